import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Format } from '#shared/format/schema.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';
import { memoryLog } from '../../../../src/main/session/memoryLog.ts';
import { pendingQuestion } from '../../../../src/renderer/console/pendingQuestion.ts';
import { SummarySheet } from '../../../../src/renderer/desk/summary/SummarySheet.tsx';
import { PhaseWords } from '../../../../src/renderer/ui/RoomPhase.tsx';
import { deskOn, testTime, type Desk } from '../../../support/conducting.ts';
import { FORMATS } from '../../../support/shipped.ts';
import {
  CARDS,
  DOTS,
  momentOf,
  MOST_ACTS,
  plannedSteps,
  wholeSession,
} from '../../../support/wholeSessions.ts';
import { atRest } from '../desk/summary/atRest.ts';
import { phaseTitle } from '#shared/words/en/phaseTexts.ts';

/** A desk that is asked for what its windows show. */
interface Shown {
  readonly desk: Desk;
  readonly console: () => ConsoleView;
  /** The words on the wall, as markup. */
  readonly wall: () => string;
}

function opened(format: Format): Shown {
  const desk = deskOn(memoryLog(), testTime());
  expect(desk.conductor.open(wholeSession(format))).toMatchObject({ ok: true });
  return {
    desk,
    console() {
      const view = desk.conductor.console();
      if (view === null) throw new Error('the console shows no session');
      return view;
    },
    wall() {
      const phase = desk.conductor.room()?.phase ?? null;
      if (phase === null) throw new Error('the wall names no phase');
      return renderToStaticMarkup(<PhaseWords phase={phase} />);
    },
  };
}

function writeCards({ desk, console }: Shown): void {
  for (const [i, text] of CARDS.entries())
    expect(desk.does({ type: 'card.write', person: `p${i + 1}`, text })).toMatchObject({ ok: true });
  expect(console().cards.map(({ text }) => text)).toEqual(CARDS);
}

function countDots({ desk, console }: Shown): void {
  for (const [i, { card, dots }] of console().cards.entries())
    if (DOTS[i] !== dots)
      expect(desk.does({ type: 'card.dots', card, dots: DOTS[i] ?? 0 })).toMatchObject({ ok: true });
  expect(console().cards.map(({ dots }) => dots)).toEqual(DOTS);
}

/** Answers what is asked as the keys of the console do, or else does what Space does. */
function goesOn({ desk, console }: Shown): void {
  const before = console();
  const yesOrNo = before.thumbsAsked ? 'no' : 'yes';
  const answer = pendingQuestion(before)?.answers.find(({ act }) => act === yesOrNo);
  const command = answer?.command ?? before.next?.command;
  if (command === undefined) throw new Error(`Space does nothing in ${before.now?.step}`);
  expect(desk.does(command)).toMatchObject({ ok: true });
  expect(momentOf(console()), `after ${command.type}`).not.toBe(momentOf(before));
}

const letters = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '&#x27;',
  );

describe('a whole session, in all that its windows are given', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))(
    'of %s goes from the first phase to the summary, and the wall names each',
    (_, format) => {
      const shown = opened(format);
      const { desk, console } = shown;
      const visited: string[] = [];
      for (let acts = 0; !console().ended; acts += 1) {
        expect(acts, 'the session comes to its end').toBeLessThan(MOST_ACTS);
        const { now, cards } = console();
        if (now !== null && now.phase.mode === 'running' && visited.at(-1) !== now.step) {
          visited.push(now.step);
          expect(/<h1 class="room-phase"[^>]*>(.*?)<\/h1>/.exec(shown.wall())?.[1]).toContain(
            letters(phaseTitle(now.title)),
          );
          if (now.takes.includes('card') && cards.length === 0) writeCards(shown);
          if (now.takes.includes('dots')) countDots(shown);
        }
        desk.waits(9_000);
        goesOn(shown);
      }
      // Nothing that was planned is left behind, and nothing came twice or out of turn.
      const planned = plannedSteps(console());
      expect(planned.map(({ state }) => state)).toEqual(planned.map(() => 'done'));
      expect(visited).toEqual(planned.map(({ step }) => step));

      const session = desk.conductor.current()?.session;
      if (session === undefined) throw new Error('no session was played');
      const summary = summarize(session, english);
      const sheet = renderToStaticMarkup(
        <SummarySheet summary={summary} width={690} steer={atRest(summary)} />,
      );
      expect(sheet).toContain('<h2>What each takes along</h2>');
      desk.conductor.leave();
      expect(desk.conductor.current()).toBeNull();
    },
  );
});
