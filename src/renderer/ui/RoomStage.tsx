import { memo, useCallback, useRef, useState, type ReactNode } from 'react';
import { readTimer, type TimerView } from '#shared/session/agenda/timeReadings.ts';
import { PAIRS_WITH_CARDS, type RoomView } from '#shared/session/room/view.ts';
import type { Instant } from '#shared/time.ts';
import { formatClock } from '#shared/words/timeText.ts';
import type { Ticker } from '../bridge/ticker.ts';
import { useReading } from '../bridge/WindowProvider.tsx';
import { TickingDigits, type SaidDigits } from './Digits.tsx';
import { movements, useFade } from './motion.ts';
import { circleRows } from './circleRows.ts';
import { emsWide, nameLength } from './clipNames.ts';
import { RoomNames, ShortName, ShownText, useRoomNames } from './NamedText.tsx';
import { FindEachOther, PairCards, PairsFoot, PairsInColumns } from './RoomPairs.tsx';
import { PictureOfTime } from './PictureOfTime.tsx';
import { DRAWINGS, seatsAtRest, type PictureSeat } from './pictureDrawings.ts';
import type { WaterMode } from './rings.ts';
import { seatLabels } from './seatLabels.ts';
import { StoneMark } from './Stone.tsx';
import { useCalm } from './theme.tsx';
import './roomStage.css';
import { triesApart } from './textApart.ts';
import { useFit } from './useFit.ts';
import { useFitting } from './useFitting.ts';
import { useTimerSteps } from './useTimerSteps.ts';
import { waterOf } from './waterModes.ts';
import {
  phaseTitle,
  phrase,
  roomRuleSentence,
  roomWords as words,
  saidClock,
  sessionWords,
  taskSentence,
  warmUp,
} from '../words.ts';

/**
 * What the room sees, drawn to the size of its box: the whole projector, or a corner of the console.
 * `clock` ticks when a digit changes; picture and digits step in the same frame, and nothing else is drawn anew.
 */
export function RoomStage({ view, clock }: { readonly view: RoomView; readonly clock: Ticker }) {
  return (
    <div className="room-box">
      <div className="room-stage" data-screen={view.screen}>
        <RoomNames names={view.pairs?.pairs.flat() ?? view.seats.map(({ name }) => name)}>
          <RoomContents view={view} clock={clock} />
        </RoomNames>
      </div>
    </div>
  );
}

/** The stage with nothing on it but the stone. */
export function BlankStage() {
  return (
    <div className="room-box">
      <div className="room-stage" data-screen="blank">
        <Blank />
      </div>
    </div>
  );
}

function RoomContents({ view, clock }: { view: RoomView; clock: Ticker }) {
  switch (view.screen) {
    case 'blank':
      return <Blank />;
    case 'message':
      return (
        <>
          <Message text={view.message ?? ''} />
          <Mark />
        </>
      );
    case 'break':
      return <BreakScreen view={view} clock={clock} />;
    case 'ended':
      return <EndScreen view={view} />;
    case 'phase':
      return <PhaseScreen view={view} clock={clock} />;
  }
}

function PhaseScreen({ view, clock }: { view: RoomView; clock: Ticker }) {
  const { phase, timer } = view;
  const silence = phase?.silence ?? false;
  const mode = useReading(clock, (at) => waterModeAt(timer, silence, at));
  const { pairs } = view;
  const many = pairs !== null && pairs.twos + pairs.threes > PAIRS_WITH_CARDS;
  if (pairs !== null && many && pairs.finding && phase !== null)
    return <PairsInColumns pairs={pairs} phase={phaseTitle(phase.title)} />;
  return (
    <>
      <PhaseText phase={phase} who={view.who} pairs={pairs} />
      <Tag mode={mode} goesOn={view.autoAdvance && !silence} low={tall(phase)} />
      {timer !== null && view.digits && !silence && (
        <RoomClock timer={timer} clock={clock} hollow={mode === 'armed'} left={mode === 'running'} />
      )}
      <RoomPicture
        view={view}
        clock={clock}
        mode={mode}
        beat={`${phase?.title.phase ?? ''}|${view.holder ?? 'all'}`}
      />
      {pairs !== null && !many && <PairCards pairs={pairs} />}
    </>
  );
}

function waterModeAt(timer: TimerView | null, silence: boolean, at: Instant): WaterMode {
  if (timer === null) return 'still';
  const reading = readTimer(timer, at);
  return silence && reading.tone !== 'ready' && reading.tone !== 'paused' ? 'silence' : waterOf(reading);
}

