import { AGREECLOSE } from '#shared/format/library/usualLines.ts';
import type { Format } from '#shared/format/schema.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { wallTime } from '#shared/time.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { REPORT_LINES } from '#shared/session/report/state.ts';
import type { Visible } from '#shared/session/lines/commitment.ts';
import { sampleDraft } from '../../tests/support/playedSession.ts';
import type { KeptDesk } from '../../tests/support/keptDesk.ts';
import { formatById } from '../shipped.ts';
import { planted, type NeverKept, type PlantedKind } from './plan.ts';

/** Lean coffee, for its cards, with the check of the agreement that it has not. */
const format = (): Format => {
  const found = formatById('lean_coffee');
  if (found === undefined) throw new Error('lean coffee is gone');
  return { ...found, back: [AGREECLOSE, ...found.back], closing: ['AGREECLOSE', ...found.closing] };
};

/** The group that meets, and its working agreement. */
export const GROUP = 'planted-group';
export const MEMBERS: readonly EntryId[] = [1, 2, 3, 4, 5].map((each) => `planted-person-${each}`);
const AGREED = 'planted-agreement';

/** Begins the group in the register, as its page does; with the lines of its agreement. */
function beginGroup(
  { store }: KeptDesk['keeping'],
  level: Level,
  word: string,
  lines: readonly string[],
): void {
  const on = '2026-03-01';
  const acts: readonly RegisterAct[] = [
    {
      ...{ act: 'group.begin', group: GROUP, kind: 'council', on },
      name: `Sample ${planted(word, 'groupName')}`,
      people: MEMBERS.map((person, i) => ({
        ...{ member: `${person}-in`, person },
        name: `Sample ${i + 1} ${planted(word, 'memberName')}`,
      })),
    },
    { act: 'group.describe', group: GROUP, level },
    {
      ...{ act: 'agreement.adopt', group: GROUP, agreement: AGREED, lines: [...lines], present: [], on },
      ...{ signal: planted(word, 'agreement'), goTo: planted(word, 'agreement') },
    },
  ];
  for (const act of acts) {
    const decided = decideRegister(store.register(), act);
    if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
    store.keepChanges(decided.changes, wallTime(0));
  }
}

/** Two people whose names tell that they were there, one who also holds a role. */
function draftOf(level: Level, word: string, lines: readonly string[]): Draft {
  const draft = sampleDraft(4);
  return {
    ...draft,
    title: level === 'L3' ? '' : planted(word, 'session'),
    format: format(),
    minutes: 60,
    level,
    people: draft.people.map(({ id, name }) => ({
      id,
      name: `${name} ${planted(word, id === draft.roles.facilitator ? 'role' : 'attendance')}`,
    })),
    roles: { ...draft.roles, timekeeper: null, observer: 'p4' },
    queue: [],
    group: { id: GROUP, people: {} },
    brought: {
      purpose: '',
      agreement: {
        ...{ version: 1, id: AGREED, lines: [...lines] },
        ...{ signal: planted(word, 'agreement'), goTo: planted(word, 'agreement') },
      },
      next: null,
      longReview: false,
    },
    recall: { waiting: { p1: [EARLIER] }, visible: {} },
  };
}

/** A commitment of an earlier session. */
const EARLIER = 'earlier';

/** Why a level lets something not be done. */
const LEVEL_SAYS_NO: readonly string[] = ['levelKeepsNone', 'levelShowsNone'];

/** What was written of each kind, and what the level did not let be written. */
export interface Played {
  readonly session: SessionId;
  readonly refused: readonly string[];
}

/**
 * Plays a scripted session to its end: every kind of line, taps and codes, a commitment of each visibility, a line
 * taken back, and the second slot raised to L3 with lines from before and after. `rests`: halfway it is put away, and
 * copies are made of the file with everything in it.
 */
