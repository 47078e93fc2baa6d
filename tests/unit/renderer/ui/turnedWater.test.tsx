import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TurnedWater } from '../../../../src/renderer/ui/handed/TurnedWater.tsx';

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
});
