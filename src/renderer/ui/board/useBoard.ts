import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { BoardSetUp } from '#shared/session/voices/boardSetUp.ts';
import type { Command, CommandOf } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardView, CodeButton } from '#shared/session/voices/boardView.ts';
import type { RingTaps } from './BoardRing.tsx';
import { nameOfSeat } from './seatNames.ts';
import { useRedate } from './useRedate.ts';
import { useSeatTaps } from './useSeatTaps.ts';
import { useTaps, type TapPort, type Taps } from './useTaps.ts';
import { codeGoesTo } from './voices.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { useSteadyCall } from '../../bridge/useSteady.ts';
import { answer, keepPair, openCode, openPair, openTurn, type TapQuestion } from './tapQuestion.ts';
import { boardRefusalSentence, boardWords as words } from '../../words.ts';

/** How long a marked code is news, in ms. */
const NEWS_FOR = 20_000;

/** Everything an observer can do, each for a finger and for a key. All functions stay the same ones. */
export interface BoardActs {
  readonly ring: RingTaps;
  /** A seat's key: `code` tells which one, for when it comes up again. */
  readonly key: (code: string, person: PersonId, shift: boolean) => void;
  readonly code: (code: CodeButton) => void;
  /** Keeps an interruption as it was guessed; false where none is asked about. */
  readonly keep: () => boolean;
  /** Lets the question go; false where there is none. */
  readonly letGo: () => boolean;
  readonly otherTurn: () => void;
  readonly otherCode: () => void;
  readonly redate: (step: 1 | -1) => void;
  readonly began: (earlierMs: number) => void;
  readonly next: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setUp: (change: Partial<BoardSetUp>) => void;
  readonly observe: (person: PersonId, observed: boolean) => void;
  /** Something of the report. */
  readonly report: (command: CommandOf<ReportAsked>) => void;
}

type ReportAsked = 'report.write' | 'report.takeBack' | 'report.show';

export interface Board {
  readonly taps: Taps;
  readonly question: TapQuestion | null;
  /** The code that was marked just now, as it stands. */
  readonly marked: BoardView['lastCode'];
  readonly acts: BoardActs;
}

/** How a board sends acts, keeps how it is set up, and says what failed. `send` stays the same function. */
export interface BoardPort extends Pick<TapPort, 'send' | 'now'> {
  readonly keepSetUp: (setUp: BoardSetUp) => Promise<unknown>;
  /** The same `id` takes the place of what was said under it. */
  readonly tell: (text: string | Saying, id: string) => void;
}

/** One observer's board: what it shows before the session has answered, and what a tap means now. */
export function useBoard(view: BoardView, setUp: BoardSetUp, port: BoardPort): Board {
  const { send: sendAct } = port;
  const tell = useSteadyCall(port.tell);
  const keepSetUp = useSteadyCall(port.keepSetUp);
  const taps = useTaps(view, {
    send: sendAct,
    now: port.now,
    reaction: setUp.reaction,
    onLost: (person) => {
      const name = nameOfSeat(view.seats, person);
      tell(name === undefined ? words.actLost : words.tapLost(name), 'lost');
    },
  });
  const seatTaps = useSeatTaps(taps, setUp.mode);
  const send = useCallback(
    (command: Command): Promise<CommandReply | null> =>
      sendAct(command).catch(() => {
        tell(words.actLost, 'lost');
        return null;
      }),
    [sendAct, tell],
  );
  const redate = useRedate(view, send);
  const [question, setQuestion] = useState<TapQuestion | null>(null);
  const [marked, setMarked] = useNews();

  const newest = useRef({ view, question, setUp, redate });
  useEffect(() => {
    newest.current = { view, question, setUp, redate };
  });

  const acts = useMemo((): BoardActs => {
    const ask = (next: TapQuestion | null): void => {
      // The next tap may come before the next drawing.
      newest.current = { ...newest.current, question: next };
      setQuestion(next);
    };
    const mark = (command: Command): void => {
      void send(command).then((reply) => {
        if (reply?.ok === true) setMarked(command.type === 'code.move' ? command.of : reply.seq);
      });
    };
    /** Where a question is open, a tap is its answer. */
    const answered = (person: PersonId | null): boolean => {
      const { question: open } = newest.current;
      if (open === null) return false;
      const { question: goesOn, command } = answer(open, person);
      ask(goesOn);
      if (command === null) return true;
      if (command.type === 'voice.reassign') void send(command);
      else mark(command);
      return true;
    };
    const open = (next: TapQuestion | null, otherwise: string): void => {
      if (next === null) tell(otherwise, 'refused');
      else ask(newest.current.question?.kind === next.kind ? null : next);
    };
    const keep = (): boolean => {
      const { question: asked } = newest.current;
      if (asked?.kind !== 'pair') return false;
      ask(null);
      mark(keepPair(asked));
      return true;
    };
    return {
      ring: {
        press: (person, shift) => answered(person) || seatTaps.press(person, shift),
        release: seatTaps.release,
        long: seatTaps.long,
        nobody: () => answered(null) || taps.nobody(),
      },
      key: (code, person, shift) => answered(person) || seatTaps.key(code, person, shift),
      code: (code) => {
        const { question: asked } = newest.current;
        const board = taps.board();
        if (asked?.kind === 'pair' && asked.code === code.code) keep();
        else if (code.pair) ask(openPair(code.code, board));
        else {
          ask(null);
          mark({ type: 'code.mark', code: code.code, person: codeGoesTo(board), whom: null });
        }
      },
      keep,
      letGo: () => {
        const asked = newest.current.question !== null;
        if (asked) ask(null);
        return asked;
      },
      otherTurn: () => open(openTurn(newest.current.view), words.noTurn),
      otherCode: () => open(openCode(newest.current.view), words.noCode),
      redate: (step) => newest.current.redate(step),
      began: (earlier) => void send({ type: 'voice.redate', earlier }),
      next: () => {
        const { next } = newest.current.view;
        if (next === null) return;
        const { refusal } = next;
        if (refusal === null) void send(next.command);
        else tell((times) => boardRefusalSentence(refusal, times), 'refused');
      },
      undo: () => void send({ type: 'act.undo' }),
      redo: () => void send({ type: 'act.redo' }),
      setUp: (change) =>
        void keepSetUp({ ...newest.current.setUp, ...change }).catch(() => tell(words.actLost, 'lost')),
      observe: (person, observed) =>
        void send({ type: observed ? 'observation.allow' : 'observation.refuse', person }),
      report: (command) => void send(command),
    };
  }, [send, setMarked, seatTaps, keepSetUp, taps, tell]);

  return {
    taps,
    question,
    marked: marked !== null && view.lastCode?.of === marked ? view.lastCode : null,
    acts,
  };
}

/** The event of the code that was marked last, for as long as it is news. */
function useNews(): readonly [number | null, (of: number) => void] {
  const [news, setNews] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((of: number) => {
    clearTimeout(timer.current);
    setNews(of);
    timer.current = setTimeout(() => setNews(null), NEWS_FOR);
  }, []);
  return [news, say];
}
