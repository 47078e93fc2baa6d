/** What the app itself says: titles, questions before it lets go of a session, and what went wrong. */
export const appWords = {
  name: 'Talking Piece',
  titles: {
    library: 'Talking Piece',
    console: 'Talking Piece: console',
    room: 'Talking Piece: room',
    board: 'Talking Piece: board',
    secondBoard: 'Talking Piece: second board',
  },
  failed: 'That did not work. Nothing was changed; try it once more.',
  caught:
    'Something in the app went wrong and was caught. The session goes on; everything up to here is kept.',
  declined: 'It ended with that answer: nothing is kept but the date.',
  leave: {
    message: 'Leave the session?',
    detail: 'It is kept. You can go on where you were; the app will ask whether the time in between counts.',
    unsaved: 'What is not saved yet is lost when the app ends.',
    cancel: 'Stay',
    leave: 'Leave',
    quit: 'Quit',
  },
  closeRoom: {
    message: 'Close the room screen?',
    detail: 'The session goes on. You can open the room screen again from the console.',
    cancel: 'Keep it open',
    close: 'Close it',
  },
  closeBoard: {
    message: 'Close the board?',
    detail:
      'The session goes on, and the console has the seats too. You can open the board again from the console.',
    cancel: 'Keep it open',
    close: 'Close it',
  },
  noSummary: 'This session cannot be read, so there is nothing to show.',
  notToClose: 'This session is closed already, or it has not ended yet.',
  noReplayYet: 'The room sees a replay from the observer’s report on, not before.',
  noReplayAtLevel:
    'The room sees no replay of this session: its level, or that of one of its slots, does not let the group see who spoke when.',
  nothingToReplay: 'Nothing has begun yet, so there is nothing to play again.',
  hasBegun: 'It has begun: end it instead.',
  sessionOpen: 'A session is already open. End it or leave it first.',
  exports: {
    title: 'Keep it as a file',
    kinds: { markdown: 'Markdown', json: 'JSON', csv: 'CSV table', rttm: 'RTTM turns', pdf: 'PDF' },
    /** File names take no title as it is: it may hold what file systems refuse. */
    fileName: (title: string, date: string): string => `${title} ${date}`,
    untitled: 'Session',
    replace: {
      message: 'Replace the file?',
      detail: 'A file with this name is already there.',
      keep: 'Keep it',
      replace: 'Replace it',
    },
    notAgreed: 'Names and single turns leave the app only when the group agreed to it.',
    levelKeepsIt: 'At this level of confidentiality, that does not leave the app.',
    notWritten: (reason: string): string => `The file was not written: ${reason}. Choose another place.`,
    notOnPaper: 'Nothing was printed: no printer took it. Look at the printer, or save a file instead.',
    notPrinted: 'The page could not be made. Nothing was written; try it once more.',
    reasons: {
      full: 'the disk is full',
      denied: 'this folder does not let the app write',
      missing: 'the folder is no longer there',
      other: 'the disk refused it',
    },
  },
} as const;
