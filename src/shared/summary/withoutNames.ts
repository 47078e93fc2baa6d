import type { ExpectedComparison } from '#shared/airtime/compareWithExpected.ts';
import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Words } from '#shared/words/words.ts';
import { namesInText } from './namesInText.ts';
import type { Summary } from './summary.ts';

/** How people are called, and in which order they stand, where no names are told. */
interface Numbers {
  /** Null for whoever has no number: those who are not told apart anyway. */
  readonly labelOf: (person: PersonId) => string | null;
  /** In the order of the numbers; those without one last. */
  readonly inOrder: <T>(list: readonly T[], personOf: (one: T) => PersonId) => T[];
}

function numbersOf({ people }: Summary, { summaryData: words }: Words): Numbers {
  const numbers = new Map(people.map(({ person, number }) => [person, number]));
  const place = (person: PersonId) => numbers.get(person) ?? Number.POSITIVE_INFINITY;
  return {
    labelOf: (person) => {
      const number = numbers.get(person);
      return number === undefined ? null : words.person(number);
    },
    inOrder: (list, personOf) =>
      list.toSorted((a, b) => {
        const [one, other] = [place(personOf(a)), place(personOf(b))];
        return one === other ? 0 : one - other;
      }),
  };
}

const inPairs = (transitions: Summary['airtime']['transitions'], { inOrder }: Numbers) =>
  inOrder(
    inOrder(transitions, ({ to }) => to),
    ({ from }) => from,
  );

/**
 * The summary as it may leave without anybody's agreement at the default level: people are Person 1, Person 2 and
 * so on, in an order that tells nothing of where they sat or what they did, without their roles; commitments lose
 * their owners, options stay with their presenters, and turns are left out unless the group agreed to let them out.
 */
export function withoutNames(summary: Summary, words: Words): Summary {
  const { summaryData } = words;
  const clean = namesInText(
    summary.people.map(({ name, names, number }) => ({ names: [name, ...names], number })),
    words,
  );
  const numbers = numbersOf(summary, words);
  const turns = summary.agreed.turns ? summary.airtime.turns : [];
  // The app's own titles hold nobody's name, though "Will" is a phase and may be a person.
  const cleanTitle = summary.ownFormat ? clean : (title: string) => title;
  return {
    ...summary,
    title: clean(summary.title),
    formatName: cleanTitle(summary.formatName),
    people: numbers
      .inOrder(summary.people, ({ person }) => person)
      .map((person) => ({ ...person, name: summaryData.person(person.number), names: [], did: [] })),
    phases: summary.phases.map((phase) => ({
      ...phase,
      title: cleanTitle(phase.title),
      group:
        phase.zone === 'slot' && phase.slot !== null
          ? summaryData.slot(summary.focus, phase.slot, null)
          : phase.group,
    })),
    airtime: {
      ...summary.airtime,
      // Pairs stand in the order in which they first came: that order would tell who spoke first.
      transitions: inPairs(summary.airtime.transitions, numbers),
      turns: turns.map((turn) => ({ ...turn, name: numbers.labelOf(turn.person) ?? turn.name })),
    },
    talk: summary.talk && talkWithoutNames(summary.talk, numbers, cleanTitle, summary.agreed.turns),
    commitments: summary.commitments.map((commitment) => ({
      ...commitment,
      person: '',
      name: '',
      asks: null,
      text: commitment.text === null ? null : clean(commitment.text),
    })),
    handed: handedInAll(summary.handed),
    // Nobody's insight leaves unless its owner lets it.
    gathered: summary.gathered
      .filter(({ kind, released }) => kind !== 'insight' || released)
      .map((line) => ({ ...line, name: '', text: clean(line.text) })),
    agreement: agreementClean(summary.agreement, clean),
    // Who does what the next time is no word of this session; why may be.
    next: summary.next && { ...summary.next, does: summary.next.does.map((one) => ({ ...one, why: '' })) },
    ownPapers: [],
    notes: summary.notes.map((note) => ({ ...note, text: clean(note.text) })),
    interruptions: summary.interruptions.map(({ at }) => ({ at, by: null, whom: null })),
  };
}

const handedInAll = (handed: Summary['handed']): Summary['handed'] => {
  const count = handed.reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? [] : [{ name: '', count }];
};

const agreementClean = (
  agreement: Summary['agreement'],
  clean: (text: string) => string,
): Summary['agreement'] =>
  agreement && {
    bent: agreement.bent.map(clean),
    answer: agreement.answer,
    change: agreement.change && {
      from: agreement.change.from === null ? null : clean(agreement.change.from),
      to: agreement.change.to === null ? null : clean(agreement.change.to),
    },
  };

/** The talk with numbered people; who spoke when stays here unless the group let it out, and who a code was about. */
function talkWithoutNames(
  talk: SessionTalk,
  numbers: Numbers,
  cleanTitle: (title: string) => string,
  turnsToo: boolean,
): SessionTalk {
  const { labelOf, inOrder } = numbers;
  const numbered = (lanes: readonly Lane[]): Lane[] =>
    inOrder(lanes, ({ person }) => person).map((lane) => ({
      ...lane,
      name: labelOf(lane.person) ?? lane.name,
      turns: turnsToo ? lane.turns : [],
    }));
  const codes = (all: SessionTalk['codes']) => all.map((code) => ({ ...code, person: null, whom: null }));
  const shares = <T extends ExpectedComparison>(against: T): T => ({
    ...against,
    people: inOrder(against.people, ({ person }) => person),
  });
  const titled = <T extends { readonly title: string }>(one: T): T => ({
    ...one,
    title: cleanTitle(one.title),
  });
  return {
    ...talk,
    lanes: numbered(talk.lanes),
    turns: turnsToo ? talk.turns : [],
    phases: talk.phases.map(titled),
    codes: codes(talk.codes),
    measures: {
      ...talk.measures,
      speakers: inOrder(talk.measures.speakers, ({ speaker }) => speaker),
      transitions: inPairs(talk.measures.transitions, numbers),
    },
    expected: shares(talk.expected),
    byPhase: talk.byPhase.map(shares).map(titled),
    interruptions: { ...talk.interruptions, pairs: [] },
    second: talk.second && { lanes: numbered(talk.second.lanes), codes: codes(talk.second.codes) },
    agreement: talk.agreement && {
      ...talk.agreement,
      differences: turnsToo ? talk.agreement.differences : [],
    },
  };
}
