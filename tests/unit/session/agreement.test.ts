import { describe, expect, it } from 'vitest';
import { adoptedIn } from '#shared/group/register/adopted.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import { heldBy } from '#shared/group/register/heldIn.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { decide } from '#shared/session/decide.ts';
import { roomView } from '#shared/session/room/view.ts';
import type { Command } from '#shared/session/commands.ts';
import { instant } from '#shared/time.ts';
import { becameOf } from '#shared/session/agreement/view.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import { withChanges } from '../../support/register.ts';

const LINES = [
  'We stop on time.',
  'We go to ___ when we are stuck.',
  'One voice at a time.',
  'Kind and honest.',
];
const GROUP = { id: 'thursday', people: { p1: 'ana', p2: 'ben', p3: 'chidi' } };
const brought = {
  purpose: '',
  agreement: { version: 2, id: 'a2', lines: LINES, signal: '', goTo: '' },
  next: null,
  longReview: false,
};
const played = (group: typeof GROUP | null = GROUP) =>
  new PlayedSession(sampleDraft(4, { brought, ...(group && { group }) })).start();
const refusalOf = ({ session, at }: PlayedSession, command: Command) => {
  const decision = decide(session, command, { at: instant(at), by: 'console', act: 'a-x' });
  return decision.ok ? null : decision.refusal.code;
};
const shown = ({ session }: PlayedSession) => {
  const { phase, who, holder } = roomView(session);
  return { line: phase?.agreement?.text, sub: phase?.sub, who: who?.name, does: who?.does, holder };
};

describe('the working agreement in the room', () => {
  it('stands there one line at a time, each by its number in the agreement, without those that nobody has filled', () => {
    const play = played().until('front.AGREE');
    const lines = [1, 1, 1, 1, -1].map((by) => {
      const now = shown(play);
      play.do({ type: 'agreement.focus', by });
      return [now.line, now.sub];
    });
    expect(lines).toEqual([
      [LINES[0], { code: 'lineOf', line: 1, lines: 4 }],
      [LINES[2], { code: 'lineOf', line: 3, lines: 4 }],
      [LINES[3], { code: 'lineOf', line: 4, lines: 4 }],
      [LINES[0], { code: 'lineOf', line: 1, lines: 4 }],
      [LINES[2], { code: 'lineOf', line: 3, lines: 4 }],
    ]);
  });

  it('is chosen by whoever speaks alone, and then by nobody where two do', () => {
    const play = played().until('front.AGREE').tap('p3');
    play.do({ type: 'agreement.focus', by: 1 });
    expect(shown(play)).toMatchObject({ who: 'Chidi', does: 'chose', holder: 2 });
    play.do({ type: 'voice.tap', person: 'p2', style: 'overlap' });
    play.do({ type: 'agreement.focus', by: 1 });
    expect(shown(play)).toMatchObject({ who: 'Ana', does: null });
  });

  it('is looked at in its own two phases, and bent or answered in the second alone', () => {
    const play = played();
    expect(refusalOf(play, { type: 'agreement.focus', by: 1 })).toBe('notAgreeingNow');
    play.until('front.AGREE');
    expect(refusalOf(play, { type: 'agreement.bend', line: 0, bent: true })).toBe('notAgreeingNow');
    expect(refusalOf(play, { type: 'agreement.answer', answer: 'yes' })).toBe('notAgreeingNow');
    expect(refusalOf(play, { type: 'agreement.bend', line: 9, bent: true })).toBe('notAgreeingNow');
    play.until('back.AGREECLOSE');
    expect(refusalOf(play, { type: 'agreement.bend', line: 9, bent: true })).toBe('noSuchLine');
    play.do({ type: 'agreement.bend', line: 2, bent: true });
    // Numbered as in the agreement itself: a line that nobody has filled keeps its number.
    expect(consoleView(play.session).undo?.did).toMatchObject({ code: 'agreement.bent', line: 2 });
    play.do({ type: 'agreement.answer', answer: 'no' });
    const view = consoleView(play.session).agreement;
    expect(view?.lines.map(({ bent }) => bent)).toEqual([false, true, false]);
    expect([view?.answer, view?.looks]).toEqual(['no', 'after']);
    play.do({ type: 'act.undo' }).do({ type: 'act.undo' });
    expect(consoleView(play.session).agreement?.lines.some(({ bent }) => bent)).toBe(false);
  });

  it('is remembered by the number of lines that were bent, for the next start', () => {
    const play = played().until('back.AGREECLOSE');
    const bentIn = (): unknown =>
      heldBy(GROUP, 's1', play.session).find(({ field }) => field === 'bent')?.value;
    expect(bentIn()).toBeUndefined();
    for (const line of [0, 2]) play.do({ type: 'agreement.bend', line, bent: true });
    expect(bentIn()).toBe(2);
  });

  it('changes once, and for a group alone', () => {
    const change = { type: 'agreement.change', how: 'reword', line: 2, text: 'One voice.' } as const;
    const alone = played(null).until('back.AGREECLOSE');
    expect(refusalOf(alone, change)).toBe('agreementOfNobody');
    const play = played().until('back.AGREECLOSE').do(change);
    expect(refusalOf(play, { ...change, line: 0 })).toBe('changedAlready');
    expect(refusalOf(play, { ...change, line: 0, text: null })).toBe('malformed');
    play.do({ type: 'act.undo' });
    expect(refusalOf(play, { ...change, line: 0 })).toBe(null);
  });

  it('says nothing in a session that brought none', () => {
    const play = new PlayedSession(sampleDraft(4)).start().until('front.AGREE');
    expect([shown(play).line, consoleView(play.session).agreement]).toEqual([undefined, null]);
    expect(refusalOf(play, { type: 'agreement.focus', by: 1 })).toBe('noSuchLine');
  });
});

