/** The sample session that plays by itself: what is said of it, and what its people write. */
export const sampleWords = {
  mark: 'Sample session',
  plays: 'The sample plays by itself. Anything you do is yours.',
  stop: 'Stop it',
  goOn: 'Let the sample play on',
  notNow: 'There is no sample session that could play now.',
  texts: {
    card: ['Meetings that run over', 'Who decides what', 'A newcomer’s first week'],
    parking: ['The office move', 'A date for the next session'],
    insight: ['I answer before I have understood.', 'A short question helps more than advice.'],
    option: ['Ask the team before the next meeting', 'Try it for two weeks', 'Say no to one of the two'],
    commitment: ['Talk with the team by Friday', 'Write the first page this week', 'Ask one person for help'],
    note: ['Everybody has spoken.', 'A long silence, and it helped.', 'Two topics are one.'],
  },
} as const;
