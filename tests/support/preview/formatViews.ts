import { formatById } from '../shipped.ts';
import { divideIntoGroups } from '#shared/group/smallGroups.ts';
import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { roomView, type RoomView } from '#shared/session/room/view.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import { instant, type Instant } from '#shared/time.ts';
import { PlayedSession } from '../playedSession.ts';
import { begun, LONG, playTo, type Change } from './playing.ts';

/** Moments of other formats than the council, out of real sessions. */

const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', LONG, 'Ng', 'محمد العلي', '林小雪', 'Ö', 'Gil'];

const played = (id: string, people: number, minutes: number, change: Change = {}): PlayedSession =>
  begun(id, NAMES.slice(0, people), minutes, change);

const coffee = (people: number) => {
  const session = playTo(played('lean_coffee', people, 60), 'WRITE');
  for (const [i, text] of [
    'Fewer meetings',
    'The new board',
    'How we hand work over at the end of a week',
  ].entries())
    session.do({ type: 'card.write', person: `p${i + 1}`, text });
  return session;
};
/** A card of each of twelve: a few words, as it is asked for. */
const twelveCards = () => {
  const session = playTo(played('lean_coffee', 12, 60), 'WRITE');
  for (const [i, text] of [
    'How we hand work over at the end of a week',
    'Fewer meetings, and shorter ones',
    'Saying no to the board without losing it',
    'What we do when two of us want the same thing',
    'The new colleague who knows more than I do',
    'Parents who write at night',
    'Whether to apply for the post in the north',
    'A partner who leaves in the middle of the year',
    'My team does not talk to the other one',
    'How to begin again after a failure',
    'Money: who decides, and who hears of it last',
    'Rest',
  ].entries())
    session.do({ type: 'card.write', person: `p${i + 1}`, text });
  return session;
};
/** The first card has two others in it. */
const mergedTopic = () => {
  const session = twelveCards();
  const [first, second, third] = session.session.state.cards;
  for (const one of [second, third])
    if (first && one) session.do({ type: 'card.merge', card: one.card, into: first.card });
  return playTo(session, 'TOPIC');
};
/** Nine cards that begin alike, and are longer than their lines. */
const alike = () => {
  const session = playTo(played('lean_coffee', 9, 60), 'WRITE');
  const asks = ['parents', 'the board', 'an old friend', 'a new head', 'the council', 'a donor', 'the press'];
  for (const [i, who] of [...asks, 'the press office', 'ourselves'].entries())
    session.do({
      type: 'card.write',
      person: `p${i + 1}`,
      text: `How do we say no to the ninth request of a week when it comes from ${who} and we are already over our hours`,
    });
  return session;
};
const groups = (people: number, count: number) =>
  played('troika', people, 30, {
    trios: divideIntoGroups(
      Array.from({ length: people }, (_, i) => `p${i + 1}`),
      count,
    ),
    autoAdvance: true,
    queue: [],
  });
const twelve = Array.from({ length: 12 }, (_, i) => `p${i + 1}`);
const parking = () => {
  const session = playTo(played('forum', 6, 90), 'PARK');
  session.do({
    type: 'parking.write',
    person: 'p4',
    text: 'Saying no to the board',
    importance: 8,
    urgency: 6,
  });
  session.do({ type: 'parking.write', person: 'p2', text: 'A partner leaves', importance: 9, urgency: 9 });
  return session;
};

/** Rules of one's own, as many and as long as a format takes: 80 letters each. */
const OWN_RULES = [
  'Whoever has the stone may keep it in silence as long as they like, and all wait.',
  'Phones lie in the basket by the door, also those of whoever is on call tonight.',
  'We say what we saw and heard; what it might mean is asked about, and never told.',
];
function ownRules(people: number, rules: readonly string[]): PlayedSession {
  const format = formatById('council');
  if (!format) throw new Error('there is no council');
  const slot = format.slot.map((phase) => ({ ...phase, ownRules: rules }));
  const draft = newDraft(NAMES.slice(0, people), null, {
    ...COUNCIL,
    format: { ...format, slot },
    minutes: 90,
  });
  return playTo(new PlayedSession(draft).start(), 'COUNSEL');
}

