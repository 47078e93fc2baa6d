import { z } from '#shared/schema.ts';
import { isObserver, type Actor } from './actor.ts';
import { AGENDA_COMMANDS } from './agenda/commands.ts';
import { AGREEMENT_COMMANDS } from './agreement/commands.ts';
import { LEVEL_COMMANDS } from './level/commands.ts';
import { LINE_COMMANDS } from './lines/commands.ts';
import { PEOPLE_COMMANDS } from './people/commands.ts';
import { RECALL_COMMANDS } from './recall/commands.ts';
import { REPORT_COMMANDS } from './report/commands.ts';
import { ask } from './request.ts';
import { ROOM_COMMANDS } from './room/commands.ts';
import { VOICE_COMMANDS } from './voices/commands.ts';

/**
 * What a window may ask of a running session. A command is a request: `decide` turns it into events or into a
 * refusal that a person can read. Times are given as "so long ago", in milliseconds, never as instants.
 */

/** Undo, and what the group agrees to let out. */
const SESSION_COMMANDS = [
  ask('act.undo', {}),
  ask('act.redo', {}),
  ask('export.agree', { what: z.enum(['named', 'turns']) }),
] as const;

export const CommandSchema = z.discriminatedUnion('type', [
  ...AGENDA_COMMANDS,
  ...ROOM_COMMANDS,
  ...LEVEL_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...VOICE_COMMANDS,
  ...LINE_COMMANDS,
  ...AGREEMENT_COMMANDS,
  ...RECALL_COMMANDS,
  ...REPORT_COMMANDS,
  ...SESSION_COMMANDS,
]);
export type Command = z.infer<typeof CommandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** What every observer may do. */
const OBSERVER_COMMANDS = [
  'voice.tap',
  'voice.silence',
  'voice.rejoin',
  'voice.redate',
  'voice.reassign',
  'code.mark',
  'code.move',
  'observation.refuse',
  'observation.allow',
  'report.write',
  'report.takeBack',
  'report.show',
  'act.undo',
  'act.redo',
] as const satisfies readonly CommandType[];

/** `board`: the first observer's window. The console may do all, the room nothing. */
const BOARD_COMMANDS = [
  // What Space does, where the facilitator lets the board do it: one person may hold both jobs.
  'phase.start',
  'phase.next',
  'turn.next',
  'round.open',
  'clock.resume',
  ...OBSERVER_COMMANDS,
] as const satisfies readonly CommandType[];

/**
 * After the end, the summary (in the library window) may record what the group agreed to let out, raise the level,
 * and put right on the timeline what was tapped.
 */
const LIBRARY_COMMANDS = [
  'export.agree',
  'level.raise',
  'gap.answer',
  'voice.reassign',
  'voice.split',
  'voices.merge',
  'voice.move',
  'code.move',
  'act.undo',
  'act.redo',
] as const satisfies readonly CommandType[];

/** Which window may send which command: denied unless named. */
export function mayCommand(role: Actor | 'room', type: CommandType): boolean {
  if (role === 'console') return true;
  if (role === 'board') return (BOARD_COMMANDS as readonly string[]).includes(type);
  if (role !== 'room' && isObserver(role)) return (OBSERVER_COMMANDS as readonly string[]).includes(type);
  if (role === 'library') return (LIBRARY_COMMANDS as readonly string[]).includes(type);
  return false;
}
