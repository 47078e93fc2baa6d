import { describe, expect, it } from 'vitest';
import { gather } from '#shared/bundle/gather.ts';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { LEVELS } from '#shared/care/levels.ts';
import { viewOfPlaybook } from '#shared/group/playbook/playbook.ts';
import { tagsTyped } from '#shared/group/playbook/tagsTyped.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { PLAYBOOK_PAPERS } from '#shared/group/playbook/paperKinds.ts';
import { playbookMarkdown, playbookPaper } from '#shared/summary/playbookPaper.ts';
import * as english from '#shared/words/en/index.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';

const TODAY = '2026-06-20';
const GUIDE: RegisterAct = {
  ...{ act: 'guide.write', group: 'g1', guide: 'n1', title: 'Moving a date' },
  ...{
    problem: 'Ana moved it',
    decision: 'Who waits?',
    outcome: 'Fewer moves',
    steps: ['Ask Ana', 'Say it'],
  },
  ...{ links: ['/srv/[a].pdf', 'https://wiki.example/a'], tags: ['dates'], newcomer: true },
};
const question = (id: string, text: string): RegisterAct => ({
  ...{ act: 'question.keep', group: 'g1', question: id, text, on: TODAY },
});
const term = (id: string, word: string): RegisterAct => ({
  ...{ act: 'term.say', group: 'g1', term: id, word, means: 'what Ana means' },
});
const done = (register: Register, ...acts: readonly RegisterAct[]): Register =>
  acts.reduce((before, act) => afterAct(before, act, TODAY), register);
const begun = (): Register => done(registerOf([]), beginCouncil(['Ana', 'Ben'], '2026-01-01'));
const whole = (): Register =>
  done(
    begun(),
    GUIDE,
    { ...GUIDE, guide: 'n2', title: 'Handover', newcomer: false } as RegisterAct,
    question('q1', 'Who is not here?'),
    term('w1', 'the river'),
  );
const refusalOf = (register: Register, act: RegisterAct) => {
  const decided = decideRegister(register, act, TODAY);
  return decided.ok ? null : decided.refusal.code;
};
const markdown = (register: Register, what: (typeof PLAYBOOK_PAPERS)[number]): string => {
  const paper = playbookPaper(register, 'g1', what, TODAY);
  return paper === null ? '' : playbookMarkdown(paper, english);
};

describe('a playbook', () => {
  it('keeps guides by title, questions the newest first and words by word, each once', () => {
    const { guides, questions, terms } = viewOfPlaybook(
      done(whole(), question('q2', 'And then?'), term('w2', 'Ark')),
      'g1',
    );
    expect(guides.map(({ title }) => title)).toEqual(['Handover', 'Moving a date']);
    expect(questions.map(({ text }) => text)).toEqual(['And then?', 'Who is not here?']);
    expect(terms.map(({ word }) => word)).toEqual(['Ark', 'the river']);
    expect(refusalOf(whole(), question('q2', 'who is not  HERE'))).toBe('isInPlaybook');
    expect(refusalOf(whole(), term('w2', 'The River'))).toBe('isInPlaybook');
    // The same one may be said otherwise.
    expect(refusalOf(whole(), question('q1', 'Who is not here!'))).toBeNull();
  });

  it('is there where lessons may travel, and goes with its group', () => {
    const kept = LEVELS.map((level) => {
      const group = done(begun(), { act: 'group.describe', group: 'g1', level });
      return [
        level,
        viewOfPlaybook(group, 'g1').kept,
        refusalOf(group, GUIDE),
        refusalOf(group, term('w', 'w')),
      ];
    });
    expect(kept).toEqual([
      ['L0', true, null, null],
      ['L1', true, null, null],
      ['L2', false, 'levelKeepsNoPlaybook', 'levelKeepsNoPlaybook'],
      ['L3', false, 'levelKeepsNoPlaybook', 'levelKeepsNoPlaybook'],
    ]);
    const gone = done(whole(), { act: 'group.remove', group: 'g1' });
    expect([gone.guide.size, gone.question.size, gone.term.size]).toEqual([0, 0, 0]);
  });

  it('names nobody who was taken out', () => {
    const left = withChanges(whole(), withoutTheirEntries(whole(), 'ana'));
    expect(JSON.stringify([...left.guide.values(), ...left.term.values()])).not.toContain('Ana');
    expect(left.guide.get('n1')).toMatchObject({ problem: '… moved it', steps: ['Ask …', 'Say it'] });
  });

  it('goes along in a bundle, with the set of prompts of the group', () => {
    const sets = [
      { id: 'ours', name: 'Ours', prompts: {} },
      { id: 'mine', name: 'Mine', prompts: {} },
    ];
    const said = done(whole(), { act: 'group.describe', group: 'g1', prompts: 'ours' });
    const all = { fields: [], sessions: [], goneEntries: [], goneSessions: [] };
    const { leaving, texts } = gather(all, { ...NO_OWN_TEXTS, prompts: sets }, said, {
      ...{ group: 'g1', adding: new Set<string>(), today: TODAY },
    });
    expect(leaving.entries).toMatchObject({ guide: 2, question: 1, term: 1 });
    expect(texts.prompts.map(({ id }) => id)).toEqual(['ours']);
  });
});

