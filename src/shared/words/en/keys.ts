/**
 * Every key of the product, once: the windows' key handlers match against this table, and `?` shows it.
 * A letter is matched by what the key types; where that is no Latin letter, by its place on the keyboard.
 */
export type KeyAct =
  | 'next'
  | 'pause'
  | 'takeBreak'
  | 'extend'
  | 'shorten'
  | 'endPhase'
  | 'skip'
  | 'back'
  | 'earlier'
  | 'endNow'
  | 'payBack'
  | 'wantsMore'
  | 'autoAdvance'
  | 'pass'
  | 'openFloor'
  | 'giveTurn'
  | 'tap'
  | 'tapOther'
  | 'nobody'
  | 'dateLater'
  | 'dateEarlier'
  | 'style'
  | 'otherTurn'
  | 'otherCode'
  | 'speakersOnly'
  | 'setUp'
  | 'secondBoard'
  | 'undo'
  | 'redo'
  | 'blank'
  | 'message'
  | 'digits'
  | 'replay'
  | 'sample'
  | 'note'
  | 'commitment'
  | 'cards'
  | 'parking'
  | 'insight'
  | 'slip'
  | 'prompts'
  | 'people'
  | 'windows'
  | 'roomAgain'
  | 'summary'
  | 'yes'
  | 'no'
  | 'later'
  | 'find'
  | 'keys'
  | 'putAway';

/** What has to be pressed. `seat` stands for the twelve keys of the digit row, by their place. */
export interface Chord {
  /** As the key types it, in lower case, or its name (`Backspace`). */
  readonly key: string;
  /** Its place on the keyboard, for layouts that type something else there. */
  readonly code?: string;
  readonly shift?: boolean;
  readonly ctrl?: boolean;
}

export type KeyGroup = 'agenda' | 'voices' | 'words' | 'room' | 'app';
export type KeyWindow = 'console' | 'board';

export interface KeyEntry {
  readonly act: KeyAct;
  /** What is printed on the caps. */
  readonly caps: readonly string[];
  readonly says: string;
  readonly chord: Chord | 'seat' | 'shiftSeat';
  readonly windows: readonly KeyWindow[];
  readonly group: KeyGroup;
  /** Fires in an open dialog too, as digits and Space always do. */
  readonly always?: true;
  /** Fires while the private panes are hidden: it shows nothing that the room may not see. */
  readonly covered?: true;
}

const both: readonly KeyWindow[] = ['console', 'board'];
const console_: readonly KeyWindow[] = ['console'];
const board: readonly KeyWindow[] = ['board'];
const letter = (key: string): Chord => ({ key, code: `Key${key.toUpperCase()}`, shift: false });

