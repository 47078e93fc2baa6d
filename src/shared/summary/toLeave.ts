import { leavesWithOwner, mayLeave, type DataKind } from '#shared/care/care.ts';
import { dayOf, noonOf } from '#shared/group/register/day.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import { ms } from '#shared/time.ts';
import type { Words } from '#shared/words/words.ts';
import type { ExportKind } from './exportKinds.ts';
import type { GatheredLine, Summary } from './summary.ts';
import { withoutNames } from './withoutNames.ts';

const GATHERED_DATA: Readonly<Record<GatheredLine['kind'], DataKind>> = {
  topic: 'topic',
  question: 'topic',
  insight: 'insight',
  parking: 'topic',
  keep: 'topic',
  try: 'topic',
};

/** What tells of people in a file, where its level lets that leave: their names, and who spoke when. */
export const tellsOf = (
  named: boolean,
  { level, talkLevel, airtime }: Pick<Summary, 'level' | 'talkLevel' | 'airtime'>,
): { readonly names: boolean; readonly turns: boolean } => ({
  names: named && mayLeave('attendance', level),
  turns: airtime.turns.length > 0 && mayLeave('talk', talkLevel),
});

/** Names, and rows that tell who spoke when, leave only when the group agreed to it in the session. */
const isAgreed = (
  kind: ExportKind,
  named: boolean,
  summary: Pick<Summary, 'agreed' | 'level' | 'talkLevel' | 'airtime'>,
): boolean => {
  const { names, turns } = tellsOf(named, summary);
  return (
    ((kind !== 'csv' && kind !== 'rttm') || summary.agreed.turns || !turns) &&
    (!names || summary.agreed.named)
  );
};

/** Why a file may not leave: its level keeps it here, or the group has not agreed. Null where it may. */
export function whatKeepsIn({
  kind,
  named,
  summary,
}: {
  readonly kind: ExportKind;
  readonly named: boolean;
  readonly summary: Pick<Summary, 'agreed' | 'level' | 'talkLevel' | 'airtime'>;
}): 'level' | 'agreement' | null {
  const told: DataKind = kind === 'csv' || kind === 'rttm' ? 'talk' : 'day';
  const level = told === 'talk' ? summary.talkLevel : summary.level;
  if (!mayLeave(told, level)) return 'level';
  return isAgreed(kind, named, summary) ? null : 'agreement';
}

/** What of a summary a file may hold: what its level keeps here is not in it, and names only where they are asked for. */
export function toLeave(full: Summary, { named }: { readonly named: boolean }, words: Words): Summary {
  const leaves = (kind: DataKind): boolean => mayLeave(kind, kind === 'talk' ? full.talkLevel : full.level);
  const kept: Summary = {
    ...full,
    ...(!leaves('title') && { title: '' }),
    ...(!leaves('talk') && withoutTalk(full)),
    commitments: leaves('commitment') ? full.commitments : [],
    handed: leavesWithOwner('option', full.level) ? full.handed : [],
    notes: full.notes.filter(({ kind }) => leaves(NOTE_DATA[kind])),
    // An insight that its owner has not released stays on the screen; released, it leaves without a name.
    gathered: full.gathered
      .filter(({ kind, released }) => leaves(GATHERED_DATA[kind]) && (kind !== 'insight' || released))
      .map((line) => (line.kind === 'insight' ? { ...line, name: '' } : line)),
    agreement: leaves('agreement') ? full.agreement : null,
    ownPapers: [],
  };
  const told =
    named && leaves('attendance')
      ? kept
      : withoutNames(leaves('attendance') ? { ...kept, next: withoutRoles(kept.next) } : kept, words);
  return leaves('timings') ? told : { ...told, ...dayAlone(told) };
}

/** Whoever chose to name nobody names nobody for the next time either; at a level that holds back more, roles are told. */
const withoutRoles = (next: Summary['next']): Summary['next'] => next && { ...next, does: [] };

/** The day of it, and nothing of how it went: no time, nobody, no total. */
const dayAlone = ({ airtime, openedWall }: Summary): Partial<Summary> => ({
  dayAlone: true,
  lastTime: null,
  openedWall: noonOf(dayOf(openedWall)),
  gapsLeftOut: [],
  startedAt: null,
  endedAt: null,
  ended: 'no',
  available: NOTHING,
  plannedFor: NOTHING,
  people: [],
  stood: [],
  raised: [],
  presenters: [],
  phases: [],
  handed: [],
  airtime: {
    ...airtime,
    ...{ speech: NOTHING, total: NOTHING, overlap: NOTHING, silence: NOTHING, longestSilence: NOTHING },
    ...{ turns: [], transitions: [] },
  },
});

/** Totals stay: they tell of nobody. */
const withoutTalk = ({ people, airtime, agreed }: Summary): Partial<Summary> => ({
  people: people.map((person) => ({
    ...person,
    observed: false,
    airtime: NOTHING,
    share: null,
    expected: null,
    turns: 0,
  })),
  airtime: { ...airtime, turns: [], transitions: [] },
  talk: null,
  codes: [],
  interruptions: [],
  agreed: { ...agreed, turns: false },
});
const NOTHING = ms(0);
