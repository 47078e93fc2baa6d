import type { DataKind } from '#shared/care/care.ts';
import type { Command } from '../commands.ts';
import type { NoteKind } from './noteKind.ts';

export const NOTE_DATA: Readonly<Record<NoteKind, DataKind>> = {
  option: 'option',
  parking: 'topic',
  process: 'processNote',
  starred: 'starred',
};

/** Its words on the wall, or what it was changed into. */
const textIn = (command: {
  readonly shows?: string | undefined;
  readonly text?: string | undefined;
}): boolean => command.shows !== undefined || command.text !== undefined;

/** The kind of data that a command takes down; null where it takes down when things happened, and who was there. */
export function takesDown(command: Command): DataKind | null {
  switch (command.type) {
    case 'note.write':
      return NOTE_DATA[command.kind];
    case 'commitment.write':
    case 'seen.write':
      return 'commitment';
    case 'commitment.recall':
    case 'commitment.settle':
      return textIn(command) ? 'commitment' : null;
    case 'card.write':
    case 'parking.write':
    case 'ownQuestion.write':
    case 'report.write':
      return 'topic';
    case 'want.write':
      return 'want';
    case 'agreement.change':
    case 'blank.write':
      return 'agreement';
    case 'insight.write':
      return 'insight';
    case 'room.message':
      return 'message';
    case 'voice.tap':
    case 'voices.read':
    case 'code.mark':
      return 'talk';
    default:
      return null;
  }
}
