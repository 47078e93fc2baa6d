import { memo, useRef, useState } from 'react';
import type { BoardSetUp, TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { capsOf } from '#shared/keys.ts';
import { useBoard as useBoardStore, useElapsedSecond, useRefused } from '../bridge/WindowProvider.tsx';
import { agoWords, BeganEarlier } from '../ui/board/BeganEarlier.tsx';
import { BoardRing } from '../ui/board/BoardRing.tsx';
import { LastBeganHere } from '../ui/board/LastBegan.tsx';
import { seatName } from '../ui/board/seatNames.ts';
import { useBoard, type BoardActs } from '../ui/board/useBoard.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { countsFrom, nextMode } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import { Interface } from '../ui/Interface.tsx';
import { NamedText, RoomNames } from '../ui/NamedText.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { AllKeys, sessionKeys } from '../ui/keys/AllKeys.tsx';
import { matchKey, type KeyMatch } from '../ui/keys/matchKey.ts';
import { useSessionKeys } from '../ui/keys/useSessionKeys.ts';
import { tellFailure, tellRefused } from '../ui/Notices.tsx';
import { useRefusalNotice } from '../ui/useRefusalNotice.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { whyNot } from '../ui/whyNot.ts';
import { Calibration } from './Calibration.tsx';
import { CodeLine, Codes } from './Codes.tsx';
import { LastMinute } from './LastMinute.tsx';
import { Report, type ReportActs, type TextInput } from './Report.tsx';
import { SetUp, TAP_MODES } from './SetUp.tsx';
import {
  boardWords as words,
  tappingWords,
  codeWords,
  doneSentence,
  keyWords,
  phaseTitle,
  phrase,
  reportWords,
} from '../words.ts';
import './board.css';

/** An observer's window: the first one's, or the second's. */
export function BoardWindow() {
  const { push } = useBoardStore();
  return (
    <Interface theme={push?.theme}>
      {push === null ? null : push.view === null ? (
        <main className="board-empty">
          <p>{words.noSession}</p>
        </main>
      ) : (
        <RoomNames names={push.view.seats.map(seatName)}>
          <Board view={push.view} setUp={push.setUp} />
        </RoomNames>
      )}
    </Interface>
  );
}

const cap = (act: Parameters<typeof capsOf>[0]) => capsOf(act).join(' ');

/** What lies over the board. */
type Over = 'keys' | 'setUp' | 'calibration' | null;

function Board({ view, setUp }: { readonly view: BoardView; readonly setUp: BoardSetUp }) {
  const { refused } = useRefused();
  const { store } = useBoardStore();
  const { taps, question, marked, acts } = useBoard(view, setUp, {
    send: store.send,
    now: store.now,
    keepSetUp: (next) => store.request({ type: 'board.setUp', setUp: next }),
    tell: (text, id) => (id === 'refused' ? tellRefused(text) : tellFailure(text, id)),
  });
  const [over, setOver] = useState<Over>(null);
  const { report } = view;
  /** It shows itself when it is due, and whenever it is asked for; another phase begins anew. */
  const [asked, askFor] = useState<{ readonly due: boolean; readonly shown: boolean } | null>(null);
  const showsReport = asked?.due === report.due ? asked.shown : report.due;
  const shows = showsReport ? 'report' : over;
  useRefusalNotice(refused, [shows, view.phase && phaseTitle(view.phase.title)].join(' '));
  const toggleReport = (): void => askFor({ due: report.due, shown: !showsReport });
  const fields = { keep: useRef<TextInput>(null), try: useRef<TextInput>(null) };
  const cannotShow = whyNot(report.shown ? null : report.whyNot);
  const reportActs: ReportActs = {
    keepLine: () => fields.keep.current?.focus(),
    tryLine: () => fields.try.current?.focus(),
    showReport: () =>
      cannotShow === null ? acts.report({ type: 'report.show', on: !report.shown }) : tellRefused(cannotShow),
  };

  if (over === 'calibration')
    return (
      <Calibration
        view={view}
        large={setUp.speakersOnly}
        onDone={(reaction) => {
          if (reaction !== null) acts.setUp({ reaction });
          setOver(null);
        }}
      />
    );
  const allKeys = (
    <AllKeys
      open={over === 'keys'}
      onClose={() => setOver(null)}
      intro={keyWords.intro}
      groups={[
        ...sessionKeys(
          'board',
          view.codes.map((code) => ({ caps: [code.key], says: codeWords[code.code].label })),
        ),
        ...sessionKeys('report').map(({ keys }) => ({ title: keyWords.report, keys })),
      ]}
    />
  );
  const keys = (
    <BoardKeys
      view={view}
      setUp={setUp}
      acts={acts}
      report={showsReport ? reportActs : null}
      onOver={setOver}
      onReport={toggleReport}
    />
  );
  if (showsReport)
    return (
      <>
        {keys}
        <Report
          view={view}
          acts={acts}
          reportActs={reportActs}
          fields={fields}
          cannotShow={cannotShow}
          onSeats={toggleReport}
        />
        {allKeys}
      </>
    );
  return (
    <div className="board" data-speakers-only={setUp.speakersOnly || undefined}>
      {keys}
      <Header
        title={view.phase ? phaseTitle(view.phase.title) : view.tappable ? words.waiting : words.ended}
        sub={view.phase?.sub ? phrase(view.phase.sub) : null}
        second={view.second}
        mode={setUp.mode}
        acts={acts}
        onOver={setOver}
        onReport={toggleReport}
      />
      <Ring
        view={view}
        taps={taps}
        pair={question?.kind === 'pair' ? question : null}
        setUp={setUp}
        acts={acts}
      />
      <aside className="board-aside" aria-label={words.codesTitle}>
        {!setUp.speakersOnly && view.tappable && (
          <Codes
            codes={view.codes}
            on={question?.kind === 'pair' ? question.code : (marked?.code ?? null)}
            acts={acts}
          />
        )}
        <div className="code-line" role="status">
          <CodeLine
            view={view}
            taps={taps}
            question={question}
            marked={marked}
            codes={!setUp.speakersOnly}
            acts={acts}
          />
        </div>
        {question === null && (
          <div className="board-last">
            {view.seats.length > MANY && <ManyPeople only={setUp.speakersOnly} acts={acts} />}
            {view.next !== null && view.next.refusal?.code !== 'boardDoesNotLead' && (
              <Next next={view.next} acts={acts} />
            )}
          </div>
        )}
      </aside>
      <Footer view={view} taps={taps} acts={acts} />
      {allKeys}
      {over === 'setUp' && (
        <SetUp
          view={view}
          setUp={setUp}
          acts={acts}
          onMeasure={() => setOver('calibration')}
          onClose={() => setOver(null)}
        />
      )}
    </div>
  );
}

const REPORT_ACTS = ['keepLine', 'tryLine', 'showReport'] as const;

/** The board's keys: the table's, and the letters of the phase's codes. */
function BoardKeys({
  view,
  setUp,
  acts,
  report,
  onOver,
  onReport,
}: {
  readonly view: BoardView;
  readonly setUp: BoardSetUp;
  readonly acts: BoardActs;
  /** What the report's own keys do, while it is shown. */
  readonly report: ReportActs | null;
  readonly onOver: (over: Over) => void;
  readonly onReport: () => void;
}): null {
  const onAct = ({ entry, seat }: KeyMatch, event: KeyboardEvent): boolean => {
    switch (entry.act) {
      case 'tap':
      case 'tapOther': {
        const person = view.seats.find((one) => one.key === seat)?.person;
        if (person !== undefined) acts.key(event.code, person, entry.act === 'tapOther');
        return true;
      }
      case 'nobody':
        acts.ring.nobody();
        return true;
      case 'dateEarlier':
        acts.redate(1);
        return true;
      case 'dateLater':
        acts.redate(-1);
        return true;
      case 'style':
        acts.setUp({ mode: nextMode(setUp.mode) });
        return true;
      case 'speakersOnly':
        acts.setUp({ speakersOnly: !setUp.speakersOnly });
        return true;
      case 'next':
      case 'undo':
      case 'redo':
      case 'otherTurn':
      case 'otherCode':
        acts[entry.act]();
        return true;
      case 'setUp':
      case 'keys':
        onOver(entry.act);
        return true;
      case 'seen':
        onReport();
        return true;
      case 'putAway':
        return acts.letGo();
      default:
        return false;
    }
  };
  const onOther = (event: KeyboardEvent): boolean => {
    if (report !== null) {
      const act = REPORT_ACTS.find((one) => one === matchKey(event, 'report')?.entry.act);
      if (act !== undefined) report[act]();
      return act !== undefined;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'Enter') return acts.keep();
    if (setUp.speakersOnly) return false;
    const code = view.codes.find(
      (one) => one.key === event.key.toUpperCase() || `Key${one.key}` === latinPlace(event),
    );
    if (code === undefined) return false;
    acts.code(code);
    return true;
  };
  useSessionKeys('board', { onAct, onOther });
  return null;
}

/** The place of a key whose layout types no Latin letter there. */
const latinPlace = (event: KeyboardEvent): string | null =>
  /^[\x20-\x7e]$/.test(event.key) ? null : event.code;

const Header = memo(function Header(props: {
  readonly title: string;
  readonly sub: string | null;
  readonly second: boolean;
  readonly mode: TapMode;
  readonly acts: BoardActs;
  readonly onOver: (over: Over) => void;
  readonly onReport: () => void;
}) {
  const { mode, acts, onOver, onReport } = props;
  return (
    <header className="board-head">
      <h1>{props.title}</h1>
      <span className="second board-sub" title={props.sub ?? undefined}>
        {props.sub !== null && <NamedText text={props.sub} title={false} />}
      </span>
      {props.second && <b className="board-second">{words.secondObserver}</b>}
      <span className="board-modes">
        <Kbd keys={cap('style')} />
        <Segmented
          label={words.modes.label}
          look="quiet"
          options={TAP_MODES}
          value={mode}
          onChange={(next) => acts.setUp({ mode: next })}
        />
      </span>
      <span className="second board-hint">
        <Kbd keys={capsOf('tapOther')[0] ?? ''} /> {words.hint[mode].shift}
      </span>
      <Button look="bare" keys={cap('seen')} onClick={onReport}>
        {reportWords.report}
      </Button>
      <Button look="bare" keys={cap('setUp')} onClick={() => onOver('setUp')}>
        {tappingWords.setUp.open}
      </Button>
      <Button look="bare" keys={cap('keys')} onClick={() => onOver('keys')}>
        {words.allKeys}
      </Button>
    </header>
  );
});

/** The seats; what moves with the second is drawn here and nowhere above. */
function Ring({
  view,
  taps,
  pair,
  setUp,
  acts,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly pair: Parameters<typeof BoardRing>[0]['pair'];
  readonly setUp: BoardSetUp;
  readonly acts: BoardActs;
}) {
  const board = useTapped(taps, view);
  const at = useElapsedSecond(countsFrom(board));
  return (
    <main className="board-main">
      <BoardRing
        view={board}
        at={at}
        pair={pair}
        taps={acts.ring}
        nobodyKeys={cap('nobody')}
        large={setUp.speakersOnly}
      />
    </main>
  );
}

/** Above so many people the board offers to keep to who speaks (docs/domain/observer.md). */
const MANY = 6;

const ManyPeople = memo(function ManyPeople({
  only,
  acts,
}: {
  readonly only: boolean;
  readonly acts: BoardActs;
}) {
  return (
    <p className="second board-many">
      <Button look="bare" keys={cap('speakersOnly')} onClick={() => acts.setUp({ speakersOnly: !only })}>
        {only ? words.withCodes : words.speakersOnly}
      </Button>
      {!only && <span>{words.manyPeople}</span>}
    </p>
  );
});

const Next = memo(function Next({
  next,
  acts,
}: {
  readonly next: NonNullable<BoardView['next']>;
  readonly acts: BoardActs;
}) {
  return (
    <Button
      keys={cap('next')}
      className="board-next"
      refusal={whyNot(next.refusal)}
      onRefused={tellRefused}
      onClick={acts.next}
    >
      {(times) => phrase(next.label, times)}
    </Button>
  );
});

function Footer({
  view,
  taps,
  acts,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly acts: BoardActs;
}) {
  return (
    <footer className="board-foot">
      <div className="board-ago">
        <span className="board-ago-who">
          <b className="board-began">
            <LastBeganHere view={view} />
          </b>
          <OtherTurn acts={acts} />
        </span>
        <BeganEarlier view={view} look="board" onChoose={acts.began} />
        <span className="second board-ago-keys">
          {agoWords(view)} <Kbd keys={cap('dateLater')} /> <Kbd keys={cap('dateEarlier')} />
        </span>
      </div>
      <LastMinute view={view} taps={taps} />
      <Undo says={view.undo && doneSentence(view.undo.did)} acts={acts} />
    </footer>
  );
}

const OtherTurn = memo(function OtherTurn({ acts }: { readonly acts: BoardActs }) {
  return (
    <Button look="bare" keys={capsOf('otherTurn')[0] ?? ''} onClick={acts.otherTurn}>
      {words.otherTurn}
      <span className="heard">{words.otherTurnSays}</span>
    </Button>
  );
});

const Undo = memo(function Undo({ says, acts }: { readonly says: string | null; readonly acts: BoardActs }) {
  return (
    <Button
      keys={cap('undo')}
      className="board-undo"
      refusal={says === null ? words.nothingToUndo : null}
      onClick={acts.undo}
    >
      <NamedText text={says === null ? words.nothingToUndo : words.undo(says)} />
    </Button>
  );
});
