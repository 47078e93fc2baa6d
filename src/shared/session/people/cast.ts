import type { Cast } from '#shared/airtime/expected.ts';
import type { Speaker } from '#shared/format/schema.ts';
import { swapsRolesBetweenSlots } from '#shared/group/roles.ts';
import type { PersonId } from '../ids.ts';
import { holderOfRole, presenterOfSlot } from './presenters.ts';
import { cardsByOwner, helpersOf, pairOf, slotOfStep } from '../agenda/round.ts';
import { isHere } from './state.ts';
import { phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import type { Seated, SessionState } from '../state.ts';

/** The one person who speaks in a step by role; null where nobody, or nobody in particular, does. */
export function speakerIn(state: Seated, step: Step, role: Speaker): PersonId | null {
  const slot = slotOfStep(state, step);
  switch (role) {
    case 'presenter':
    case 'coachee':
    case 'receiver':
      return presenterOfSlot(state, slot);
    case 'owner':
      return state.format.focus === 'topicOwner' && step.zone === 'slot'
        ? presenterOfSlot(state, slot)
        : null;
    case 'coach':
    case 'giver':
      return holderOfRole(state, role, slot);
    case 'facilitator':
    case 'observer':
    case 'prepCoach':
      return holderOfRole(state, role, step.zone === 'slot' ? step.slot : null);
  }
}

/** Whose something a step goes through: a card in its slot, cards that are pitched, commitments under review. */
function ownersIn(state: Seated, step: Step): PersonId[] {
  const phase = phaseOf(state.format, step);
  if (state.format.focus === 'topicOwner') {
    const owner = step.zone === 'slot' ? presenterOfSlot(state, step.slot) : null;
    return owner !== null ? [owner] : [...cardsByOwner(state).keys()];
  }
  if (phase.per === 'n') return state.people.filter(({ present }) => present).map(({ id }) => id);
  return state.reviewers.filter((person) => isHere(state.people, person));
}

const NOBODY: Cast = { all: [], helpers: [], owners: [], roles: {}, passed: new Set() };

/**
 * Who is who while a step runs: what its expected share of the talk is read from. `state` may be the session as it was
 * then (its people and roles). Small groups side by side are not told apart on one board: nobody is expected.
 */
export function castOf(state: SessionState, step: Step): Cast {
  if (state.trios.length > 1) return NOBODY;
  const round = state.rounds[step.id];
  const refused = [...(round?.passed ?? []), ...(round?.passedTwice ?? [])];
  const role = (one: Speaker) => speakerIn(state, step, one);
  const slot = slotOfStep(state, step);
  const isReceiver = state.format.focus === 'receiver';
  // Outside their legs the two who coach each other are a pair all the same.
  const [first = null, second = null] = pairOf(state, slot);
  const inLeg = slot !== null || !swapsRolesBetweenSlots(state.format);
  return {
    all: state.people.filter((person) => person.present).map((person) => person.id),
    helpers: helpersOf(state, slot),
    owners: ownersIn(state, step),
    roles: {
      presenter: role('presenter'),
      coachee: isReceiver ? null : inLeg ? role('coachee') : second,
      receiver: isReceiver ? role('receiver') : null,
      coach: inLeg ? role('coach') : first,
      giver: role('giver'),
      facilitator: role('facilitator'),
      observer: role('observer'),
      prepCoach: role('prepCoach'),
    },
    passed: new Set(refused.filter((person) => !round?.taken.includes(person) && round?.current !== person)),
  };
}
