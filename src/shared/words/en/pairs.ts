import type { PairReason, PairRefusal } from '#shared/group/pairs/pairPlan.ts';

const times = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** `for the second time`; from the tenth on `11 times by now`. */
const forTheTime = (count: number): string =>
  times[count] === undefined ? `${count} times by now` : `for the ${times[count]} time`;

const list = new Intl.ListFormat('en-GB');

/** Why a period is not as one would wish; one sentence. */
export function pairReason({ people, reason }: PairReason, nameOf: (id: string) => string): string {
  switch (reason.code) {
    case 'observes':
      return `The number is odd, so there is one trio: ${nameOf(people[0] ?? '')} observes ${forTheTime(reason.times)}.`;
    case 'hasMetAll':
      return `${list.format(people.map(nameOf))} meet ${forTheTime(reason.times)}: ${nameOf(reason.who)} has been paired with everybody possible.`;
    case 'leastRepeats':
      return `${list.format(people.map(nameOf))} meet ${forTheTime(reason.times)}, so that everybody has somebody.`;
  }
}

/** Why there is no plan; one sentence. */
export function pairRefusal(refusal: PairRefusal, nameOf: (id: string) => string): string {
  switch (refusal.code) {
    case 'alone':
      return 'One person alone has nobody to meet.';
    case 'meetsNobody':
      return `${nameOf(refusal.who)} is kept apart from everybody.`;
    case 'keptApart':
      return 'With so many kept apart, not everybody can have somebody to meet.';
  }
}
