import { describe, expect, it } from 'vitest';
import { consoleView } from '#shared/session/consoleView.ts';
import { instant } from '#shared/time.ts';
import { inDigits } from '#shared/words/timeText.ts';
import { findableActs, whyNotNow } from '../../../../src/renderer/console/findable.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { formatById } from '../../../support/shipped.ts';

/** Why each act that is found cannot be had, so many seconds after the last fact. */
function refusals({ session, at }: PlayedSession, later = 0) {
  const found = findableActs(consoleView(session), instant(at + later * 1000));
  return new Map(found.map(({ act, refusal }) => [act, refusal?.(inDigits) ?? null]));
}

describe('an act that is found by its name', () => {
  const presenting = () => new PlayedSession(sampleDraft(6)).start().until('slot.1.PRESENT');

  it('says why it cannot be had now', () => {
    const found = refusals(presenting());
    expect(found.get('skip')).toMatch(/\w/u);
    expect([found.get('pause'), found.get('endPhase'), found.get('payBack')]).toEqual([null, null, null]);
    // Of what runs out, once it has.
    expect(found.get('shorten')).toBeNull();
    expect(refusals(presenting(), 400).get('shorten')).toBe(
      'All its time is used: it can end, but not become shorter.',
    );
  });

  it('is offered where the group may agree to it, and not at all where it is for another moment', () => {
    const play = presenting();
    play.do({ type: 'clock.extend', target: 'phase', by: 60_000, agreed: false });
    play.do({ type: 'clock.extend', target: 'phase', by: 60_000, agreed: false });
    expect(refusals(play).get('extend')).toBeNull();
    expect(refusals(play).has('replay')).toBe(false);
    expect(refusals(play).has('wantsMore')).toBe(true);
  });

  it('opens no sheet of topic cards before they are written, and lets them be read from then on', () => {
    const play = new PlayedSession(
      sampleDraft(6, { format: formatById('lean_coffee')!, minutes: 90, queue: [] }),
    ).start();
    const said = () => {
      const view = consoleView(play.session);
      return [whyNotNow('cards', view) === null, view.writesCards, view.countsDots];
    };
    expect(said()).toEqual([false, false, false]);
    expect(refusals(play).has('cards')).toBe(false);
    play.until('front.WRITE');
    expect(said()).toEqual([true, true, false]);
    play.do({ type: 'card.write', person: null, text: 'How we say no' });
    play.until('front.VOTE');
    expect(said()).toEqual([true, true, true]);
    play.until('slot.1.TOPIC');
    expect(said()).toEqual([true, false, false]);
  });
});
