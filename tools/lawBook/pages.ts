import { FORMATS, PHASES, PRESETS } from '../shipped.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import type { Phase, PhaseInfo } from '#shared/format/phase.ts';
import type { PresenterLimit } from '#shared/format/presenterLimitSchema.ts';
import { codeWords } from '#shared/words/en/codes.ts';
import { ruleWords } from '#shared/words/en/rules.ts';
import { ObserverCodeSchema, type Format, type Zone } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { SLIPS } from '#shared/format/slips.ts';
import type { Variant } from '#shared/format/variant.ts';
import { slipWords } from '#shared/words/en/slips.ts';

/** The pages of docs/domain that are printed out of the data, as Markdown; `npm run -s lawbook` writes them. */

const PRINTED = 'Printed out of the data by `npm run -s lawbook`; do not edit by hand.';

/** Seconds as m:ss. */
const time = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const cell = (text: string): string => text.replaceAll('|', '\\|') || '-';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const ZONE_SIGNS: Readonly<Record<Zone, string>> = { front: 'F', slot: 'S', gap: 'G', back: 'B' };

const flagsOf = (phase: Phase): string =>
  [phase.sticky ? 'sticky' : '', phase.protected ? 'protected' : ''].filter((flag) => flag !== '').join(' ');

const rowOf = (zone: Zone, phase: Phase): readonly string[] => [
  ZONE_SIGNS[zone],
  phase.id,
  phase.per,
  time(phase.def),
  time(phase.min),
  time(phase.max),
  String(phase.drop),
  flagsOf(phase),
  phase.whoNotation,
  phase.rules.join(' '),
  phase.may.join(' '),
  phase.source,
];

function presentersOf(limit: PresenterLimit): string {
  switch (limit.kind) {
    case 'people':
      return limit.cap === undefined ? 'everybody' : `everybody, at most ${limit.cap}`;
    case 'fixed':
      return limit.onRequest === undefined
        ? String(limit.count)
        : `${limit.count}; ${limit.onRequest.count} on request${fromMinutes(limit.onRequest.fromMinutes)}`;
    case 'locked':
      return `always ${limit.count}${fromMinutes(limit.fromMinutes)}`;
    case 'boxes':
      return `as many as fit; where fewer than ${limit.fewerThan} fit, ${limit.phase} takes ${time(limit.shortBox)}`;
  }
}

const fromMinutes = (minutes: number | undefined): string =>
  minutes === undefined ? '' : ` from ${minutes} minutes`;

/** What a variant does to the phases, in the notation of the tables. */
function variantOf({
  id,
  name,
  warning,
  replaces,
  before,
  with: put,
  changes,
  lockedPresenters,
}: Variant): string {
  const parts = [
    replaces === undefined ? '' : `leaves out ${replaces.join(', ')}`,
    put === undefined ? '' : `puts in ${put.map((phase) => `${phase.id} ${time(phase.def)}`).join(', ')}`,
    before === undefined ? '' : `before ${before}`,
    ...(changes ?? []).map(({ phase, set }) => `changes ${Object.keys(set).join(', ')} of ${phase}`),
    lockedPresenters === undefined
      ? ''
      : `always ${lockedPresenters.count} presenters${fromMinutes(lockedPresenters.fromMinutes)}`,
    warning === undefined ? '' : `“${warning}”`,
  ];
  return `- **${name}** (\`${id}\`): ${parts.filter((part) => part !== '').join('; ')}.`;
}

function formatSection(format: Format): string {
  const { size } = format;
  const roles = format.roles.map(({ role, required, facilitatorUpTo }) => {
    const also =
      facilitatorUpTo === undefined ? '' : `, also the facilitator in a group of up to ${facilitatorUpTo}`;
    return `${role}${required ? also : ` (optional${also})`}`;
  });
  const grows = format.growth.map((offer) =>
    offer.kind === 'presenter' ? 'another presenter' : offer.phase,
  );
  const facts = [
    `- People: ${size.min} to ${size.max}, best ${size.ideal.join(' to ')}.`,
    `- Roles: ${roles.join(' · ')}.`,
    `- Presenters: ${presentersOf(format.maxPresenters)}.`,
    `- Spare time is offered to: ${grows.length === 0 ? 'nothing' : grows.join(', then ')}.`,
    `- ‘End now’ jumps to: ${format.closing.join(', ')}.`,
  ];
  const phases = ZONES.flatMap((zone) => format[zone].map((phase) => rowOf(zone, phase)));
  return [
    `## ${format.name} (\`${format.id}\`)`,
    format.purpose,
    facts.join('\n'),
    table(
      ['zone', 'phase', 'per', 'def', 'min', 'max', 'drop', 'flags', 'who', 'rules', 'may', 'source'],
      phases,
    ),
    ...(format.variants.length === 0 ? [] : [`Variants:\n\n${format.variants.map(variantOf).join('\n')}`]),
  ].join('\n\n');
}

/** Every format and preset: sizes, roles and phases. */
export const formatsPage = (): string =>
  [
    '# The formats',
    `${PRINTED} What a column means stands in [fit.md](fit.md).`,
    ...FORMATS.map(formatSection),
    '# Presets',
    'Neighbours of these that run on the same engine.',
    ...PRESETS.map(formatSection),
  ].join('\n\n');

const phaseRow = ({ id, title, prompts, observerCodes, watchFor, records }: PhaseInfo): readonly string[] => [
  id,
  title,
  prompts.join(' ▪ '),
  observerCodes.join(' '),
  watchFor ?? '',
  records ?? '',
];

/** The phase library, the rules, the observer's codes and the slip phrases. */
export const phasesPage = (): string =>
  [
    '# The phases',
    `${PRINTED} Prompts are separated by ▪; the app fills in what stands in braces, or leaves the sentence out.`,
    '## The library',
    table(
      ['id', 'shown as', 'prompts', 'observer codes', 'the observer watches for', 'recorded'],
      PHASES.map(phaseRow),
    ),
    '## Rules',
    table(['code', 'what the room reads'], Object.entries(ruleWords)),
    '## Observer codes',
    table(
      ['code', 'button', 'hint', 'key'],
      ObserverCodeSchema.options.map((code) => {
        const { label, hint } = codeWords[code];
        return [code, label, hint, OBSERVER_CODES[code].key];
      }),
    ),
    '## Slip phrases',
    table(
      ['what happened', 'what to say', 'under the rules'],
      SLIPS.map(({ id, rules }) => [
        slipWords[id].happened,
        slipWords[id].say,
        rules.length === 0 ? 'any' : rules.join(' '),
      ]),
    ),
  ].join('\n\n');
