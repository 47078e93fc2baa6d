import { useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Reflected } from '#shared/group/reflection/rubric.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { OwnPage, OwnPageAnswer } from '#shared/ipc/commitments.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { AskWord } from '../../ui/handed/AskWord.tsx';
import { HandedCover, useHanded, useIdle } from '../../ui/handed/HandedPage.tsx';
import { NamedText, RoomNames } from '../../ui/NamedText.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { Button } from '../../ui/Button.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { useRegister } from '../register/useRegister.ts';
import { Held, KeptBesides, LearningNotes, Lines, Sessions, Talk, TookAlong } from './OwnColumns.tsx';
import { draftOf, reflectedOf, reflecting, type ReflectionDraft } from './reflectionDraft.ts';
import { ReflectionPage } from './ReflectionPage.tsx';
import { useReleasing } from './useReleasing.ts';
import { ForgetSheet } from './ForgetSheet.tsx';
import { RemoveSheet } from './RemoveSheet.tsx';
import { circleOf, ownName } from '../register/ownName.ts';
import { SealSheet } from './SealSheet.tsx';
import { Watched } from './Watched.tsx';
import { handedWords, ownPageWords as words, reflectionWords, whySentence } from '../../words.ts';
import './own.css';

/** So many letters of a name fit on one line at its full size. */
const LONG_NAME = 24;

const KEYS = DESK_KEYS.own;

interface Opened {
  readonly answer: OwnPageAnswer;
  /** Kept while the page is open, to take everything along; gone with the next cover. */
  readonly word: string | null;
}

