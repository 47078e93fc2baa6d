import { letterChord, SEAT_KEYS, type Chord } from './keys.ts';

/** One key of the desk: what is printed on its caps, what has to be pressed, and how it is heard. */
export interface DeskKey {
  readonly caps: readonly string[];
  readonly chord: Chord;
  /** Goes on while the key is held; of the others a press is one act. */
  readonly held?: true;
  /** Also heard while somebody writes. */
  readonly inText?: true;
  /** Only with the key, and not found by name: it needs a line or a place that has the focus. */
  readonly keyOnly?: true;
}

const letter = (key: string): DeskKey => ({
  caps: [key.toUpperCase()],
  chord: letterChord(key),
});
const plain = (key: string): DeskKey => ({
  caps: [key.toUpperCase()],
  chord: letterChord(key, { shift: false }),
});
const shifted = (key: string): DeskKey => ({
  caps: ['Shift', key.toUpperCase()],
  chord: letterChord(key, { shift: true }),
});
const alt = (key: string): DeskKey => ({
  caps: ['Alt', key.toUpperCase()],
  chord: letterChord(key, { alt: true, shift: false }),
  inText: true,
});
const enter: DeskKey = { caps: ['Enter'], chord: { key: 'Enter' } };
const escape: DeskKey = { caps: ['Esc'], chord: { key: 'Escape' } };
const remove: DeskKey = { caps: ['Del'], chord: { key: 'Delete', or: ['Backspace'] } };
const plus: DeskKey = { caps: ['+'], chord: { key: '+', or: ['='] }, held: true };
const minus: DeskKey = { caps: ['−'], chord: { key: '-', or: ['−'] }, held: true };
/** A key that steps through lines or through time. */
const step = (cap: string, key: string, held: Pick<Chord, 'shift' | 'alt'> = {}): DeskKey => ({
  caps: [...(held.alt ? ['Alt'] : []), ...(held.shift ? ['Shift'] : []), cap],
  chord: { key, ...held },
  held: true,
  keyOnly: true,
});

/** What every screen of the desk has beside its own keys. */
const everywhere = {
  find: { caps: ['Ctrl', 'K'], chord: letterChord('k', { ctrl: true }), keyOnly: true },
  keys: { caps: ['?'], chord: { key: '?' } },
} satisfies Record<string, DeskKey>;

/**
 * The keys of the desk: for each scope its acts. A scope is a screen, or a sheet with keys of its own, which hide
 * those of the screen below it. What an act is called stands among the words of its screen.
 */
