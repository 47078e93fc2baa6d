/**
 * Prints the plan that `fit` makes: `npm run -s plan -- council --minutes 45 --people 6 [--observers 0] [--review 0]
 * [--cards K] [--presenters P] [--variant NAME]… [--give-back] [--json]`. Seconds in the JSON, minutes in the table. A session that
 * does not fit is an answer (exit 0); arguments that make no sense are one sentence on stderr (exit 2). A format in
 * boxes prints `topics` and `box` beside `presenters` and `durations`: they are the same. With `--give-back` the plan is
 * the one that the app shows and runs, and `givenBack` says what of the spare went back into it.
 */
import { fit, runsOf } from '#shared/format/fit.ts';
import type { FitInputs, FitRefusal, Plan } from '#shared/format/fit.ts';
import { giveBack } from '#shared/format/giveBack.ts';
import { infoOf } from './shipped.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { Format } from '#shared/format/schema.ts';
import { withVariants } from '#shared/format/variants.ts';
import { MOST_MINUTES } from '#shared/limits.ts';
import { orBadArgument, readFormatArguments } from './formatArguments.ts';

const USAGE = `Prints the plan of a session: npm run -s plan -- FORMAT --minutes T --people N [--observers O] [--review C]
[--cards K] [--presenters P] [--variant NAME]… [--give-back] [--json]

  --review      people with commitments from last time to go through
  --cards       topic cards, where a format has them
  --presenters  so many presenters, in place of as many as fit
  --variant     a way of running the format; may be given several times
  --give-back   what rounding down left over goes back into the phases, as in the app
  --json        seconds, for programs`;

const MOST_COUNTED = 1000;

function readArguments(args: string[]): {
  readonly format: Format;
  readonly inputs: FitInputs;
  readonly givesBack: boolean;
  readonly json: boolean;
} {
  const counted = ['minutes', 'people', 'observers', 'review', 'cards', 'presenters'] as const;
  const { format, variants, json, has, number, needed } = readFormatArguments(args, counted, ['give-back']);
  return {
    format: withVariants(format, variants),
    inputs: {
      minutes: needed('minutes', 1, MOST_MINUTES),
      people: needed('people', 1, MOST_COUNTED),
      observers: number('observers', 0, MOST_COUNTED) ?? 0,
      review: number('review', 0, MOST_COUNTED) ?? 0,
      cards: number('cards', 0, MOST_COUNTED) ?? 0,
      lockedPresenters: number('presenters', 1, MOST_COUNTED),
    },
    givesBack: has('give-back'),
    json,
  };
}

/** A plan; `givenBack` where that was asked for. */
type Printed = Plan & { readonly givenBack?: number };

function asJson({ maxPresenters }: Format, result: Printed | FitRefusal): object {
  if (result.ok) {
    const { ok, presenters, durations, dropped, planned, spare, givenBack } = result;
    const boxes =
      maxPresenters.kind === 'boxes' ? { topics: presenters, box: durations[maxPresenters.phase] } : {};
    const returned = givenBack === undefined ? {} : { givenBack };
    return { ok, presenters, ...boxes, durations, dropped, planned, spare, ...returned };
  }
  return result.reason === 'tooShort' ? { ok: false, minimum: result.minimum } : result;
}

const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function refusalSentence(format: Format, inputs: FitInputs, refusal: FitRefusal): string {
  switch (refusal.reason) {
    case 'tooShort':
      return `${format.name} does not fit into ${inputs.minutes} minutes; it takes ${clock(refusal.minimum)} at least.`;
    case 'tooFew':
      return `${format.name} takes at least ${refusal.least} people.`;
    case 'tooMany':
      return `${format.name} takes at most ${refusal.most} people.`;
    case 'tooManyObservers':
      return `${format.name} takes at most ${refusal.most} observer${refusal.most === 1 ? '' : 's'}.`;
    case 'presentersOutside':
      return `${format.name} with ${inputs.people} people takes ${refusal.least} to ${refusal.most} presenters.`;
  }
}

function table(format: Format, inputs: FitInputs, plan: Printed): string {
  const rows = [['phase', 'runs', 'units', 'each', 'full', 'in all']];
  for (const zone of ZONES)
    for (const { id, def } of format[zone]) {
      const each = plan.durations[id];
      const count = plan.counts[id];
      if (each === undefined || count === undefined) continue;
      const runs = runsOf(zone, plan.presenters);
      const figures = [runs, count, clock(each), clock(def), clock(each * count * runs)];
      rows.push([infoOf(format, id).title, ...figures.map(String)]);
    }
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
  const slots = `${plan.presenters} presenter${plan.presenters === 1 ? '' : 's'}`;
  const left = plan.dropped.map((id) => infoOf(format, id).title).join(', ') || 'nothing';
  const returned = plan.givenBack === undefined ? '' : `, given back ${clock(plan.givenBack)}`;
  return [
    `${format.name}, ${inputs.minutes} minutes, ${inputs.people} people: ${slots}`,
    '',
    ...lines,
    '',
    `left out ${left}; planned ${clock(plan.planned)}, spare ${clock(plan.spare)}${returned}, full length ${clock(plan.fullLength)}`,
  ].join('\n');
}

orBadArgument(USAGE, () => {
  const { format, inputs, givesBack, json } = readArguments(process.argv.slice(2));
  const fitted = fit(format, inputs);
  const result = givesBack && fitted.ok ? giveBack(format, inputs, fitted) : fitted;
  if (json) console.log(JSON.stringify(asJson(format, result)));
  else console.log(result.ok ? table(format, inputs, result) : refusalSentence(format, inputs, result));
});
