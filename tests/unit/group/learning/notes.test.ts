import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '#shared/bundle/gather.ts';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { LEVELS } from '#shared/care/levels.ts';
import {
  expiredLearnings,
  heldBack,
  HELD_DAYS,
  isHeldBack,
  notesOf,
  viewOfLearning,
} from '#shared/group/learning/notes.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { learningMarkdown } from '#shared/summary/learningMarkdown.ts';
import * as english from '#shared/words/en/index.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const TODAY = '2026-06-20';
const begun = (): Register =>
  afterAct(registerOf([]), beginCouncil(['Ana', 'Ben', 'Chidi'], '2026-01-01'), TODAY);
const write = (over: Partial<Extract<RegisterAct, { act: 'learning.write' }>> = {}): RegisterAct => ({
  ...{ act: 'learning.write', group: 'g1', learning: 'n1', person: 'ana', on: TODAY },
  ...{ situation: 'Somebody said yes too soon', helped: 'To ask for a day', unless: '', tags: ['asking'] },
  ...over,
});
const release = (person = 'ana'): RegisterAct => ({
  ...{ act: 'learning.release', learning: 'n1', person, on: TODAY },
});
const released = (): Register => afterAct(afterAct(begun(), write(), TODAY), release(), TODAY);
/** A session of the group in which so many presented. */
const held = (register: Register, id: string, day: string, slots: number): Register =>
  withChanges(
    register,
    setFields('session', id, {
      ...{ group: 'g1', day, format: 'council', present: [], roles: {} },
      presented: Array.from({ length: slots }, () => 'ben'),
    }),
  );
const refusalOf = (register: Register, act: RegisterAct) => {
  const decided = decideRegister(register, act, TODAY);
  return decided.ok ? null : decided.refusal.code;
};
const shownOn = (register: Register, day: string) =>
  viewOfLearning(register, 'g1', day).notes.map(({ id }) => id);

