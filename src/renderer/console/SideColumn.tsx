import { memo, useEffect, useMemo, useState, type RefObject } from 'react';
import { mayBeLogged, mayBeTakenDown, type DataKind } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import type { RoomPlace, Theme } from '#shared/ipc/windows.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import type { NoteKind } from '#shared/session/lines/noteKind.ts';
import type { Tick } from '#shared/session/agenda/tick.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { NowView } from '#shared/session/nowView.ts';
import type { RoomView } from '#shared/session/room/view.ts';
import { capsOf, type KeyAct } from '#shared/keys.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { Button } from '../ui/Button.tsx';
import { Kept } from '../ui/Cover.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import { RoomStage } from '../ui/RoomStage.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ThemedPart } from '../ui/theme.tsx';
import { LevelLine } from './LevelLine.tsx';
import type { SlipPhrase } from './slips.ts';
import {
  consoleWords as words,
  displayWords,
  needsMoreWords,
  questionWords,
  tickWords,
  wantWords,
} from '../words.ts';
import './sideColumn.css';

const cap = (act: KeyAct) => capsOf(act).join(' ');

/** A small view of what the room sees, where it is shown, and the acts on it. With each second only the view is drawn. */
export const RoomSees = memo(function RoomSees({
  room,
  second,
  place,
  theme,
  mayReplay,
  onAct,
}: {
  readonly room: RoomView;
  /** Ticks with the digits. */
  readonly second: Ticker;
  readonly place: RoomPlace;
  readonly theme: Theme;
  /** The talk may be played again there. */
  readonly mayReplay: boolean;
  readonly onAct: (act: KeyAct) => void;
}) {
  const blank = room.screen === 'blank';
  const message = room.screen === 'message';
  return (
    <section aria-label={words.room.title}>
      <div className="rail-head">
        <h2>{words.room.title}</h2>
        <span
          className="second rail-place"
          data-lost={place.state === 'lost' || undefined}
          role="status"
          title={placeWords(place)}
        >
          {placeWords(place)}
        </span>
      </div>
      <div className="room-view" role="img" aria-label={words.room.preview(words.room.states[room.screen])}>
        <div aria-hidden="true" inert>
          <ThemedPart choice={theme} className="room-view-part">
            <RoomStage view={room} clock={second} />
          </ThemedPart>
        </div>
      </div>
      <div className="room-acts">
        <Button look="bare" keys={cap('blank')} aria-pressed={blank} onClick={() => onAct('blank')}>
          {blank ? words.room.show : words.room.blank}
        </Button>
        <Button look="bare" keys={cap('message')} aria-pressed={message} onClick={() => onAct('message')}>
          {message ? words.room.noMessage : words.room.message}
        </Button>
        <Button look="bare" keys={cap('digits')} aria-pressed={!room.digits} onClick={() => onAct('digits')}>
          {room.digits ? words.room.noDigits : words.room.digits}
        </Button>
        {mayReplay && (
          <Button look="bare" keys={cap('replay')} onClick={() => onAct('replay')}>
            {words.room.replay}
          </Button>
        )}
      </div>
    </section>
  );
});

function placeWords(place: RoomPlace): string {
  const index = place.displays.findIndex((display) => display.id === place.display);
  const label = displayWords.named(place.displays[index]?.label ?? '', index + 1);
  switch (place.state) {
    case 'external':
      return words.room.full(label);
    case 'closed':
      return words.room.closed;
    case 'covers':
      return words.room.covers;
    case 'lost':
      return words.room.lost;
  }
}

