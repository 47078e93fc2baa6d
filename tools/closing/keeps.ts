import type { Level } from '#shared/care/levels.ts';
import { reflect } from '#shared/group/reflection/reflection.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, dayOf, type Day } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { WallTime } from '#shared/time.ts';
import type { Store } from '../../src/main/store/store.ts';
import { KEPT_BESIDES, planted, PLANTED, type KeptBesides } from './plan.ts';

/** Why a level lets something not be written down. */
const LEVEL_SAYS_NO: readonly string[] = ['levelTakesNoLearning', 'levelKeepsNoWins', 'levelKeepsNoPlaybook'];

/** What a group writes down beside its sessions, with the word in every text; a learning note unreleased, and one held. */
const actsWith = (
  says: (kind: KeptBesides) => string,
  { group, members, on }: { readonly group: EntryId; readonly members: readonly EntryId[]; readonly on: Day },
): readonly RegisterAct[] => {
  const [person = ''] = members;
  const note = { group, person, helped: says('learning'), unless: says('learning'), tags: [] };
  const looksBack = { helped: says('lookBack'), keep: says('lookBack'), change: says('lookBack') };
  const guide = { title: says('guide'), problem: says('guide'), decision: says('guide') };
  return [
    { act: 'group.describe', group, purpose: says('purpose') },
    { act: 'learning.write', learning: 'planted-note', situation: says('learning'), ...note, on },
    { act: 'learning.write', learning: 'planted-held', situation: `${says('learning')}, told`, ...note, on },
    { act: 'learning.release', learning: 'planted-held', person, on },
    {
      ...{
        act: 'sprint.begin',
        group,
        sprint: 'planted-sprint',
        starts: on,
        first: addDays(on, 2),
        begins: '09:00',
      },
      meetings: ['d1', 'd2', 'd3', 'd4', 'd5'].map((day) => `planted-${day}`),
    },
    { act: 'win.write', group, win: 'planted-win', text: says('win'), by: person, on },
    {
      ...{
        act: 'sprint.lookBack',
        sprint: 'planted-sprint',
        lookBack: 'planted-look',
        week: 1,
        ...looksBack,
      },
      ...{ stop: says('lookBack'), playbook: says('lookBack'), cadence: says('lookBack'), on },
    },
    {
      ...{ act: 'story.tell', group, story: 'planted-story', measure: 'rhythm', text: says('story') },
      ...{ teller: person, on },
    },
    {
      ...{ act: 'signal.note', group, signal: 'planted-signal', name: says('signal'), value: 3 },
      ...{ arrow: null, says: says('signal'), on },
    },
    {
      ...{ act: 'guide.write', guide: 'planted-guide', group, ...guide, outcome: says('guide') },
      ...{ steps: [says('guide')], links: [says('guide')], tags: [], newcomer: false },
    },
    {
      ...{ act: 'pairs.begin', group, programme: 'planted-programme', starts: on, weeks: 2, periods: 1 },
      ...{ seed: 'planted', begins: '09:00', minutes: 60 },
    },
    {
      ...{ act: 'pairs.tell', group, background: 'planted-background', person, level: null },
      ...{ field: says('field'), experience: null, tenure: null },
    },
    { act: 'question.keep', group, question: 'planted-banked', text: `${says('banked')}?`, on },
    { act: 'term.say', group, term: 'planted-term', word: says('term'), means: says('term') },
  ];
};

/** Writes all of it down, as the pages of the group do, where its level lets them. */
export function keepsBesides(
  { store, wall }: { readonly store: Store; readonly wall: () => WallTime },
  of: { readonly group: EntryId; readonly members: readonly EntryId[] },
  word: string,
): void {
  const on = dayOf(wall());
  const refused = new Set<string>();
  for (const act of actsWith((kind) => planted(word, kind), { ...of, on })) {
    const decided = decideRegister(store.register(), act, on);
    if (decided.ok) store.keepChanges(decided.changes, wall());
    else if (LEVEL_SAYS_NO.includes(decided.refusal.code)) refused.add(act.act);
    // What was not written is not released either.
    else if (act.act !== 'learning.release' || !refused.has('learning.write'))
      throw new Error(`${act.act}: ${decided.refusal.code}`);
  }
}

/** Somebody watches themselves in the session, where its level lets them; as their own page does. */
export function reflects(
  { store, wall }: { readonly store: Store; readonly wall: () => WallTime },
  of: {
    readonly group: EntryId;
    readonly person: EntryId;
    readonly session: EntryId;
    readonly level: Level;
  },
  word: string,
): void {
  const says = planted(word, 'reflection');
  const said = { habits: [{ habit: says, mark: 'partly' as const }], rubric: {}, line: says };
  const { person, ...session } = of;
  const changes = reflect([], { ...session, day: dayOf(wall()) }, said, {
    ...{ person, id: 'planted-reflection', seal: null },
  });
  if (typeof changes !== 'string') store.keepChanges(changes, wall());
  else if (changes !== 'levelTakesNoReflection') throw new Error(changes);
}

/** The kinds of which something is written down. */
export const keptBesides = (register: Register): readonly KeptBesides[] =>
  KEPT_BESIDES.filter((kind) => register[PLANTED[kind].entry].size > 0);
