import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { recounted } from '../agenda/changes.ts';
import { withoutRejoined } from '../agenda/slotMissed.ts';
import type { EventOf } from '../events.ts';
import type { Folding, Folds } from '../folding.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import { stopVoice } from '../voices/book.ts';
import type { PeopleFactType } from './facts.ts';

/** Everybody's label, told apart anew. */
export function labelled(people: SessionState['people']): SessionState['people'] {
  const labels = numberNamesakes(people.map(({ name }) => name));
  return people.map((person, i) => ({ ...person, label: labels[i] ?? person.name }));
}

/** A new person in the circle: after somebody, at the first seat (null), or at the last. */
function seated(state: Folding, { person, after }: EventOf<'person.arrived'>): SessionState['people'] {
  const seat =
    after === undefined ? state.people.length : state.people.findIndex(({ id }) => id === after) + 1;
  const newcomer = { ...person, label: person.name, present: true };
  return labelled([...state.people.slice(0, seat), newcomer, ...state.people.slice(seat)]);
}

/** The small groups with whoever came in none: in the smallest, of those alike in the one of the seat before theirs. */
function joined({ trios, people }: Folding, newcomer: PersonId): SessionState['trios'] {
  if (trios.length === 0) return trios;
  const before = people.at(people.findIndex(({ id }) => id === newcomer) - 1);
  const least = Math.min(...trios.map(({ length }) => length));
  const smallest = trios.filter(({ length }) => length === least);
  const theirs = smallest.find((trio) => before !== undefined && trio.includes(before.id)) ?? smallest[0];
  return trios.map((trio) => (trio === theirs ? [...trio, newcomer] : trio));
}

const setPresence = (state: Folding, person: PersonId, present: boolean) => {
  state.people = state.people.map((one) => (one.id === person ? { ...one, present } : one));
  recounted(state);
};

/** Swaps a presenter-to-be with the next in the queue; the place in the line is kept. */
function passSlot(state: Folding, person: PersonId): void {
  const queue = [...state.queue];
  const from = queue.indexOf(person);
  const waits = (other: PersonId, i: number) =>
    i > from &&
    !state.presented.includes(other) &&
    state.people.some((one) => one.id === other && one.present);
  const fresh = queue.findIndex((other, i) => waits(other, i) && !state.gaveUp.includes(other));
  const to = fresh >= 0 ? fresh : queue.findIndex(waits);
  state.gaveUp = [...state.gaveUp, person];
  if (from < 0 || to < 0) return;
  const next = queue[to] as PersonId;
  queue.splice(to, 1);
  queue.splice(from, 0, next);
  state.queue = queue;
}

export const PEOPLE_FOLDS: Folds<PeopleFactType> = {
  'person.arrived': (state, event) => {
    state.people = seated(state, event);
    state.queue = [...state.queue, event.person.id];
    state.trios = joined(state, event.person.id);
    recounted(state);
  },
  'person.renamed': (state, { person, name }) => {
    state.people = labelled(
      state.people.map((one) =>
        one.id === person ? { ...one, name, formerly: [...(one.formerly ?? []), one.name] } : one,
      ),
    );
  },
  'person.steppedOut': (state, { person }, logged) => {
    // Whatever is undone or redone before: nobody who is out has a voice.
    for (const book of state.tracks.values()) stopVoice(book, logged, person);
    setPresence(state, person, false);
  },
  'person.returned': (state, { person }) => {
    const missed = withoutRejoined(state, person);
    if (missed.length < state.missed.length && state.again !== null)
      state.again = { ...state.again, people: [...state.again.people, person] };
    state.missed = missed;
    setPresence(state, person, true);
  },
  'person.placed': (state, { person, remote }) => {
    const others = state.remote.filter((one) => one !== person);
    state.remote = remote ? [...others, person] : others;
  },
  'slot.passed': (state, { person }) => passSlot(state, person),
  'queue.ordered': (state, { queue }) => {
    state.queue = queue;
  },
  'role.assigned': (state, { role, person }) => {
    state.roles = { ...state.roles, [role]: person };
  },
  'role.standIn': (state, { slot, role, person }) => {
    state.standIns = [...state.standIns, { slot, role, person }];
  },
};
