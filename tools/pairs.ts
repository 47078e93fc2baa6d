/**
 * Plans who meets whom: `npm run -s pairs -- --people A,B,C,… --periods N [--never A:B,…] [--seed S] [--json]`. The JSON
 * has `ok`, `periods` [{`pairs` [[a, b]], `trio` {`coachee`, `coach`, `observer`} or null}], `repeats` (how many times two
 * are paired again), `reasons` [{`period`, `people`, `reason`}] and `seed`; where there is no plan, `ok: false` with
 * `reason`. Both are answers (exit 0). Arguments that make no sense are one sentence on stderr (exit 2).
 */
import { parseArgs } from 'node:util';
import { planPairs, type PairPeriod } from '#shared/group/pairs/pairPlan.ts';
import { MOST_IN_PROGRAMME, MOST_PERIODS } from '#shared/limits.ts';
import { pairReason, pairRefusal } from '#shared/words/en/pairs.ts';
import { orTrouble, WrongArguments } from './trouble.ts';

const USAGE = `Plans who meets whom: npm run -s pairs -- --people A,B,C,… --periods N [--never A:B,…] [--seed S] [--json]

  --people      everybody, separated by commas, each once
  --periods     how many times partners change, this time included
  --never       who must never meet, as A:B
  --seed        another draw; 1 where none is given
  --json        for programs`;

const SEED = '1';

function readArguments() {
  const values = parse();
  if (values.help === true) return null;
  const people = listOf(values.people ?? '');
  if (people.length === 0) throw new WrongArguments('Name the people: --people A,B,C.');
  if (people.length > MOST_IN_PROGRAMME)
    throw new WrongArguments(`At most ${MOST_IN_PROGRAMME} people are paired at a time.`);
  const twice = people.find((name, at) => people.indexOf(name) !== at);
  if (twice !== undefined) throw new WrongArguments(`‘${twice}’ stands twice among the people.`);
  const periods = Number(values.periods);
  if (!/^\d+$/.test(values.periods ?? '') || periods < 1 || periods > MOST_PERIODS)
    throw new WrongArguments(`Say for how many periods, from 1 to ${MOST_PERIODS}: --periods N.`);
  const seed = values.seed ?? SEED;
  if (seed === '') throw new WrongArguments('An empty seed draws nothing.');
  return { people, periods, never: readNever(values.never ?? [], people), seed, json: values.json ?? false };
}

function parse() {
  try {
    return parseArgs({
      options: {
        people: { type: 'string' },
        periods: { type: 'string' },
        never: { type: 'string', multiple: true },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new WrongArguments('--people and --periods are needed; see --help.');
  }
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readNever(given: readonly string[], people: readonly string[]): [string, string][] {
  return given.flatMap(listOf).map((pair) => {
    const names = pair.split(':').map((name) => name.trim());
    const [a, b] = names;
    if (a === undefined || b === undefined || names.length !== 2)
      throw new WrongArguments(`‘${pair}’ names no two people: --never A:B.`);
    const stranger = [a, b].find((name) => !people.includes(name));
    if (stranger !== undefined) throw new WrongArguments(`‘${stranger}’ is not among the people.`);
    if (a === b) throw new WrongArguments(`‘${a}’ cannot be kept apart from themselves.`);
    return [a, b];
  });
}

const lineOf = ({ pairs, trio }: PairPeriod): string =>
  [
    ...pairs.map(([a, b]) => `${a} – ${b}`),
    ...(trio === null ? [] : [`${trio.coachee} – ${trio.coach}, ${trio.observer} observes`]),
  ].join(' · ');

await orTrouble(() => {
  const asked = readArguments();
  if (asked === null) {
    console.log(USAGE);
    return;
  }
  const { json, seed } = asked;
  const nameOf = (id: string): string => id;
  const plan = planPairs(asked);
  if (!plan.ok) {
    const reason = pairRefusal(plan.refusal, nameOf);
    console.log(json ? JSON.stringify({ ok: false, reason, seed: printedSeed(seed) }) : reason);
    return;
  }
  const { periods, repeats } = plan;
  const reasons = plan.reasons.map((each) => ({
    period: each.period,
    people: each.people,
    reason: pairReason(each, nameOf),
  }));
  if (json) console.log(JSON.stringify({ ok: true, periods, repeats, reasons, seed: printedSeed(seed) }));
  else
    console.log(
      [
        ...periods.flatMap((period, at) => [
          `${at + 1}. ${lineOf(period)}`,
          ...reasons.filter((each) => each.period === at + 1).map(({ reason }) => `   ${reason}`),
        ]),
        '',
        `seed ${seed}`,
      ].join('\n'),
    );
});

/** As a number where it is one, as it was typed. */
function printedSeed(seed: string): string | number {
  return String(Number(seed)) === seed ? Number(seed) : seed;
}