describe('the first agreement', () => {
  const making = (lines: readonly string[] = LINES) => ({
    ...brought,
    agreement: { version: 0, id: null, lines: [...lines], signal: '', goTo: '' },
  });
  const made = (group: typeof GROUP | null = GROUP) =>
    new PlayedSession(sampleDraft(4, { brought: making(), ...(group && { group }) })).start();
  const filled = { type: 'blank.write', line: 1, text: 'We go to Hana when we are stuck.' } as const;

  it('shows a line with its blank, and then in the words of the group', () => {
    const play = made().until('front.AGREE').do({ type: 'agreement.focus', by: 1 });
    expect(shown(play)).toMatchObject({ line: LINES[1], sub: { line: 2, lines: 4, proposed: true } });
    const paper = () => consoleView(play.session).agreement;
    expect([paper()?.made, paper()?.lines.map(({ blank }) => blank)]).toEqual([
      true,
      [false, true, false, false],
    ]);
    play.do(filled);
    expect(shown(play).line).toBe(filled.text);
    expect(paper()?.lines.some(({ blank }) => blank)).toBe(false);
    play.do({ ...filled, text: 'We go to Ina.' });
    expect(shown(play).line).toBe('We go to Ina.');
    // Undone one by one, as it was worded before.
    play.do({ type: 'act.undo' });
    expect(shown(play).line).toBe(filled.text);
    play.do({ type: 'act.undo' });
    expect(shown(play).line).toBe(LINES[1]);
  });

  it('is made in its own phase, by a group that has none', () => {
    expect(refusalOf(made(), filled)).toBe('notMadeNow');
    const play = made().until('front.AGREE');
    expect(refusalOf(play, { ...filled, line: 9 })).toBe('noSuchLine');
    expect(refusalOf(played().until('front.AGREE'), filled)).toBe('notMadeNow');
    expect(refusalOf(made(null).until('front.AGREE'), filled)).toBe('agreementOfNobody');
    play.until('back.AGREECLOSE');
    expect(refusalOf(play, filled)).toBe('notMadeNow');
    // What is still blank is nothing that was kept or bent.
    expect(consoleView(play.session).agreement?.lines.length).toBe(3);
    expect(consoleView(play.session).agreement?.made).toBe(false);
  });

  it('stands as version 1 from the end, once, with the change of its own session, and goes where all is undone', () => {
    const nobody = registerOf(setFields('group', 'thursday', { ...OF_GROUP }));
    const linesIn = (play: PlayedSession) =>
      adoptedIn(play.session, nobody).find(({ field }) => field === 'lines')?.value;
    const untouched = made().until('back.AGREECLOSE');
    expect(adoptedIn(untouched.session, nobody)).toEqual([]);
    const play = made().until('front.AGREE').do(filled);
    const worded = LINES.map((line, i) => (i === 1 ? filled.text : line));
    expect(linesIn(play)).toEqual(worded);
    play.until('back.AGREECLOSE').do({ type: 'agreement.change', how: 'drop', line: 1, text: null });
    expect(linesIn(play)).toEqual(worded.toSpliced(1, 1));
    const after = withChanges(nobody, adoptedIn(play.session, nobody));
    expect(after.agreement.size).toBe(1);
    expect(adoptedIn(play.session, after)).toEqual([]);
    play.do({ type: 'act.undo' });
    // Without its change it is another version: the one that was taken down goes.
    const again = withChanges(after, adoptedIn(play.session, after));
    expect([...again.agreement.values()].map(({ lines }) => lines)).toEqual([worded]);
  });

  it('is bent, and told of, in the words of the group', () => {
    const play = made().until('front.AGREE').do(filled).until('back.AGREECLOSE');
    play.do({ type: 'agreement.bend', line: 1, bent: true });
    expect(becameOf(play.session.state)?.bent).toEqual([filled.text]);
  });
});

