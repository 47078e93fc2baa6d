import { describe, expect, it } from 'vitest';
import { checkInsFor, checksIn, withCheckIn } from '#shared/format/checkIns.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import { roomView } from '#shared/session/room/view.ts';
import { taskSentence } from '#shared/words/en/tasks.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import { FORMATS, PRESETS } from '../../support/shipped.ts';

const idsFor = (format: string, kind: Parameters<typeof checkInsFor>[1]['kind'], people = 6) =>
  checkInsFor({ id: format }, { kind, people }).map(({ id }) => id);

describe('ways to check in', () => {
  it('come first where they suit the format, the kind of the group or its size; none is left out', () => {
    expect(idsFor('forum', null).slice(0, 3)).toEqual(['word', 'highlow', 'four']);
    expect(idsFor('council', null)[0]).toBe('agenda');
    expect(idsFor('grow', 'pair')[0]).toBe('evidence');
    expect(idsFor('grow', null)[0]).toBe('moved');
    expect(idsFor('grow', null, 12)[0]).toBe('word');
    for (const { id } of [...FORMATS, ...PRESETS]) expect(new Set(idsFor(id, 'council')).size).toBe(10);
  });

  it('bring their time for each person, in formats that are sound with it', () => {
    for (const format of [...FORMATS, ...PRESETS].filter(checksIn)) {
      const phase = [...withCheckIn(format, 'word').front, ...withCheckIn(format, 'highlow').slot].find(
        ({ id }) => id === 'CHECKIN',
      );
      expect(phase?.min).toBeLessThanOrEqual(phase?.def ?? 0);
      expect(phase?.def).toBeLessThanOrEqual(phase?.max ?? 0);
    }
    const checkIn = (id?: 'word' | 'highlow') => {
      const plan = planDraft(sampleDraft(6, { minutes: 200, ...(id && { checkIn: id }) }));
      return plan.ok ? plan.durations['CHECKIN'] : null;
    };
    expect([checkIn(), checkIn('word'), checkIn('highlow')]).toEqual([30, 10, 180]);
  });

  it('are what the room reads and the facilitator says first', () => {
    const play = new PlayedSession(sampleDraft(4, { checkIn: 'weather' })).start().until('front.CHECKIN');
    const { phase } = roomView(play.session);
    expect(phase && taskSentence(phase.task)).toBe('Your inner weather.');
    const { now } = consoleView(play.session);
    expect(now && filledPrompts(now)[0]).toBe('Your inner weather.');
    play.until('back.AGREECLOSE');
    expect(roomView(play.session).phase?.task.checkIn).toBe(null);
  });

  it('give the long review of the agreement ten minutes, and take them from what can shrink', () => {
    const plan = planDraft(sampleDraft(6, { minutes: 90, longReview: true }));
    expect(plan.ok && plan.durations['AGREECLOSE']).toBe(600);
    expect(plan.ok && plan.planned <= 90 * 60).toBe(true);
  });
});
