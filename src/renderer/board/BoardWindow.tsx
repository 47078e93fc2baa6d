import { useCallback, useEffect, useRef, useState } from 'react';
import type { TapMode } from '#shared/ipc/contract.ts';
import type { Command } from '#shared/session/commands.ts';
import type { BoardView, CodeButton } from '#shared/session/views.ts';
import { boardWords as words } from '#shared/words/en/board.ts';
import { capsOf } from '#shared/words/en/keys.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
import { useBoard, useElapsedSecond, useRefused } from '../bridge/WindowProvider.tsx';
import { BeganEarlier, lastBegan } from '../ui/board/BeganEarlier.tsx';
import { BoardRing } from '../ui/board/BoardRing.tsx';
import { useTaps } from '../ui/board/useTaps.ts';
import { countsFrom, nextEarlier, speakersOf, styleOf } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import { Interface } from '../ui/Interface.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { AllKeys } from '../ui/keys/AllKeys.tsx';
import type { KeyMatch } from '../ui/keys/matchKey.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { tellFailure } from '../ui/Notices.tsx';
import { useRefusalNotice } from '../ui/useRefusalNotice.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { Codes, type Marked } from './Codes.tsx';
import { LastMinute } from './LastMinute.tsx';
import { answerPair, openPair, type PairQuestion } from './pair.ts';
import './board.css';

/** The observer's window. */
export function BoardWindow() {
  const { push } = useBoard();
  return (
    <Interface theme={push?.theme ?? 'system'}>
      {push === null ? null : push.view === null ? (
        <main className="board-empty">
          <p>{words.noSession}</p>
        </main>
      ) : (
        <Board view={push.view} />
      )}
    </Interface>
  );
}

const cap = (act: Parameters<typeof capsOf>[0]) => capsOf(act).join(' ');

