/**
 * Every key, once: which act it is for, and where. The windows' key handlers match against this table, and `?` shows
 * it; what an act is called, and a cap that is a word, stand among the words. A letter is matched by what the key
 * types; where that is no Latin letter, by its place on the keyboard.
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
  | 'seen'
  | 'keepLine'
  | 'tryLine'
  | 'showReport'
  | 'sample'
  | 'note'
  | 'commitment'
  | 'cards'
  | 'parking'
  | 'needsMore'
  | 'flagPrompt'
  | 'tickEarly'
  | 'tickDecision'
  | 'insight'
  | 'raiseLevel'
  | 'slip'
  | 'prompts'
  | 'people'
  | 'windows'
  | 'phones'
  | 'roomAgain'
  | 'summary'
  | 'question'
  | 'want'
  | 'pulse'
  | 'wins'
  | 'hardCards'
  | 'lineBefore'
  | 'lineAfter'
  | 'bendLine'
  | 'changeLine'
  | 'wantedYes'
  | 'wantedPartly'
  | 'wantedNo'
  | 'keepUp'
  | 'changeIt'
  | 'letItGo'
  | 'carryOn'
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
  /** Other keys that are the same, as they type it. */
  readonly or?: readonly string[];
  readonly shift?: boolean;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

export type KeyGroup = 'agenda' | 'voices' | 'lines' | 'room' | 'app';
/** Where a key is heard: a window, or a sheet that has keys of its own. */
export type KeyScope =
  | 'console'
  | 'board'
  /** The console while the group looks at its agreement: asked before its own keys. */
  | 'agreeing'
  /** The console while an owner tells what becomes of a commitment: asked before its own keys. */
  | 'review'
  /** The board while it shows the observer's report: asked before its own keys. */
  | 'report';

export interface KeyEntry {
  readonly act: KeyAct;
  /** What is printed on the caps: a sign, or the name of a key as `capWords` has it. */
  readonly caps: readonly string[];
  readonly chord: Chord | 'seat' | 'shiftSeat';
  readonly scopes: readonly KeyScope[];
  readonly group: KeyGroup;
  /** Fires in an open dialog too, as digits always do, and Space where no box or choice of it has the focus. */
  readonly always?: true;
  /** Fires while the private panes are hidden: it shows nothing that the room may not see. */
  readonly covered?: true;
}

const both: readonly KeyScope[] = ['console', 'board'];
const console_: readonly KeyScope[] = ['console'];
const board: readonly KeyScope[] = ['board'];
const agreeing: readonly KeyScope[] = ['agreeing'];
const review: readonly KeyScope[] = ['review'];
const report: readonly KeyScope[] = ['report'];
/** A letter, given in lower case, with what is held. What is not said here does not matter. */
export const letterChord = (key: string, held: Pick<Chord, 'shift' | 'ctrl' | 'alt'> = {}): Chord => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ...held,
});
const letter = (key: string): Chord => letterChord(key, { shift: false });
const shifted = (key: string): Chord => letterChord(key, { shift: true });

