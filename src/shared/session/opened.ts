import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { minutes, wallTime } from '#shared/time.ts';
import { NOTHING_ARRANGED } from './arranged.ts';
import { expectedCards, planAgenda } from './agenda/plan.ts';
import type { EventOf, LoggedEvent } from './events.ts';
import type { Folding } from './folding.ts';
import { stepIn } from './machine/readMachine.ts';
import { beforeFacts } from './machine/stepping.ts';
import { labelled } from './people/fold.ts';
import { tappedOn } from './voices/fold.ts';
import { NOTHING_TICKED } from './agenda/tick.ts';

export class NotASession extends Error {}

/** Pairs by name, namesakes of all of them told apart. */
function toldApart(pairs: readonly (readonly string[])[]): string[][] {
  const names = numberNamesakes(pairs.flat());
  return pairs.map((pair, i) => {
    const from = pairs.slice(0, i).flat().length;
    return names.slice(from, from + pair.length);
  });
}

/** A session as its first fact leaves it. */
export function opened(event: LoggedEvent, { draft }: EventOf<'session.opened'>): Folding {
  const plan = planAgenda(draft);
  if (!plan) throw new NotASession('the session that was opened does not fit its minutes');
  const machine = beforeFacts(draft.format, { slots: plan.slots, leftOut: plan.leftOut });
  const state: Folding = {
    title: draft.title,
    format: draft.format,
    level: draft.level,
    slotLevels: {},
    trial: draft.trial,
    openedWall: wallTime(event.wall - event.at),
    machine,
    current: stepIn(machine),
    steps: plan.steps,
    rounds: {},
    startedAt: null,
    endedAt: null,
    ended: null,
    available: minutes(draft.minutes),
    planned: plan.planned,
    pauses: [],
    gapsLeftOut: [],
    breaks: [],
    breaksPlanned: draft.breaks ?? 0,
    breaksAfter: draft.breaksAfter ?? [],
    people: labelled(draft.people.map((person) => ({ ...person, label: person.name, present: true }))),
    roles: draft.roles,
    standIns: [],
    queue: draft.queue,
    gaveUp: [],
    presented: [],
    unfilled: 0,
    reviewers: draft.reviewers,
    reviewsWhatWaits: draft.reviewsWhatWaits === true,
    tracks: new Map(),
    counted: null,
    unobserved: [],
    notes: [],
    commitments: [],
    waiting: draft.recall?.waiting ?? {},
    knew: draft.recall?.knew ?? null,
    lastVisible: draft.recall?.visible ?? {},
    recalls: [],
    details: [],
    cards: [],
    cardsExpected: expectedCards(draft),
    topicOrder: [],
    prolonged: [],
    carried: [],
    parking: [],
    insights: [],
    questions: [],
    wants: [],
    report: { lines: [], shown: null },
    group: draft.group ?? null,
    purpose: draft.brought?.purpose ?? '',
    agreement: {
      brought: draft.brought?.agreement ?? null,
      focus: null,
      bent: [],
      answer: null,
      change: null,
      worded: [],
    },
    nextMeeting: draft.brought?.next ?? null,
    asks: draft.asks ?? {},
    ticks: NOTHING_TICKED,
    flags: [],
    remote: draft.remote ?? [],
    checkIn: draft.checkIn ?? null,
    longReview: draft.longReview ?? draft.brought?.longReview ?? false,
    arranged: draft.arranged ?? NOTHING_ARRANGED,
    consent: null,
    agreedIn: [],
    opened: [],
    roundStarts: {},
    trios: draft.trios,
    missed: [],
    again: null,
    pairs: toldApart(draft.pairs ?? []),
    autoAdvance: draft.autoAdvance,
    boardLeads: false,
    message: null,
    messageStands: false,
    gap: null,
    agreedExports: { named: false, turns: false },
    latest: event.at,
  };
  if (draft.endsEstimated) tappedOn(state, event).endsEstimated = true;
  return state;
}
