import { agreementTemplate } from '#shared/words/en/agreement.ts';
import { withVariants } from '#shared/format/variants.ts';
import { consoleView } from '#shared/session/consoleView.ts';
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

/** Passes the stone on until it is this person's turn. */
export function playToTurn(session: PlayedSession, name: string, pace: number): PlayedSession {
  for (let left = 20; left > 0; left--) {
    const { now, next } = consoleView(session.session);
    if (now?.who?.name === name && now.turn !== null) return session;
    if (next) session.wait(pace).do(next.command);
  }
  throw new Error(`never came to the turn of ${name}`);
}

/** Does what Space does until the session is over. */
export function playToEnd(session: PlayedSession, pace: number): PlayedSession {
  for (let left = 80; left > 0; left--) {
    const { next, ended } = consoleView(session.session);
    if (ended) return session;
    if (next) session.wait(pace).do(next.command);
  }
  throw new Error('it never ended');
}
