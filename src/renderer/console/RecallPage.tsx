import { useEffect, useRef, useState } from 'react';
import type { RecalledCommitment, RecallPage as Page } from '#shared/ipc/commitments.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { CARRIED_OFTEN, HEARS, type Becomes, type Hears } from '#shared/session/recall/recall.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { AskWord } from '../ui/handed/AskWord.tsx';
import { HandedChoices, HandedCover, HandedPage, OwnWords, useHanded } from '../ui/handed/HandedPage.tsx';
import type { Seats } from '../ui/handed/TurnedWater.tsx';
import { TextField } from '../ui/TextField.tsx';
import { handedWords, recallWords as words } from '../words.ts';

/** What an owner says of a commitment that was carried on often. */
type Still = 'carry' | 'smaller' | 'other' | 'letGo';
const STILL: readonly Still[] = ['carry', 'smaller', 'other', 'letGo'];
const BECOMES: Readonly<Record<Still, Becomes>> = {
  carry: 'carry',
  smaller: 'change',
  other: 'change',
  letGo: 'letGo',
};

/** The screen turned to one person: their commitments come back to them first, and to nobody else. */
export function RecallPage({
  view,
  person,
  onSend,
  onBack,
}: {
  readonly view: ConsoleView;
  readonly person: PersonId;
  readonly onSend: (command: Command) => Promise<boolean>;
  /** The console again. */
  readonly onBack: () => void;
}) {
  const { store } = useWindow('console');
  const own = view.people.findIndex((one) => one.person === person);
  const name = view.people[own]?.name ?? '';
  const owners = view.recall?.owners ?? [];
  const hadIt = new Set(owners.flatMap((one) => (one.unread.length === 0 ? [one.person] : [])));
  const seats = {
    ...{ count: view.people.length, own },
    had: view.people.flatMap((one, seat) => (hadIt.has(one.person) && seat !== own ? [seat] : [])),
  };

  const unread = view.recall?.owners.find((owner) => owner.person === person)?.unread ?? [];
  const { shown, open, cover } = useHanded<Page>({
    async ask(word) {
      const reply = await store.query({ type: 'recall.read', person, word });
      if (!reply.ok) return null;
      const { answer } = reply;
      if (answer.sealed) return answer;
      // What was read today already is not read again.
      return { ...answer, commitments: answer.commitments.filter((one) => unread.includes(one.commitment)) };
    },
    onNone: onBack,
  });
  if (shown === null) return <HandedCover name={name} seats={seats} onOpen={open} onBack={onBack} />;
  const { page, read } = shown;
  if (page.sealed)
    return <AskWord name={name} seats={seats} wrong={page.wrong} onWord={read} onCover={cover} />;
  return (
    <Reading
      name={name}
      seats={seats}
      commitments={page.commitments}
      mayShow={view.recall?.mayShow === true}
      notThere={view.recall?.notThere ?? {}}
      onSay={(command) => onSend({ ...command, person })}
      // Nothing of it is there any more: it counts as kept, and the session goes on.
      onNothing={() => {
        for (const commitment of unread)
          void onSend({ type: 'commitment.recall', person, commitment, hears: 'keep' });
        onBack();
      }}
      onCover={cover}
      onBack={onBack}
    />
  );
}

type Said = Omit<Extract<Command, { type: 'commitment.recall' }>, 'person'>;

/** One commitment after the other; of each, where it was carried on often, first whether it is still theirs. */
function Reading({
  name,
  seats,
  commitments,
  mayShow,
  notThere,
  onSay,
  onNothing,
  onCover,
  onBack,
}: {
  readonly name: string;
  readonly seats: Seats;
  readonly commitments: readonly RecalledCommitment[];
  readonly mayShow: boolean;
  /** Of each that may not be shown, who is here and was not there then. */
  readonly notThere: Readonly<Record<string, readonly string[]>>;
  readonly onSay: (said: Said) => Promise<boolean>;
  readonly onNothing: () => void;
  readonly onCover: () => void;
  readonly onBack: () => void;
}) {
  const [place, setPlace] = useState(0);
  const one = commitments[place];
  if (one === undefined)
    return (
      <HandedPage
        name={name}
        seats={seats}
        title={words.nothing(name)}
        act={{ label: handedWords.give, detail: handedWords.giveDetail, onPress: onNothing }}
        onCover={onCover}
      >
        <p className="second handed-who">{words.nothingWhy}</p>
      </HandedPage>
    );
  const left = commitments.length - place - 1;
  return (
    <OneCommitment
      key={one.commitment}
      name={name}
      seats={seats}
      one={one}
      of={commitments.length > 1 ? words.ofSeveral(place + 1, commitments.length) : null}
      left={left}
      mayShow={mayShow && (notThere[one.commitment] ?? []).length === 0}
      notThere={notThere[one.commitment] ?? []}
      onSaid={(said) => void onSay(said).then((done) => (done && left > 0 ? setPlace(place + 1) : onBack()))}
      onCover={onCover}
    />
  );
}

