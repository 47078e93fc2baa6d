import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays, addMonths } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { HORIZONS } from '#shared/group/register/entries.ts';
import { hasTag, withTagTurned } from '#shared/group/register/horizons.ts';
import { topicsOf } from '#shared/group/register/parking.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { horizonWords, readyPromptSets } from '#shared/words/en/index.ts';
import { afterAct, beginCouncil } from '../../../support/register.ts';

const TODAY = '2026-06-20';
const A_YEAR_ON = addMonths(TODAY, 12);

const begun = (): Register =>
  afterAct(registerOf([]), beginCouncil(['Ana', 'Ben', 'Chidi'], '2026-01-01'), TODAY);
const asks = (
  topic: string,
  over: Partial<Extract<RegisterAct, { act: 'topic.park' }>> = {},
): RegisterAct => ({
  ...{ act: 'topic.park', group: 'g1', topic, owner: null, text: `${horizonWords.vision.asks} #vision` },
  ...{ importance: 5, urgency: 5, on: TODAY, horizon: 'vision', ...over },
});
const yearly = (register: Register, today: string) => viewOfRegister(register, today).groups[0]?.yearly;

describe('the yearly questions of a group', () => {
  it('may each be asked at any time first, and again a year after it was put on the parking list, whatever became of it', () => {
    expect(yearly(begun(), TODAY)).toEqual(
      HORIZONS.map((horizon) => ({ horizon, asked: null, again: null })),
    );
    let register = afterAct(begun(), asks('t1'), TODAY);
    register = afterAct(register, asks('t2', { horizon: 'clarity', text: 'Clear? #clarity' }), TODAY);
    expect(topicsOf(register, 'g1', TODAY).map(({ text }) => text)).toEqual([
      'What should be true in a year that is not true today? #vision',
      'Clear? #clarity',
    ]);
    register = afterAct(register, { act: 'topic.drop', topic: 't1' }, TODAY);
    const again = (today: string) =>
      yearly(register, today)?.map((one) => [one.horizon, one.asked, one.again]);
    expect(again(addDays(A_YEAR_ON, -1))).toEqual([
      ['vision', TODAY, A_YEAR_ON],
      ['understanding', null, null],
      ['clarity', TODAY, A_YEAR_ON],
      ['agility', null, null],
    ]);
    expect(again(A_YEAR_ON)?.map(([, , from]) => from)).toEqual([null, null, null, null]);
  });

  it('are raised once more where last year’s still waits', () => {
    let register = afterAct(begun(), asks('t1'), TODAY);
    register = afterAct(register, asks('t2', { on: A_YEAR_ON }), A_YEAR_ON);
    expect(topicsOf(register, 'g1', A_YEAR_ON).map(({ id, raised }) => [id, raised])).toEqual([['t1', 2]]);
    expect(yearly(register, A_YEAR_ON)?.[0]).toMatchObject({ asked: A_YEAR_ON });
  });

  it('are not counted as asked at a level that keeps no topics', () => {
    const sealed = afterAct(begun(), { act: 'group.describe', group: 'g1', level: 'L3' }, TODAY);
    expect(decideRegister(sealed, asks('t1'), TODAY)).toMatchObject({
      ok: false,
      refusal: { code: 'levelKeepsNoTopics' },
    });
  });

  it('are those of the ready set of prompts, so that a session may ask all four in a round', () => {
    const set = readyPromptSets.find(({ id }) => id === 'ready_four_horizons');
    HORIZONS.forEach((horizon, i) => {
      expect(set?.prompts['ROUND1']?.[i]).toContain(horizonWords[horizon].asks);
    });
  });
});

describe('a tag of a topic', () => {
  it('stands behind it, and is taken away again without another word lost', () => {
    expect(withTagTurned('Whom do I tell no?', 'clarity')).toBe('Whom do I tell no? #clarity');
    expect(withTagTurned('', 'clarity')).toBe('#clarity');
    expect(withTagTurned('Now #Clarity #vision', 'clarity')).toBe('Now #vision');
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.constantFrom(...HORIZONS), (said, horizon) => {
        const text = said.join(' ');
        const tagged = withTagTurned(text, horizonWords[horizon].tag);
        expect(hasTag(tagged, horizonWords[horizon].tag)).toBe(true);
        expect(withTagTurned(tagged, horizonWords[horizon].tag)).toBe(text);
      }),
    );
  });
});
