/** How somebody taps, and measures their finger: on the board at the computer alone; a phone does not carry it. */
export const tappingWords = {
  setUp: {
    open: 'Set up',
    title: 'How you tap',
    mode: 'A tap on a seat',
    modeSays: {
      toggle: 'starts a voice, the next one stops it',
      handOver: 'moves the voice; a long press lets both speak',
      hold: 'is a voice for as long as it lasts',
    },
    reaction: 'Your reaction time',
    reactionOn: (hundredths: string) => `${hundredths} s are taken off every tap.`,
    reactionOff: 'Nothing is taken off your taps.',
    measure: 'Measure it: ten seconds',
    off: 'Take nothing off',
    only: 'Who speaks alone, without codes',
    observed: 'Who is observed',
    observedSays:
      'Whoever asks not to be is counted under ‘Others’, before and from now on. One alone there is told all the same.',
    refuse: 'Do not observe',
    allow: 'Observe again',
    done: 'Done',
  },
  calibration: {
    title: 'How fast is your finger?',
    how: 'The stone turns up on a seat, seven times. Tap that seat, or its key, as soon as you see it. Half of it is patience.',
    ready: 'Ten seconds',
    round: (light: number, of: number) => `${light} of ${of}`,
    begin: 'Begin',
    result: (ms: number | null) => (ms === null ? 'Too few' : `${(ms / 1000).toFixed(2)} s`),
    after: (ms: number | null) =>
      ms === null
        ? 'Too few taps found their seat to tell. Try once more, or leave it as it was.'
        : 'So long after you see something your finger is there. It can be taken off every tap from now on, so that a voice begins when it began.',
    keep: 'Take it off',
    again: 'Once more',
    skip: 'Leave it as it was',
  },
} as const;
