import { describe, expect, it } from 'vitest';
import { createDeskShow } from '../../../../src/main/session/deskShow.ts';
import { TRENDS } from '../../../support/preview/archive.ts';

describe('what the desk shows in the room', () => {
  it('is one thing, until it is taken off, and ends once', () => {
    const told: string[] = [];
    const shown = createDeskShow({ changed: () => told.push('changed'), ended: () => told.push('ended') });
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    const trend = { kind: 'trend', measure: 'gap', trends: TRENDS } as const;
    shown.show(trend);
    expect([shown.room(), shown.state()]).toEqual([trend, { kind: 'trend', group: 'g1', measure: 'gap' }]);
    const line = { kind: 'line', line: 2, of: 3, text: 'We stop on time.', next: null } as const;
    shown.show(line);
    expect([shown.room(), shown.state()]).toEqual([line, { kind: 'line', line: 2 }]);
    shown.stop();
    shown.stop();
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    expect(told).toEqual(['changed', 'changed', 'ended']);
  });
});
