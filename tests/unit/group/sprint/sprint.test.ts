import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type Day } from '#shared/group/register/day.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister, type GroupView } from '#shared/group/register/views.ts';
import { expiredWins } from '#shared/group/sprint/expiredWins.ts';
import {
  datesOfSprint,
  daysOfWeek,
  firstDays,
  formatOfDay,
  REVIEW_WEEK,
  SPRINT_DAYS,
  WEEKS,
  weekOf,
} from '#shared/group/sprint/sprint.ts';
import { weeksToLookAt } from '#shared/group/sprint/sprintView.ts';
import { winsHere } from '#shared/group/sprint/winsHere.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import type { Draft } from '#shared/session/draft.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { FORMATS, PRESETS } from '../../../support/shipped.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const STARTS = '2026-03-02';
const FIRST = '2026-03-04';
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora'];
const MEETINGS = ['d1', 'd2', 'd3', 'd4', 'd5'];

const begin = (over: Partial<Extract<RegisterAct, { act: 'sprint.begin' }>> = {}): RegisterAct => ({
  ...{ act: 'sprint.begin', group: 'g1', sprint: 'sp', starts: STARTS, first: FIRST, begins: '09:00' },
  ...{ meetings: MEETINGS, ...over },
});
const win = (id: string, text: string, by: string | null, on: Day = STARTS): RegisterAct => ({
  ...{ act: 'win.write', group: 'g1', win: id, text, by, on },
});
const NOTHING = { helped: '', keep: '', change: '', stop: '', playbook: '', cadence: '' };
const look = (week: number, on: Day, said: Partial<typeof NOTHING>): RegisterAct => ({
  ...{ act: 'sprint.lookBack', sprint: 'sp', lookBack: `l${week}`, week, on, ...NOTHING, ...said },
});

const council = (): Register => afterAct(registerOf([]), beginCouncil(NAMES, STARTS));
const begun = (): Register => afterAct(council(), begin());
const pageOf = (register: Register, today: Day): GroupView => viewOfRegister(register, today).groups[0]!;
const heldOn = (register: Register, day: Day, format: string): Register =>
  withChanges(
    register,
    setFields('session', `s-${day}-${format}`, {
      ...{ group: 'g1', day, format, present: [], roles: {}, presented: [] },
    }),
  );
const states = (register: Register, today: Day): Record<string, string> =>
  Object.fromEntries(
    pageOf(register, today).sprint!.items.map(({ week, step, state }) => [`${week} ${step}`, state]),
  );
const refusal = (register: Register, act: RegisterAct): string => {
  const decided = decideRegister(register, act);
  return decided.ok ? 'done' : decided.refusal.code;
};

