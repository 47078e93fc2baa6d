import { FORMATS, PHASES, PRESETS } from '../draft/shipped.ts';
import { ZONES } from '#shared/format/zones.ts';
import { editorWords } from '../../words.ts';

/** What several phases of the library are called. */
const SHARED: ReadonlySet<string> = new Set(
  PHASES.map(({ title }) => title).filter((title, i, all) => all.indexOf(title) !== i),
);

/** What a phase of the library is called among all of them: of those that are called the same, with whose it is. */
export function phaseNamed({ id, title }: (typeof PHASES)[number]): string {
  if (!SHARED.has(title)) return title;
  const formats = [...FORMATS, ...PRESETS].filter((format) =>
    ZONES.some((zone) => format[zone].some((phase) => phase.id === id)),
  );
  return editorWords.phaseOf(
    title,
    formats.map(({ name }) => name),
  );
}
