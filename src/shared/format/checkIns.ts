import type { GroupKind } from '#shared/group/register/entries.ts';
import type { Format, PhaseId } from './schema.ts';
import { ZONES } from './zones.ts';

/** Ways to check in (docs/domain/checkin.md); what each asks stands among the words. */
export const CHECK_IN_IDS = [
  'word',
  'weather',
  'energy',
  'moved',
  'agenda',
  'highlow',
  'four',
  'evidence',
  'written',
  'playful',
] as const;
export type CheckInId = (typeof CHECK_IN_IDS)[number];

interface CheckIn {
  readonly id: CheckInId;
  /** For each person. */
  readonly seconds: number;
  /** Formats and kinds of groups that it suits; neither: any. */
  readonly formats: readonly string[];
  readonly kinds: readonly GroupKind[];
  /** It suits groups of so many, or more. */
  readonly from?: number;
}

const CHECK_INS: readonly CheckIn[] = [
  { id: 'moved', seconds: 30, formats: [], kinds: [] },
  { id: 'word', seconds: 10, formats: ['forum'], kinds: ['forum', 'community'], from: 8 },
  { id: 'weather', seconds: 15, formats: [], kinds: [] },
  { id: 'energy', seconds: 15, formats: ['action_learning', 'classic_set'], kinds: ['set'] },
  { id: 'agenda', seconds: 20, formats: ['council'], kinds: ['council'] },
  { id: 'highlow', seconds: 180, formats: ['forum'], kinds: ['forum'] },
  { id: 'four', seconds: 180, formats: ['forum'], kinds: ['forum'] },
  { id: 'evidence', seconds: 60, formats: ['micro', 'pair'], kinds: ['pair'] },
  { id: 'written', seconds: 45, formats: [], kinds: [] },
  { id: 'playful', seconds: 20, formats: ['learning_circle'], kinds: ['circle'] },
];

/** The phase that checks in. */
export const CHECK_IN: PhaseId = 'CHECKIN';

export const checksIn = (format: Format): boolean =>
  ZONES.some((zone) => format[zone].some(({ id }) => id === CHECK_IN));

/** Ways to check in for such a group in this format: those that suit it first. */
export function checkInsFor(
  format: Pick<Format, 'id'>,
  group: { readonly kind: GroupKind | null; readonly people: number },
): readonly CheckIn[] {
  const suits = ({ formats, kinds, from }: CheckIn): boolean =>
    formats.includes(format.id) ||
    (group.kind !== null && kinds.includes(group.kind)) ||
    (from !== undefined && group.people >= from);
  return [...CHECK_INS.filter(suits), ...CHECK_INS.filter((one) => !suits(one))];
}

/** The format with this way to check in: its time for each person in place of the phase's own. */
export function withCheckIn(format: Format, id: CheckInId): Format {
  const way = CHECK_INS.find((one) => one.id === id);
  return way === undefined
    ? format
    : withTimeOf(format, CHECK_IN, ({ min, max }) => ({
        def: way.seconds,
        min: Math.min(min, way.seconds),
        max: Math.max(max, way.seconds),
      }));
}

/** The format with other times for one of its phases. */
export function withTimeOf(
  format: Format,
  id: PhaseId,
  times: (was: Record<'def' | 'min' | 'max', number>) => Record<'def' | 'min' | 'max', number>,
): Format {
  return {
    ...format,
    ...Object.fromEntries(
      ZONES.map((zone) => [
        zone,
        format[zone].map((phase) => (phase.id === id ? { ...phase, ...times(phase) } : phase)),
      ]),
    ),
  };
}