describe('papers of a playbook', () => {
  it('hold all of it, or what a newcomer reads, as text that opens nothing', () => {
    const all = markdown(whole(), 'playbook');
    expect(all).toContain('# Playbook of Thursday Council\n');
    expect(all).toContain('## Handover\n\n**Problem:** Ana moved it');
    expect(all).toContain('- [ ] Ask Ana\n- [ ] Say it');
    expect(all).toContain('- /srv/\\[a\\].pdf\n- https\\://wiki.example/a');
    expect(all).toContain('## Questions that opened something\n\n- Who is not here?');
    expect(all).toContain('- **the river**: what Ana means');
    const agreed = done(whole(), {
      ...{ act: 'agreement.adopt', group: 'g1', agreement: 'a1', lines: ['We stop on time.'], present: [] },
      ...{ goTo: 'Ben', on: TODAY },
    });
    const pack = markdown(agreed, 'newcomer');
    expect(pack).toContain('## How a session goes');
    expect(pack).toContain('1. We stop on time.');
    expect(pack).toContain('**When it is stuck, or harm shows, go to:** Ben');
    expect(pack).toContain('## Moving a date');
    expect(pack).not.toContain('Handover');
    expect(pack).not.toContain('Who is not here?');
  });

  it('are sheets to write on, with nothing of the group in them', () => {
    for (const what of ['checkIn', 'reflection'] as const) {
      const sheet = markdown(whole(), what);
      expect(english.playbookPaperWords.sheets[what].every(({ asks }) => sheet.includes(asks))).toBe(true);
      expect(sheet).not.toContain('Ana');
    }
    expect(markdown(whole(), 'reflection')).toContain('What helped:');
    expect(playbookPaper(whole(), 'nobody', 'playbook', TODAY)).toBeNull();
  });

  it('hold no guide where the level keeps no playbook', () => {
    const sealed = done(whole(), { act: 'group.describe', group: 'g1', level: 'L3' });
    for (const what of PLAYBOOK_PAPERS) expect(markdown(sealed, what)).not.toContain('Moving a date');
  });
});

describe('tags that are typed', () => {
  it('are words apart by blanks, with or without their sign', () => {
    expect(tagsTyped(' #asking remote,  dates;x ')).toEqual(['asking', 'remote', 'dates', 'x']);
    expect(tagsTyped('')).toEqual([]);
    expect(tagsTyped('a b c d e f g')).toBeNull();
    expect(tagsTyped('a&b')).toBeNull();
  });
});
