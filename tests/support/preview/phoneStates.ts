import { refuse } from '#shared/session/refusals.ts';
import { instant } from '#shared/time.ts';
import type { AheadAct } from '../../../src/renderer/bridge/sealed/deviceLink.ts';
import { phoneView, type PhoneView } from '#shared/phones/phoneView.ts';
import { boardMoments } from './boardViews.ts';
import type { StandsAt } from './standingLink.ts';

type State = StandsAt<PhoneView>;

const linked = (moment: string, change: Partial<State> = {}, names = true): State => {
  const of = boardMoments[moment];
  if (of === undefined) throw new Error(`no moment is called ${moment}`);
  return {
    stage: { kind: 'linked' },
    view: phoneView(of.view, { timer: of.timer, felt: null, level: 'L1', names }),
    untold: 0,
    ahead: null,
    leftBehind: 0,
    news: null,
    at: of.at,
    ...change,
  };
};
const tapOn = (person: string, at: number): AheadAct => ({
  command: { type: 'voice.tap', person, style: 'handOver' },
  at: instant(at),
});
const apart = (stage: State['stage'], untold = 0): State => ({
  ...{ stage, untold },
  ...{ view: null, ahead: null, leftBehind: 0, news: null, at: 0 },
});
const farewell = (why: (State['stage'] & { kind: 'farewell' })['why'], untold = 0): State =>
  apart({ kind: 'farewell', why }, untold);

/** A phone in each of its states. */
export const phoneStates: Readonly<Record<string, State>> = {
  stranger: apart({ kind: 'stranger' }),
  coming: apart({ kind: 'coming' }),
  asking: apart({ kind: 'asking', signs: 'K7M4' }),
  /** By a new code, because its key opened nothing any more. */
  askingAnew: { ...apart({ kind: 'asking', signs: 'K7M4' }), leftBehind: 3 },
  refused: apart({ kind: 'refused' }),
  replaced: apart({ kind: 'replaced' }),
  unknown: apart({ kind: 'lost', stranger: true }, 2),
  saidNo: farewell('no'),
  turnedAway: farewell('turnedAway', 3),
  over: farewell('ended'),
  full: farewell('full'),
  hold: linked('hold'),
  silence: linked('silence'),
  overlap: linked('overlap'),
  three: linked('three'),
  eight: linked('eight'),
  nine: linked('nine'),
  undone: linked('undone'),
  unseen: linked('unseen'),
  seatNumbers: linked('hold', {}, false),
  lost: linked('hold', { stage: { kind: 'lost', stranger: false }, untold: 4 }),
  /** Ben was tapped out of reach, and a tap after that was taken back. */
  lostAhead: linked('silence', {
    ...{ stage: { kind: 'lost', stranger: false }, untold: 1 },
    ahead: { acts: [tapOn('p2', 700_000)], undone: tapOn('p4', 705_000) },
  }),
  notTaken: linked('hold', {
    news: { id: 'a1', reply: { ok: false, refusal: refuse('notHere') }, moved: null },
  }),
  older: linked('hold', { news: { id: 'a1', reply: { ok: true, seq: 9, saved: 'disk' }, moved: 'older' } }),
  /** Out of reach before it was read what became of a tap. */
  lostTold: linked('hold', {
    ...{ stage: { kind: 'lost', stranger: false }, untold: 1 },
    news: { id: 'a1', reply: { ok: true, seq: 9, saved: 'disk' }, moved: 'gap' },
  }),
  report: linked('report'),
  reportTen: linked('reportTen'),
  reportSealed: linked('reportSealed', {}, false),
};