export const KEYS: readonly KeyEntry[] = [
  {
    act: 'next',
    caps: ['Space'],
    chord: { key: ' ', code: 'Space' },
    scopes: both,
    group: 'agenda',
    always: true,
    covered: true,
  },
  {
    act: 'pause',
    caps: ['P'],
    chord: letter('p'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'takeBreak',
    caps: ['Shift', 'P'],
    chord: shifted('p'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'extend',
    caps: ['E'],
    chord: letter('e'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'shorten',
    caps: ['Shift', 'R'],
    chord: shifted('r'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'endPhase',
    caps: ['X'],
    chord: letter('x'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'skip',
    caps: ['S'],
    chord: letter('s'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'back',
    caps: ['K'],
    chord: letter('k'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'earlier',
    caps: ['G'],
    chord: letter('g'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'endNow',
    caps: ['Y'],
    chord: letter('y'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'payBack',
    caps: ['R'],
    chord: letter('r'),
    scopes: console_,
    group: 'agenda',
  },
  {
    act: 'wantsMore',
    caps: ['Shift', 'E'],
    chord: shifted('e'),
    scopes: console_,
    group: 'agenda',
  },
  {
    act: 'autoAdvance',
    caps: [','],
    chord: { key: ',', code: 'Comma' },
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'yes',
    caps: ['I'],
    chord: letter('i'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'no',
    caps: ['L'],
    chord: letter('l'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'later',
    caps: ['U'],
    chord: letter('u'),
    scopes: console_,
    group: 'agenda',
    covered: true,
  },
  {
    act: 'pass',
    caps: ['T'],
    chord: letter('t'),
    scopes: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'openFloor',
    caps: ['O'],
    chord: letter('o'),
    scopes: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'giveTurn',
    caps: ['Shift', 'T'],
    chord: shifted('t'),
    scopes: console_,
    group: 'voices',
    covered: true,
  },
  {
    act: 'tap',
    caps: ['1', '…', '9', '0', '-', '='],
    chord: 'seat',
    scopes: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'tapOther',
    caps: ['Shift', '1'],
    chord: 'shiftSeat',
    scopes: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'nobody',
    caps: ['Backspace'],
    chord: { key: 'Backspace', code: 'Backspace' },
    scopes: both,
    group: 'voices',
    always: true,
    covered: true,
  },
  {
    act: 'dateEarlier',
    caps: ['→'],
    chord: { key: 'ArrowRight' },
    scopes: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'dateLater',
    caps: ['←'],
    chord: { key: 'ArrowLeft' },
    scopes: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'style',
    caps: ['H'],
    chord: letter('h'),
    scopes: both,
    group: 'voices',
    covered: true,
  },
  {
    act: 'otherTurn',
    caps: ['V', '1'],
    chord: letter('v'),
    scopes: both,
    group: 'voices',
  },
  {
    act: 'otherCode',
    caps: ['K', '1'],
    chord: letter('k'),
    scopes: board,
    group: 'voices',
  },
  {
    act: 'speakersOnly',
    caps: ['J'],
    chord: letter('j'),
    scopes: board,
    group: 'voices',
  },
  {
    act: 'setUp',
    caps: [','],
    chord: { key: ',', code: 'Comma', shift: false },
    scopes: board,
    group: 'app',
  },
  { act: 'seen', caps: ['Shift', 'O'], chord: shifted('o'), scopes: both, group: 'voices' },
  {
    act: 'slip',
    caps: ['/', '1'],
    chord: { key: '/', code: 'Slash' },
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'prompts',
    caps: ['.'],
    chord: { key: '.', code: 'Period' },
    scopes: console_,
    group: 'lines',
  },
  { act: 'lineBefore', caps: ['↑'], chord: { key: 'ArrowUp' }, scopes: agreeing, group: 'lines' },
  { act: 'lineAfter', caps: ['↓'], chord: { key: 'ArrowDown' }, scopes: agreeing, group: 'lines' },
  { act: 'bendLine', caps: ['K'], chord: letter('k'), scopes: agreeing, group: 'lines' },
  { act: 'changeLine', caps: ['U'], chord: letter('u'), scopes: agreeing, group: 'lines' },
  { act: 'wantedYes', caps: ['I'], chord: letter('i'), scopes: agreeing, group: 'lines' },
  { act: 'wantedPartly', caps: ['J'], chord: letter('j'), scopes: agreeing, group: 'lines' },
  { act: 'wantedNo', caps: ['L'], chord: letter('l'), scopes: agreeing, group: 'lines' },
  { act: 'question', caps: ['Shift', 'Q'], chord: shifted('q'), scopes: console_, group: 'lines' },
  { act: 'want', caps: ['Shift', 'N'], chord: shifted('n'), scopes: console_, group: 'lines' },
  { act: 'pulse', caps: ['Shift', 'U'], chord: shifted('u'), scopes: console_, group: 'lines' },
  { act: 'wins', caps: ['Shift', 'S'], chord: shifted('s'), scopes: console_, group: 'lines' },
  { act: 'hardCards', caps: ['Shift', 'K'], chord: shifted('k'), scopes: console_, group: 'lines' },
  { act: 'keepUp', caps: ['K'], chord: letter('k'), scopes: review, group: 'lines' },
  { act: 'changeIt', caps: ['H'], chord: letter('h'), scopes: review, group: 'lines' },
  { act: 'letItGo', caps: ['L'], chord: letter('l'), scopes: review, group: 'lines' },
  { act: 'carryOn', caps: ['J'], chord: letter('j'), scopes: review, group: 'lines' },
  { act: 'keepLine', caps: ['K'], chord: letter('k'), scopes: report, group: 'lines' },
  { act: 'tryLine', caps: ['T'], chord: letter('t'), scopes: report, group: 'lines' },
  { act: 'showReport', caps: ['R'], chord: letter('r'), scopes: report, group: 'lines' },
  { act: 'note', caps: ['N'], chord: letter('n'), scopes: console_, group: 'lines' },
  {
    act: 'commitment',
    caps: ['C'],
    chord: letter('c'),
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'cards',
    caps: ['Shift', 'C'],
    chord: shifted('c'),
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'raiseLevel',
    caps: ['Shift', 'L'],
    chord: shifted('l'),
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'parking',
    caps: ['J'],
    chord: letter('j'),
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'needsMore',
    caps: ['Shift', 'J'],
    chord: shifted('j'),
    scopes: console_,
    group: 'lines',
  },
  { act: 'flagPrompt', caps: ['Shift', 'G'], chord: shifted('g'), scopes: console_, group: 'lines' },
  { act: 'tickEarly', caps: ['Shift', 'B'], chord: shifted('b'), scopes: console_, group: 'lines' },
  { act: 'tickDecision', caps: ['Shift', 'D'], chord: shifted('d'), scopes: console_, group: 'lines' },
  {
    act: 'insight',
    caps: ['Q'],
    chord: letter('q'),
    scopes: console_,
    group: 'lines',
  },
  {
    act: 'blank',
    caps: ['B'],
    chord: letter('b'),
    scopes: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'message',
    caps: ['M'],
    chord: letter('m'),
    scopes: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'digits',
    caps: ['D'],
    chord: letter('d'),
    scopes: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'replay',
    caps: ['F'],
    chord: letter('f'),
    scopes: console_,
    group: 'room',
    covered: true,
  },
  {
    act: 'people',
    caps: ['A'],
    chord: letter('a'),
    scopes: console_,
    group: 'app',
  },
  {
    act: 'windows',
    caps: ['W'],
    chord: letter('w'),
    scopes: console_,
    group: 'app',
    covered: true,
  },
  {
    act: 'phones',
    caps: ['Shift', 'A'],
    chord: shifted('a'),
    scopes: console_,
    group: 'app',
  },
  {
    act: 'secondBoard',
    caps: ['Shift', 'W'],
    chord: shifted('w'),
    scopes: console_,
    group: 'app',
    covered: true,
  },
  {
    act: 'roomAgain',
    caps: ['Shift', 'V'],
    chord: shifted('v'),
    scopes: console_,
    group: 'app',
  },
  {
    act: 'summary',
    caps: ['Enter'],
    chord: { key: 'Enter' },
    scopes: console_,
    group: 'app',
  },
  {
    act: 'sample',
    caps: ['Shift', 'F'],
    chord: shifted('f'),
    scopes: console_,
    group: 'app',
    covered: true,
  },
  { act: 'undo', caps: ['Z'], chord: letter('z'), scopes: both, group: 'app', covered: true },
  {
    act: 'redo',
    caps: ['Shift', 'Z'],
    chord: shifted('z'),
    scopes: both,
    group: 'app',
    covered: true,
  },
  {
    act: 'find',
    caps: ['Ctrl', 'K'],
    chord: letterChord('k', { ctrl: true }),
    scopes: console_,
    group: 'app',
  },
  {
    act: 'keys',
    caps: ['?'],
    chord: { key: '?' },
    scopes: both,
    group: 'app',
    covered: true,
  },
  {
    act: 'putAway',
    caps: ['Esc'],
    chord: { key: 'Escape' },
    scopes: both,
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

/** The caps of an act, for the places that show its key. */
export function capsOf(act: KeyAct): readonly string[] {
  return KEYS.find((entry) => entry.act === act)?.caps ?? [];
}

/** What the keys do that show a window's page larger or smaller; main hears them before the page does. */
export type ZoomAction = 'in' | 'out' | 'reset';

/** Their caps, listed among the keys of every window. */
export const ZOOM_KEYS: readonly { readonly zoom: ZoomAction; readonly caps: readonly string[] }[] = [
  { zoom: 'in', caps: ['Ctrl', '+'] },
  { zoom: 'out', caps: ['Ctrl', '−'] },
  { zoom: 'reset', caps: ['Ctrl', '0'] },
];
