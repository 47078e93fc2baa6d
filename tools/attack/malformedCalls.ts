import fc from 'fast-check';
import {
  anyCall,
  anySender,
  CHANNELS,
  dispatcher,
  wrongIn,
  type AnyAnswers,
} from '../../tests/support/calls.ts';
import type { Found, Report } from './found.ts';

/**
 * Sends what is malformed, by windows of every role and by strangers: `calls` at least over each of the three channels,
 * shared out among the kinds of calls there are. `answers` stand for main's.
 */
export async function attackCalls(
  seed: number,
  calls: number,
  answers: Partial<AnyAnswers> = {},
): Promise<Report> {
  const tried: Record<string, number> = { command: 0, request: 0, query: 0 };
  const found: Found[] = [];
  for (const channel of CHANNELS) {
    const kinds = CHANNELS.filter(({ by }) => by === channel.by).length;
    const numRuns = Math.ceil(calls / kinds);
    const sent = fc.asyncProperty(anyCall(channel), anySender, async (value, sender) => {
      const wrong = await wrongIn(channel, sender, value, dispatcher(answers));
      if (wrong !== null) throw new Error(wrong);
    });
    const { failed, counterexample, errorInstance } = await fc.check(sent, { seed, numRuns });
    tried[channel.by] = (tried[channel.by] ?? 0) + numRuns;
    if (failed)
      found.push({
        how: `${channel.name}: ${fc.stringify(counterexample).slice(0, 1_000)}`,
        what: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
      });
  }
  return { tried, found };
}