describe('thirty days', () => {
  it('put every day between day 0 and the thirtieth into one week, whatever the day on which they start', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.nat(40), (later, day) => {
        const starts = addDays('2024-01-01', later);
        const on = addDays(starts, day);
        const weeks = Array.from({ length: WEEKS }, (_, i) => i + 1).filter((week) => {
          const { from, until } = daysOfWeek(starts, week);
          return on >= from && on <= until;
        });
        const expected = day === 0 ? [] : day >= SPRINT_DAYS ? [] : [weekOf(starts, on)];
        expect(weeks).toEqual(expected);
        expect(weekOf(starts, on)).toBe(day === 0 ? 0 : day >= SPRINT_DAYS ? REVIEW_WEEK : weeks[0]);
      }),
    );
  });

  it('have one date in each week and the review on the thirtieth day, planned with formats that there are', () => {
    const known = new Set([...FORMATS, ...PRESETS].map(({ id }) => id));
    for (const first of firstDays(STARTS)) {
      const dates = datesOfSprint(STARTS, first);
      expect(dates.map(({ day }) => weekOf(STARTS, day))).toEqual([1, 2, 3, 4, REVIEW_WEEK]);
      const planned = dates.map(({ day }) => formatOfDay(STARTS, day));
      expect(planned.map((one) => one?.format)).toEqual([
        ...['micro', 'action_learning', 'office_hours', 'council', 'sprint_review'],
      ]);
      expect(planned.every((one) => known.has(one?.format ?? ''))).toBe(true);
      expect(dates.map(({ minutes }) => minutes)).toEqual(planned.map((one) => one?.minutes));
    }
    expect(formatOfDay(STARTS, STARTS)).toBeNull();
    expect(formatOfDay(STARTS, addDays(STARTS, SPRINT_DAYS + 1))).toBeNull();
  });

  it('begin with their dates in one act; a date that is there already is that date', () => {
    const there = afterAct(council(), {
      ...{ act: 'meeting.plan', group: 'g1', meetings: [{ meeting: 'own', day: '2026-03-11' }] },
      ...{ begins: '09:00', minutes: 90 },
    });
    const { meetings } = pageOf(afterAct(there, begin()), STARTS);
    expect(meetings.map(({ id, day, minutes }) => [id, day, minutes])).toEqual([
      ['d1', '2026-03-04', 30],
      ['own', '2026-03-11', 90],
      ['d3', '2026-03-18', 45],
      ['d4', '2026-03-25', 60],
      ['d5', '2026-04-01', 45],
    ]);
    expect(refusal(there, begin({ first: '2026-03-10' }))).toBe('notInFirstWeek');
    expect(refusal(there, begin({ first: STARTS }))).toBe('notInFirstWeek');
    expect(decideRegister(there, begin(), '2026-03-03')).toMatchObject({ refusal: { code: 'dayIsOver' } });
    expect(refusal(begun(), begin({ sprint: 'again' }))).toBe('sprintAlready');
    const reviewed = afterAct(begun(), look(REVIEW_WEEK, '2026-04-01', { keep: 'Weekly' }));
    const again = begin({
      sprint: 'again',
      starts: '2026-04-02',
      first: '2026-04-03',
      meetings: MEETINGS.map((id) => `${id}b`),
    });
    expect(refusal(reviewed, again)).toBe('done');
  });

  it('say what is due on each day, and leave a week in which nothing was held behind without a word', () => {
    let register = begun();
    expect(pageOf(register, STARTS).sprint).toMatchObject({ day: 0, week: 0, isOver: false, due: [] });
    const due = (today: Day) =>
      pageOf(register, today).sprint!.due.map(({ step, week, planned }) => [
        step,
        week,
        planned?.format ?? null,
      ]);
    expect(due('2026-03-03')).toEqual([
      ['session', 1, 'micro'],
      ['pulse', 1, null],
    ]);
    register = heldOn(register, '2026-03-04', 'micro');
    register = withChanges(
      register,
      setFields('pulse', 'u', {
        ...{ group: 'g1', day: '2026-03-04', asks: 'session', way: 'closed', people: [], forms: 4 },
        ...{ told: [], until: '2027-03-04' },
      }),
    );
    // The last days of a week are for looking back at it.
    expect(due('2026-03-05')).toEqual([]);
    expect(due('2026-03-07')).toEqual([['lookBack', 1, 'feedback_review']]);
    register = afterAct(register, look(1, '2026-03-08', { helped: 'Short turns', change: 'Begin on time' }));
    expect(due('2026-03-08')).toEqual([]);
    // Nothing was held in the second week: the third one begins as it would have.
    expect(due('2026-03-18')).toEqual(
      [
        ['session', 3, 'office_hours'],
        ['guide', 3, null],
        ['lookBack', 2, 'feedback_review'],
      ].toSorted((a, b) => Number(a[1]) - Number(b[1])),
    );
    expect(states(register, '2026-03-19')).toMatchObject({
      '1 session': 'was',
      '2 session': 'wasNot',
      '3 session': 'now',
      '4 session': 'toCome',
    });
    register = afterAct(register, { act: 'sprint.guide', sprint: 'sp', on: '2026-03-20' });
    expect(states(register, '2026-03-20')['3 guide']).toBe('was');
    // Looking back is no session of a week.
    register = heldOn(register, '2026-03-24', 'feedback_review');
    expect(states(register, '2026-03-26')['4 session']).toBe('now');
    expect(due('2026-04-01')).toEqual([
      ['review', REVIEW_WEEK, 'sprint_review'],
      ['lookBack', 4, 'feedback_review'],
    ]);
    register = afterAct(
      register,
      look(REVIEW_WEEK, '2026-04-01', { keep: 'Weekly', cadence: 'Every other week' }),
    );
    expect(pageOf(register, '2026-04-01').sprint).toMatchObject({ isOver: true });
  });

  it('take a second word on a week in place of the first, and go with their group', () => {
    const register = afterAct(afterAct(begun(), look(1, '2026-03-08', { helped: 'a' })), {
      ...look(1, '2026-03-09', { change: 'b' }),
      lookBack: 'other',
    } as RegisterAct);
    expect([...register.lookBack.values()]).toMatchObject([{ helped: '', change: 'b', day: '2026-03-09' }]);
    const gone = afterAct(afterAct(register, win('w', 'x', null)), { act: 'group.remove', group: 'g1' });
    expect([gone.sprint.size, gone.win.size, gone.lookBack.size]).toEqual([0, 0, 0]);
  });
});

