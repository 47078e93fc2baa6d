import type { NetworkAddress, NetworkKind } from '#shared/ipc/phones.ts';
import type { Times } from '../timeText.ts';
import { counted, ofCount } from './counted.ts';

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
  unknown: 'The laptop does not know this phone any more.',
  unknownMore: 'It was turned away, or the session is over. Ask for a new code on the laptop (Phones).',
  replaced: 'This page is open a second time on this phone.',
  replacedMore: 'The board is on the other one.',
  takeOver: 'Take over here',
  keptHere: (acts: number) =>
    acts === 0 ? 'taps are kept here' : acts === 1 ? 'one tap kept here' : `${acts} taps kept here`,
  tryNow: 'Try now',
  otherAddress: 'Moved?',
  moved: 'The laptop has another address?',
  movedMore: 'It is written on the laptop, under Phones. What this phone keeps comes along.',
  address: 'Address on the laptop',
  noAddress: 'An address looks like 192.168.0.10:40000, with the number behind the colon.',
  went: 'It has opened on a page of its own. If nothing comes up there, close that page and correct the address here.',
  goThere: 'Go there',
  stayHere: 'Stay here',
  left: 'left',
  over: 'over',
  undo: 'Undo',
  codes: 'Codes',
  seats: 'Seats',
  keep: 'Keep it',
  askPair: 'Tap who came in, then over whom.',
  booked: {
    older: 'That tap was more than 15 minutes old. It counts from then on.',
    gap: 'That tap fell into a gap that was left out. It counts at its edge.',
  },
  tapRefused: (why: string) => `Not taken: ${why}`,
  dismiss: 'OK',
} as const;

const KINDS: Readonly<Record<NetworkKind, string>> = {
  ownHotspot: 'this computer’s own hotspot',
  phoneHotspot: 'a phone’s hotspot',
  wireless: 'Wi-Fi',
  cable: 'cable',
  other: 'network',
};
const UNFIT: Readonly<Record<NonNullable<NetworkAddress['unfit']>, string>> = {
  thisComputer: 'this computer alone',
  program: 'a network of programs, or a tunnel',
  version6: 'another kind of address',
  noNetwork: 'no network gave it an address',
  public: 'open to the internet',
};