describe('a learning note', () => {
  it('is its owner’s alone until they release it, and nobody else may', () => {
    const written = afterAct(begun(), write(), TODAY);
    expect(shownOn(written, addDays(TODAY, 400))).toEqual([]);
    expect(refusalOf(written, release('ben'))).toBe('learningIsAnothers');
    expect(refusalOf(written, write({ person: 'ben' }))).toBe('learningIsAnothers');
    expect(refusalOf(written, { act: 'learning.remove', learning: 'n1', person: null })).toBe(
      'learningIsAnothers',
    );
    expect(refusalOf(released(), { act: 'learning.withhold', learning: 'n1', person: 'ben' })).toBe(
      'learningIsAnothers',
    );
    expect(refusalOf(begun(), write({ situation: '', helped: '' }))).toBe('learningIsEmpty');
  });

  it('is held for seven days, or until the group had two further slots', () => {
    expect(shownOn(released(), addDays(TODAY, HELD_DAYS - 1))).toEqual([]);
    expect(shownOn(released(), addDays(TODAY, HELD_DAYS))).toEqual(['n1']);
    const tomorrow = addDays(TODAY, 1);
    // Slots of the day itself may be the very ones it is about.
    expect(shownOn(held(released(), 's1', TODAY, 4), tomorrow)).toEqual([]);
    expect(shownOn(held(released(), 's1', tomorrow, 1), tomorrow)).toEqual([]);
    expect(shownOn(held(released(), 's1', tomorrow, 2), tomorrow)).toEqual(['n1']);
    expect(
      shownOn(held(held(released(), 's1', tomorrow, 1), 's2', addDays(TODAY, 2), 1), addDays(TODAY, 2)),
    ).toEqual(['n1']);
  });

  it('is held anew once its words are changed, and hidden once it is taken back', () => {
    const later = addDays(TODAY, 30);
    expect(shownOn(afterAct(released(), write({ helped: 'To wait' }), later), later)).toEqual([]);
    const back = afterAct(released(), { act: 'learning.withhold', learning: 'n1', person: 'ana' }, later);
    expect(shownOn(back, later)).toEqual([]);
    expect(refusalOf(back, release())).toBeNull();
  });

  it('is read again by nobody in particular, once it is held no more; in other words it is another one', () => {
    const later = addDays(TODAY, HELD_DAYS);
    const again: RegisterAct = { act: 'learning.readAgain', group: 'g1', learning: 'n1', on: later };
    expect(refusalOf(released(), again)).toBe('notThere');
    const once = afterAct(released(), again, later);
    const twice = afterAct(once, { ...again, on: addDays(later, 1) }, addDays(later, 1));
    expect(twice.learning.get('n1')?.readAgain).toEqual([later, addDays(later, 1)]);
    expect(JSON.stringify(viewOfLearning(twice, 'g1', later))).not.toContain(later);
    const anew = afterAct(twice, write({ helped: 'To wait' }), later);
    expect(anew.learning.get('n1')?.readAgain).toBeUndefined();
  });

  it('is taken down where the level lets lessons travel, and goes in time unless it is released', () => {
    const taken = LEVELS.map((level) => {
      const group = afterAct(begun(), { act: 'group.describe', group: 'g1', level });
      return [level, refusalOf(group, write()), viewOfLearning(group, 'g1', TODAY).taken];
    });
    expect(taken).toEqual([
      ['L0', null, true],
      ['L1', null, true],
      ['L2', 'levelTakesNoLearning', false],
      ['L3', 'levelTakesNoLearning', false],
    ]);
    const written = afterAct(begun(), write(), TODAY);
    const over = addDays(addMonths(TODAY, 12), 1);
    expect(expiredLearnings(written, addMonths(TODAY, 12))).toEqual([]);
    expect(withChanges(written, expiredLearnings(written, over)).learning.size).toBe(0);
    expect(expiredLearnings(released(), over)).toEqual([]);
    expect(notesOf(written, new Set(['ana']), over)).toEqual([]);
  });

  it('stays without its owner when they are taken out, and loses their name; what they kept goes', () => {
    const named = afterAct(
      released(),
      write({ learning: 'n2', person: 'ben', helped: 'Ana asked first' }),
      TODAY,
    );
    const withDraft = afterAct(named, write({ learning: 'n3' }), TODAY);
    const left = withChanges(withDraft, withoutTheirEntries(withDraft, 'ana'));
    expect([...left.learning.values()].map(({ id, owner, helped }) => [id, owner, helped])).toEqual([
      ['n1', null, 'To ask for a day'],
      ['n2', 'ben', '… asked first'],
    ]);
    expect(shownOn(left, addDays(TODAY, HELD_DAYS))).toEqual(['n1']);
    expect(refusalOf(left, { act: 'learning.remove', learning: 'n1', person: null })).toBeNull();
  });

  it('is in no file and no bundle while it is held, whatever else happens, and in each of them afterwards', () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('session' as const), slots: fc.nat(3) }),
      fc.record({
        what: fc.constantFrom('wait' as const, 'release' as const, 'withhold' as const, 'write' as const),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let register = afterAct(begun(), write({ helped: 'Zyxw' }), TODAY);
        let day = TODAY;
        steps.forEach((one, i) => {
          if (one.what === 'session') register = held(register, `s${i}`, day, one.slots);
          else if (one.what === 'wait') day = addDays(day, 3);
          else if (one.what === 'release') register = afterAct(register, release(), day);
          else if (one.what === 'write') register = afterAct(register, write({ helped: 'Zyxw' }), day);
          else
            register = afterAct(register, { act: 'learning.withhold', learning: 'n1', person: 'ana' }, day);
          const note = register.learning.get('n1');
          const isFree = note !== undefined && !isHeldBack(register, note, day);
          const since = note?.released ?? null;
          const slots = [...register.session.values()].filter(
            (session) => since !== null && session.day > since,
          );
          // Said once more, and otherwise: as docs/domain/learning.md has it.
          expect(isFree).toBe(
            since !== null &&
              (addDays(since, 7) <= day || slots.flatMap(({ presented }) => presented).length >= 2),
          );
          const view = viewOfLearning(register, 'g1', day);
          expect(learningMarkdown(view.notes, english).includes('Zyxw')).toBe(isFree);
          const all = { fields: [], sessions: [], goneEntries: [], goneSessions: [] };
          for (const group of ['g1', null]) {
            const { leaving } = gather(all, NO_OWN_TEXTS, register, {
              group,
              adding: new Set(['ana']),
              today: day,
            });
            expect(leaving.entries.learning).toBe(isFree ? 1 : 0);
          }
          expect(heldBack(register, day).has('n1')).toBe(!isFree);
        });
      }),
    );
  });
});

describe('learning notes as Markdown', () => {
  it('tell situation, help, limit and tags, and neither the group nor a day', () => {
    const all = {
      situation: 'Two *teams* wait',
      helped: 'Ask who waits',
      unless: 'Nobody knows',
      tags: ['asking'],
    };
    expect(learningMarkdown([{ id: 'n1', ...all }], english)).toBe(
      [
        '# Learning notes',
        '',
        '## Two \\*teams\\* wait',
        '',
        '**What helped:** Ask who waits',
        '',
        '**When it may not:** Nobody knows',
        '',
        '#asking',
        '',
      ].join('\n'),
    );
    expect(learningMarkdown([{ id: 'n1', ...all, situation: '', unless: '', tags: [] }], english)).toContain(
      '## A situation\n\n**What helped:** Ask who waits\n',
    );
  });
});