/** The digits, which step with the clock. */
function RoomClock({
  timer,
  clock,
  hollow = false,
  left,
}: {
  timer: TimerView;
  clock: Ticker;
  /** The phase has not begun. */
  hollow?: boolean;
  /** Says that it is time left. */
  left: boolean;
}) {
  const read = (at: Instant): SaidDigits => {
    const { remaining } = readTimer(timer, at);
    return { text: formatClock(remaining), said: saidClock(remaining) };
  };
  const signs = useReading(clock, (at) => read(at).text.length);
  return (
    <div
      className="room-clock"
      role="timer"
      data-hollow={hollow || undefined}
      data-long={signs > 7 ? 'hours' : signs > 5 || undefined}
    >
      <TickingDigits clock={clock} read={read} />
      {left && <span className="room-left"> {words.left}</span>}
    </div>
  );
}

/** Everybody has a break: how long it still lasts; it ends when somebody says so. */
function BreakScreen({ view, clock }: { view: RoomView; clock: Ticker }) {
  const { timer } = view;
  const tone = useReading(clock, (at) => timer && readTimer(timer, at).tone);
  return (
    <>
      <div className="room-top">
        <h1 className="room-phase">
          <span>{words.break}</span>
        </h1>
      </div>
      {tone === 'overtime' && <p className="room-say">{words.breakOver}</p>}
      {timer !== null && view.digits && <RoomClock timer={timer} clock={clock} left={tone !== 'overtime'} />}
      <StillCircle view={view} />
    </>
  );
}

/** All words that stand still while the clock runs, in sizes that keep them apart. */
const PhaseText = memo(function PhaseText({ phase, who, pairs }: Pick<RoomView, 'phase' | 'who' | 'pairs'>) {
  const box = useRef<HTMLDivElement>(null);
  useFit(box);
  const { silence = false, asks = null, paper = null } = phase ?? {};
  const finding = pairs !== null && pairs.finding && !pairs.begun;
  const foot =
    pairs === null ? (
      footOf(phase, who)
    ) : (
      <PairsFoot pairs={pairs} next={phase === null ? '' : phaseTitle(phase.title)} />
    );
  return (
    <div className="room-words" ref={box} data-tall={tall(phase) || undefined}>
      <Words beat={finding ? 'find' : (phase?.title.phase ?? '')}>
        {pairs !== null && finding ? (
          <FindEachOther pairs={pairs} />
        ) : (
          phase !== null && <PhaseWords phase={phase} alone={foot === null || foot === false} />
        )}
      </Words>
      <Words beat={asks ?? (silence ? 'silence' : paper?.kind === 'circles' ? 'circles' : (who?.name ?? ''))}>
        {foot}
      </Words>
    </div>
  );
});

type Phase = NonNullable<RoomView['phase']>;

/** A silence has no digits: a list may go down to where they would stand. */
const tall = (phase: Phase | null): boolean =>
  phase !== null && phase.silence && phase.paper?.kind === 'cards';

/** What stands above the clock: whose time it is, who sits with whom, or what all do. */
function footOf(phase: Phase | null, who: RoomView['who']): ReactNode {
  if (phase?.paper?.kind === 'circles') return <Circles circles={phase.paper.circles} />;
  if (phase !== null && phase.asks !== null)
    return tall(phase) ? null : <p className="room-say">{words.asks[phase.asks]}</p>;
  if (phase?.silence === true) return <p className="room-say">{words.nobodySpeaks}</p>;
  return who !== null && <Who name={who.name} does={who.does} next={who.next} />;
}

/** Words, and the beat they belong to: when the beat changes, they give way to others. */
interface BeatOfWords {
  readonly beat: string;
  readonly words: ReactNode;
}

/** Words that cross-fade within the breath when what they are about changes. */
function Words({ beat, children }: { beat: string; children: ReactNode }) {
  const [now, setNow] = useState<{
    readonly shown: BeatOfWords;
    /** Whether something else was shown before. */
    readonly changed: boolean;
    readonly leaving: readonly BeatOfWords[];
  }>({ shown: { beat, words: children }, changed: false, leaving: [] });
  if (now.shown.beat !== beat)
    setNow({
      shown: { beat, words: children },
      changed: true,
      leaving: [...now.leaving.filter((each) => each.beat !== beat), now.shown],
    });
  else if (now.shown.words !== children) setNow({ ...now, shown: { beat, words: children } });
  const gone = useCallback(
    (left: string) =>
      setNow((then) => ({ ...then, leaving: then.leaving.filter((each) => each.beat !== left) })),
    [],
  );
  return (
    <div className="room-fade">
      {[...now.leaving, now.shown].map((each) => (
        <FadingWords
          key={each.beat}
          beat={each.beat}
          way={each !== now.shown ? 'out' : now.changed ? 'in' : 'none'}
          gone={gone}
        >
          {each.words}
        </FadingWords>
      ))}
    </div>
  );
}

