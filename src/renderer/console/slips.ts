import { fillIn } from '#shared/format/placeholders.ts';
import { codesOf, type HeldRule } from '#shared/format/rules.ts';
import { slipsFor, type Slip } from '#shared/format/slips.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import { guessInterruption } from '../ui/board/voices.ts';
import { slipWords } from '../words.ts';

/** A slip phrase as the console offers it. */
export interface SlipPhrase {
  readonly id: string;
  readonly happened: string;
  readonly say: string;
  readonly aloud: boolean;
  /** The digit after `/`. */
  readonly digit: string;
}

/** Ten digits are all there are. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Whoever was speaking when somebody came in. */
function interrupted(board: BoardView): string | undefined {
  const { whom } = guessInterruption(board);
  return nameOfSeat(board.seats, whom);
}

/**
 * The phrases of this moment, those of the phase's rules first. A phrase that names somebody is left out while
 * nobody was interrupted; the others keep their digits.
 */
export function slipPhrases(rules: readonly HeldRule[], board: BoardView): readonly SlipPhrase[] {
  const name = interrupted(board);
  return slipsFor(codesOf(rules)).flatMap((slip: Slip, i): SlipPhrase[] => {
    const digit = DIGITS[i];
    // Isolated (FSI … PDI), so that a name written right to left leaves the sentence as it is.
    const say = fillIn(slipWords[slip.id].say, name === undefined ? {} : { name: `\u2068${name}\u2069` });
    return digit === undefined || say === null
      ? []
      : [{ id: slip.id, happened: slipWords[slip.id].happened, say, aloud: slip.aloud, digit }];
  });
}