function Board({ view }: { readonly view: BoardView }) {
  const { store } = useBoard();
  const { refused } = useRefused();
  useRefusalNotice(
    refused === null ? null : { key: refused.key, sentence: refusalSentence(refused.refusal) },
  );

  const send = useCallback(
    (command: Command) => {
      const sent = store.send(command);
      sent.catch(() => tellFailure(words.actLost, 'lost'));
      return sent;
    },
    [store],
  );
  const nameOf = (person: string | null) => view.seats.find((seat) => seat.person === person)?.name ?? null;
  const taps = useTaps(view, {
    send: store.send,
    now: store.now,
    onLost: (person) => {
      const name = nameOf(person);
      tellFailure(name === null ? words.actLost : words.tapLost(name), 'lost');
    },
  });
  const board = taps.board;
  const at = useElapsedSecond(countsFrom(board));
  const [mode, setMode] = useState<TapMode>('toggle');
  const [pair, setPair] = useState<PairQuestion | null>(null);
  const [marked, setMarked] = useMarked();
  const [allKeys, setAllKeys] = useState(false);

  const mark = (code: CodeButton, who: string | null, whom: string | null) => {
    setPair(null);
    void send({ type: 'code.mark', code: code.code, person: who, whom }).then(
      (reply) =>
        reply.ok && setMarked({ code: code.code, label: code.label, who: nameOf(who), whom: nameOf(whom) }),
      () => undefined,
    );
  };
  const pairCode = pair === null ? undefined : view.codes.find((code) => code.code === pair.code);
  const keepPair = () => {
    if (pair !== null && pairCode !== undefined) mark(pairCode, pair.who, pair.whom);
    else setPair(null);
  };
  const onCode = (code: CodeButton) => {
    if (pair?.code === code.code) keepPair();
    else if (code.pair) setPair(openPair(code.code, board));
    else mark(code, speakersOf(board)[0]?.person ?? null, null);
  };
  const onTap = (person: string, shift: boolean) => {
    if (pair === null || pairCode === undefined) return taps.tap(person, styleOf(mode, shift));
    const next = answerPair(pair, person);
    if (next.answered) mark(pairCode, next.question.who, next.question.whom);
    else setPair(next.question);
  };
  const redate = (step: 1 | -1) => {
    const earlier = nextEarlier(view, step);
    if (earlier !== null) void send({ type: 'voice.redate', earlier });
  };

  const onAct = ({ entry, seat }: KeyMatch): boolean => {
    switch (entry.act) {
      case 'tap':
      case 'tapOther': {
        const person = view.seats.find((one) => one.key === seat)?.person;
        if (person !== undefined) onTap(person, entry.act === 'tapOther');
        return true;
      }
      case 'next':
        if (view.next !== null) void send(view.next.command);
        return true;
      case 'nobody':
        taps.nobody();
        return true;
      case 'undo':
        void send({ type: 'act.undo' });
        return true;
      case 'redo':
        void send({ type: 'act.redo' });
        return true;
      case 'dateEarlier':
        redate(1);
        return true;
      case 'dateLater':
        redate(-1);
        return true;
      case 'style':
        setMode((was) => (was === 'toggle' ? 'handOver' : 'toggle'));
        return true;
      case 'keys':
        setAllKeys(true);
        return true;
      case 'putAway':
        if (pair === null) return false;
        setPair(null);
        return true;
      default:
        return false;
    }
  };
  const onOther = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (event.key === 'Enter' && pair !== null) {
      keepPair();
      return true;
    }
    const code = view.codes.find(
      (one) => one.key === event.key.toUpperCase() || `Key${one.key}` === latinPlace(event),
    );
    if (code === undefined) return false;
    onCode(code);
    return true;
  };
  useKeys('board', { onAct, onOther });

  return (
    <div className="board">
      <Header view={view} mode={mode} onMode={setMode} onAllKeys={() => setAllKeys(true)} />
      <main className="board-main">
        <BoardRing
          view={board}
          at={at}
          pair={pair}
          onTap={onTap}
          onNobody={taps.nobody}
          nobodyKeys={cap('nobody')}
        />
      </main>
      <aside className="board-aside" aria-label={words.codesTitle}>
        <Codes
          view={board}
          pair={pair}
          marked={marked}
          onCode={onCode}
          onKeep={keepPair}
          onLetGo={() => setPair(null)}
        />
        {pair === null && view.next !== null && (
          <Button
            keys={cap('next')}
            className="board-next"
            refusal={view.next.refusal === null ? null : refusalSentence(view.next.refusal)}
            onRefused={(why) => tellFailure(why, 'refused')}
            onClick={() => view.next !== null && void send(view.next.command)}
          >
            {view.next.label}
          </Button>
        )}
      </aside>
      <footer className="board-foot">
        <div className="board-ago">
          <b className="board-ago-who">{lastBegan(view, 12)}</b>
          <BeganEarlier
            view={view}
            look="board"
            onChoose={(earlier) => void send({ type: 'voice.redate', earlier })}
          />
          <span className="second board-ago-keys">
            {words.ago} <Kbd keys={cap('dateLater')} /> <Kbd keys={cap('dateEarlier')} />
          </span>
        </div>
        <LastMinute view={board} at={at} />
        <Button
          keys={cap('undo')}
          className="board-undo"
          refusal={view.undo === null ? words.nothingToUndo : null}
          onClick={() => void send({ type: 'act.undo' })}
        >
          {view.undo === null ? words.nothingToUndo : words.undo(view.undo.text)}
        </Button>
      </footer>
      <AllKeys
        window="board"
        open={allKeys}
        onClose={() => setAllKeys(false)}
        extra={view.codes.map((code) => ({ keys: code.key, says: code.label }))}
      />
    </div>
  );
}

/** The place of a key whose layout types no Latin letter there. */
const latinPlace = (event: KeyboardEvent): string | null =>
  /^[\x20-\x7e]$/.test(event.key) ? null : event.code;

function Header(props: {
  readonly view: BoardView;
  readonly mode: TapMode;
  readonly onMode: (mode: TapMode) => void;
  readonly onAllKeys: () => void;
}) {
  const { view, mode } = props;
  return (
    <header className="board-head">
      <h1>{view.phase?.title ?? words.waiting}</h1>
      <span className="second board-sub">{view.phase?.sub}</span>
      <span className="board-modes">
        <Kbd keys={cap('style')} />
        <Segmented
          label={words.modes.label}
          look="quiet"
          options={[
            { value: 'toggle', label: words.modes.toggle },
            { value: 'handOver', label: words.modes.handOver },
          ]}
          value={mode}
          onChange={props.onMode}
        />
      </span>
      <span className="second board-hint">
        <Kbd keys="Shift" /> {words.hint[mode].shift}
      </span>
      <Button look="bare" keys={cap('keys')} onClick={props.onAllKeys}>
        {words.allKeys}
      </Button>
    </header>
  );
}

const WORTH_SAYING = 20_000;

/** What was marked last, for as long as it is news. */
function useMarked(): readonly [Marked | null, (marked: Marked) => void] {
  const [marked, setMarked] = useState<Marked | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current !== null && clearTimeout(timer.current)), []);
  const say = useCallback((next: Marked) => {
    if (timer.current !== null) clearTimeout(timer.current);
    setMarked(next);
    timer.current = setTimeout(() => setMarked(null), WORTH_SAYING);
  }, []);
  return [marked, say];
}