function OneCommitment({
  name,
  seats,
  one,
  of,
  left,
  mayShow,
  notThere,
  onSaid,
  onCover,
}: {
  readonly name: string;
  readonly seats: Seats;
  readonly one: RecalledCommitment;
  /** Which of several it is. */
  readonly of: string | null;
  /** How many come after it. */
  readonly left: number;
  readonly mayShow: boolean;
  /** Because of these people. */
  readonly notThere: readonly string[];
  readonly onSaid: (said: Said) => void;
  readonly onCover: () => void;
}) {
  const asksStill = one.carried.length >= CARRIED_OFTEN;
  const [still, setStill] = useState<Still | null>(null);
  const [isSaid, setSaid] = useState(!asksStill);
  const [text, setText] = useState('');
  const may = HEARS.filter((hears) => mayShow || hears !== 'show');
  const usual: Hears = one.last?.hears ?? (one.visible === 'group' ? 'show' : 'say');
  const [hears, setHears] = useState<Hears>(may.includes(usual) ? usual : 'say');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const writes = still === 'smaller' || still === 'other';
  useEffect(() => {
    if (writes) field.current?.focus();
  }, [writes]);
  const ownWords = <OwnWords about={words.about(one)}>{one.text}</OwnWords>;

  if (!isSaid) {
    const goOn = () => {
      if (still === null || (writes && text.trim() === '')) return;
      setSaid(true);
    };
    return (
      <HandedPage
        name={name}
        seats={seats}
        title={words.stillYours}
        asks
        act={{
          label: words.goOn,
          detail: words.goOnDetail,
          refusal: still === null ? words.becomesOf : writes && text.trim() === '' ? words.now : null,
          onPress: goOn,
        }}
        note={`${words.letGoIsGood} ${words.nextChoice}`}
        onCover={onCover}
        onDigit={(digit) => {
          const chosen = STILL[digit - 1];
          if (chosen !== undefined) setStill(chosen);
          return chosen !== undefined;
        }}
      >
        {ownWords}
        <HandedChoices
          label={words.becomesOf}
          name="still"
          options={STILL.map((value) => ({ value, ...words.still[value] }))}
          value={still}
          onChange={setStill}
        />
        {writes && (
          <div className="handed-field">
            <TextField
              label={words.now}
              labelHidden
              placeholder={words.now}
              value={text}
              onChange={setText}
              onEnter={goOn}
              maxLength={2000}
              spoken
              inputRef={field}
            />
          </div>
        )}
      </HandedPage>
    );
  }
  // What stands on the wall is what it is now.
  const becomes = still === null ? null : BECOMES[still];
  const now = becomes === 'change' ? text.trim() : one.text;
  return (
    <HandedPage
      name={name}
      seats={seats}
      title={of === null ? words.first(name) : `${words.first(name)}, ${of}`}
      act={{
        label: left > 0 ? handedWords.onTo : handedWords.give,
        detail: left > 0 ? handedWords.onToDetail(left) : handedWords.giveDetail,
        onPress: () =>
          onSaid({
            type: 'commitment.recall',
            commitment: one.commitment,
            hears,
            ...(hears === 'show' && { shows: now }),
            ...(becomes !== null && { becomes }),
            ...(becomes === 'change' && { text: now, visible: one.visible === 'group' ? 'group' : 'owner' }),
          }),
      }}
      note={
        !mayShow
          ? notThere.length > 0
            ? words.notThen(notThere)
            : words.noShow
          : one.last === null
            ? words.anew
            : words.lastTime(one.last.hears, one.last.day)
      }
      onCover={onCover}
      onDigit={(digit) => {
        const chosen = may[digit - 1];
        if (chosen !== undefined) setHears(chosen);
        return chosen !== undefined;
      }}
    >
      {ownWords}
      <HandedChoices
        label={words.who}
        name="hears"
        options={may.map((value) => ({ value, ...words.hears[value] }))}
        value={hears}
        onChange={setHears}
      />
    </HandedPage>
  );
}
