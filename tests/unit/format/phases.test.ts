import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, PHASES, infoOf } from '../../support/shipped.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { PLACEHOLDERS, fillIn } from '#shared/format/placeholders.ts';
import { rulesIn } from '#shared/format/rules.ts';
import { REMINDERS, reminderAtStartOf } from '#shared/format/reminders.ts';
import {
  ObserverCodeSchema,
  PhaseInfoSchema,
  ReminderIdSchema,
  RuleCodeSchema,
  type Format,
  type RuleCode,
} from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import { SLIPS, slipsFor } from '#shared/format/slips.ts';
import { ruleSentence, ruleWords } from '#shared/words/en/rules.ts';
import { PHASE_FACTS } from './facts.ts';
import { slipWords } from '#shared/words/en/slips.ts';

describe('the phase library', () => {
  it.each(PHASES)('has a sound entry for $id', (info) => {
    expect(PhaseInfoSchema.parse(info)).toEqual(info);
  });

  it('has an entry for every phase of every shipped format', () => {
    for (const shipped of [...FORMATS, ...PRESETS]) {
      const ids = ZONES.flatMap((zone) => shipped[zone].map(({ id }) => id));
      expect(ids.map((id) => infoOf(shipped, id).id)).toEqual(ids);
    }
  });

  it('has no phase twice', () => {
    expect(new Set(PHASES.map(({ id }) => id)).size).toBe(PHASES.length);
  });

  it('has every entry of the law book, word for word', () => {
    /** Remarks in brackets, and a dash for nothing. */
    const plain = (text: string) => text.replace(/^\((.*?)\)( |$)/, '$1: ').replace(/: $/, '');
    const WATCH: Readonly<Record<string, string | null>> = {
      OBSERVE: 'Observer speaks; facilitator watches for defence',
      D_OBS: 'Observer speaks: judgement words',
      EXPLORE: "Coach's talk share below a third, self-observed",
      PULSE: null,
      VOTE: null,
      EXTEND: null,
      SWAP: null,
    };
    expect(PHASES).toHaveLength(73);
    for (const { id, ...info } of PHASES) {
      const { watchFor, records, ...facts } = PHASE_FACTS[id]!;
      const said = id in WATCH ? WATCH[id] : plain(watchFor);
      expect({ id, ...info }).toEqual({
        id,
        ...facts,
        watchFor: said,
        records: records === '-' ? null : records,
      });
    }
  });

  it('gives way to the words that a format brings along', () => {
    const own = { ...infoOf({}, 'OPEN'), title: 'Welcome' };
    const of = { phaseInfos: [own], prompts: { OPEN: ['Hello.'], CLOSE: [] } };
    expect(infoOf(of, 'OPEN')).toEqual({ ...own, prompts: ['Hello.'] });
    expect(infoOf(of, 'CLOSE').prompts).toEqual([]);
    expect(infoOf(of, 'AGREE')).toEqual(infoOf({}, 'AGREE'));
  });

  it('throws for a phase it does not have', () => {
    expect(() => infoOf({}, 'NAP')).toThrow('The phase library has no NAP.');
  });
});

describe('rules, codes and slips', () => {
  it('has a sentence for every rule', () => {
    expect(Object.keys(ruleWords)).toEqual(RuleCodeSchema.options);
  });

  it('speaks of the presenter as the format does', () => {
    const said = (names: Format['names'], code: RuleCode) =>
      rulesIn({ names }, { rules: [code] }, 'L1').map(ruleSentence);
    expect(said({}, 'CHOOSE')).toEqual(['The presenter alone chooses.']);
    expect(said({ presenter: 'coachee' }, 'CHOOSE')).toEqual(['The coachee alone chooses.']);
    expect(said({ presenter: 'asker' }, 'PSIL')).toEqual(['Asker listens, takes notes, does not answer.']);
    expect(rulesIn({}, { rules: ['CHOOSE'], commitment: 'each' }, 'L1').map(ruleSentence)).toEqual([
      'Each chooses alone.',
    ]);
    expect(said({ helper: 'coach' }, 'PSIL')).toEqual([ruleWords.PSIL]);
  });

  it('says in no phase twice that there is no advice now', () => {
    const said = [...FORMATS, ...PRESETS].flatMap((format) =>
      ZONES.flatMap((zone) =>
        format[zone].map((phase) => rulesIn(format, phase, 'L1').map(ruleSentence).join(' ')),
      ),
    );
    expect(said.filter((rules) => (rules.match(/no advice/gi)?.length ?? 0) > 1)).toEqual([]);
    expect(rulesIn({}, { rules: ['OPENQ', 'NOADV'] }, 'L1')).toHaveLength(2);
  });

  it('has a label and a letter of its own for every observer code', () => {
    expect(Object.keys(OBSERVER_CODES)).toEqual(ObserverCodeSchema.options);
    const keys = Object.values(OBSERVER_CODES).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[A-Y]$/.test(key))).toEqual([]);
  });

  it('has a reminder for each of the seven helping principles, and for the strict question', () => {
    expect(Object.keys(REMINDERS)).toEqual(ReminderIdSchema.options);
    expect(reminderAtStartOf('COUNSEL')).toBe('bothReady');
    expect(reminderAtStartOf('WORK')).toBe('askFirst');
    expect(reminderAtStartOf('PRESENT')).toBeNull();
    const starts = Object.values(REMINDERS).flatMap(({ atStartOf }) => atStartOf);
    expect(new Set(starts).size).toBe(starts.length);
    expect(starts.map((id) => infoOf({}, id).id)).toEqual(starts);
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
    for (const odd of ['constructor', 'toString', '__proto__', 'goals'])
      expect(fillIn(`Think of {${odd}}.`, { date: '11 June' })).toBeNull();
    expect(fillIn('Next: {next_presenter}. Ready?', { next_presenter: '' })).toBeNull();
  });

  it('takes a value as it is, braces and dollar signs included', () => {
    expect(fillIn('{name} was still speaking; then you.', { name: '$& {date}' })).toBe(
      '$& {date} was still speaking; then you.',
    );
  });

  it('fills every prompt of every shipped format, or leaves it out, and never shows a hole', () => {
    const everything = Object.fromEntries(PLACEHOLDERS.map((name) => [name, 'something']));
    const shipped = [...FORMATS, ...PRESETS].flatMap((of) =>
      ZONES.flatMap((zone) => of[zone].flatMap(({ id }) => infoOf(of, id).prompts)),
    );
    for (const prompt of new Set([...shipped, ...PHASES.flatMap(({ prompts }) => prompts)])) {
      expect(fillIn(prompt, everything)).toMatch(/^[^{}]+$/);
      const bare = fillIn(prompt, {});
      expect(bare).toBe(prompt.includes('{') ? null : prompt);
    }
  });

  it('knows every placeholder that the shipped sentences use', () => {
    const sentences = [
      ...PHASES.flatMap(({ prompts }) => prompts),
      ...Object.values(ruleWords),
      ...Object.values(slipWords).map(({ say }) => say),
    ];
    const used = sentences.flatMap((sentence) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(new Set(used)).toEqual(new Set(PLACEHOLDERS));
  });
});
