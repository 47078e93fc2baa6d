import { expect, it } from 'vitest';
import { recordsOf } from '#shared/records/recordOf.ts';
import { SessionRecordSchema } from '#shared/records/record.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { summarize } from '#shared/summary/summarize.ts';
import * as english from '#shared/words/en/index.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import { PlayedSession } from '../../support/playedSession.ts';
import { forum, leanCoffee, micro } from '../../support/shipped.ts';

it.each([leanCoffee, micro, forum])(
  'a closed session of a format of one’s own made of $name calls its parts and phases as before',
  (base) => {
    const [first, ...rest] = base.front;
    const own = {
      ...base,
      id: 'our_way',
      name: 'Our way',
      variants: [],
      front: [{ ...first!, id: 'X_QUIET' }, ...rest],
      phaseInfos: [
        ...(base.phaseInfos ?? []),
        {
          id: 'X_QUIET',
          title: 'A quiet minute',
          prompts: ['Breathe.'],
          observerCodes: [],
          watchFor: '',
          records: '',
        },
      ],
      closing: base.closing.filter((id) => id !== first!.id),
    };
    const names = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'].slice(0, Math.min(6, base.size.max));
    const { session } = new PlayedSession(
      newDraft(names, null, { ...COUNCIL, format: own, minutes: 90 }),
    ).start();
    const { record, lines } = recordsOf(session);
    expect(SessionRecordSchema.parse(record)).toEqual(record);
    const parts = (summary: ReturnType<typeof summarize>) => [
      ...new Set(summary.phases.map(({ group }) => group.replace(/, .*/, ''))),
    ];
    const [open, closed] = [summarize(session, english), summarizeRecord(record, lines, english)];
    expect(parts(closed)).toEqual(parts(open));
    expect(closed.phases.map(({ title }) => title)).toEqual(open.phases.map(({ title }) => title));
    expect(closed.phases[0]?.title).toBe('A quiet minute');
  },
);
