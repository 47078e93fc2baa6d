import { groupSees } from '#shared/care/care.ts';
import type { Plan } from '#shared/format/fit.ts';
import { infoIn } from '#shared/format/texts.ts';
import { fillIn, type Placeholder } from '#shared/format/placeholders.ts';
import { rulesIn } from '#shared/format/rules.ts';
import type { Format, Phase, Zone } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { ROLES, rolesOf } from '#shared/group/roles.ts';
import { placeInGroups } from '#shared/group/smallGroups.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Role } from '#shared/session/people/person.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import type { Words } from '#shared/words/words.ts';
import { isolated, markdownText, table } from './markdown.ts';
import { lengthText } from './plainText.ts';

/** One phase as it is handed out beforehand; lengths in seconds. */
export interface PackPhase {
  readonly id: string;
  readonly title: string;
  /** Of one run. */
  readonly length: number;
  /** Of one turn, where several people take one. */
  readonly each: number | null;
  readonly rules: readonly string[];
  readonly prompts: readonly string[];
}

export interface PackZone {
  readonly title: string;
  readonly phases: readonly PackPhase[];
}

/** Somebody who comes, and what they do: each part by itself, and all of it as one text, empty where they do nothing. */
interface PackPerson {
  readonly name: string;
  readonly does: string;
  readonly parts: readonly { readonly as: Role | 'presenter' | 'inGroup'; readonly says: string }[];
}

/** What people may want before a session: the plan, who does what, and the written prompts. */
export interface PrintPack {
  readonly title: string;
  readonly formatName: string;
  readonly purpose: string;
  readonly minutes: number;
  readonly people: readonly PackPerson[];
  readonly zones: readonly PackZone[];
  readonly leftOut: readonly string[];
  readonly level: { readonly name: string; readonly sentence: string };
}

/**
 * The print pack of a plan; null where the plan does not fit. Slots are all alike, so each phase stands once. `length`:
 * how a length of time, in ms, is written in a prompt.
 */
export function printPack(
  draft: Draft,
  language: Words,
  length: (milliseconds: number) => string = lengthText,
): PrintPack | null {
  const { packWords: words, planWords, roleName, sessionWords, levelWords } = language;
  const { format } = draft;
  const plan = planDraft(draft);
  if (!plan.ok) return null;
  const names = numberNamesakes(draft.people.map(({ name }) => name));
  const slots = fillsFromQueue(draft) ? draft.queue.slice(0, plan.presenters) : [];
  const level = levelWords[draft.level];
  const people = draft.people.map(({ id }, i) => {
    const slot = slots.indexOf(id);
    const inGroup = placeInGroups(draft.trios, id);
    const parts: PackPerson['parts'] = [
      ...rolesOf(draft.roles, id).map((role) => ({ as: role, says: roleName(format, role) })),
      ...(slot < 0
        ? []
        : [{ as: 'presenter' as const, says: planWords.presents[slotWord(format)](slot + 1) }]),
      ...(inGroup === null
        ? []
        : [{ as: 'inGroup' as const, says: planWords.inGroup(inGroup, plan.presenters) }]),
    ];
    return { name: names[i] ?? '', does: parts.map(({ says }) => says).join(', '), parts };
  });
  const values: Partial<Record<Placeholder, string>> = {
    purpose: sessionWords.purpose,
    format: format.name,
    level: level.name,
    level_sentence: level.sentence.replace(/\.$/, ''),
    roles: ROLES.flatMap((role) => {
      const holder = draft.people.findIndex(({ id }) => id === draft.roles[role]);
      return holder < 0 ? [] : [`${names[holder] ?? ''} ${roleName(format, role)}`];
    }).join(', '),
  };
  return {
    title: (groupSees('title', draft.level) && draft.title.trim()) || format.name,
    formatName: format.name,
    purpose: format.purpose,
    minutes: draft.minutes,
    people,
    zones: ZONES.map((zone) => ({
      title: zone === 'slot' ? words.zones.slot(plan.presenters) : words.zones[zone],
      phases: format[zone].flatMap((phase) =>
        packPhase(draft, plan, zone, phase, { values, length }, language),
      ),
    })).filter(({ phases }) => phases.length > 0),
    leftOut: plan.dropped.map((id) => infoIn(language.phaseWords, format, id).title),
    level,
  };
}