/** The phrases for when it slips: `/`, then the digit. While a digit is awaited, all of them are shown. */
export const Slips = memo(function Slips({
  phrases,
  choosing,
  shown,
  onChoose,
}: {
  readonly phrases: readonly SlipPhrase[];
  readonly choosing: boolean;
  readonly shown: string | null;
  readonly onChoose: (slip: string) => void;
}) {
  return (
    <section className="slips" data-choosing={choosing || undefined} aria-label={words.slips.title}>
      <div className="rail-head">
        <h2>
          {words.slips.title} <Kbd keys={capsOf('slip')[0] ?? ''} />
        </h2>
        <span className="second" role="status">
          {choosing ? words.slips.choose : ''}
        </span>
      </div>
      <ul>
        {phrases.map((slip) => (
          <li key={slip.id}>
            <button
              type="button"
              className="slip"
              aria-pressed={slip.id === shown}
              aria-keyshortcuts={`/ ${slip.digit}`}
              onClick={() => onChoose(slip.id)}
            >
              <Kbd keys={slip.digit} />
              <span>{slip.happened}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});

const KINDS: readonly NoteKind[] = ['option', 'parking', 'process', 'starred'];

/** Notes by kind: N comes here, the arrows change the kind, Enter writes. Not drawn with every second of the console. */
export const Notes = memo(function Notes({
  notes,
  level,
  closed,
  groups,
  onRaise,
  field,
  onWrite,
  onTakeBack,
}: {
  readonly notes: ConsoleView['notes'];
  readonly level: ConsoleView['level'];
  readonly onRaise: () => void;
  /** Nothing that is said in this phase is written down. */
  readonly closed: boolean;
  /** Small groups side by side: whoever presents in each of them is handed the same options. */
  readonly groups: number;
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly onWrite: (kind: NoteKind, text: string) => Promise<boolean>;
  readonly onTakeBack: (note: string) => void;
}) {
  const [chosen, setKind] = useState<NoteKind>('option');
  const [text, setText] = useState('');
  // What the level does not take down is not offered, nor a star outside of a slot.
  const inSlot = level.slot !== null;
  const kinds = useMemo(
    () => KINDS.filter((one) => mayBeTakenDown(NOTE_DATA[one], level.now) && (one !== 'starred' || inSlot)),
    [level.now, inSlot],
  );
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? chosen);
  useEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    const change = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      setKind(kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length] ?? kind);
    };
    element.addEventListener('keydown', change);
    return () => element.removeEventListener('keydown', change);
  }, [field, kind, kinds]);
  const write = () => {
    if (text.trim() === '') return;
    void onWrite(kind, text).then((written) => written && setText(''));
  };
  return (
    <section className="notes" aria-label={words.notes.title}>
      <div className="rail-head">
        <h2>{words.notes.title}</h2>
        <Segmented
          label={words.notes.kind}
          look="quiet"
          options={kinds.map((value) => ({ value, label: words.notes.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <LevelLine level={level} onRaise={onRaise} />
      <TextField
        label={`${words.notes.field}: ${words.notes.kinds[kind]}. ${words.notes.switchKind}`}
        labelHidden
        value={text}
        onChange={setText}
        onEnter={write}
        placeholder={
          closed
            ? words.noWords
            : kind === 'option' && groups > 1
              ? words.notes.optionOfAll
              : mayBeLogged(NOTE_DATA[kind], level.now)
                ? words.notes.placeholder[kind]
                : words.notes.inMemory[kind]
        }
        covers
        keys={cap('note')}
        maxLength={2000}
        inputRef={field}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <ul className="note-list" tabIndex={notes.length > 0 ? 0 : undefined} aria-label={words.notes.title}>
        {notes.toReversed().map((note) => (
          <li key={note.note} className="note">
            <span className="second">{words.notes.kinds[note.kind]}</span>
            <bdi className="note-text">
              {note.text === '' ? (
                <span className="second">{words.notes.gone}</span>
              ) : (
                <Kept>{note.text}</Kept>
              )}
            </bdi>
            <button
              type="button"
              className="note-back"
              aria-label={words.notes.takeBack(note.text)}
              onClick={() => onTakeBack(note.note)}
            >
              {words.notes.takeBackShort}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
});

const TICK_ACTS: Readonly<Record<Tick, KeyAct>> = { early: 'tickEarly', decision: 'tickDecision' };

/** What this phase takes down: its line, how much there is, and the key that writes. */
export const TakenLines = memo(function TakenLines({
  takes = [],
  level,
  due,
  commitments,
  cards,
  parking,
  needsMore,
  ticks,
  insights,
  questions,
  asks,
  wants,
  readsWins,
  onAct,
}: {
  readonly takes: NowView['takes'] | undefined;
  /** Which level of confidentiality holds now. */
  readonly level: Level;
  readonly due: ConsoleView['commitmentDue'];
  readonly onAct: (act: KeyAct) => void;
} & Pick<
  ConsoleView,
  | 'commitments'
  | 'cards'
  | 'parking'
  | 'needsMore'
  | 'ticks'
  | 'insights'
  | 'questions'
  | 'asks'
  | 'wants'
  | 'readsWins'
>) {
  const onPaper = (kind: DataKind): string | null => (mayBeTakenDown(kind, level) ? null : words.onPaper);
  const [first, ...more] = due;
  const says =
    first !== undefined
      ? words.commitment.due(first.name, more.length)
      : commitments.length > 0
        ? words.commitment.written(commitments.length)
        : words.commitment.noneDue;
  return (
    <div className="taken">
      {(takes.includes('card') || takes.includes('dots')) && (
        <TakenLine act="cards" words={words.cards} says={words.cards.written(cards.length)} onAct={onAct} />
      )}
      {takes.includes('parking') && (
        <TakenLine
          act="parking"
          words={words.parking}
          says={words.parking.written(parking.length)}
          onAct={onAct}
        />
      )}
      {readsWins && (
        <TakenLine act="wins" words={words.wins} says={words.wins.about} due={false} onAct={onAct} />
      )}
      {ticks.map(({ what, times }) => (
        <TakenLine
          key={what}
          act={TICK_ACTS[what]}
          words={tickWords[what]}
          says={tickWords[what].times(times)}
          due={false}
          onAct={onAct}
        />
      ))}
      {needsMore !== null && (
        <TakenLine
          act="needsMore"
          words={needsMoreWords}
          says={onPaper('topic') ?? (needsMore.parked ? needsMoreWords.parked : needsMore.name)}
          refused={needsMore.parked || onPaper('topic') !== null}
          due={false}
          onAct={onAct}
        />
      )}
      {takes.includes('question') && asks !== null && (
        <TakenLine
          act="question"
          words={questionWords}
          says={
            questions.length === 0
              ? questionWords.none(asks)
              : questionWords.written(questions.map(({ text }) => text))
          }
          onAct={onAct}
        />
      )}
      {takes.includes('want') && (
        <TakenLine act="want" words={wantWords} says={wantWords.written(wants.length)} onAct={onAct} />
      )}
      {takes.includes('insight') && (
        <TakenLine
          act="insight"
          words={words.insight}
          says={onPaper('insight') ?? words.insight.written(insights.length)}
          refused={onPaper('insight') !== null}
          onAct={onAct}
        />
      )}
      <TakenLine
        act="commitment"
        words={words.commitment}
        says={onPaper('commitment') ?? says}
        refused={onPaper('commitment') !== null}
        due={first !== undefined}
        onAct={onAct}
      />
    </div>
  );
});

function TakenLine({
  act,
  words: { title, write },
  says,
  refused = false,
  due = true,
  onAct,
}: {
  readonly act: KeyAct;
  readonly words: { readonly title: string; readonly write: string };
  readonly says: string;
  /** The level of confidentiality does not let it be taken down: the key says so. */
  readonly refused?: boolean;
  /** It is this phase's business, not only possible. */
  readonly due?: boolean;
  readonly onAct: (act: KeyAct) => void;
}) {
  return (
    <div className="commitment" data-due={due || undefined}>
      <h2>{title}</h2>
      <span className="second commitment-whose" title={says}>
        <NamedText text={says} title={false} />
      </span>
      {!refused && (
        <Button look="bare" keys={cap(act)} onClick={() => onAct(act)}>
          {write}
        </Button>
      )}
    </div>
  );
}
