import { describe, expect, it } from 'vitest';
import { FORMATS } from '#shared/format/library/index.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { PHASES, infoOf } from '#shared/format/phases.ts';
import { PLACEHOLDERS, fillIn } from '#shared/format/placeholders.ts';
import { RULES } from '#shared/format/rules.ts';
import { ObserverCodeSchema, PhaseInfoSchema, RuleCodeSchema } from '#shared/format/schema.ts';
import { SLIPS, slipsFor } from '#shared/format/slips.ts';

describe('the phase library', () => {
  it.each(PHASES)('has a sound entry for $id', (info) => {
    expect(PhaseInfoSchema.parse(info)).toEqual(info);
  });

  it('has an entry for every phase of every shipped format', () => {
    const ids = FORMATS.flatMap(({ front, slot, gap, back }) => [...front, ...slot, ...gap, ...back]);
    expect(ids.map(({ id }) => infoOf({}, id).id)).toEqual(ids.map(({ id }) => id));
  });

  it('has no phase twice', () => {
    expect(new Set(PHASES.map(({ id }) => id)).size).toBe(PHASES.length);
  });

  it('throws for a phase it does not have', () => {
    expect(() => infoOf({}, 'NAP')).toThrow('The phase library has no NAP.');
  });
});

describe('rules, codes and slips', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(RULES)).toEqual(RuleCodeSchema.options);
  });

  it('has a label and a letter of its own for every observer code', () => {
    expect(Object.keys(OBSERVER_CODES)).toEqual(ObserverCodeSchema.options);
    const keys = Object.values(OBSERVER_CODES).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[A-Y]$/.test(key))).toEqual([]);
  });

  it('has a digit for every slip', () => {
    expect(SLIPS.length).toBeLessThanOrEqual(10);
  });

  it('names the slips of a phase first, then those that happen in any', () => {
    expect(slipsFor(['PSIL', 'OPTION', 'ASKOK']).map(({ id }) => id)).toEqual([
      'youShould',
      'presenterAnswers',
      'oneVoice',
      'interruption',
      'strongEmotion',
      'offTopic',
      'longSilence',
    ]);
  });
});

describe('fillIn', () => {
  it('fills a sentence', () => {
    expect(fillIn('Next: {next_presenter}. Ready?', { next_presenter: 'Chidi' })).toBe('Next: Chidi. Ready?');
  });

  it('gives nothing for a sentence that would have a hole', () => {
    expect(fillIn('Next session {date}; roles then: {next_roles}.', { date: '11 June' })).toBeNull();
    expect(fillIn('Next: {next_presenter}. Ready?', { next_presenter: '' })).toBeNull();
  });

  it('takes a value as it is, braces and dollar signs included', () => {
    expect(fillIn('{name} was still speaking; then you.', { name: '$& {date}' })).toBe(
      '$& {date} was still speaking; then you.',
    );
  });

  it('knows every placeholder that the shipped sentences use', () => {
    const sentences = [
      ...PHASES.flatMap(({ prompts }) => prompts),
      ...Object.values(RULES),
      ...SLIPS.map(({ say }) => say),
    ];
    const used = sentences.flatMap((sentence) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(new Set(used)).toEqual(new Set(PLACEHOLDERS));
  });
});