export const KEYS: readonly KeyEntry[] = [
  {
    act: 'next',
    caps: ['Space'],
    says: 'The next act: start, pass on, end',
    chord: { key: ' ', code: 'Space' },
    windows: both,
    group: 'agenda',
    always: true,
    covered: true,
  },
  {
    act: 'pause',
    caps: ['P'],
    says: 'Pause, or go on',
    chord: letter('p'),
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'takeBreak',
    caps: ['Shift', 'P'],
    says: 'A break that counts down, or its end',
    chord: { key: 'p', code: 'KeyP', shift: true },
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'extend',
    caps: ['E'],
    says: 'Extend the turn or the phase',
    chord: letter('e'),
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'shorten',
    caps: ['Shift', 'R'],
    says: 'Reduce the turn or the phase: shorter, never below what is used',
    chord: { key: 'r', code: 'KeyR', shift: true },
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'endPhase',
    caps: ['X'],
    says: 'End this phase',
    chord: letter('x'),
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'skip',
    caps: ['S'],
    says: 'Skip this phase',
    chord: letter('s'),
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'back',
    caps: ['K'],
    says: 'Back to the phase before',
    chord: letter('k'),
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'earlier',
    caps: ['G'],
    says: 'We began earlier',
    chord: letter('g'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'endNow',
    caps: ['Y'],
    says: 'End now, go to the close',
    chord: letter('y'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'payBack',
    caps: ['R'],
    says: 'Pay back an overrun; Enter accepts',
    chord: letter('r'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'wantsMore',
    caps: ['Shift', 'E'],
    says: 'The topic wants more time than there is',
    chord: { key: 'e', code: 'KeyE', shift: true },
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'autoAdvance',
    caps: [','],
    says: 'Where offered: phases go on by themselves, or wait',
    chord: { key: ',', code: 'Comma' },
    windows: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'yes',
    caps: ['I'],
    says: 'Yes, to what is asked: consent, thumbs, count it in',
    chord: letter('i'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'no',
    caps: ['L'],
    says: 'No, to what is asked: leave it out, not yet',
    chord: letter('l'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'later',
    caps: ['U'],
    says: 'Later, where consent is asked',
    chord: letter('u'),
    windows: console_,
    group: 'agenda',
  },
  {
    act: 'pass',
    caps: ['T'],
    says: 'The turn’s holder passes',
    chord: letter('t'),
    windows: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'openFloor',
    caps: ['O'],
    says: 'Open floor: the round is over',
    chord: letter('o'),
    windows: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'giveTurn',
    caps: ['Shift', 'T'],
    says: 'Then a digit: whose turn it is, who starts',
    chord: { key: 't', code: 'KeyT', shift: true },
    windows: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'tap',
    caps: ['1', '…', '9', '0', '-', '='],
    says: 'Tap a person: a voice starts or stops',
    chord: 'seat',
    windows: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'tapOther',
    caps: ['Shift', '1'],
    says: 'Tap to hand over, or to overlap',
    chord: 'shiftSeat',
    windows: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'nobody',
    caps: ['Backspace'],
    says: 'Nobody speaks',
    chord: { key: 'Backspace', code: 'Backspace' },
    windows: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'dateEarlier',
    caps: ['→'],
    says: 'The last voice began a second earlier, each time',
    chord: { key: 'ArrowRight' },
    windows: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'dateLater',
    caps: ['←'],
    says: 'It began a second later again',
    chord: { key: 'ArrowLeft' },
    windows: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'style',
    caps: ['H'],
    says: 'A tap starts and stops, hands over, or lasts while pressed',
    chord: letter('h'),
    windows: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'otherTurn',
    caps: ['V', '1'],
    says: 'The last turn was somebody else’s: then their seat',
    chord: letter('v'),
    windows: both,
    group: 'voices',
  },
  {
    act: 'otherCode',
    caps: ['K', '1'],
    says: 'The last code belongs to another seat: then that seat',
    chord: letter('k'),
    windows: board,
    group: 'voices',
  },
  {
    act: 'speakersOnly',
    caps: ['J'],
    says: 'Speakers only, or codes too',
    chord: letter('j'),
    windows: board,
    group: 'voices',
  },
  {
    act: 'setUp',
    caps: [','],
    says: 'How you tap: reaction time, who is observed',
    chord: { key: ',', code: 'Comma', shift: false },
    windows: board,
    group: 'app',
  },
  {
    act: 'slip',
    caps: ['/', '1'],
    says: 'A phrase for when it slips',
    chord: { key: '/', code: 'Slash' },
    windows: console_,
    group: 'words',
  },
  {
    act: 'prompts',
    caps: ['.'],
    says: 'Two more prompts',
    chord: { key: '.', code: 'Period' },
    windows: console_,
    group: 'words',
  },
  { act: 'note', caps: ['N'], says: 'Write a note', chord: letter('n'), windows: console_, group: 'words' },
  {
    act: 'commitment',
    caps: ['C'],
    says: 'Write a commitment',
    chord: letter('c'),
    windows: console_,
    group: 'words',
  },
  {
    act: 'cards',
    caps: ['Shift', 'C'],
    says: 'Topic cards and their dots',
    chord: { key: 'c', code: 'KeyC', shift: true },
    windows: console_,
    group: 'words',
  },
  {
    act: 'parking',
    caps: ['J'],
    says: 'The parking list',
    chord: letter('j'),
    windows: console_,
    group: 'words',
  },
  {
    act: 'insight',
    caps: ['Q'],
    says: 'Write an insight',
    chord: letter('q'),
    windows: console_,
    group: 'words',
  },
  {
    act: 'blank',
    caps: ['B'],
    says: 'Blank the screen, or show it again',
    chord: letter('b'),
    windows: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'message',
    caps: ['M'],
    says: 'A message, or take it away',
    chord: letter('m'),
    windows: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'digits',
    caps: ['D'],
    says: 'Digits on or off',
    chord: letter('d'),
    windows: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'replay',
    caps: ['F'],
    says: 'Play the talk again in the room: from the observer’s report on',
    chord: letter('f'),
    windows: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'people',
    caps: ['A'],
    says: 'People: arrive, step out, roles',
    chord: letter('a'),
    windows: console_,
    group: 'app',
  },
  {
    act: 'windows',
    caps: ['W'],
    says: 'Displays and windows',
    chord: letter('w'),
    windows: console_,
    group: 'app',
    covered: true,
  },
  {
    act: 'secondBoard',
    caps: ['Shift', 'W'],
    says: 'A board for a second observer',
    chord: { key: 'w', code: 'KeyW', shift: true },
    windows: console_,
    group: 'app',
    covered: true,
  },
  {
    act: 'roomAgain',
    caps: ['Shift', 'V'],
    says: 'One display: the room’s view again',
    chord: { key: 'v', code: 'KeyV', shift: true },
    windows: console_,
    group: 'app',
  },
  {
    act: 'summary',
    caps: ['Enter'],
    says: 'After the end: show the summary',
    chord: { key: 'Enter' },
    windows: console_,
    group: 'app',
  },
  {
    act: 'sample',
    caps: ['Shift', 'F'],
    says: 'A sample session plays by itself, or stops',
    chord: { key: 'f', code: 'KeyF', shift: true },
    windows: console_,
    group: 'app',
    covered: true,
  },
  { act: 'undo', caps: ['Z'], says: 'Undo', chord: letter('z'), windows: both, group: 'app', covered: true },
  {
    act: 'redo',
    caps: ['Shift', 'Z'],
    says: 'Redo',
    chord: { key: 'z', code: 'KeyZ', shift: true },
    windows: both,
    group: 'app',
    covered: true,
  },
  {
    act: 'find',
    caps: ['Ctrl', 'K'],
    says: 'Find an act',
    chord: { key: 'k', code: 'KeyK', ctrl: true },
    windows: console_,
    group: 'app',
  },
  {
    act: 'keys',
    caps: ['?'],
    says: 'All keys',
    chord: { key: '?' },
    windows: both,
    group: 'app',
    covered: true,
  },
  {
    act: 'putAway',
    caps: ['Esc'],
    says: 'Put away, or leave a text field',
    chord: { key: 'Escape' },
    windows: both,
    group: 'app',
    covered: true,
  },
];

/** Where the twelve seats lie on the keyboard, in seat order, with what is printed on their caps. */
export const SEAT_KEYS: readonly { readonly code: string; readonly cap: string }[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 0].map((digit) => ({ code: `Digit${digit}`, cap: String(digit) })),
  { code: 'Minus', cap: '-' },
  { code: 'Equal', cap: '=' },
];

export const keyGroups: Readonly<Record<KeyGroup, string>> = {
  agenda: 'Agenda and clock',
  voices: 'Voices and turns',
  words: 'Words',
  room: 'The room’s screen',
  app: 'App',
};

/** The caps of an act, for the places that show its key. */
export function capsOf(act: KeyAct): readonly string[] {
  return KEYS.find((entry) => entry.act === act)?.caps ?? [];
}

export const keyWords = {
  title: 'All keys',
  intro: 'Digits are always people, Space is always the next act. No key fires while you type in a field.',
  codes: 'Codes of this phase',
} as const;
