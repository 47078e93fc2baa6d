/** Words of the phone's own page. */
export const phoneWords = {
  title: 'Board',
  coming: 'Coming in …',
  comingMore: 'The laptop has not answered yet.',
  asking: 'Are these the four signs on the laptop?',
  askingMore: 'Then somebody there says yes, and this phone counts with the laptop’s clock.',
  otherSigns: 'Other signs? Somebody else may be in between. Leave this page and scan again.',
  waiting: 'Waiting for the laptop',
  waitingMore: 'nothing is sent before its yes',
  keeps:
    'Stays in this room’s network. Until the session ends, this phone keeps its key and what it has not told yet.',
  stranger: 'This phone was not let in here.',
  strangerMore: 'Ask for the code on the laptop (Phones), and point this phone’s camera at it.',
  refused: 'That code opens nothing any more.',
  refusedMore: 'A code is good for one phone and two minutes. Ask for a new one on the laptop.',
  farewell: {
    no: { title: 'The laptop said no.', more: 'Where the signs differed, scan the code again.' },
    turnedAway: { title: 'This phone was turned away.', more: 'What it has told stays in the session.' },
    ended: { title: 'The session is over.', more: 'Thank you. Its key is gone from this phone.' },
    full: {
      title: 'No more phones are let in.',
      more: 'Eight is the most; one has to be turned away first.',
    },
  },
  leftBehind: (acts: number) =>
    acts === 1 ? 'One tap did not reach the session.' : `${acts} taps did not reach the session.`,
  lost: 'Not connected',
  keptHere: (acts: number) =>
    acts === 0 ? 'taps are kept here' : acts === 1 ? 'one tap kept here' : `${acts} taps kept here`,
  tryNow: 'Try now',
  left: 'left',
  over: 'over',
  nobody: 'Nobody speaks',
  undo: 'Undo',
  codes: 'Codes',
  seats: 'Seats',
  keep: 'Keep it',
  askPair: 'Tap who came in, then over whom.',
  moved: {
    older: 'That tap was more than 15 minutes old. It counts from then on.',
    gap: 'That tap fell into a gap that was left out. It counts at its edge.',
  },
  tapRefused: (why: string) => `Not taken: ${why}`,
  dismiss: 'OK',
} as const;