describe('small wins', () => {
  it('are listed newest first, and of one day the last first; nobody need be named', () => {
    const register = [
      win('a', 'One', null),
      win('b', 'Two', 'ana'),
      win('c', 'Three', null, '2026-03-05'),
    ].reduce((before: Register, act) => afterAct(before, act), begun());
    const { wins } = pageOf(register, '2026-03-06');
    expect(wins).toMatchObject({ kept: true });
    expect(wins.wins.map(({ text, by }) => [text, by])).toEqual([
      ['Three', null],
      ['Two', 'ana'],
      ['One', null],
    ]);
    expect(refusal(register, win('d', 'x', 'nobody'))).toBe('notThere');
  });

  it.each([
    ['L0', 24],
    ['L1', 12],
    ['L2', null],
    ['L3', null],
  ] as const)(
    'go by themselves as level %s lets them stay, and are not written where it keeps none',
    (level, months) => {
      const register = afterAct(begun(), { act: 'group.describe', group: 'g1', level });
      expect(pageOf(register, STARTS).wins.kept).toBe(months !== null);
      const looked = look(1, STARTS, { helped: 'x' });
      if (months === null) {
        expect(refusal(register, win('a', 'One', null))).toBe('levelKeepsNoWins');
        expect(refusal(register, looked)).toBe('levelKeepsNoWins');
        return;
      }
      const written = afterAct(afterAct(register, win('a', 'One', null)), looked);
      const last = addMonths(STARTS, months);
      expect(expiredWins(written, last)).toEqual([]);
      expect(pageOf(written, addDays(last, 1)).wins.wins).toEqual([]);
      const after = withChanges(written, expiredWins(written, addDays(last, 1)));
      expect([after.win.size, after.lookBack.size]).toEqual([0, 0]);
    },
  );

  it('lose the name, and what it is called by, of somebody who is removed', () => {
    const register = [
      win('a', 'Ben asked first', 'ana'),
      look(1, STARTS, { helped: 'Ana asked', playbook: 'What Ana does' }),
    ].reduce((before: Register, act) => afterAct(before, act), begun());
    const after = withChanges(register, withoutTheirEntries(register, 'ana'));
    expect(after.win.get('a')).toMatchObject({ by: null, text: 'Ben asked first' });
    expect(JSON.stringify([...after.lookBack.values()])).not.toContain('Ana');
    const both = withChanges(after, withoutTheirEntries(after, 'ben'));
    expect(both.win.get('a')?.text).not.toContain('Ben');
  });
});

describe('the session of a week', () => {
  it('is told by what was held, whatever was planned', () => {
    const held = (register: Register) =>
      pageOf(register, '2026-03-08').sprint!.items.find(
        ({ step, week }) => step === 'session' && week === 1,
      )!;
    expect(held(begun())).toMatchObject({ held: null, planned: { format: 'micro' } });
    const other = heldOn(begun(), '2026-03-04', 'council');
    expect(held(other)).toMatchObject({ held: 'council', state: 'was' });
  });
});