/** The own page of one person: covered until they say that they have the laptop, and again when they give it back. */
export function OwnScreen({
  person,
  group,
  onBack,
}: {
  readonly person: EntryId;
  /** In whose circle they sit in the picture; null: in that of the first group they are in. */
  readonly group: EntryId | null;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('library');
  const { view } = useRegister();
  const { shown, open, cover } = useHanded<Opened>({
    async ask(word) {
      const reply = await store.query({ type: 'own.read', person, word });
      if (!reply.ok || reply.answer === null) return null;
      return { answer: reply.answer, word: reply.answer.open ? word : null };
    },
    onNone: onBack,
  });
  const name = view === null ? '' : ownName(view, person, group);
  const circle = view === null ? undefined : circleOf(view, person, group);
  const people = circle?.people.map((one) => ({ ...one, name: calledBy(circle)(one.person) })) ?? [
    { person, name },
  ];
  const [draft, setDraft] = useState<ReflectionDraft | null>(null);
  const own = people.findIndex((one) => one.person === person);
  // Their page is asked for by one; no page goes round.
  const seats = { count: people.length, own: Math.max(0, own), had: [] };
  if (view === null) return null;
  return (
    <RoomNames names={people.map((one) => (one.person === person ? name : one.name))}>
      {shown === null ? (
        <HandedCover name={name} seats={seats} onOpen={open} onBack={onBack} />
      ) : shown.page.answer.open ? (
        <Page
          name={name}
          page={shown.page.answer.page}
          word={shown.page.word}
          draft={draft}
          onDraft={setDraft}
          onChanged={shown.read}
          onCover={cover}
          onBack={onBack}
        />
      ) : (
        <AskWord
          name={name}
          seats={seats}
          wrong={shown.page.answer.wrong}
          onWord={shown.read}
          onCover={cover}
        />
      )}
    </RoomNames>
  );
}

function Page({
  name,
  page,
  word,
  draft,
  onDraft,
  onChanged,
  onCover,
  onBack,
}: {
  /** As it was asked for: told apart from namesakes. */
  readonly name: string;
  readonly page: OwnPage;
  readonly word: string | null;
  /** What they are writing of themselves, also while the page is covered; null: nothing. */
  readonly draft: ReflectionDraft | null;
  readonly onDraft: (draft: ReflectionDraft | null) => void;
  /** What it is sealed with changed: read anew with this word. */
  readonly onChanged: (word: string | null) => void;
  readonly onCover: () => void;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('library');
  const [sheet, setSheet] = useState<'seal' | 'forget' | 'remove' | null>(null);
  const { person } = page;
  const hasTalk = page.talk.length > 0;
  useIdle(onCover);
  const failed = (reply: Parameters<typeof whySentence>[0]) =>
    tellFailure((times) => whySentence(reply, times), 'own');
  const take = () =>
    void store.request({ type: 'own.take', person, word }).then((reply) => {
      if (reply.ok) tell(words.taken(reply.path));
      else if (reply.cancelled !== true) failed(reply.why);
    });
  const seal = () => {
    if (!page.sealed) return setSheet('seal');
    if (word === null) return;
    void store.request({ type: 'own.unseal', person, word }).then((reply) => {
      if (!reply.ok) return failed(reply.why);
      tell(words.unsealed);
      onChanged(null);
    });
  };
  const begin = () => {
    const [last] = reflecting(page);
    if (last !== undefined) onDraft(draftOf(page, last.session));
  };
  const reflect = (session: EntryId, said: Reflected | null) =>
    void store.request({ type: 'own.reflect', person, word, session, said }).then((reply) => {
      if (!reply.ok) return failed(reply.why);
      tell(said === null ? reflectionWords.removed : reflectionWords.kept);
      onDraft(null);
      onChanged(word);
    });
  const releasing = useReleasing(
    page,
    (line, released) =>
      void store.request({ type: 'own.release', person, word, line, released }).then((reply) => {
        if (!reply.ok) return failed(reply.why);
        tell(released ? words.isReleased : words.isWithheld);
        onChanged(word);
      }),
  );
  const keys = [
    { ...KEYS.give, says: words.keys.give, run: onBack },
    { ...KEYS.take, says: words.keys.take, run: take },
    { ...KEYS.seal, says: words.keys.seal, run: seal },
    ...([true, false] as const).flatMap((released) => {
      const name = released ? 'release' : 'withhold';
      const run = () => releasing.sayOfChosen(released);
      return releasing.can(released) ? [{ ...KEYS[name], says: words.keys[name], run }] : [];
    }),
    ...(reflecting(page).length > 0 ? [{ ...KEYS.reflect, says: words.keys.reflect, run: begin }] : []),
    ...(hasTalk ? [{ ...KEYS.forget, says: words.keys.forget, run: () => setSheet('forget') }] : []),
    { ...KEYS.remove, says: words.keys.remove, run: () => setSheet('remove') },
    { ...KEYS.cover, says: words.keys.cover, run: onCover },
  ];
  if (draft !== null)
    return (
      <ReflectionPage
        page={page}
        draft={draft}
        onDraft={onDraft}
        onKeep={() => reflect(draft.session, reflectedOf(draft))}
        onRemove={() => reflect(draft.session, null)}
        onCover={onCover}
        onBack={() => onDraft(null)}
      />
    );
  return (
    <ScreenFrame
      className="own"
      keys={keys}
      left={<span className="second">{handedWords.idle}</span>}
      footer={[{ caps: KEYS.cover.caps, text: handedWords.cover, run: onCover }]}
    >
      <main className="own-main">
        <header className="own-head">
          <StoneMark width={64} />
          <div>
            <h1 data-long={name.length > LONG_NAME || undefined}>
              <NamedText text={name} />
            </h1>
            <p className="second">{words.all(page.groups.map((group) => group.name))}</p>
          </div>
          <NextAct size="bar" keys="Enter" label={handedWords.give} onPress={onBack} />
        </header>
        <div className="own-columns">
          <Column label={words.tookColumn}>
            <TookAlong page={page} />
            <Lines page={page} releasing={releasing} />
            <LearningNotes page={page} />
          </Column>
          <Column label={words.talkColumn}>
            <Talk page={page} />
            <Held page={page} />
            <KeptBesides page={page} />
          </Column>
          <div>
            <section aria-labelledby="own-yours" className="own-yours">
              <h2 id="own-yours">{words.yoursTitle}</h2>
              <Button keys="E" onClick={take}>
                {words.take}
              </Button>
              <Button keys="S" onClick={seal}>
                {page.sealed ? words.unseal : words.seal}
              </Button>
              <p className="second">{page.sealed ? words.isSealed : words.openToAll}</p>
              {hasTalk && (
                <Button keys="F" onClick={() => setSheet('forget')}>
                  {words.forget}
                </Button>
              )}
              <Button keys="X" onClick={() => setSheet('remove')}>
                {words.remove}
              </Button>
              <p className="second">{words.removeAbout}</p>
            </section>
            <Watched page={page} onBegin={begin} />
            <Sessions page={page} />
          </div>
        </div>
      </main>
      {sheet === 'seal' && (
        <SealSheet
          onSeal={(chosen) =>
            void store.request({ type: 'own.seal', person, word: chosen }).then((reply) => {
              if (!reply.ok) return failed(reply.why);
              setSheet(null);
              tell(words.sealed);
              onChanged(chosen);
            })
          }
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'forget' && (
        <ForgetSheet
          onForget={() =>
            void store.request({ type: 'own.forgetTalk', person, word }).then((reply) => {
              setSheet(null);
              if (!reply.ok) return failed(reply.why);
              tell(words.forgotten);
              onChanged(word);
            })
          }
          onClose={() => setSheet(null)}
        />
      )}
      {sheet === 'remove' && (
        <RemoveSheet
          name={name}
          onRemove={() =>
            void store.request({ type: 'own.remove', person, word }).then((reply) => {
              if (!reply.ok) {
                setSheet(null);
                return failed(reply.why);
              }
              tell(words.removed(name));
              onBack();
            })
          }
          onClose={() => setSheet(null)}
        />
      )}
    </ScreenFrame>
  );
}

/** A column that scrolls where there is much: the keyboard has to reach it. */
function Column({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
