import type { Cast } from '#shared/airtime/expected.ts';
import { holderOfRole } from './presenters.ts';
import { helpersOf, isHere, presenterOf } from './round.ts';
import type { SessionState, Step } from './state.ts';

/** Who is who while a step runs: what its expected share of the talk is read from. */
export function castOf(state: SessionState, step: Step): Cast {
  const round = state.rounds[step.id];
  const heard = new Set(state.voices.map((voice) => voice.person));
  const gaveUp = [...(round?.passed ?? [])].filter(
    (person) => !heard.has(person) && !round?.taken.includes(person),
  );
  return {
    all: state.people.filter((person) => person.present).map((person) => person.id),
    helpers: helpersOf(state, step.slot),
    owners: state.reviewers.filter((person) => isHere(state.people, person)),
    roles: {
      presenter: presenterOf(state, step.slot),
      facilitator: holderOfRole(state, 'facilitator', step.zone === 'slot' ? step.slot : null),
      observer: holderOfRole(state, 'observer', step.zone === 'slot' ? step.slot : null),
    },
    passed: new Set(gaveUp),
  };
}
