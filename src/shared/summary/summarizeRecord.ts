import { RECORDED_MEETING } from '#shared/session/voices/recorded.ts';
import type { Level } from '#shared/care/levels.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import { focusOfFormat } from '#shared/format/library/index.ts';
import type { RecordLine, SessionRecord } from '#shared/records/record.ts';
import { higherOf } from '#shared/care/levels.ts';
import { askerSees } from '#shared/session/lines/commitment.ts';
import { instant, ms } from '#shared/time.ts';
import type { Words } from '#shared/words/words.ts';
import { hasWords, lastOfSlots } from './own.ts';
import type { GatheredLine, OwnPaper, Summary, SummaryPhase } from './summary.ts';

const NOTHING = ms(0);
const idOf = (place: number): string => `p${place + 1}`;

/** A line of the observer's report, which is said of nobody. */
const reported = (kind: 'keep' | 'try', text: string): GatheredLine => ({
  ...{ kind, text },
  name: '',
  released: false,
});

/** The summary of a closed session: of what its records hold, and no more. */
export function summarizeRecord(record: SessionRecord, lines: readonly RecordLine[], words: Words): Summary {
  const { people, level, totals } = record;
  const focus = focusOf(record);
  const group = (kind: RecordLine['kind']) =>
    lines.filter((line) => line.kind === kind && line.shown === 'group');
  const nameOf = (place: number | undefined): string =>
    place === undefined ? '' : (people[place]?.name ?? '');
  const gathered = (kind: GatheredLine['kind']): GatheredLine[] =>
    group(kind).map(({ owners, text, topic, released }) => ({
      ...{ kind, text, released },
      // A topic of several cards is of all whose they were; of anything else there is one owner.
      name: kind === 'topic' ? owners.map(nameOf).join(' · ') : nameOf(owners[0]),
      ...(topic && { topic }),
    }));
  const owned = (kind: RecordLine['kind'], place: number): RecordLine[] =>
    lines.filter(
      (line) => line.kind === kind && line.shown === 'owners' && line.owners.includes(place) && !line.sealed,
    );
  const own = (kind: RecordLine['kind'], place: number): string[] =>
    owned(kind, place).map(({ text }) => text);
  const ownPapers: OwnPaper[] = people.map(({ name }, place) => ({
    person: idOf(place),
    name,
    questions: lastOfSlots(owned('question', place)),
    sentences: [...own('insight', place), ...own('keep', place), ...own('try', place)],
    commitments: own('commitment', place),
    options: own('option', place),
    starred: own('starred', place),
  }));
  return {
    title: record.title,
    formatName: record.format.name,
    focus,
    ownFormat: words.formatWords[record.format.id as keyof Words['formatWords']]?.name !== record.format.name,
    trial: false,
    closed: true,
    ...(record.ofPairs && { ofPairs: record.ofPairs }),
    hadPlan: record.phases.length > 0 && record.format.id !== RECORDED_MEETING,
    level,
    talkLevel: Object.values(record.raised).reduce<Level>(higherOf, level),
    levelSentence: words.levelWords[level].sentence,
    raised: raisedIn(record),
    ...lengthOf(record),
    startedAt: record.length === null ? null : instant(0),
    endedAt: record.length === null ? null : instant(record.length),
    ended: record.ended,
    available: record.minutes,
    plannedFor: record.plannedFor ?? record.minutes,
    people: people.map(({ name, roles, presented }, place) => ({
      person: idOf(place),
      name,
      names: [name],
      number: place + 1,
      did: [
        ...roles.map((role) => words.sessionWords.roles[role]),
        ...presented.map((slot) => words.summaryData.presented(focus, slot)),
      ],
      observed: false,
      airtime: NOTHING,
      share: null,
      expected: null,
      turns: 0,
    })),
    stood: record.stood ?? [],
    presenters: people.flatMap(({ presented }, place) => presented.map(() => idOf(place))),
    phases: phasesOf(record, words),
    airtime: {
      speech: NOTHING,
      total: ms(totals?.spoken ?? 0),
      overlap: NOTHING,
      silence: NOTHING,
      longestSilence: NOTHING,
      turns: [],
      transitions: [],
    },
    talk: null,
    commitments: [
      ...group('commitment').map(({ text, owners, commitment }) => ({
        ...{ text, owners, visible: 'group' as const },
        by: commitment?.by ?? null,
        asks: commitment?.asks === undefined ? null : nameOf(commitment.asks),
      })),
      ...lines
        .filter(({ kind, shown }) => kind === 'commitment' && shown === 'owners')
        .map(({ owners, commitment }) => ({
          ...{ text: null, owners, visible: 'owner' as const, by: null, asks: null },
          ...(askerSees(commitment) && { askerSees: true as const }),
        })),
    ].map(({ owners, ...told }) => ({ person: idOf(owners[0] ?? 0), name: nameOf(owners[0]), ...told })),
    handed: people.flatMap(({ name }, place) => {
      const count = lines.filter(
        ({ kind, shown, owners, slot }) =>
          kind === 'option' &&
          shown === 'owners' &&
          owners.includes(place) &&
          (slot === null || record.raised[slot] === undefined),
      ).length;
      return count === 0 ? [] : [{ name, count }];
    }),
    notes: (['option', 'starred'] as const).flatMap((kind) =>
      group(kind).map(({ text, slot }) => ({ kind, text, slot })),
    ),
    gathered: [
      ...gathered('topic'),
      ...gathered('question'),
      ...gathered('insight'),
      ...gathered('parking'),
      ...group('keep').map(({ text }) => reported('keep', text)),
      ...group('try').map(({ text }) => reported('try', text)),
    ],
    agreement: record.agreement,
    next: null,
    lastTime: null,
    ownPapers: ownPapers.filter(hasWords),
    codes: Object.entries(totals?.codes ?? {}).map(([code, count]) => ({
      code,
      label: words.codeWords[code as ObserverCode]?.label ?? code,
      count,
    })),
    interruptions: [],
    agreed: { named: false, turns: false },
  };
}