export function playSession(
  { desk, keeping }: Pick<KeptDesk, 'desk' | 'keeping'>,
  level: Level,
  word: string,
): Played {
  const refused = new Set<string>();
  let acts = 0;
  const does = (command: Command, act?: string): void => {
    const id = `${act ?? 'act'}-${(acts += 1)}`;
    const observes = command.type.startsWith('voice') || command.type.startsWith('report');
    const reply = desk.does(command, observes ? 'board' : 'console', id);
    if (reply.ok) return;
    if (!LEVEL_SAYS_NO.includes(reply.refusal.code))
      throw new Error(`${command.type}: ${reply.refusal.code}`);
    refused.add(command.type);
  };
  const until = (step: string): void => {
    for (let left = 40; !desk.conductor.current()?.session.state.current?.startsWith(step); left -= 1) {
      if (left === 0) throw new Error(`never came to ${step}`);
      // Where thumbs are asked for, nothing is next.
      does(desk.conductor.console()?.next?.command ?? { type: 'topic.extend', more: false });
    }
  };
  const says = (kind: PlantedKind, never: NeverKept | '' = '') => planted(word, kind, never);
  const agreed = [says('agreement'), 'We stop on time.'];
  beginGroup(keeping, level, word, agreed);
  const opened = desk.conductor.open(draftOf(level, word, agreed));
  if (!opened.ok) throw new Error(opened.refusal.code);

  const talk = (): void => {
    for (const person of ['p1', 'p2', 'p3']) {
      does({ type: 'voice.tap', person, style: 'toggle' }, says('airtime'));
      desk.waits(20_000);
      does({ type: 'voice.tap', person, style: 'toggle' }, says('airtime'));
    }
    does({ type: 'code.mark', code: 'QO', person: 'p2', whom: 'p1' }, says('code'));
  };
  const reports = (never: NeverKept | ''): void => {
    for (const what of REPORT_LINES) does({ type: 'report.write', what, text: says(what, never) });
  };
  const lines = (never: NeverKept | ''): void => {
    reports(never);
    if (never === '') does({ type: 'prompt.flag', prompt: says('flag') });
    does({ type: 'note.write', kind: 'option', text: `${says('option', never)}, said aloud` });
    does({ type: 'note.write', kind: 'starred', text: `${says('starred', never)}?` });
    does({ type: 'note.write', kind: 'parking', text: says('parking', never) });
    does({ type: 'note.write', kind: 'process', text: says('note', never) });
    does({
      type: 'parking.write',
      person: 'p1',
      text: says('parking', never),
      importance: 6,
      urgency: 4,
    });
    does({ type: 'ownQuestion.write', text: `${says('question', never)}?`, help: 'courage' });
    does({ type: 'want.write', person: 'p2', text: says('note', never) });
    does({ type: 'insight.write', person: 'p3', text: says('insight', never), release: true });
    does({ type: 'room.message', text: says('note', never) });
  };
  const commits = (person: string, visible: Visible, never: NeverKept | '' = ''): void =>
    does({
      type: 'commitment.write',
      ...{ person, visible, kind: 'experiment', by: '2027-03-01', confidence: 6 },
      text: says('commitment', never),
      notice: says('commitment', never),
      ...(visible === 'pair' && { asks: 'p4' }),
    });
  /** One of an earlier session comes back to its owner, who shows it and tells what was seen. */
  const recalls = (): void => {
    const of = { person: 'p1', commitment: EARLIER };
    does({ type: 'commitment.recall', ...of, hears: 'show', shows: says('commitment', 'wall') });
    if (level === 'L0' || level === 'L1') does({ type: 'seen.write', ...of, text: says('commitment') });
  };

  does({ type: 'phase.start', ago: 0 });
  until('front.WRITE');
  does({ type: 'card.write', person: 'p1', text: says('topic') });
  does({ type: 'card.write', person: 'p2', text: says('topic', 'sealed') });
  does({ type: 'note.write', kind: 'option', text: says('option', 'taken') });
  const taken = desk.conductor.current()?.session.state.notes.at(-1)?.note;
  if (taken !== undefined) does({ type: 'note.takeBack', note: taken });
  until('slot.1.TOPIC');
  talk();
  lines('');
  commits('p2', 'group');
  commits('p3', 'owner');
  commits('p1', 'pair');
  recalls();
  keeping.backUp();
  until('slot.2.TOPIC');
  lines('sealed');
  commits('p4', 'group', 'sealed');
  keeping.backUp();
  if (level !== 'L3') does({ type: 'level.raise', level: 'L3', slot: 2 });
  talk();
  lines('sealed');
  does({ type: 'session.endNow' });
  until('back.AGREECLOSE');
  does({ type: 'agreement.bend', line: 0, bent: true });
  const changes = (never: NeverKept | '') =>
    does({ type: 'agreement.change', how: 'reword', line: 1, text: says('agreement', never) });
  changes('taken');
  keeping.backUp();
  does({ type: 'act.undo' });
  changes('');
  reports('taken');
  for (const what of REPORT_LINES) does({ type: 'report.takeBack', what });
  reports('');
  does({ type: 'insight.write', person: 'p2', text: says('insight'), release: false });
  desk.goesToTheEnd();
  const session = desk.conductor.current()?.id;
  if (session === undefined) throw new Error('the session is gone');
  keeping.backUp();
  return { session, refused: [...refused] };
}
