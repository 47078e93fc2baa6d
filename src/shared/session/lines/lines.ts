import type { SessionEvent } from '../events.ts';
import type { ActId } from '../ids.ts';

/** A line that somebody wrote carries the id of the act that wrote it, and may be taken back for good. */

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
    case 'agreement.written':
      return body.change;
    default:
      return null;
  }
}
