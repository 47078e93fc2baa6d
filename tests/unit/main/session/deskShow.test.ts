import { describe, expect, it } from 'vitest';
import { createDeskShow } from '../../../../src/main/session/deskShow.ts';
import { TRENDS } from '../../../support/preview/archive.ts';

describe('what the desk shows in the room', () => {
  it('is one thing, until it is taken off, and ends once', () => {
    const told: string[] = [];
    const shown = createDeskShow({ changed: () => told.push('changed'), ended: () => told.push('ended') });
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    const trend = { kind: 'trend', measure: 'gap', trends: TRENDS } as const;
    shown.show(trend, null);
    expect([shown.room(), shown.state()]).toEqual([trend, { kind: 'trend', group: 'g1', measure: 'gap' }]);
    const line = { kind: 'line', line: 2, of: 3, text: 'We stop on time.', next: null } as const;
    shown.show(line, null);
    expect([shown.room(), shown.state()]).toEqual([line, { kind: 'line', line: 2 }]);
    shown.stop();
    shown.stop();
    expect([shown.room(), shown.state()]).toEqual([null, null]);
    expect(told).toEqual(['changed', 'changed', 'ended']);
  });

  it('stays for as long as the session is where it was when it was shown', () => {
    const told: string[] = [];
    const shown = createDeskShow({ changed: () => told.push('changed'), ended: () => told.push('ended') });
    const fingers = { kind: 'fingers', item: 'worth', names: ['Ana', 'Ben'] } as const;
    shown.show(fingers, 'pulse');
    shown.follow('pulse');
    expect([shown.room(), shown.state()]).toEqual([fingers, { kind: 'fingers', item: 'worth' }]);
    shown.follow('close');
    expect(shown.room()).toBe(null);
    const pulse = { kind: 'pulse', asks: 'session', forms: 4, people: 5, told: [] } as const;
    shown.show(pulse, null);
    shown.follow(null);
    expect(shown.state()).toEqual({ kind: 'pulse' });
    // A session begins.
    shown.follow('agree');
    expect(shown.state()).toBe(null);
    expect(told).toEqual(['changed', 'ended', 'changed', 'ended']);
  });
});
