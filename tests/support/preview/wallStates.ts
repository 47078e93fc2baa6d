import { wallView, type WallView } from '#shared/phones/wallView.ts';
import type { StandsAt } from './standingLink.ts';
import { roomMoments } from './roomViews.ts';

const linked = (
  moment: string,
  told: { readonly words?: boolean; readonly names?: boolean } = {},
  change: Partial<StandsAt<WallView>> = {},
): StandsAt<WallView> => {
  const of = roomMoments[moment];
  if (of === undefined) throw new Error(`no moment is called ${moment}`);
  return {
    stage: { kind: 'linked' },
    view: wallView(of.view, { level: 'L1', words: false, names: true, ...told }),
    ...{ untold: 0, ahead: null, leftBehind: 0, news: null, at: of.at },
    ...change,
  };
};
const outside = (stage: StandsAt<WallView>['stage']): StandsAt<WallView> => ({
  ...{ stage, view: null },
  ...{ untold: 0, ahead: null, leftBehind: 0, news: null, at: 0 },
});

/** A wall on a browser in each of its states: outside, and what it is told of the room. */
export const wallStates: Readonly<Record<string, StandsAt<WallView>>> = {
  coming: outside({ kind: 'coming' }),
  asking: outside({ kind: 'asking', signs: 'K7M4' }),
  refused: outside({ kind: 'refused' }),
  replaced: outside({ kind: 'replaced' }),
  saidNo: outside({ kind: 'farewell', why: 'no' }),
  turnedAway: outside({ kind: 'farewell', why: 'turnedAway' }),
  over: outside({ kind: 'farewell', why: 'ended' }),
  full: outside({ kind: 'farewell', why: 'full' }),
  present: linked('present'),
  counsel: linked('counsel'),
  numbers: linked('counsel', { names: false }),
  overtime: linked('overtime'),
  report: linked('report'),
  reportInWords: linked('report', { words: true }),
  message: linked('message'),
  messageInWords: linked('message', { words: true }),
  lost: linked('counsel', {}, { stage: { kind: 'lost', stranger: false } }),
};
