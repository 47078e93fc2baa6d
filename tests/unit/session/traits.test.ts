import { describe, expect, it } from 'vitest';
import { SessionEventSchema } from '../../../src/shared/session/events.ts';
import { LINE_FACTS } from '../../../src/shared/session/lines/facts.ts';
import { REPORT_FACTS } from '#shared/session/report/facts.ts';
import { RECALL_FACTS } from '../../../src/shared/session/recall/facts.ts';
import { takesBack, writesLine } from '../../../src/shared/session/lines/lines.ts';
import { traitsOf, waitsForGap } from '../../../src/shared/session/traits.ts';
import { CommandSchema } from '../../../src/shared/session/commands.ts';

const types = SessionEventSchema.options.map((option) => option.shape.type.value);
const line = {
  note: 'a',
  commitment: 'a',
  card: 'a',
  item: 'a',
  insight: 'a',
  question: 'a',
  want: 'a',
  change: 'a',
  detail: 'a',
};

describe('the traits of facts', () => {
  it.each(types)('of %s agree with what the lines say of it', (type) => {
    const body = { type, ...line } as never;
    expect(traitsOf(type).text === 'line').toBe(writesLine(body) !== null);
    if (takesBack(body) === null) return;
    expect(
      [...LINE_FACTS, ...RECALL_FACTS, ...REPORT_FACTS].map(({ shape }) => shape.type.value as string),
    ).toContain(type);
    expect(traitsOf(type)).toEqual({ machine: false, undoable: false, text: null });
  });

  it('keep the words of every fact that writes a line where they can be destroyed', () => {
    const writing = types.filter((type) => traitsOf(type).text === 'line');
    expect(writing.toSorted()).toEqual(types.filter((type) => type.endsWith('.written')).toSorted());
  });

  it('leave what the room is shown, answers about gaps and undo itself out of undo', () => {
    const stay = types.filter((type) => !traitsOf(type).undoable && !type.endsWith('.takenBack'));
    expect(stay.toSorted()).toEqual([
      'act.redone',
      'act.undone',
      'agreement.focused',
      'export.agreed',
      'gap.answered',
      'gap.found',
      'level.raised',
      'room.blanked',
      'room.digitsHidden',
      'room.digitsShown',
      'room.messaged',
      'room.shown',
      'session.opened',
    ]);
  });
});

describe('an unanswered gap', () => {
  it('holds up what needs a moving clock, and neither a tap nor a line nor whoever comes and goes', () => {
    const commands = CommandSchema.options.map((option) => option.shape.type.value);
    const waits = /^(phase|slot|session|plan|clock|break|turn|round|consent|question|topic)\./;
    for (const command of commands) expect(waitsForGap(command), command).toBe(waits.test(command));
  });
});
