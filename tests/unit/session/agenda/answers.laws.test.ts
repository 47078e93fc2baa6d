import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../../support/shipped.ts';
import type { CommandType } from '#shared/session/commands.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { boardView } from '#shared/session/voices/boardView.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { consoleWords } from '#shared/words/en/console.ts';
import { pendingQuestion } from '../../../../src/renderer/console/pendingQuestion.ts';
import { PlayedCouncil } from '../support/council.ts';
import { anyDraftOfAny, spaceToTheEnd } from '../support/formats.ts';
import { anyMoves, play } from '../support/moves.ts';

const words = consoleWords.asked;
/** Consent, agreement, thumbs, what a gap counts for, whether somebody is observed, what may leave the room. */
const ANSWERS: readonly CommandType[] = [
  'consent.answer',
  'question.agree',
  'topic.extend',
  'gap.answer',
  'observation.refuse',
  'observation.allow',
  'export.agree',
];

/** Space is no answer in this moment: neither by what it does, nor by going past what is asked. */
function holdsIn({ session }: PlayedCouncil): string | null {
  const view = consoleView(session);
  const asked = pendingQuestion(view);
  for (const next of [view.next, boardView(session).next]) {
    if (next) expect(ANSWERS).not.toContain(next.command.type);
    if (next?.command.type === 'clock.extend') expect(next.command.agreed).toBe(false);
    // Standing, the clock goes on first; the question waits.
    if (asked && view.now?.phase.mode === 'running') expect(next).toBeNull();
  }
  return asked?.question ?? null;
}

describe('Space', { timeout: 60_000 }, () => {
  it('is never an answer to what is asked, in any format', () => {
    const questions = new Set<string | null>();
    for (const format of [...FORMATS, ...PRESETS])
      for (const variants of [[], ...format.variants.map(({ id }) => [id])]) {
        const people = Math.max(format.size.min, 2);
        const inputs = { people, minutes: 150, observers: 0, review: 1, variants, seed: 0 };
        const draft = rehearsalDraft(format, inputs);
        if (!decideOpening(draft).ok) continue;
        spaceToTheEnd(new PlayedCouncil(draft), (so) => questions.add(holdsIn(so)));
      }
    questions.delete(null);
    // Consent, agreement and thumbs were all come to.
    expect(questions).toEqual(new Set([words.consent, words.agree, words.thumbs]));
  });

  it('is never one whatever was done before', () => {
    fc.assert(
      fc.property(anyDraftOfAny, anyMoves, (draft, moves) => {
        holdsIn(play(draft, moves));
      }),
      { numRuns: 100 },
    );
  });
});
