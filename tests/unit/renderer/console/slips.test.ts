import { describe, expect, it } from 'vitest';
import { council } from '../../../support/shipped.ts';
import { rulesIn } from '#shared/format/rules.ts';
import { RuleCodeSchema, type RuleCode } from '#shared/format/schema.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { instant } from '#shared/time.ts';
import { slipPhrases } from '../../../../src/renderer/console/slips.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { consolePushes } from '../../../support/preview/consoleViews.ts';

const counsel = consolePushes['counsel']?.view as ConsoleView;
const quiet: BoardView = {
  ...counsel.board,
  seats: counsel.board.seats.map((seat) => ({ ...seat, since: null })),
  recent: [],
};
const overlapping: BoardView = {
  ...quiet,
  seats: quiet.seats.map((seat, i) => ({
    ...seat,
    since: i === 1 ? instant(1000) : i === 2 ? instant(9000) : null,
  })),
};
const ids = (rules: readonly RuleCode[], board: BoardView = overlapping) =>
  slipPhrases(rulesIn({}, { rules }, 'L1'), board).map((slip) => `${slip.digit} ${slip.id}`);

describe('slip phrases', () => {
  it('put those of the rules in force first', () => {
    expect(ids(['PSIL', 'OPTION']).slice(0, 3)).toEqual(['1 youShould', '2 presenterAnswers', '3 oneVoice']);
    expect(ids(['SHORTQ'])[0]).toBe('1 adviceInQuestions');
  });

  it('follow the rules in a format whose presenter has another name', () => {
    const coached = { ...council, names: { presenter: 'coachee' } };
    const { now, board } = consoleView(
      new PlayedSession(sampleDraft(5, { format: coached })).start().until('slot.1.COUNSEL').session,
    );
    expect(slipPhrases(now?.rules ?? [], board).map(({ id }) => id)).toContain('presenterAnswers');
  });

  it('name whoever was interrupted', () => {
    const slip = slipPhrases([], overlapping).find((one) => one.id === 'interruption');
    expect(slip?.say).toBe('\u2068Ben\u2069 was still speaking; then you.');
  });

  it('leave out a phrase with a hole, and the others keep their digits', () => {
    expect(ids([], quiet)).toEqual(ids([]).filter((slip) => !slip.endsWith('interruption')));
    expect(ids([], quiet)).not.toContain('2 interruption');
  });

  it('never need more than the ten digits', () => {
    const all = ids(RuleCodeSchema.options);
    expect(all.length).toBeLessThanOrEqual(10);
    expect(new Set(all.map((slip) => slip[0])).size).toBe(all.length);
  });
});
