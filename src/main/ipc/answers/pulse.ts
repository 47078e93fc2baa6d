import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { pulseQueries, pulseRequests } from '#shared/ipc/pulse.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { PulseRounds } from '../../pulse/rounds.ts';
import { DONE, notDone } from './replies.ts';

export interface PulseAnswerDeps {
  readonly pulse: PulseRounds;
}

const doneUnless = (why: Why | null): Done | NotDone => (why === null ? DONE : notDone(why));

export const pulseAnswers = ({ pulse }: PulseAnswerDeps): AnswersTo<typeof pulseRequests> => ({
  'pulse.begin': ({ group, asks, people }) => doneUnless(pulse.begin({ group, asks, people })),
  'pulse.seal': async ({ person, answers, line, to }) =>
    doneUnless(await pulse.seal(person, { answers, line, to })),
  'pulse.pass': async ({ person }) => doneUnless(await pulse.pass(person)),
  'pulse.stop': () => {
    pulse.stop();
    return DONE;
  },
});

export const pulseQueryAnswers = ({ pulse }: PulseAnswerDeps): AnswersTo<typeof pulseQueries> => ({
  'pulse.read': () => pulse.read(),
});
