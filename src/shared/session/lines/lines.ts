import type { SessionEvent } from '../events.ts';
import type { ActId } from '../ids.ts';

/** A line that somebody wrote carries the id of the act that wrote it, and may be taken back for good. One act may write several. */

/** The line that a fact takes back; null for every other fact. */
export function takesBack(body: SessionEvent): ActId | null {
  switch (body.type) {
    case 'note.takenBack':
      return body.note;
    case 'commitment.takenBack':
      return body.commitment;
    case 'detail.takenBack':
      return body.detail;
    case 'card.takenBack':
      return body.card;
    case 'parking.takenBack':
      return body.item;
    case 'insight.takenBack':
      return body.insight;
    case 'ownQuestion.takenBack':
      return body.question;
    case 'want.takenBack':
      return body.want;
    case 'report.takenBack':
      return body.report;
    default:
      return null;
  }
}

/** The line that a fact writes; null for every other fact. */
export function writesLine(body: SessionEvent): ActId | null {
  switch (body.type) {
    case 'note.written':
      return body.note;
    case 'commitment.written':
      return body.commitment;
    case 'detail.written':
      return body.detail;
    case 'card.written':
      return body.card;
    case 'parking.written':
      return body.item;
    case 'insight.written':
      return body.insight;
    case 'ownQuestion.written':
      return body.question;
    case 'want.written':
      return body.want;
    case 'report.written':
      return body.report;
    case 'agreement.written':
      return body.change;
    case 'blank.written':
      return body.blank;
    default:
      return null;
  }
}

const kindOf = ({ type }: SessionEvent): string | undefined => type.split('.')[0];

/**
 * Whether `back` takes back what `written` wrote. Of one act only that kind of line goes; with a commitment goes the
 * notice about it.
 */
export function takesLineOf(back: SessionEvent, written: SessionEvent): boolean {
  const line = takesBack(back);
  if (line === null || writesLine(written) !== line) return false;
  const noticeOf = back.type === 'commitment.takenBack' && written.type === 'detail.written';
  return noticeOf ? written.commitment === line : kindOf(written) === kindOf(back);
}
