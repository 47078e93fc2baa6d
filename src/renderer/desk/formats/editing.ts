import { freshId } from '#shared/format/own.ts';
import { withoutUnseen } from '#shared/format/mistakes.ts';
import { FORMATS, PHASES, PRESETS, infoOf } from '../draft/shipped.ts';
import { phasesInLibrary } from '#shared/format/phases.ts';
import type { Format, Phase, PhaseId, PhaseInfo } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import { editorWords as words } from '../../words.ts';

/** One change of a format that is being edited. */
export type FormatChange =
  | { readonly type: 'format'; readonly set: Partial<Format> }
  | { readonly type: 'phase'; readonly phase: PhaseId; readonly set: Partial<Phase> }
  /** What the phase is called, its codes and what to watch for: in this format only. */
  | { readonly type: 'info'; readonly phase: PhaseId; readonly set: Partial<PhaseInfo> }
  | { readonly type: 'prompts'; readonly phase: PhaseId; readonly prompts: readonly string[] }
  /** Puts a phase of the library at the end of a zone; null: a new one of one's own. */
  | { readonly type: 'add'; readonly zone: Zone; readonly phase: PhaseId | null }
  | { readonly type: 'remove'; readonly phase: PhaseId }
  /** By one place, into the next zone at the end of its own. */
  | { readonly type: 'move'; readonly phase: PhaseId; readonly by: -1 | 1 }
  | { readonly type: 'order'; readonly zone: Zone; readonly phases: readonly PhaseId[] };

/** A format being edited, with what undo and redo go back to. */
export interface Editing {
  readonly format: Format;
  readonly past: readonly Format[];
  readonly future: readonly Format[];
  /** What the last change was of: a run of changes of the same field is one step for undo. */
  readonly last: string | null;
}

export type EditAction =
  | { readonly type: 'change'; readonly change: FormatChange }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const MOST_STEPS = 100;
/** So many phases a format may have in its close. */
const MOST_CLOSING = 6;

export const editingOf = (format: Format): Editing => ({ format, past: [], future: [], last: null });

export const phasesOf = (format: Format): Phase[] => ZONES.flatMap((zone) => format[zone]);

export const zoneOf = (format: Format, phase: PhaseId): Zone | null =>
  ZONES.find((zone) => format[zone].some(({ id }) => id === phase)) ?? null;

