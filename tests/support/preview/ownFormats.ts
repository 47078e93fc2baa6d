import { council, forum, PHASES } from '../shipped.ts';
import type { OwnFormat } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';

const mine: Format = { ...council, id: 'council_my_way', name: 'Council, my way' };
const line = council.slot[0];
const many: Format = {
  ...mine,
  id: 'many',
  name: 'Twenty-four phases in a slot',
  growth: [],
  slot: PHASES.filter(
    ({ id }) => ![...council.front, ...council.back, ...council.gap].some((one) => one.id === id),
  )
    .slice(0, 24)
    .flatMap(({ id }) => (line ? [{ ...line, id, def: 60, min: 30, max: 90, sticky: false }] : [])),
};
const long: Format = {
  ...forum,
  id: 'long',
  name: 'Donaudampfschifffahrtsgesellschaftskapitänsrunde mit allem',
  purpose: 'محادثة '.repeat(12).trim(),
  phaseInfos: forum.slot.slice(0, 3).map(({ id }, i) => ({
    id,
    title: i === 0 ? 'x'.repeat(60) : `${'Very long title of a phase '.repeat(3).slice(0, 58)}${i}`,
    prompts: ['Long '.repeat(31).trim()],
    observerCodes: [],
    watchFor: null,
    records: null,
  })),
};
const empty: Format = {
  ...mine,
  id: 'my_format',
  name: 'My format',
  purpose: '',
  front: [],
  slot: [],
  gap: [],
  back: [],
  closing: [],
  growth: [],
  variants: [],
};
const wrong: Format = {
  ...mine,
  id: 'wrong',
  name: '',
  slot: mine.slot.map((phase, i) => (i === 1 ? { ...phase, min: 600 } : phase)),
  prompts: { OPEN: ['Welcome, {stranger}.'] },
};

/** One's own formats in the states of the preview, the one to open first. */
export const OWN_FORMATS: Readonly<Record<string, readonly OwnFormat[]>> = {
  formats: [
    { id: mine.id, saved: mine, editing: null },
    { id: long.id, saved: long, editing: { ...long, purpose: 'Shorter.' } },
    { id: wrong.id, saved: null, editing: wrong },
  ],
  editor: [{ id: mine.id, saved: mine, editing: null }],
  editorMany: [{ id: many.id, saved: null, editing: many }],
  editorLong: [{ id: long.id, saved: long, editing: null }],
  editorEmpty: [{ id: empty.id, saved: null, editing: empty }],
  editorWrong: [{ id: wrong.id, saved: null, editing: wrong }],
};
