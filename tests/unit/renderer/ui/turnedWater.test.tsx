import { renderToStaticMarkup } from 'react-dom/server';
import { LONG_TWELVE } from '../../../support/preview/longNames.ts';
import { describe, expect, it } from 'vitest';
import { RoomNames } from '../../../../src/renderer/ui/NamedText.tsx';
import { TurnedWater } from '../../../../src/renderer/ui/handed/TurnedWater.tsx';

const linesIn = (markup: string): readonly (string | undefined)[] =>
  [...markup.matchAll(/<tspan[^>]*>([^<]*)</gu)].map(([, line]) => line);

describe('the water of a page that is handed round', () => {
  const drawn = (had: readonly number[]) =>
    renderToStaticMarkup(<TurnedWater name="Ana" seats={{ count: 4, own: 1, had }} />);
  const dots = (had: readonly number[]) => drawn(had).match(/<circle[^>]*class="handed-seat"[^>]*>/g) ?? [];

  it('has a dot for everybody else, dark for those who had the page', () => {
    expect(dots([]).map((dot) => dot.includes('data-had'))).toEqual([false, false, false]);
    expect(dots([0, 3]).map((dot) => dot.includes('data-had'))).toEqual([true, false, true]);
  });

  it('says how many had it, and nothing of it before anybody had', () => {
    expect(drawn([])).toContain('aria-label="The circle, seen from the seat of Ana"');
    expect(drawn([0, 3])).toContain('2 people have had the page');
  });

  it('has a long name whole, in two lines where one does not hold it', () => {
    const linesOf = (name: string) =>
      linesIn(renderToStaticMarkup(<TurnedWater name={name} seats={{ count: 4, own: 0, had: [] }} />));
    expect(linesOf('Ana')).toEqual(['Ana']);
    expect(linesOf('Maximiliane Wolkenstein-Trostburg')).toEqual(['Maximiliane', 'Wolkenstein-Trostburg']);
    expect(linesOf('Ngozi Chukwuemeka-Okonkwo-Adeyemi')).toEqual(['Ngozi Chukwuemeka-', 'Okonkwo-Adeyemi']);
  });

  it('names whose page it is so that nobody else takes it for theirs', () => {
    const names = LONG_TWELVE.slice(0, 4);
    const labels = names.map((name, own) => {
      const markup = renderToStaticMarkup(
        <RoomNames names={names}>
          <TurnedWater name={name} seats={{ count: 4, own, had: [] }} />
        </RoomNames>,
      );
      return linesIn(markup).join(' ');
    });
    expect(new Set(labels).size).toBe(4);
    expect(labels[1]).toMatch(/^Maxi.* B /u);
  });
});