describe('small wins that are read aloud in a session', () => {
  const texts = (register: Register, draft: Partial<Draft>, today: Day) =>
    winsHere(register, new PlayedSession(sampleDraft(4, draft)).session.state, today).map(({ text, by }) => [
      text,
      by,
    ]);
  const group = { id: 'g1', people: { p1: 'ana' } };

  it('are those of its group since the sprint began, the newest first, by name where somebody is named', () => {
    const before = addDays(STARTS, -20);
    const register = [
      win('a', 'Before', null, before),
      begin(),
      win('b', 'On day one', 'ana'),
      win('c', 'Later', null, addDays(STARTS, 9)),
    ].reduce((so: Register, act) => afterAct(so, act), council());
    const since = [
      ['Later', null],
      ['On day one', 'Ana'],
    ];
    expect(texts(register, { group }, addDays(STARTS, 9))).toEqual(since);
    expect(texts(register, { group }, addDays(STARTS, SPRINT_DAYS))).toEqual(since);
    expect(texts(register, {}, addDays(STARTS, 9))).toEqual([]);
    expect(texts(register, { group, trial: true }, addDays(STARTS, 9))).toEqual([]);
    expect(texts(register, { group, level: 'L2' }, addDays(STARTS, 9))).toEqual([]);
    // Without a sprint they are those of thirty days.
    const alone = afterAct(council(), win('a', 'Before', null, before));
    expect(texts(alone, { group }, addDays(before, SPRINT_DAYS))).toEqual([['Before', null]]);
    expect(texts(alone, { group }, addDays(before, SPRINT_DAYS + 1))).toEqual([]);
  });

  it('are offered by the console in every phase whose prompts send to them, and in no other', () => {
    const told = PRESETS.filter((format) => /small wins/u.test(JSON.stringify(format)));
    const asked = told.flatMap((format) => {
      const play = new PlayedSession(sampleDraft(4, { format, group, minutes: 90 })).start();
      const steps: string[] = [];
      for (let left = 40; play.session.state.ended === null && left > 0; left--) {
        const { now, readsWins } = consoleView(play.session);
        const sends = now !== null && filledPrompts(now).some((prompt) => /small wins/u.test(prompt));
        if (readsWins || sends) steps.push(`${now?.step} ${sends} ${readsWins}`);
        play.next();
      }
      return steps;
    });
    expect(asked).toEqual(['slot.1.HELPED true true', 'slot.1.LOOKBACK true true']);
  });
});

describe('what can be looked back at', () => {
  const offered = (register: Register, days: number) =>
    weeksToLookAt(pageOf(register, addDays(STARTS, days)).sprint!);

  it('is what began: no week that is to come, and all of it in the last week at the earliest', () => {
    expect(offered(begun(), 0)).toEqual([1]);
    expect(offered(begun(), 7)).toEqual([1]);
    expect(offered(begun(), 8)).toEqual([1, 2]);
    expect(offered(begun(), 21)).toEqual([1, 2, 3]);
    expect(offered(begun(), 22)).toEqual([1, 2, 3, 4, REVIEW_WEEK]);
    expect(offered(begun(), SPRINT_DAYS)).toEqual([1, 2, 3, 4, REVIEW_WEEK]);
  });

  it('is what was looked back at before, too', () => {
    expect(offered(afterAct(begun(), look(3, STARTS, { helped: 'Rain' })), 0)).toEqual([1, 3]);
  });

  it('ends the thirty days once all of it is: nothing is to come any more, and nothing is due', () => {
    const day = addDays(STARTS, 24);
    const reviewed = afterAct(begun(), look(REVIEW_WEEK, day, { keep: 'Short turns' }));
    expect(new Set(Object.values(states(reviewed, day)))).toEqual(new Set(['was', 'wasNot']));
    expect(pageOf(reviewed, day).sprint!.due).toEqual([]);
  });

  it('has its review before the last week’s look back on the thirtieth day', () => {
    const { due } = pageOf(begun(), addDays(STARTS, SPRINT_DAYS)).sprint!;
    expect(due.map(({ step }) => step)).toEqual(['review', 'lookBack']);
  });
});