/** A break of a plan that has one, so many seconds after it began. */
const rest = (people: number, seconds: number) => {
  const session = played('council', people, 150, { breaks: 1, breaksAfter: ['front.CHECKIN'] });
  for (let left = 40; !session.session.state.breaks.length && left > 0; left--) {
    const { next } = consoleView(session.wait(8).session);
    if (next) session.do(next.command);
  }
  return session.wait(seconds);
};

const MOMENTS: Readonly<Record<string, () => PlayedSession>> = {
  rest: () => rest(6, 80),
  restOver: () => rest(8, 347),
  ownRules: () => ownRules(8, OWN_RULES),
  ownRule: () => ownRules(6, ['We laugh with, never at.']),
  consent: () => played('sbi', 2, 20),
  situation: () => playTo(played('sbi', 2, 20), 'SITUATION'),
  agree: () => playTo(played('action_learning', 6, 60, { variants: ['strict'] }), 'RESTATE'),
  insights: () => playTo(played('action_learning', 6, 60), 'INSIGHTS'),
  commitAll: () => playTo(played('action_learning', 6, 60), 'COMMITALL'),
  write: () => coffee(6),
  vote: () => playTo(coffee(12), 'VOTE'),
  voteTwelve: () => playTo(twelveCards(), 'VOTE'),
  topicMerged: mergedTopic,
  roundOver: () => playTo(played('council', 8, 90), 'CHECKIN').wait(75),
  voteAlike: () => playTo(alike(), 'VOTE'),
  writeAlike: alike,
  topic: () => playTo(coffee(6), 'TOPIC'),
  thumbs: () => playTo(coffee(6), 'EXTEND'),
  parking,
  experiments: () => playTo(played('action_learning', 8, 75, { variants: ['strict'] }), 'EXPERIMENTS'),
  counselEight: () => playTo(played('council', 8, 90), 'COUNSEL'),
  clarify: () => playTo(played('forum', 8, 120), 'CLARIFY'),
  warmUp: () => playTo(played('forum', 6, 120), 'WARMUP'),
  level: () => playTo(played('council', 8, 90), 'AGREE'),
  trioThink: () => played('troika', 12, 30, { trios: divideIntoGroups(twelve, 4), queue: [] }),
  pulse: () => playTo(played('council', 8, 90, { group: { id: 'g1', people: { p1: 'a1' } } }), 'PULSE'),
  lookBack: () =>
    playTo(played('feedback_review', 8, 10, { group: { id: 'g1', people: { p1: 'a1' } } }), 'HELPED'),
  pitch: () => playTo(coffee(12), 'PITCH'),
  fourTwos: () => playTo(played('one_two_four_all', 12, 40), 'TWOS'),
  experience: () => playTo(played('forum', 8, 100), 'EXPERIENCE'),
  trios: () => playTo(groups(9, 3), 'PRESENT'),
  consult: () => playTo(groups(12, 4), 'CONSULT'),
  pair: () => playTo(played('pair', 2, 50), 'EXPLORE'),
  /** What each wants from today is asked, and nobody said anything. */
  wants: () => playTo(played('pair', 2, 50), 'CHECKIN'),
  circle: () => playTo(played('learning_circle', 8, 60), 'DIALOGUE'),
};

export const formatMoments = Object.keys(MOMENTS);

/** The console's and the room's view of a moment, and when it is; null where there is no such moment. */
export function formatMoment(
  name: string,
): { readonly console: ConsoleView; readonly room: RoomView; readonly at: Instant } | null {
  const session = MOMENTS[name]?.();
  return session
    ? { console: consoleView(session.session), room: roomView(session.session), at: instant(session.at) }
    : null;
}
