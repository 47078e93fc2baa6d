/** How many of anything there may be at most, where more than one place has to know. */

/** Seats of one circle: one key for each (see `SEAT_KEYS`). */
export const MOST_SEATS = 12;

/** People of a programme of pairs, and periods planned at a time: six weeks each, so for ten years and more. */
export const MOST_IN_PROGRAMME = 60;
export const MOST_PERIODS = 100;

/** Pairs of a kick-off, side by side on one clock: thirty, or as many with a trio. */
export const MOST_PAIRS = 30;

/** Of a programme that a group runs: periods that are drawn and kept ahead, and weeks of one. */
export const MOST_PERIODS_KEPT = 24;
export const MOST_WEEKS = 12;
/** Letters of the field that somebody works in. */
export const LONGEST_FIELD = 40;
/** The longest line of a pulse's form, in UTF-16 units. */
export const LONGEST_PULSE_LINE = 200;
/** The longest private word, in UTF-16 units, and the most that wait in one box. */
export const LONGEST_PRIVATE_WORD = 1000;
export const MOST_PRIVATE_WORDS = 200;
/** Letters of what pairs are drawn with. */
export const LONGEST_SEED = 40;

/** People of one group; one that runs a programme of pairs takes as many as that. */
export const MOST_MEMBERS = 40;

/** The longest name of a group and the longest purpose, in UTF-16 units. */
export const LONGEST_GROUP_NAME = 120;
export const LONGEST_PURPOSE = 300;

/** The longest line of an agreement in UTF-16 units, and the most lines. */
export const LONGEST_AGREEMENT_LINE = 300;
export const MOST_AGREEMENT_LINES = 24;

/** The longest signal or name of whom the group goes to, in UTF-16 units. */
export const LONGEST_SIGNAL = 80;

/** The longest topic on the parking list, in UTF-16 units. */
export const LONGEST_TOPIC = 500;

/** The longest part of a learning note in UTF-16 units, the most tags of it, and the most notes of one group. */
export const LONGEST_LEARNING = 400;
export const LONGEST_TAG = 30;
export const MOST_TAGS = 6;
export const MOST_LEARNINGS = 500;
/** A sentence to say that was flagged, in UTF-16 units. */
export const LONGEST_PROMPT = 300;
/** So many readings of one learning note are remembered. */
export const MOST_READ_AGAIN = 100;

/** Habits that somebody watches in themselves: the most of them, the longest in UTF-16 units; and the longest line for oneself. */
export const MOST_HABITS = 3;
export const LONGEST_HABIT = 60;
export const LONGEST_REFLECTION = 200;

/** A guide of a playbook: its title, each of its parts, each line of its lists in UTF-16 units, the most lines of a list, and the most guides. */
export const LONGEST_GUIDE_TITLE = 100;
export const LONGEST_GUIDE_PART = 700;
export const LONGEST_GUIDE_LINE = 200;
export const MOST_GUIDE_LINES = 20;
export const MOST_GUIDES = 200;

/** A question of the bank, a word and its meaning in UTF-16 units, and the most of each. */
export const LONGEST_BANKED = 200;
export const MOST_BANKED = 500;
export const LONGEST_WORD = 40;
export const LONGEST_MEANING = 200;
export const MOST_TERMS = 200;

/** Planned dates of one group, cancelled ones included. */
export const MOST_MEETINGS = 200;

/** People who come to one session, those who left again included. */
export const MOST_PEOPLE = 40;

/** Small groups side by side in one session. */
export const MOST_SMALL_GROUPS = 12;

/** Slots of one session, however short they are. */
export const MOST_SLOTS = 20;

/** Minutes of one session. */
export const MOST_MINUTES = 600;

/** Breaks that a plan takes from unused minutes. */
export const MOST_BREAKS = 8;

/** Commitments of one person that come back in one session; the oldest first. */
export const MOST_WAITING = 6;

/** Topic cards on the table. */
export const MOST_CARDS = 60;

/** Letters of a presenter's question: more do not stand on the wall beside a name and a clock. */
export const LONGEST_QUESTION = 110;
/** Letters of a line of the observer's report: two of them, and a name, stand on the wall. */
export const LONGEST_REPORT_LINE = 72;
/** The same in code units: some letters are written with many. */
export const LONGEST_REPORT_UNITS = 240;

/** Turns that are taken in from one file. */
export const MOST_READ_TURNS = 6_000;

/** Letters of a passphrase: whoever has the file may try as often as they like. */
export const SHORTEST_PASSPHRASE = 10;
export const LONGEST_PASSPHRASE = 200;

/** Formats and prompt sets of one's own that are kept, whoever asks for more. */
export const MOST_OWN_FORMATS = 200;
export const MOST_PROMPT_SETS = 200;

/** Letters of the name of a format. */
export const LONGEST_FORMAT_NAME = 60;
