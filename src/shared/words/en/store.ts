/** What the app says about the place where sessions are kept. Each is one sentence for a person. */

const inMemory = 'until you quit, sessions are kept in memory only';

/** Why nothing could be opened; `file` is its full name. */
export const storeTrouble = {
  newer: (file: string) =>
    `A newer version of Talking Piece wrote ${file}, so nothing in it was touched and ${inMemory}; open it with that version.`,
  foreign: (file: string) =>
    `${file} was not made by Talking Piece, so nothing in it was touched and ${inMemory}; move it away to start anew.`,
  damaged: (file: string) =>
    `${file} is damaged, so it is left as it is and ${inMemory}; the start screen offers what can be done.`,
  readOnly: (file: string) =>
    `${file} may not be written to, so ${inMemory}; allow writing to it and to its folder, then start the app again.`,
  noFolder: (file: string) =>
    `The folder for ${file} cannot be made, so ${inMemory}; check the disk it lies on, then start the app again.`,
  busy: (file: string) =>
    `Another program has ${file} open, or its drive takes no locks, so ${inMemory}; close that program or move to a drive of this computer, then start the app again.`,
  full: (file: string) =>
    `The disk is full and ${file} cannot be opened, so ${inMemory}; make room, then start the app again.`,
  failed: (file: string) =>
    `The disk did not let ${file} be opened, so ${inMemory}; check the disk, then start the app again.`,
} as const;

/** While a session runs and the disk refuses to take it. */
export const notSaved = {
  full: 'The disk is full: the session goes on in memory and is saved as soon as there is room.',
  readOnly: 'The disk may not be written to: the session goes on in memory and is saved as soon as it may.',
  busy: 'Another program holds the session file: the session goes on in memory and is saved as soon as it lets go.',
  damaged: 'The session file is damaged: the session goes on in memory; export it before you quit.',
  io: 'The disk does not take the session: it goes on in memory and is saved as soon as the disk does.',
} as const;

/** When the disk refuses to delete something, or to keep a format, prompts or a file of turns. */
export const notChanged = {
  full: 'The disk is full, so nothing was changed; make room and try again.',
  readOnly: 'The disk may not be written to, so nothing was changed; allow it and try again.',
  busy: 'Another program holds the session file, so nothing was changed; close that program and try again.',
  damaged:
    'The session file is damaged, so nothing in it was changed; the start screen offers what can be done.',
  io: 'The disk did not take it, so nothing was changed; check the disk and try again.',
} as const;

export const unreadableSession =
  'This session cannot be read, because its record is damaged; nothing in it was changed.';
export const newerSession =
  'A newer version of Talking Piece wrote this session; nothing in it was changed, open it with that version.';
export const noSuchSession = 'This session is no longer here.';