/** Words of the sheet that opens the door to phones. */
export const phonesWords = {
  title: 'Phones',
  about: 'Another pair of hands for the board. In this room’s network only; nothing goes to the internet.',
  network: 'Phones come by',
  networkSays: ({ address, kind, name }: Pick<NetworkAddress, 'address' | 'kind' | 'name'>) =>
    `${address} · ${KINDS[kind]} (${name})`,
  notThis: ({ address, name, unfit }: Pick<NetworkAddress, 'address' | 'name' | 'unfit'>) =>
    `Not ${address} (${name}): ${unfit === null ? '' : UNFIT[unfit]}.`,
  noNetwork: 'This computer is in no network that a phone can come by.',
  names: 'Seats’ names go to the phones',
  namesMore: 'Otherwise phones show the numbers of the seats.',
  namesSealed: 'In a sealed session phones show the numbers of the seats.',
  open: 'Let phones come',
  close: 'Close the door',
  untilEnd: 'Open until the session ends',
  point: 'Point a phone’s camera at it,',
  orType: 'or type',
  /** Where no code stands: a phone that was let in asks for it when it has changed. */
  address: 'The address of this computer:',
  codeSays: 'The code for a phone’s camera',
  newCode: 'A code for one more phone',
  noCode: 'A code is good for one phone and two minutes.',
  stages: {
    listening: 'Listening. No phone has come yet.',
    nothing: 'Nothing has come for 25 seconds. It may be:',
    arrived: 'Something has arrived; the page is not loaded yet.',
    loaded: 'A phone has loaded the page.',
    asking: 'A phone asks to come in.',
  },
  causes: [
    'The phone is in another network: let it join this one.',
    'A firewall on this computer: allow the app in private networks.',
    'The network keeps its devices apart, as guest networks do: use a hotspot.',
    'A VPN on the phone or on this computer: turn it off for now.',
  ],
  hotspot: {
    windows:
      'A hotspot here: Settings → Network & internet → Mobile hotspot. It may want a connection to share; then let a phone open one.',
    mac: 'A hotspot here: System Settings → General → Sharing → Internet Sharing, to Wi-Fi.',
    linux: 'A hotspot here: the Wi-Fi menu → Turn On Wi-Fi Hotspot.',
  },
  asks: 'A phone asks to come in',
  compare: 'Does the phone show these four signs, too? Look at it; do not only ask.',
  yes: 'Yes, let it in',
  no: 'No, other signs',
  inTheRoom: 'In the room',
  phone: (number: number) => `Phone ${number}`,
  board: { board: 'The board of this laptop', secondBoard: 'The second board of this laptop' },
  /** Beside the name. */
  does: (counts: boolean) => (counts ? 'its taps count' : 'its taps are compared'),
  /** `ago`: since its last tap; null: it tapped nothing yet. */
  lastTap: (ago: number | null, { elapsed }: Times) =>
    ago === null ? 'nothing tapped yet' : `last tap ${elapsed(ago)} ago`,
  /** `since`: a time of day; empty where it is not known. */
  away: (since: string) => `out of reach${since === '' ? '' : ` since ${since}`}; its taps are kept there`,
  /** Beside it: the door is at another place than when it was there. */
  elsewhere: 'it looks at the place of before: tap ‘Moved?’ on it',
  /** On the sheet, and in the console. */
  countsStill: (called: string) =>
    `${called} was sent away, and its taps still count. Whose count from now on?`,
  countsStillUnder: (called: string) =>
    `${called} was sent away, and its taps still count. Say under Phones whose count from now on.`,
  sentAway: 'The session goes on, and its phones were sent away at its end. Let them come anew under Phones.',
  notTaken: (count: number, why: string) => `${counted(count, 'tap')} not taken. ${why}`,
  /** Told in the console when it happens. */
  notTakenNow: (called: string, why: string) => `A tap on ${called} was not taken: ${why}`,
  /** Told in the console once the session is over; `acts` null: nobody knows how many. */
  leftBehind: (called: string, acts: number | null) =>
    acts === null
      ? `${called} was out of reach when the session ended. If it held taps, they are not in it.`
      : `${called} held ${counted(acts, 'tap')} when the session ended. ${ofCount(acts, 'It is', 'They are')} not in it.`,
  wall: {
    title: 'A wall on a browser',
    about: 'A television or another laptop shows the phase, its clock and the seats. It can do nothing.',
    invite: 'Let a wall come',
    awaited: 'Open this address there, within two minutes:',
    stages: {
      listening: 'Listening. No wall has come yet.',
      nothing: 'Nothing has come for 25 seconds. It may be:',
      arrived: 'Something has arrived; the page is not loaded yet.',
      loaded: 'A browser has loaded the page.',
      asking: 'A wall asks to come in.',
    },
    asks: 'A wall asks to come in',
    compare: 'Does it show these four signs, too? Look at it; do not only ask.',
    called: (number: number) => `Wall ${number}`,
    shows: 'shows the room',
    /** `since`: a time of day; empty where it is not known. */
    there: (linked: boolean, since: string) =>
      linked ? 'it is there' : `out of reach${since === '' ? '' : ` since ${since}`}`,
    elsewhere: 'it looks at the place of before: open the new address on it',
    words: 'Words, too',
    wordsMore: 'what people said and wrote, as on the room’s own wall',
  },
  letCount: 'Let it count',
  forObserver: (name: string) => `for ${name}, who observes`,
  rename: 'Rename',
  keepName: 'Keep',
  nameOf: (called: string) => `Name of ${called}`,
  turnAway: 'Turn away',
  limits:
    'What is said is encrypted, but nobody can stop whoever answers the page’s first load: use a network that you know. A phone can never do more than an observer. Tried in desktop Chromium and Firefox, on no real phone yet.',
  notOpened: {
    addressGone: 'This computer no longer has that address. Choose another one.',
    portTaken: 'Another program has that place. Close the door and open it again.',
    notAllowed: 'The system does not let the app listen there.',
    noSession: 'No session is going on.',
  },
  /** Told on the sheet, and in the console when it happens. */
  blocked: {
    addressGone: (address: string) =>
      `This computer no longer has the address ${address}, so no phone can come. Choose another network under Phones; then tap ‘Moved?’ on each phone.`,
    portTaken: (address: string) =>
      `Another program has the phones’ place at ${address}, so no phone can come. Open the door again under Phones; then tap ‘Moved?’ on each phone.`,
    notAllowed: (address: string) =>
      `The system does not let the app listen at ${address}, so no phone can come. Choose another network under Phones; then tap ‘Moved?’ on each phone.`,
  },
  /** Somebody said yes to one more than may come. */
  full: (kind: 'observer' | 'wall', most: number) =>
    `It was not let in: ${counted(most, kind === 'wall' ? 'wall' : 'phone')} ${ofCount(most, 'is', 'are')} the most. Turn one away first; then let it come again.`,
  done: 'Done',
} as const;
