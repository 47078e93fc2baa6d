import { describe, expect, it } from 'vitest';
import { createTrendShow } from '../../../../src/main/session/trendShow.ts';
import { TRENDS } from '../../../support/preview/archive.ts';

describe('a measure in the room', () => {
  it('is there until it is taken off, and ends once', () => {
    const told: string[] = [];
    const shown = createTrendShow({ changed: () => told.push('changed'), ended: () => told.push('ended') });
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    shown.show(TRENDS, 'gap');
    expect(shown.state()).toEqual({ group: 'g1', measure: 'gap' });
    expect(shown.room()).toMatchObject({ measure: 'gap', trends: { gap: TRENDS.gap, reach: [], came: [] } });
    shown.show(TRENDS, 'reach');
    expect(shown.state()).toEqual({ group: 'g1', measure: 'reach' });
    shown.stop();
    shown.stop();
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    expect(told).toEqual(['changed', 'changed', 'ended']);
  });
});
