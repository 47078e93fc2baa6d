import { FORMATS, PHASES, PRESETS } from '../draft/shipped.ts';
import { ZONES } from '#shared/format/zones.ts';
import { editorWords } from '../../words.ts';

const shared = (title: string): boolean => PHASES.filter((phase) => phase.title === title).length > 1;

/** What a phase of the library is called among all of them: of those that are called the same, with whose it is. */
export function phaseNamed({ id, title }: (typeof PHASES)[number]): string {
  if (!shared(title)) return title;
  const formats = [...FORMATS, ...PRESETS].filter((format) =>
    ZONES.some((zone) => format[zone].some((phase) => phase.id === id)),
  );
  return editorWords.phaseOf(
    title,
    formats.map(({ name }) => name),
  );
}
