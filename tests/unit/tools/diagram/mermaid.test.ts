import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatById, PRESETS, infoOf } from '../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { mermaidOf } from '../../../../tools/diagram/mermaid.ts';

describe('the statechart of a format', () => {
  it.each(['council', 'forum', 'action_learning'])(
    'of %s stands in the docs as the command prints it',
    (id) => {
      const page = readFileSync('docs/machines.md', 'utf8');
      const charts = [...page.matchAll(/```mermaid\n(.*?)\n```/gs)].map(([, chart]) => chart);
      expect(charts).toContain(mermaidOf(formatById(id) as Format));
    },
  );

  it.each([...FORMATS, ...PRESETS].map((format) => [format.id, format] as const))(
    'of %s has every phase with its title, and an arrow out of each',
    (_, format) => {
      const lines = mermaidOf(format)
        .split('\n')
        .map((line) => line.trim());
      for (const zone of ZONES)
        for (const { id } of format[zone]) {
          const state = `${zone}_${id.toLowerCase()}`;
          expect(lines).toContain(`${state} : ${infoOf(format, id).title}`);
          expect(lines.some((line) => line.startsWith(`${state} --> `) && line.includes('phase.ended'))).toBe(
            true,
          );
        }
    },
  );
});
