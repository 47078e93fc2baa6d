/** Words of the wall on a browser, before it shows the room and after. */
export const wallWords = {
  coming: 'Coming in …',
  comingMore: 'The laptop has not answered yet.',
  asking: 'Are these the four signs on the laptop?',
  askingMore: 'Then somebody there says yes, and the room is shown here.',
  refused: 'No wall is awaited.',
  refusedMore: 'On the laptop: Phones, then ‘Let a wall come’. This page asks again by itself.',
  farewell: {
    no: { title: 'The laptop said no.', more: 'Where the signs differed, ask again.' },
    turnedAway: { title: 'This wall was turned away.', more: 'It shows nothing of the session any more.' },
    ended: { title: 'The session is over.', more: 'Nothing of it is left on this device.' },
    full: {
      title: 'No more walls are let in.',
      more: 'Four is the most; one has to be turned away first.',
    },
  },
  replaced: 'This wall is open a second time on this device.',
  replacedMore: 'The room is shown on the other one.',
  takeOver: 'Show it here',
  lost: 'Not connected',
  anew: 'Ask to come in',
} as const;
