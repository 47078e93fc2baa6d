import { agreementTemplate } from '#shared/words/en/agreement.ts';
import { kickOffDraft } from '#shared/group/pairs/kickOff.ts';
import { withVariants } from '#shared/format/variants.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Roles } from '#shared/session/people/person.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import { PlayedSession } from '../playedSession.ts';
import { formatById } from '../shipped.ts';

/** Plays sessions up to a moment that is worth a look. */

/** As long as a name is that is still likely. */
export const LONG = 'Maximiliane-Charlotte von Hohenstein-Rabenau';
export const SIX = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'] as const;

/** What is planned otherwise than the plan window offers it; of the roles, those that are named. */
export type Change = Partial<Omit<Draft, 'roles'>> & { readonly roles?: Partial<Roles> };

/** The agreement of a group of six: one line of each length, and one that is still to be filled in. */
export const AGREED = {
  group: { id: 'thursday', people: { p1: 'ana', p2: 'ben' } },
  brought: {
    purpose: 'We meet in order to think one hard thing through before it hurts.',
    agreement: {
      version: 4,
      id: 'a4',
      lines: agreementTemplate
        .map((line) => line.replace('we go to ___', 'we go to Hana'))
        .concat('We tell each other early when we cannot come.'),
      signal: 'two fingers on the table',
      goTo: 'Hana',
    },
    next: { day: '2026-06-18', roles: [{ name: 'Chidi', role: 'facilitator' }] },
    longReview: false,
  },
} satisfies Change;

/** The same before its first agreement, which is made in this session. */
export const MAKING = {
  ...AGREED,
  brought: {
    ...AGREED.brought,
    agreement: { version: 0, id: null, lines: [...agreementTemplate], signal: '', goTo: '' },
  },
};

/** A session of a shipped format that has just begun: p1 is who is named first. */
export function begun(
  id: string,
  names: readonly string[],
  minutes: number,
  change: Change = {},
): PlayedSession {
  return opened(id, names, minutes, change).start();
}

/** The same before it begins. */
export function opened(
  id: string,
  names: readonly string[],
  minutes: number,
  change: Change = {},
): PlayedSession {
  const format = formatById(id);
  if (!format) throw new Error(`no format is called ${id}`);
  const draft = newDraft(names, null, { ...COUNCIL, format, minutes });
  const variants = change.variants ?? [];
  return new PlayedSession({
    ...draft,
    ...change,
    roles: { ...draft.roles, ...change.roles },
    format: withVariants(format, variants),
  });
}

/** Does what Space does, or says yes, until this phase runs; each time after so many seconds, or as was planned. */
export function playTo(session: PlayedSession, phase: string, pace: number | 'asPlanned' = 8): PlayedSession {
  for (let left = 80; left > 0; left--) {
    const { now, next, consentAsked, agreeAsked } = consoleView(session.session);
    if (now?.step.endsWith(`.${phase}`) === true && now.phase.mode === 'running') return session;
    session.wait(pace === 'asPlanned' ? ((now?.turn ?? now?.phase)?.planned ?? 0) / 1000 : pace);
    if (consentAsked) session.do({ type: 'consent.answer', answer: 'yes' });
    else if (agreeAsked) session.do({ type: 'question.agree', agreed: true });
    else if (next) session.do(next.command);
  }
  throw new Error(`never came to ${phase}`);
}

/** What an observer tapped of a council of six up to the report: everybody was heard, and somebody presented twice. */
const TALK: readonly (readonly [phase: string, person: string, seconds: number])[] = [
  ['CHECKIN', 'p1', 22],
  ['CHECKIN', 'p6', 14],
  ['PRESENT', 'p4', 150],
  ['SHORTQ', 'p1', 24],
  ['SHORTQ', 'p4', 40],
  ['COUNSEL', 'p1', 96],
  ['COUNSEL', 'p2', 55],
  ['COUNSEL', 'p3', 74],
  ['COUNSEL', 'p5', 81],
  ['RESPOND', 'p4', 66],
];

/** The same of a forum of ten. */
const TALK_OF_TEN: typeof TALK = [
  ['CHECKIN', 'p1', 22],
  ['PRESENT', 'p4', 150],
  ['CLARIFY', 'p1', 24],
  ['CLARIFY', 'p4', 40],
  ...(['p2', 'p3', 'p5', 'p7', 'p8'] as const).map(
    (person, i) => ['EXPERIENCE', person, 30 + 11 * i] as const,
  ),
  ['RESPOND', 'p4', 66],
];

/** A session up to its observer's report, with what was seen of it, and both lines once it is on. */
export function reported(
  names: readonly string[],
  lines: { readonly keep: string; readonly try: string },
): PlayedSession {
  const isMany = names.length > SIX.length;
  const roles = { observer: 'p6' };
  const session = isMany
    ? begun('forum', names, 120, { queue: ['p4', 'p3'], roles })
    : begun('council', names, 45, { queue: ['p4', 'p3'], roles });
  const marks = (codes: readonly ObserverCode[]): void => {
    for (const code of codes) session.do({ type: 'code.mark', code, person: null, whom: null }, 'board');
  };
  for (const [phase, person, seconds] of isMany ? TALK_OF_TEN : TALK) {
    playTo(session, phase).wait(4);
    session.tap(person).wait(seconds).tap(person);
    marks(['QO', 'QO', 'EX']);
  }
  marks(['QS', 'AD', 'AD', 'IN']);
  playTo(session, 'OBSERVE').wait(30);
  session.do({ type: 'report.write', what: 'keep', text: lines.keep }, 'board');
  return session.do({ type: 'report.write', what: 'try', text: lines.try }, 'board').wait(9);
}

export const REPORTED = {
  keep: 'A long quiet before each question.',
  try: 'One breath before the first advice.',
};
/** As long as two lines are that the wall still takes. */
export const REPORTED_LONG = {
  keep: 'That we let Dora finish, and that nobody said what they would have done.',
  try: 'To ask before we advise, and to count to four whenever nobody says more.',
};

/** Passes the stone on until it is this person's turn. */
export function playToTurn(session: PlayedSession, name: string, pace: number): PlayedSession {
  for (let left = 20; left > 0; left--) {
    const { now, next } = consoleView(session.session);
    if (now?.who?.name === name && now.turn !== null) return session;
    if (next) session.wait(pace).do(next.command);
  }
  throw new Error(`never came to the turn of ${name}`);
}

/** A room for all pairs of a programme, whose two sides take turns. */
export const kickedOff = (pairs: readonly (readonly string[])[]) => {
  const format = formatById('pair');
  if (!format) throw new Error('no format is called pair');
  return new PlayedSession(
    kickOffDraft({
      ...{ title: 'Summer pairs', format, pairs, sides: ['First named', 'Second named'], minutes: 50 },
      ...{ week: 2, weeks: 6, first: false, level: 'L1', agreement: null },
    }),
  );
};

/** Does what Space does until the session is over. */
export function playToEnd(session: PlayedSession, pace: number): PlayedSession {
  for (let left = 80; left > 0; left--) {
    const { next, ended } = consoleView(session.session);
    if (ended) return session;
    if (next) session.wait(pace).do(next.command);
  }
  throw new Error('it never ended');
}