const slotWord = ({ focus }: Format) => (focus === 'coachee' || focus === 'receiver' ? focus : 'presenter');

function packPhase(
  { format, minutes, level }: Draft,
  plan: Plan,
  zone: Zone,
  phase: Phase,
  {
    values,
    length,
  }: {
    readonly values: Partial<Record<Placeholder, string>>;
    readonly length: (milliseconds: number) => string;
  },
  { ruleSentence, phaseWords, asPlanned }: Words,
): PackPhase[] {
  const unit = plan.durations[phase.id];
  const units = plan.counts[phase.id] ?? 0;
  if (unit === undefined || units === 0) return [];
  const info = infoIn(phaseWords, format, phase.id);
  // The opening speaks of the whole session in minutes, other phases of their own length.
  const known = {
    ...values,
    minutes: zone === 'front' ? String(minutes) : length(unit * units * 1000),
  };
  const filled = (sentences: readonly string[]) =>
    sentences.flatMap((sentence) => {
      const said = fillIn(sentence, known);
      return said === null ? [] : [asPlanned(said, unit * 1000)];
    });
  return [
    {
      id: phase.id,
      title: info.title,
      length: unit * units,
      each: units > 1 ? unit : null,
      rules: rulesIn(format, phase, level).map(ruleSentence),
      prompts: filled(info.prompts),
    },
  ];
}

/** Its phases in order, each once. */
export const packPhases = (pack: PrintPack): readonly PackPhase[] =>
  pack.zones.flatMap(({ phases }) => phases);

/** `3:00, 0:30 each`. */
export const packLength = (
  { length, each }: PackPhase,
  { packWords: words }: Pick<Words, 'packWords'>,
): string =>
  each === null
    ? lengthText(length * 1000)
    : `${lengthText(length * 1000)}, ${words.each(lengthText(each * 1000))}`;

/** The print pack as Markdown (CommonMark with tables). Ends in a line break. */
export function packMarkdown(pack: PrintPack, language: Words): string {
  const { packWords: words, summaryPage } = language;
  const parts = [
    [`# ${markdownText(pack.title)}`],
    [markdownText(words.line(pack.formatName, pack.minutes, summaryPage.people(pack.people.length)))],
    [`*${markdownText(pack.purpose)}*`],
    [`## ${words.who}`],
    pack.people.map(
      ({ name, does }) => `- **${isolated(name)}**${does === '' ? '' : `: ${markdownText(does)}`}`,
    ),
    [`## ${words.plan}`],
    ...pack.zones.flatMap(({ title, phases }) => [
      [`### ${markdownText(title)}`],
      table(
        [words.phase, words.length],
        phases.map((phase) => [markdownText(phase.title), packLength(phase, language)]),
        1,
      ),
    ]),
    ...(pack.leftOut.length === 0 ? [] : [[markdownText(words.leftOut(pack.leftOut.join(', ')))]]),
    [`## ${words.prompts}`],
    [words.promptsMore],
    ...pack.zones.flatMap(({ phases }) =>
      phases
        .filter(({ prompts }) => prompts.length > 0)
        .map(({ title, rules, prompts }) => [
          `### ${markdownText(title)}`,
          ...(rules.length === 0 ? [] : ['', `*${rules.map(markdownText).join(' ')}*`]),
          '',
          ...prompts.map((prompt) => `- ${markdownText(prompt)}`),
        ]),
    ),
    [`## ${words.confidentiality}`],
    [`${markdownText(pack.level.name)}: ${markdownText(pack.level.sentence)}`],
    ['---'],
    [words.stays],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}