/**
 * A record's length begins at 0, when its first phase did; what it is shorter than what the clock said was left out: at
 * its beginning, where an earlier build kept no more than how much.
 */
function lengthOf({
  openedWall,
  length,
  lasted,
  gapsLeftOut,
}: SessionRecord): Pick<Summary, 'openedWall' | 'gapsLeftOut'> {
  if (length === null || lasted === undefined) return { openedWall, gapsLeftOut: [] };
  const gone = lasted.to - lasted.from - length;
  return {
    openedWall: lasted.from,
    gapsLeftOut: gapsLeftOut ?? (gone === 0 ? [] : [{ at: instant(0), length: ms(gone) }]),
  };
}

/** Slots that were held, and for which a level above the session's was chosen. */
const raisedIn = ({ level, raised, phases }: SessionRecord): Summary['raised'] =>
  Object.entries(raised)
    .map(([slot, chosen]) => ({ slot: Number(slot), level: higherOf(chosen, level) }))
    .filter(
      (one) => one.level !== level && phases.some(({ slot, actual }) => slot === one.slot && actual !== null),
    )
    .toSorted((a, b) => a.slot - b.slot);

/** Whose a slot was. */
const focusOf = ({ format }: Pick<SessionRecord, 'format'>) => format.focus ?? focusOfFormat(format.id);

function phasesOf({ format, phases, people }: SessionRecord, words: Words): SummaryPhase[] {
  const { summaryData: says } = words;
  const focus = focusOf({ format });
  return phases.map(({ phase, own = null, zone, slot, planned, first = planned, actual, ran, passed }) => ({
    step: slot === null ? `${zone}.${phase}` : `${zone}.${slot}.${phase}`,
    title: words.phaseTitle({ phase, own }),
    zone,
    slot,
    group:
      zone === 'front'
        ? says.opening
        : zone === 'gap'
          ? says.between(focus)
          : zone === 'back'
            ? says.closing
            : says.slot(
                focus,
                slot ?? 1,
                // Whoever was removed since has no name.
                people.find(({ presented }) => presented.includes(slot ?? 1))?.name || null,
              ),
    planned: first,
    lastPlanned: planned,
    actual,
    from: ran?.from ?? null,
    to: ran?.to ?? null,
    state: actual === null ? (passed ?? ('notReached' as const)) : ('done' as const),
  }));
}