export const DESK_KEYS = {
  start: {
    ...everywhere,
    go: enter,
    newSession: letter('n'),
    choose: letter('c'),
    formats: letter('f'),
    sample: letter('t'),
    readFile: letter('i'),
    earlier: letter('h'),
    plans: letter('p'),
    abandon: letter('x'),
    rescue: letter('d'),
    theme: letter('l'),
    openGroup: letter('g'),
    takeIn: letter('b'),
    takeAlong: plain('e'),
    asJson: shifted('e'),
    copies: letter('r'),
    newGroup: { caps: ['+'], chord: { key: '+', or: ['='] } },
  },
  /** Start where nobody met yet: the field for names has the focus. */
  first: {
    ...everywhere,
    go: enter,
    newSession: alt('n'),
    choose: alt('c'),
    formats: alt('f'),
    sample: alt('t'),
    readFile: alt('i'),
    earlier: alt('h'),
    plans: alt('p'),
    rescue: alt('d'),
    takeIn: alt('b'),
    copies: alt('r'),
    theme: alt('l'),
  },
  group: {
    ...everywhere,
    prepare: enter,
    people: letter('a'),
    about: letter('n'),
    agreement: letter('w'),
    dates: letter('d'),
    parking: letter('p'),
    arrangements: letter('e'),
    pairs: letter('c'),
    pulse: letter('u'),
    learning: letter('l'),
    sprint: letter('t'),
    win: letter('i'),
    playbook: letter('o'),
    cards: letter('k'),
    sessions: letter('s'),
    swap: letter('r'),
    own: letter('h'),
    trends: letter('v'),
    handOn: letter('b'),
    questions: letter('q'),
    undo: letter('z'),
    back: escape,
  },
  /** A programme of pairs, on the page of its group. */
  pairs: {
    ...everywhere,
    next: enter,
    met: letter('m'),
    dates: letter('d'),
    print: letter('p'),
    prefer: letter('w'),
    never: letter('e'),
    redraw: letter('r'),
    take: letter('j'),
    find: { caps: ['/'], chord: { key: '/' } },
    undo: letter('z'),
    back: escape,
  },
  /** The thirty days of a group. */
  sprint: {
    ...everywhere,
    next: enter,
    win: letter('w'),
    look: letter('l'),
    guide: plain('g'),
    guideDone: shifted('g'),
    playbook: letter('o'),
    end: letter('x'),
    undo: letter('z'),
    back: escape,
  },
  /** The pulse of a group: what came of it, and how it begins. */
  pulse: {
    ...everywhere,
    next: enter,
    open: letter('o'),
    paper: letter('p'),
    print: letter('t'),
    show: letter('m'),
    word: letter('w'),
    undo: letter('z'),
    back: escape,
  },
  /** What a group learned. */
  learning: {
    ...everywhere,
    write: enter,
    export: letter('m'),
    undo: letter('z'),
    back: escape,
  },
  /** The playbook of a group. */
  playbook: {
    ...everywhere,
    add: enter,
    guides: letter('g'),
    questions: letter('q'),
    terms: letter('w'),
    papers: letter('p'),
    undo: letter('z'),
    back: escape,
  },
  /** A learning note, in the hands of whoever writes it. */
  learningNote: {
    ...everywhere,
    give: enter,
    save: { caps: ['Ctrl', 'S'], chord: letterChord('s', { ctrl: true }), inText: true },
    release: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true }, inText: true },
    all: letter('a'),
    next: letter('n'),
    withhold: letter('t'),
    cover: { ...escape, inText: true },
  },
  /** The pulse between two people, the laptop on its way. */
  passing: {
    passes: letter('p'),
    order: letter('o'),
    stop: escape,
  },
  /** A private word, while it is written. */
  privateWords: {
    ...everywhere,
    seal: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true }, inText: true },
    read: letter('r'),
    begin: letter('b'),
    discard: letter('x'),
    back: escape,
  },
  /** Private words, for whoever opened their box. */
  privateWordsOpen: { ...everywhere, shut: enter, back: escape },
  /** Totals that are typed in. */
  counting: {
    ...everywhere,
    keep: enter,
    show: letter('m'),
    lineBefore: step('↑', 'ArrowUp'),
    lineAfter: step('↓', 'ArrowDown'),
    takeBack: remove,
    back: escape,
  },
  /** A version of the working agreement, while it is written. */
  agreement: {
    ...everywhere,
    adopt: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true }, inText: true },
    lineBefore: step('↑', 'ArrowUp'),
    lineAfter: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp', { alt: true }),
    down: step('↓', 'ArrowDown', { alt: true }),
    edit: { ...enter, keyOnly: true },
    add: { caps: ['+'], chord: { key: '+', or: ['='] } },
    leaveOut: { ...remove, keyOnly: true },
    blank: letter('n'),
    version: letter('v'),
    show: letter('r'),
    print: letter('p'),
    undo: plain('z'),
    redo: shifted('z'),
    back: escape,
  },
  /** A person's own page, while they have it open. */
  own: {
    ...everywhere,
    give: enter,
    take: letter('e'),
    seal: letter('s'),
    release: letter('r'),
    withhold: letter('t'),
    forget: letter('f'),
    remove: letter('x'),
    reflect: letter('w'),
    // In haste, also in the middle of a line.
    cover: { ...escape, keyOnly: true, inText: true },
  },
  /** What somebody marks and writes of themselves, while they do. */
  reflection: {
    ...everywhere,
    keep: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true }, inText: true },
    remove: letter('x'),
    back: letter('b'),
    // In haste, also in the middle of a line.
    cover: { ...escape, keyOnly: true, inText: true },
  },
  rescue: {
    ...everywhere,
    first: enter,
    takeBackup: letter('b'),
    salvage: letter('r'),
    showFolder: letter('f'),
    goOn: letter('m'),
    quit: letter('q'),
  },
  plan: {
    ...everywhere,
    open: enter,
    openAnywhere: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true }, keyOnly: true },
    lineBefore: step('↑', 'ArrowUp'),
    lineAfter: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp', { alt: true }),
    down: step('↓', 'ArrowDown', { alt: true }),
    edit: { ...letter('r'), keyOnly: true },
    review: { ...letter('c'), keyOnly: true },
    queue: { ...letter('q'), keyOnly: true },
    plus,
    minus,
    minutes: letter('m'),
    slots: letter('l'),
    person: letter('a'),
    format: letter('f'),
    ownFormat: letter('e'),
    ways: letter('v'),
    pack: plain('p'),
    packText: shifted('p'),
    title: letter('n'),
    when: letter('d'),
    invite: letter('i'),
    undo: plain('z'),
    redo: shifted('z'),
    back: escape,
  },
  formats: {
    ...everywhere,
    edit: enter,
    copy: letter('c'),
    blank: letter('n'),
    plan: letter('p'),
    share: letter('s'),
    takeIn: letter('i'),
    remove,
    prompts: letter('q'),
    lineBefore: step('↑', 'ArrowUp'),
    lineAfter: step('↓', 'ArrowDown'),
    back: escape,
  },
  editor: {
    ...everywhere,
    save: { caps: ['Ctrl', 'S'], chord: letterChord('s', { ctrl: true }) },
    lineBefore: step('↑', 'ArrowUp'),
    lineAfter: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp', { alt: true }),
    down: step('↓', 'ArrowDown', { alt: true }),
    add: letter('a'),
    remove: { ...remove, keyOnly: true },
    name: letter('n'),
    fields: letter('f'),
    mistake: letter('m'),
    play: letter('r'),
    earlier: step('←', 'ArrowLeft'),
    later: step('→', 'ArrowRight'),
    plus,
    minus,
    morePeople: plain('p'),
    fewerPeople: shifted('p'),
    undo: plain('z'),
    redo: shifted('z'),
    back: escape,
  },
  turns: { ...everywhere, keep: enter, discard: escape },
  summary: {
    ...everywhere,
    pdf: letter('p'),
    markdown: letter('m'),
    csv: letter('c'),
    rttm: letter('d'),
    json: letter('j'),
    readTurns: letter('i'),
    names: letter('n'),
    tables: letter('t'),
    closing: letter('x'),
    replay: letter('r'),
    again: letter('g'),
    handOn: letter('b'),
    takeHome: letter('h'),
    mend: letter('e'),
    otherTurns: letter('o'),
    left: step('←', 'ArrowLeft', { shift: false }),
    right: step('→', 'ArrowRight', { shift: false }),
    farLeft: step('←', 'ArrowLeft', { shift: true }),
    farRight: step('→', 'ArrowRight', { shift: true }),
    turnBefore: { caps: ['['], chord: { key: '[' }, held: true },
    turnAfter: { caps: [']'], chord: { key: ']' }, held: true },
    toStart: { caps: ['Home'], chord: { key: 'Home' }, keyOnly: true },
    toEnd: { caps: ['End'], chord: { key: 'End' }, keyOnly: true },
    more: plus,
    less: { ...minus, chord: { key: '-', or: ['−', '_'] } },
    whole: { caps: ['0'], chord: { key: '0' } },
    down: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp'),
    pageDown: step('PgDn', 'PageDown'),
    pageUp: step('PgUp', 'PageUp'),
    close: enter,
    back: { ...escape, keyOnly: true },
  },
  closing: {
    ...everywhere,
    /** Enter was pressed all evening. */
    close: { caps: ['Ctrl', 'Enter'], chord: { key: 'Enter', ctrl: true } },
    raise: letter('r'),
    takeHome: letter('h'),
    back: { ...escape, keyOnly: true },
  },
  archive: {
    ...everywhere,
    field: { caps: ['/'], chord: { key: '/' } },
    down: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp'),
    pageDown: step('PgDn', 'PageDown'),
    pageUp: step('PgUp', 'PageUp'),
    first: { caps: ['Home'], chord: { key: 'Home' }, keyOnly: true },
    last: { caps: ['End'], chord: { key: 'End' }, keyOnly: true },
    open: enter,
    remove,
    own: letter('o'),
    trends: letter('v'),
    group: letter('g'),
    kind: letter('k'),
    clear: letter('c'),
    back: escape,
  },
  trends: {
    ...everywhere,
    write: letter('n'),
    show: letter('m'),
    signal: letter('o'),
    tables: letter('t'),
    down: step('↓', 'ArrowDown'),
    up: step('↑', 'ArrowUp'),
    change: letter('c'),
    keep: letter('k'),
    undo: letter('z'),
    back: escape,
  },
  /** While turns are put right in the summary. */
  mending: {
    beginsHere: { caps: [','], chord: { key: ',' } },
    endsHere: { caps: ['.'], chord: { key: '.' } },
    split: letter('s'),
    merge: letter('u'),
    nobody: { caps: ['Backspace'], chord: { key: 'Backspace' } },
    undo: plain('z'),
    redo: shifted('z'),
  },
} satisfies Record<string, Record<string, DeskKey>>;

/** The keys on Start that open the groups beside the one that meets next. */
export const OTHER_GROUPS: readonly DeskKey[] = ['2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => ({
  caps: [digit],
  chord: { key: digit },
  keyOnly: true,
}));

/** The keys that say, while turns are put right, whose the turn was: in seat order. */
export const MENDING_SEATS: readonly DeskKey[] = SEAT_KEYS.map(({ cap, code }) => ({
  caps: [cap],
  chord: { key: cap, code, shift: false },
}));