const OF_GROUP: Omit<EntryOf<'group'>, 'id'> = {
  ...{ name: 'Thursday', purpose: '', kind: 'council', format: null, minutes: null, level: 'L1' },
  ...{ endsOn: null, seats: [] },
};

describe('the change that nobody objected to', () => {
  const register = (lines: readonly string[] = LINES) =>
    registerOf([
      ...setFields('group', 'thursday', OF_GROUP),
      ...setFields('agreement', 'a2', {
        group: 'thursday',
        day: '2026-03-01',
        lines: [...lines],
        present: [],
        changed: [],
        signal: 'two fingers',
        goTo: 'Hana',
      }),
    ]);
  const fieldsIn = (changes: readonly { readonly field: string; readonly value: unknown }[]) =>
    Object.fromEntries(changes.map(({ field, value }) => [field, value])) as Partial<EntryOf<'agreement'>>;

  it('is a version with its day, those who were there, and what was agreed before', () => {
    const play = played().until('back.AGREECLOSE').do({ type: 'person.stepOut', person: 'p3' });
    play.do({ type: 'agreement.change', how: 'reword', line: 2, text: 'One voice.' });
    expect(fieldsIn(adoptedIn(play.session, register()))).toEqual({
      group: 'thursday',
      day: '2026-06-04',
      lines: [LINES[0], LINES[1], 'One voice.', LINES[3]],
      present: ['ana', 'ben'],
      changed: [2],
      signal: 'two fingers',
      goTo: 'Hana',
    });
  });

  it('leaves a line out, or adds one', () => {
    const drop = played().until('back.AGREECLOSE');
    drop.do({ type: 'agreement.change', how: 'drop', line: 0, text: null });
    expect(fieldsIn(adoptedIn(drop.session, register())).lines).toEqual(LINES.slice(1));
    const add = played().until('back.AGREECLOSE');
    add.do({ type: 'agreement.change', how: 'add', line: 0, text: 'We say thank you.' });
    expect(fieldsIn(adoptedIn(add.session, register())).lines).toEqual([...LINES, 'We say thank you.']);
  });

  it('is made to what stands by then, where somebody else changed other lines meanwhile', () => {
    const play = played().until('back.AGREECLOSE');
    play.do({ type: 'agreement.change', how: 'reword', line: 2, text: 'One voice.' });
    const now = ['A new first line.', ...LINES];
    expect(fieldsIn(adoptedIn(play.session, register(now))).lines).toEqual(
      now.map((line) => (line === LINES[2] ? 'One voice.' : line)),
    );
  });

  it('is taken down once, and goes again where it is undone', () => {
    const play = played().until('back.AGREECLOSE');
    play.do({ type: 'agreement.change', how: 'drop', line: 0, text: null });
    const first = adoptedIn(play.session, register());
    const after = registerOf([...fieldsOf(register()), ...first]);
    expect(adoptedIn(play.session, after)).toEqual([]);
    play.do({ type: 'act.undo' });
    expect(adoptedIn(play.session, after).every(({ value }) => value === undefined)).toBe(true);
    expect(adoptedIn(play.session, after).length).toBeGreaterThan(0);
  });

  const fieldsOf = (of: ReturnType<typeof register>) =>
    [...of.group.values()]
      .flatMap(({ id, ...fields }) => setFields('group', id, fields as never))
      .concat(
        [...of.agreement.values()].flatMap(({ id, ...fields }) =>
          setFields('agreement', id, fields as never),
        ),
      );
});
