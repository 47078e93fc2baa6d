import fc from 'fast-check';
import { FORMATS, PRESETS } from '../../../support/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import { MOST_CARDS, MOST_PEOPLE } from '#shared/limits.ts';
import { rehearsalDraft, type RehearsalInputs } from '#shared/session/rehearsal/rehearse.ts';
import { PlayedCouncil } from './council.ts';

/** A session of any format with the sample people: Ana is p1. What is not said is as a plan begins with. */
export const played = (
  format: Format,
  inputs: Partial<RehearsalInputs> & { readonly people: number; readonly minutes: number },
  change: Partial<Draft> = {},
): PlayedCouncil => new PlayedCouncil({ ...rehearsalDraft(format, { seed: 0, ...inputs }), ...change });

/** Any session of any format that fits. */
export const anyDraftOfAny: fc.Arbitrary<Draft> = fc
  .constantFrom(...FORMATS, ...PRESETS)
  .chain((format) =>
    fc
      .record({
        people: fc.integer({ min: format.size.min, max: Math.min(8, format.size.max + 3) }),
        minutes: fc.constantFrom(15, 20, 30, 45, 60, 90, 150),
        observers: fc.nat(format.maxObservers),
        review: fc.nat(3),
        cards: fc.option(fc.integer({ min: 1, max: 9 })),
        variants: fc.subarray(format.variants.map(({ id }) => id)),
        autoAdvance: fc.boolean(),
      })
      .map(({ autoAdvance, ...inputs }) => ({
        ...rehearsalDraft(format, { ...inputs, seed: 0 }),
        autoAdvance: autoAdvance && format.autoAdvance === true,
      })),
  )
  .filter((draft) => decideOpening(draft).ok);

/** Any session that can be opened at all: up to forty people, ten hours, sixty cards, twenty slots. */
export const extremeDraft: fc.Arbitrary<Draft> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...FORMATS, ...PRESETS) },
    { weight: 1, arbitrary: fc.constantFrom(...FORMATS.filter(({ focus }) => focus === 'topicOwner')) },
  )
  .chain((format) =>
    fc
      .record({
        people: fc.integer({ min: format.size.min, max: MOST_PEOPLE }),
        minutes: fc.constantFrom(20, 90, 300, 600),
        observers: fc.nat(format.maxObservers),
        review: fc.constantFrom(0, 3, MOST_PEOPLE),
        cards: fc.constantFrom(null, 1, 30, MOST_CARDS),
        variants: fc.subarray(format.variants.map(({ id }) => id)),
        locked: fc.constantFrom(null, 1, 12, 20),
      })
      .map(({ locked, ...inputs }) => ({
        ...rehearsalDraft(format, { ...inputs, seed: 0 }),
        lockedPresenters: locked,
      })),
  )
  .filter((draft) => DraftSchema.safeParse(draft).success && decideOpening(draft).ok);

/** Presses Space until the session is over; what is asked is answered first, and a gap is left out. */
export function spaceToTheEnd(
  session: PlayedCouncil,
  each: (session: PlayedCouncil) => void = () => {},
): PlayedCouncil {
  for (let left = 500; session.state.endedAt === null; left--) {
    if (left === 0) throw new Error(`Space does not lead out of ${session.state.current}`);
    if (session.state.gap) session.answerGap(1, false);
    each(session);
    const command = session.onward;
    if (!command) throw new Error(`Space does nothing in ${session.state.current}`);
    session.wait(1).do(command);
  }
  return session;
}
