import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, dayOf, type Day } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Register } from '#shared/group/register/register.ts';
import type { WallTime } from '#shared/time.ts';
import type { Store } from '../../src/main/store/store.ts';
import { KEPT_BESIDES, planted, type KeptBesides } from './plan.ts';

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

/** The kinds of which something is written down. */
export const keptBesides = (register: Register): readonly KeptBesides[] => {
  const holds: Readonly<Record<KeptBesides, boolean>> = {
    purpose: [...register.group.values()].some(({ purpose }) => purpose !== ''),
    learning: register.learning.size > 0,
    win: register.win.size > 0,
    lookBack: register.lookBack.size > 0,
    story: register.story.size > 0,
    signal: register.signal.size > 0,
    guide: register.guide.size > 0,
    banked: register.question.size > 0,
    term: register.term.size > 0,
  };
  return KEPT_BESIDES.filter((kind) => holds[kind]);
};
