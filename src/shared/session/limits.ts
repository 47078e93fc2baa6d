/** So many people come to one session at most, those who left again included. */
export const MOST_PEOPLE = 40;

/** So many topic cards lie on the table at most. */
export const MOST_CARDS = 60;

/** So many turns of a file are taken in at most. */
export const MOST_READ_TURNS = 6_000;
