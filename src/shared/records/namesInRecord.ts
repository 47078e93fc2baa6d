import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import type { SessionRecord } from './record.ts';

/** How the people of a record are called, by their place, namesakes by their number; empty for whoever was removed since. */
export function namesInRecord({ people }: Pick<SessionRecord, 'people'>): readonly string[] {
  const named = numberNamesakes(people.map(({ name }) => name));
  return people.map(({ name }, place) => (name === '' ? '' : (named[place] ?? name)));
}