function FadingWords({
  beat,
  way,
  gone,
  children,
}: {
  beat: string;
  way: 'in' | 'out' | 'none';
  gone: (beat: string) => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const left = useCallback(() => gone(beat), [gone, beat]);
  useFade(box, way, movements(useCalm()).words, way === 'out' ? left : undefined);
  return <div ref={box}>{children}</div>;
}

function RoomPicture({
  view,
  clock,
  mode,
  beat,
}: {
  view: RoomView;
  clock: Ticker;
  mode: WaterMode;
  beat: string;
}) {
  const { timer } = view;
  const steps = useTimerSteps(timer, clock);
  const { elapsedS, plannedS } = steps.seconds();
  const holder = view.holder === null ? null : (view.seats[view.holder]?.name ?? null);
  return (
    <PictureOfTime
      className="room-picture"
      size="room"
      seats={pictureSeats(view)}
      holder={view.holder}
      elapsedS={elapsedS}
      plannedS={plannedS}
      steps={steps}
      firstPlannedS={timer === null ? plannedS : timer.first / 1000}
      mode={mode}
      beat={beat}
      {...(view.pairs === null && { label: words.picture(view.seats.length, holder) })}
    />
  );
}

const seatsOfView = new WeakMap<RoomView['seats'], readonly PictureSeat[]>();

/** The same array for the same view, so that the shore is drawn once and not each second. */
function pictureSeats(view: RoomView): readonly PictureSeat[] {
  const known = seatsOfView.get(view.seats);
  if (known) return known;
  const seats = view.seats.map((seat) => ({
    id: seat.person,
    name: seat.name,
    card: seat.card,
    presenter: seat.presenter,
  }));
  seatsOfView.set(view.seats, seats);
  return seats;
}

/** What the phase is, and what the room works on in it. */
export const PhaseWords = memo(function PhaseWords({
  phase,
  alone = false,
}: {
  phase: Phase;
  /** Nothing stands below it, above the clock. */
  alone?: boolean;
}) {
  const { paper, question, agreement, report } = phase;
  const title = phaseTitle(phase.title);
  const said = [phase.sub && phrase(phase.sub), phase.sealed && words.sealed].filter(
    (one) => one !== null && one !== false,
  );
  const sub = said.length === 0 ? null : said.join(' · ');
  const asked = tall(phase) && phase.asks !== null;
  const task = asked ? words.asks.dots : taskSentence(phase.task);
  const rules = asked ? [words.nobodySpeaks] : phase.rules.map(roomRuleSentence);
  const own = asked ? 0 : phase.rules.filter((rule) => 'own' in rule).length;
  const solo = paper === null && rules.length < 2 && nameLength(task) < 42;
  const head = (
    <h1 className="room-phase" data-long={headLength(title, sub) > HEAD_LINE || undefined}>
      <span>{title}</span>
      {sub !== null && <small> {sub}</small>}
    </h1>
  );
  if (agreement !== null)
    return (
      <div className="room-top">
        {head}
        <AgreementLine {...agreement} />
      </div>
    );
  if (report !== null)
    return (
      <div className="room-top">
        {head}
        <ReportLines report={report} />
      </div>
    );
  if (question !== null)
    return (
      <div className="room-top">
        {head}
        {/* Over a name there is room for one sentence. */}
        {question.stands !== 'during' ? null : alone ? (
          <>
            <Lead text={task} question={question.text} />
            <Rules rules={rules} own={own} />
          </>
        ) : (
          <Lead text={rules[0] ?? task} question={question.text} />
        )}
        <Question question={question} />
      </div>
    );
  return (
    <div className="room-top">
      {head}
      {(paper?.kind === 'topic' || paper?.kind === 'commitment') && <Topic texts={paper.texts} />}
      {paper?.kind === 'want' && (
        <>
          <Topic texts={[paper.text]} />
          <p className="room-help room-wanted">{words.wantedToday}</p>
        </>
      )}
      {paper?.kind !== 'commitment' && (
        <p
          className="room-task"
          data-solo={solo || undefined}
          data-second={paper?.kind === 'topic' || paper?.kind === 'want' || undefined}
        >
          {sentences(paper?.kind === 'warmUp' ? warmUp(paper.question) : task)}
        </p>
      )}
      <Rules rules={rules} own={own} />
      {paper?.kind === 'cards' && (
        <List rows={paper.texts.map((text) => ({ text, name: null }))} most={MOST_CARDS} />
      )}
      {paper?.kind === 'parking' && <List rows={paper.items} most={MOST_PARKED} />}
    </div>
  );
});

/** The rules, the last `own` of them those that the group wrote. */
function Rules({ rules, own }: { rules: readonly string[]; own: number }) {
  if (rules.length === 0) return null;
  return (
    <p className="room-rules">
      {rules.map((rule, i) => (
        <span key={rule} data-goes={stepThatLeavesOut(i, rules.length - own, own)}>
          {rule}{' '}
        </span>
      ))}
    </p>
  );
}

/**
 * At which size of `useFit` the rule at `i` is left out, where there is no room for all of them; undefined: at none. The
 * first one stays. The app's rules (the first `apps` of them) go before the `own` ones that the group wrote, the last of
 * each first. The facilitator can say what is left out.
 */
function stepThatLeavesOut(i: number, apps: number, own: number): 5 | 6 | 7 | 8 | undefined {
  if (i === 0) return undefined;
  if (i < apps) return i === apps - 1 ? 5 : own > 0 || i === apps - 2 ? 6 : 7;
  return i === apps + own - 1 && own > 1 ? 7 : 8;
}

/** Letters that three lines hold, at the full size and at the next. */
const SHORT_LINE = 60;
const MEDIUM_LINE = 108;
/** Letters below which the line after it has its place too. */
const LEAVES_ROOM = 90;

/** Letters of the line after it: on one line of the wall, and on two where there is room (`data-roomy`). */
const GLIMPSE = { one: 36, two: 76 };

/** As many words as so many letters hold. */
function firstWords(text: string, most: number): string {
  if (nameLength(text) <= most) return text;
  const kept = text.split(' ');
  while (kept.length > 1 && nameLength(kept.join(' ')) >= most) kept.pop();
  return `${kept.join(' ').replace(/[,;:.]+$/u, '')}…`;
}

/** One line of the working agreement, and a glimpse of the one after it. */
function AgreementLine({ text, next }: NonNullable<Phase['agreement']>) {
  const letters = nameLength(text);
  return (
    <>
      <p
        className="room-line"
        data-length={letters <= SHORT_LINE ? 'short' : letters <= MEDIUM_LINE ? 'medium' : 'long'}
      >
        <bdi>{text}</bdi>
      </p>
      {next !== null && letters <= LEAVES_ROOM && (
        <p className="room-line-next">
          {next.place}{' '}
          {nameLength(next.text) <= GLIMPSE.one ? (
            <bdi>{next.text}</bdi>
          ) : (
            (['one', 'two'] as const).map((lines) => (
              <bdi key={lines} data-lines={lines}>
                {firstWords(next.text, GLIMPSE[lines])}
              </bdi>
            ))
          )}
        </p>
      )}
    </>
  );
}

/** Letters of a question that two lines hold at its full size. */
const QUESTION_LINES = 56;
/** Ems that a line beside a bar holds for a name. */
const ASKER = 9;

/** What goes before a question, at a size that leaves room for it. */
function Lead({ text, question }: { text: string; question: string }) {
  return (
    <p className="room-lead" data-long={nameLength(question) > QUESTION_LINES || undefined}>
      {sentences(text)}
    </p>
  );
}

/** The question of whoever has the slot: somebody's own words, so they have an edge. */
function Question({ question }: { question: NonNullable<Phase['question']> }) {
  const { name, text, help, stands, first } = question;
  const isLong = nameLength(text) > QUESTION_LINES;
  const asker = <ShortName name={name} ems={ASKER} />;
  return (
    <>
      <blockquote className="room-question" data-stands={stands} data-long={isLong || undefined}>
        <bdi>{text}</bdi>
        <footer className="room-help">
          {stands === 'after' ? (
            <>
              {words.questionNow.before}
              {asker}
              {words.questionNow.after} <b>{words.questionNow.now}</b>
            </>
          ) : help === null ? (
            <>
              {words.question.before}
              {asker}
              {words.question.after}
            </>
          ) : (
            <>
              {asker} {words.wants} <b>{words.help[help]}</b>
            </>
          )}
        </footer>
      </blockquote>
      {stands === 'after' && first !== null && (
        <blockquote className="room-first">
          <span className="room-first-says">{words.atFirst}</span> <bdi>{first}</bdi>
        </blockquote>
      )}
    </>
  );
}

/** Letters of a line of the report that two lines hold at its full size. */
const REPORT_LINE = 40;

/** What the observer says to keep, and to try: somebody's own words, so they have an edge. */
function ReportLines({ report }: { report: NonNullable<Phase['report']> }) {
  const said = (['keep', 'try'] as const).flatMap((what) => {
    const text = report[what];
    return text === null ? [] : [{ what, text }];
  });
  const isLong = said.some(({ text }) => nameLength(text) > REPORT_LINE);
  return (
    <dl className="room-report" data-long={isLong || undefined}>
      {said.map(({ what, text }) => (
        <div key={what}>
          <dt>{words.report[what]}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A card's words are somebody's own: they have an edge. */
function Topic({ texts }: { texts: readonly string[] }) {
  const [main, ...more] = texts;
  return (
    <blockquote className="room-topic" data-long={nameLength(main ?? '') > TOPIC_LINE || undefined}>
      <bdi>{main}</bdi>
      {more.map((text, i) => (
        <small key={i}>
          <bdi>{text}</bdi>
        </small>
      ))}
    </blockquote>
  );
}

/** Letters of a card that two lines hold at its full size. */
const TOPIC_LINE = 52;
/** Lines that there is room for: in a silence down to the bottom, else above the clock. */
const MOST_CARDS = 24;
const MOST_PARKED = 8;
/** From so many on a list has two columns. */
const ONE_COLUMN = 5;

interface Row {
  readonly text: string;
  readonly name: string | null;
}

function List({ rows, most }: { rows: readonly Row[]; most: number }) {
  const shown = rows.slice(0, rows.length > most ? most - 1 : most);
  const left = rows.length - shown.length;
  const texts = shown.map(({ text }) => text);
  return (
    <ul className="room-list" data-columns={rows.length > ONE_COLUMN || undefined}>
      {shown.map((row, i) => (
        <li key={i}>
          <ListRow row={row} texts={texts} />
        </li>
      ))}
      {left > 0 && <li className="room-list-more">{words.more(left)}</li>}
    </ul>
  );
}

/** A row as its lines hold it, told apart from the others; the whole text takes its place, so that no size depends on a cut. */
function ListRow({ row: { text, name }, texts }: { row: Row; texts: readonly string[] }) {
  const place = useRef<HTMLElement>(null);
  const all = texts.join('\n');
  const shorten = useCallback((whole: string) => triesApart(whole, all.split('\n')), [all]);
  const shown = useFitting(place, text, shorten);
  const whose = name !== null && (
    <small>
      {' '}
      <bdi>{name}</bdi>
    </small>
  );
  return (
    <>
      <span className="room-row" data-place aria-hidden="true">
        <bdi>{text}</bdi>
        {whose}
      </span>
      <span className="room-row">
        <ShownText ref={place} text={text} shown={shown} />
        {whose}
      </span>
    </>
  );
}

type CirclesPaper = Extract<Phase['paper'], { kind: 'circles' }>;

/** Who sits with whom: a line for each of the small groups, or a few, whoever presents in heavier letters. */
function Circles({ circles }: Pick<CirclesPaper, 'circles'>) {
  // In the room everybody who has a name here has a seat.
  const names = useRoomNames();
  const labels = seatLabels(DRAWINGS.room, names, 0);
  const rows = circleRows(
    circles.map((circle) => circle.map(({ name }) => name)),
    (name) => labels[names.indexOf(name)] ?? name,
  );
  return (
    <ul className="room-circles">
      {circles.map((circle, i) => (
        <li key={i}>
          {rows[i]?.map(({ from, labels }) => (
            <span key={from} className="room-circle-row">
              {labels.map((label, k) => {
                const at = from + k;
                return (
                  <span key={at} data-presents={circle[at]?.presents || undefined}>
                    <bdi>{label}</bdi>
                    {at < circle.length - 1 && ' · '}
                  </span>
                );
              })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Letters of the phase's own size that its line holds, and what one smaller letter of `turn 1 of 4` takes of it. */
const HEAD_LINE = 18;
const SMALL_LETTER = 0.48;

const headLength = (title: string, sub: string | null): number =>
  nameLength(title) + (sub === null ? 0 : SMALL_LETTER * nameLength(sub));

/** Letters that one line of a rule holds. */
const RULE_LINE = 27;

/** Sentences as pieces that a line break falls between, not within, where each of them fits on a line. */
function sentences(text: string): ReactNode {
  const pieces = text.split(/(?<=[.;]) /u);
  if (pieces.some((piece) => nameLength(piece) > RULE_LINE)) return text;
  return pieces.map((piece, i) => (
    <span key={i}>
      {i > 0 && ' '}
      <span className="room-sentence">{piece}</span>
    </span>
  ));
}

/** Ems that a line of a long name holds, and what the line below has left for whoever is next. */
const NAME_LINE = 12.5;
const NEXT_LINE = 11;

const Who = memo(function Who({
  name,
  does,
  next,
}: {
  name: string;
  does: NonNullable<RoomView['who']>['does'];
  next: string | null;
}) {
  const ems = emsWide(name);
  return (
    <div className="room-who">
      <div className="room-name" data-size={ems > 8.2 ? 'lines' : ems > 5.3 ? 'line' : undefined}>
        <span className="room-name-lines">
          <ShortName name={name} ems={NAME_LINE} lines={2} />
        </span>
        <span className="room-name-line">
          <ShortName name={name} ems={NAME_LINE} />
        </span>
      </div>
      {does !== null && <div className="room-next"> {sessionWords.does[does]}</div>}
      {next !== null && (
        <div className="room-next">
          {' '}
          {words.then}{' '}
          <b>
            <ShortName name={next} ems={NEXT_LINE} />
          </b>
        </div>
      )}
    </div>
  );
});

const TAGS: Partial<Record<WaterMode, string>> = {
  warning: words.nearlyTime,
  overtime: words.overTime,
  paused: words.paused,
  armed: words.ready,
};

const Tag = memo(function Tag({ mode, goesOn, low }: { mode: WaterMode; goesOn: boolean; low: boolean }) {
  const text = TAGS[mode] ?? (goesOn && mode === 'running' ? words.goesOn : undefined);
  if (text === undefined) return null;
  return (
    <div className="room-tag" data-mode={mode} data-low={low || undefined}>
      <TagSign mode={mode} />
      {text}
    </div>
  );
});

/** Half a disc, a plus, two bars: the state told by a shape as well. */
function TagSign({ mode }: { mode: WaterMode }) {
  if (mode === 'armed' || mode === 'running') return null;
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      {mode === 'warning' && (
        <>
          <path d="M24 4A20 20 0 0 1 24 44Z" className="tag-fill" />
          <circle cx="24" cy="24" r="19" className="tag-line" strokeWidth="5" />
        </>
      )}
      {mode === 'overtime' && <path d="M24 6V42M6 24H42" className="tag-line" strokeWidth="8" />}
      {mode === 'paused' && <path d="M15 7V41M33 7V41" className="tag-line" strokeWidth="9" />}
    </svg>
  );
}

/** After the last phase: the circle on still water. */
function EndScreen({ view }: { view: RoomView }) {
  return (
    <>
      <div className="room-top">
        <h1 className="room-phase" data-long={nameLength(view.title) > 18 || undefined}>
          <bdi>{view.title}</bdi>
        </h1>
      </div>
      <p className="room-say">{words.ended}</p>
      <StillCircle view={view} />
    </>
  );
}

/** The circle with the stone in its middle, and no time in it. */
const StillCircle = ({ view }: { view: RoomView }) => (
  <PictureOfTime
    className="room-picture"
    size="room"
    seats={seatsAtRest(pictureSeats(view))}
    holder={null}
    elapsedS={0}
    plannedS={60}
    mode="still"
    beat={view.screen}
    {...(view.pairs === null && { label: words.picture(view.seats.length, null) })}
  />
);

function Message({ text }: { text: string }) {
  const length = nameLength(text);
  return (
    <h1 className="room-message" data-length={length > 150 ? 'page' : length > 70 ? 'long' : 'short'}>
      <bdi>{text}</bdi>
    </h1>
  );
}

/** The screen is empty on purpose; a screen reader hears as much. */
function Blank() {
  return (
    <>
      <h1 className="heard">{words.blank}</h1>
      <Mark />
    </>
  );
}

/** The stone in the corner of a screen without the picture. */
function Mark() {
  return (
    <div className="room-mark">
      <StoneMark width={96} />
    </div>
  );
}
