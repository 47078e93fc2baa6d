import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import type { Accepts } from '../accepting.ts';
import type { EventOf } from '../events.ts';
import { MOST_PEOPLE } from '#shared/limits.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { SessionState } from '../state.ts';
import type { PeopleFactType } from './facts.ts';
import { isHere, isKnown } from './state.ts';

/** Whether a fact about who is there, who presents and who holds which role may follow what is so far. */

/** Nobody is called what somebody else is called already; namesakes who came that way keep their numbers. */
function acceptsName(state: SessionState, { person, name }: EventOf<'person.renamed'>): Refusal | null {
  const renamed = state.people.find(({ id }) => id === person);
  if (!renamed) return refuse('unknownPerson');
  if (renamed.name === name) return refuse('sameName', renamed.label);
  const key = sameNameKey(name);
  const other = state.people.find(
    (one) => one !== renamed && (sameNameKey(one.name) === key || sameNameKey(one.label) === key),
  );
  return other ? refuse('nameTaken', other.label) : null;
}

export const PEOPLE_ACCEPTS: Accepts<PeopleFactType> = {
  'person.arrived': ({ people }, { person, after }) => {
    if (people.length >= MOST_PEOPLE) return refuse('enoughPeople', String(MOST_PEOPLE));
    if (after != null && !isKnown(people, after)) return refuse('unknownPerson');
    return isKnown(people, person.id) ? refuse('alreadyHere') : null;
  },
  'person.renamed': acceptsName,
  'person.steppedOut': ({ people }, { person }) => {
    if (!isKnown(people, person)) return refuse('unknownPerson');
    return isHere(people, person) ? null : refuse('notHere');
  },
  'person.returned': ({ people }, { person }) => {
    if (!isKnown(people, person)) return refuse('unknownPerson');
    return isHere(people, person) ? refuse('alreadyHere') : null;
  },
  'person.placed': ({ people, remote: there }, { person, remote }) => {
    if (!isKnown(people, person)) return refuse('unknownPerson');
    return there.includes(person) === remote ? refuse('placedSo') : null;
  },
  'slot.passed': ({ queue }, { person }) => (queue.includes(person) ? null : refuse('notInQueue')),
  'queue.ordered': ({ people }, { queue }) =>
    queue.every((person) => isKnown(people, person)) ? null : refuse('unknownPerson'),
  'role.assigned': ({ people }, { person }) =>
    person === null || isHere(people, person) ? null : refuse('notHere'),
  'role.standIn': ({ people }, { person }) => (isHere(people, person) ? null : refuse('notHere')),
};