/** A format with nothing in it yet but its name. */
export const emptyFormat = (id: string, name: string): Format => ({
  id,
  name,
  purpose: '',
  size: { min: 3, ideal: [4, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people' },
  furtherSlotsAtFullLengthOnly: false,
  growth: [],
  front: [],
  slot: [],
  gap: [],
  back: [],
  closing: [],
  variants: [],
});

/** The format after one change; names of phases that are gone are gone everywhere. */
export function changed(format: Format, change: FormatChange): Format {
  switch (change.type) {
    case 'format':
      return { ...format, ...change.set };
    case 'phase':
      return withZones(format, (phases) =>
        phases.map((phase) => (phase.id === change.phase ? consistent({ ...phase, ...change.set }) : phase)),
      );
    case 'info':
      return withInfo(format, { ...infoOf(format, change.phase), ...change.set });
    case 'prompts':
      return withPromptsOf(withoutTask(format, change.phase), change.phase, change.prompts);
    case 'add':
      return added(format, change.zone, change.phase);
    case 'remove':
      return removed(format, change.phase);
    case 'move':
      return moved(format, change.phase, change.by);
    case 'order': {
      const byId = new Map(format[change.zone].map((phase) => [phase.id, phase]));
      return { ...format, [change.zone]: change.phases.flatMap((id) => byId.get(id) ?? []) };
    }
  }
}

/** What is protected is never left out or skipped; the last choice of the two holds. */
function consistent(phase: Phase): Phase {
  return phase.protected ? { ...phase, drop: 0, may: phase.may.filter((power) => power !== 'skip') } : phase;
}

const withZones = (format: Format, of: (phases: readonly Phase[]) => readonly Phase[]): Format => ({
  ...format,
  ...Object.fromEntries(ZONES.map((zone) => [zone, of(format[zone])])),
});

function withInfo(format: Format, info: PhaseInfo): Format {
  const { phaseInfos = [] } = format;
  const there = phaseInfos.some(({ id }) => id === info.id);
  return {
    ...format,
    phaseInfos: there ? phaseInfos.map((own) => (own.id === info.id ? info : own)) : [...phaseInfos, info],
  };
}

/** Other prompts may ask for something else than what stands on the wall: then the library's sentence does. */
function withoutTask(format: Format, id: PhaseId): Format {
  const { tasks = {}, ...rest } = format;
  const left = Object.entries(tasks).filter(([phase]) => phase !== id);
  return left.length > 0 ? { ...rest, tasks: Object.fromEntries(left) } : rest;
}

/** A phase of one's own has its prompts with its words; those of the library are replaced beside it. */
function withPromptsOf(format: Format, id: PhaseId, prompts: readonly string[]): Format {
  if (!phasesInLibrary.has(id)) return withInfo(format, { ...infoOf(format, id), prompts: [...prompts] });
  return { ...format, prompts: { ...format.prompts, [id]: [...prompts] } };
}

const NEW_PHASE: Omit<Phase, 'id' | 'per'> = {
  def: 180,
  min: 60,
  max: 600,
  drop: 0,
  sticky: false,
  protected: false,
  who: { kind: 'open', of: 'all' },
  whoNotation: 'A',
  rules: [],
  may: ['extend', 'skip', 'endEarly'],
  source: 'O',
};

/** The phase as the first of the app's formats that has it runs it: its time, who speaks, its rules, what it does. */
function lineOf(id: PhaseId): Phase | undefined {
  const formats = [...FORMATS, ...PRESETS];
  const added = formats.flatMap(({ variants }) => variants.flatMap((variant) => variant.with ?? []));
  return [...formats.flatMap(phasesOf), ...added].find((phase) => phase.id === id);
}

/** A phase that closes in the app's formats closes here too: an end of the session that comes early keeps it. */
const closesIn = (zone: Zone, id: PhaseId): boolean =>
  zone === 'back' && [...FORMATS, ...PRESETS].some(({ closing }) => closing.includes(id));

/** Roles that only some formats give, and by which they speak. */
const GIVEN_ROLES: readonly string[] = ['coach', 'giver', 'prepCoach'];

/** Where nobody in the format could be the one who speaks, everybody may. */
function speaksIn({ roles }: Format, phase: Phase): Phase {
  const text = JSON.stringify(phase.who);
  const missing = GIVEN_ROLES.some(
    (role) => text.includes(`"${role}"`) && !roles.some((each) => each.role === role),
  );
  const { who, whoNotation } = NEW_PHASE;
  return missing ? { ...phase, who, whoNotation } : phase;
}

const inZone = (phase: Omit<Phase, 'per'> & Partial<Phase>, zone: Zone): Phase => {
  const { per = '1' } = phase;
  return { ...phase, per: zone === 'gap' ? 'gap' : per === 'gap' ? '1' : per };
};

function added(format: Format, zone: Zone, wanted: PhaseId | null): Format {
  if (zone === 'gap' && format.gap.length > 0) return format;
  const inVariants = format.variants.flatMap((variant) => variant.with ?? []);
  const taken = new Set([...phasesOf(format), ...inVariants].map(({ id }) => id.toLowerCase()));
  const like = PHASES.find((known) => known.id === wanted) ?? null;
  const name = like?.title ?? words.newPhase;
  const free = like !== null && !taken.has(like.id.toLowerCase());
  const id = free
    ? like.id
    : freshId(like?.id ?? name, taken)
        .toUpperCase()
        .slice(0, 24);
  const usual = wanted === null ? null : (lineOf(wanted) ?? null);
  const phase = inZone({ ...NEW_PHASE, ...(usual && speaksIn(format, usual)), id }, zone);
  const closes = free && closesIn(zone, id) && format.closing.length < MOST_CLOSING;
  const grown = {
    ...format,
    [zone]: [...format[zone], phase],
    ...(closes && { closing: [...format.closing, id] }),
  };
  if (free) return grown;
  const number = id.slice((like?.id ?? '').length + 1);
  return withInfo(grown, {
    id,
    title: like === null ? name : `${name} ${number}`,
    prompts: like?.prompts ?? [words.newPrompt],
    observerCodes: like?.observerCodes ?? [],
    watchFor: like?.watchFor ?? null,
    records: like?.records ?? null,
  });
}

function removed(format: Format, id: PhaseId): Format {
  const { prompts = {}, phaseInfos = [] } = format;
  const isNamed = ({ replaces = [], before, changes = [] }: Format['variants'][number]) =>
    replaces.includes(id) || before === id || changes.some(({ phase }) => phase === id);
  return {
    ...withZones(withoutTask(format, id), (phases) => phases.filter((phase) => phase.id !== id)),
    closing: format.closing.filter((phase) => phase !== id),
    growth: format.growth.filter((step) => step.kind === 'presenter' || step.phase !== id),
    variants: format.variants.filter((variant) => !isNamed(variant)),
    maxPresenters:
      format.maxPresenters.kind === 'boxes' && format.maxPresenters.phase === id
        ? { kind: 'people' }
        : format.maxPresenters,
    prompts: Object.fromEntries(Object.entries(prompts).filter(([phase]) => phase !== id)),
    phaseInfos: phaseInfos.filter((info) => info.id !== id),
  };
}

function moved(format: Format, id: PhaseId, by: -1 | 1): Format {
  const zone = zoneOf(format, id);
  if (zone === null) return format;
  const phases = format[zone];
  const at = phases.findIndex((phase) => phase.id === id);
  const phase = phases[at];
  if (!phase) return format;
  const rest = phases.filter((other) => other.id !== id);
  const to = at + by;
  if (to >= 0 && to < phases.length)
    return { ...format, [zone]: [...rest.slice(0, to), phase, ...rest.slice(to)] };
  const next = nextZone(format, zone, by);
  if (next === null) return format;
  const per = next === 'gap' ? 'gap' : phase.per === 'gap' ? '1' : phase.per;
  const there = { ...phase, per } as const;
  return {
    ...format,
    [zone]: rest,
    [next]: by > 0 ? [there, ...format[next]] : [...format[next], there],
  };
}

/** The zone above or below; there is room for one phase between presenters. */
function nextZone(format: Format, zone: Zone, by: -1 | 1): Zone | null {
  const next = ZONES[ZONES.indexOf(zone) + by];
  if (next === undefined) return null;
  return next === 'gap' && format.gap.length > 0 ? nextZone(format, next, by) : next;
}

/** Which field a change is of; null where each change stands by itself. */
function fieldOf(change: FormatChange): string | null {
  switch (change.type) {
    case 'format':
      return Object.keys(change.set).join();
    case 'phase':
    case 'info':
      return `${change.phase}.${Object.keys(change.set).join()}`;
    case 'prompts':
      return `${change.phase}.prompts`;
    case 'order':
      return `${change.zone}.order`;
    case 'add':
    case 'remove':
    case 'move':
      return null;
  }
}

const sameFormat = (a: Format, b: Format): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The editing after a change, an undo or a redo. */
export function edit(state: Editing, action: EditAction): Editing {
  const { format, past, future, last } = state;
  if (action.type === 'undo') {
    const before = past.at(-1);
    return before
      ? { format: before, past: past.slice(0, -1), future: [format, ...future], last: null }
      : state;
  }
  if (action.type === 'redo') {
    const [next, ...rest] = future;
    return next ? { format: next, past: [...past, format], future: rest, last: null } : state;
  }
  const next = changed(format, action.change);
  if (sameFormat(next, format)) return state;
  const field = fieldOf(action.change);
  const goesOn = field !== null && field === last && past.length > 0;
  return {
    format: next,
    past: goesOn ? past : [...past, format].slice(-MOST_STEPS),
    future: [],
    last: field,
  };
}

/** What is typed into a text of a format: on one line, without signs that nobody sees. */
export const typed = (text: string): string => withoutUnseen(text.replace(/\s+/g, ' '));

/** The sentences of a text, one a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => typed(line).trim())
    .filter((line) => line !== '');
