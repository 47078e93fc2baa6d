/**
 * What the scanner of learning notes finds: the name of somebody or of a group that is known here, something else with a
 * capital, a place by the word before it, a number, so many of something, so many of so many, a day, a weekday, an address.
 */
export type FindKind =
  | 'name'
  | 'group'
  | 'called'
  | 'place'
  | 'number'
  | 'count'
  | 'share'
  | 'date'
  | 'weekday'
  | 'address';
