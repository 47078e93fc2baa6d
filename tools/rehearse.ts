/**
 * Plays a whole session without windows, with a scripted group: `npm run -s rehearse -- council --people 6 --minutes 45
 * --seed 1 [--observers 0] [--review 0] [--cards K] [--variant NAME]… [--json]`. Prints every phase with its planned and
 * actual seconds, who spoke for how long, and what was tried and refused. The same seed gives the same session. A session
 * that does not fit is an answer (exit 0); arguments that make no sense are one sentence on stderr (exit 2).
 */
import { rehearse, type Rehearsal } from '#shared/session/rehearsal/rehearse.ts';
import { MOST_MINUTES, MOST_PEOPLE } from '#shared/limits.ts';
import { inDigits, formatLength } from '#shared/words/timeText.ts';
import { phaseTitle } from '#shared/words/en/phaseTexts.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
import { orBadArgument, readFormatArguments } from './formatArguments.ts';

const USAGE = `Plays a whole session without windows, with a scripted group: npm run -s rehearse -- FORMAT --people N
--minutes T --seed S [--observers O] [--review C] [--cards K] [--variant NAME]… [--json]

  --seed        the same seed gives the same session
  --review      people with commitments from last time to go through
  --cards       topic cards, where a format has them
  --variant     a way of running the format; may be given several times
  --json        seconds, for programs`;

const MOST_SEED = 2 ** 32 - 1;

const seconds = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Math.round(milliseconds / 1000);

type Played = Extract<Rehearsal, { ok: true }>;

const spoken = (spoke: Played['spoke']) =>
  Object.fromEntries(spoke.map(({ name, length }) => [name, seconds(length)]));

function asJson(rehearsal: Rehearsal): object {
  if (!rehearsal.ok)
    return {
      ok: false,
      refusal: rehearsal.refusal.code,
      sentence: refusalSentence(rehearsal.refusal, inDigits),
    };
  const { session, phases, spoke, planned, actual, refused } = rehearsal;
  return {
    ok: true,
    format: session.state.format.id,
    ended: session.state.ended,
    planned: seconds(planned),
    actual: seconds(actual),
    phases: phases.map((phase) => ({
      step: phase.step,
      title: phaseTitle(phase.title),
      slot: phase.slot,
      state: phase.state,
      planned: seconds(phase.planned),
      actual: seconds(phase.actual),
      from: seconds(phase.from),
      spoke: spoken(phase.spoke),
    })),
    spoke: spoken(spoke),
    refusals: refused.map(({ at, step, command, refusal }) => ({
      at: seconds(at),
      step,
      command,
      refusal: refusal.code,
      sentence: refusalSentence(refusal, inDigits),
    })),
  };
}

function asText(rehearsal: Rehearsal): string {
  if (!rehearsal.ok) return refusalSentence(rehearsal.refusal, inDigits);
  const { phases, spoke, planned, actual, refused } = rehearsal;
  const rows = phases.map(({ title, slot, planned: was, actual: took, spoke: voices }) => [
    slot === null ? phaseTitle(title) : `${slot}  ${phaseTitle(title)}`,
    formatLength(was),
    took === null ? '–' : formatLength(took),
    voices.map(({ name, length }) => `${name} ${formatLength(length)}`).join(', '),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map(([title = '', was = '', took = '', voices = '']) =>
    [title.padEnd(width(0)), was.padStart(width(1)), took.padStart(width(2)), voices].join('  ').trimEnd(),
  );
  const tried = refused.map(
    ({ at, command, refusal }) => `${formatLength(at)}  ${command}: ${refusalSentence(refusal, inDigits)}`,
  );
  return [
    ...lines,
    '',
    `planned ${formatLength(planned)}, took ${formatLength(actual)}`,
    `spoke: ${spoke.map(({ name, length }) => `${name} ${formatLength(length)}`).join(', ')}`,
    ...(tried.length === 0 ? [] : ['', 'refused:', ...tried]),
  ].join('\n');
}

orBadArgument(USAGE, () => {
  const counted = ['people', 'minutes', 'seed', 'observers', 'review', 'cards'] as const;
  const { format, variants, json, number, needed } = readFormatArguments(process.argv.slice(2), counted);
  const rehearsal = rehearse(format, {
    people: needed('people', 1, MOST_PEOPLE),
    minutes: needed('minutes', 1, MOST_MINUTES),
    seed: needed('seed', 0, MOST_SEED),
    observers: number('observers', 0, 2) ?? 0,
    review: number('review', 0, MOST_PEOPLE) ?? 0,
    cards: number('cards', 1, 60),
    variants,
  });
  console.log(json ? JSON.stringify(asJson(rehearsal)) : asText(rehearsal));
});
