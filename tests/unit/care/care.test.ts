import { describe, expect, it } from 'vitest';
import {
  careOf,
  DATA_KINDS,
  groupSees,
  mayBeLogged,
  mayBeTakenDown,
  mayLeave,
  type DataKind,
} from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { council } from '../../support/shipped.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide, decideOpening } from '#shared/session/decide.ts';
import { whyNoReplay } from '#shared/session/replay/filming.ts';
import type { Session } from '#shared/session/session.ts';
import { toCsv } from '#shared/summary/csv.ts';
import { groupNotes } from '#shared/summary/groupNotes.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { toLeave, whatKeepsIn } from '#shared/summary/toLeave.ts';
import { instant } from '#shared/time.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import * as english from '#shared/words/en/index.ts';

/** Every kind of data at every level. */
const CELLS = DATA_KINDS.flatMap((kind) => LevelSchema.options.map((level) => [kind, level] as const));

const person = 'p4';
/** What takes each kind down, in the first phase of a slot; null where no command does. */
const TAKES: Readonly<Record<DataKind, readonly Command[]>> = {
  day: [],
  timings: [],
  attendance: [],
  title: [],
  topic: [
    { type: 'note.write', kind: 'parking', text: 'SECRET topic' },
    { type: 'parking.write', person, text: 'SECRET topic', importance: 5, urgency: 5 },
    { type: 'ownQuestion.write', text: 'SECRET topic?', help: 'ideas' },
  ],
  commitment: [{ type: 'commitment.write', person, text: 'SECRET commitment', visible: 'group' }],
  option: [{ type: 'note.write', kind: 'option', text: 'SECRET option' }],
  insight: [{ type: 'insight.write', person, text: 'SECRET insight', release: true }],
  starred: [{ type: 'note.write', kind: 'starred', text: 'SECRET starred?' }],
  processNote: [{ type: 'note.write', kind: 'process', text: 'SECRET processNote' }],
  message: [{ type: 'room.message', text: 'SECRET message' }],
  want: [{ type: 'want.write', person, text: 'SECRET want' }],
  // Taken down in its own two phases, after the slot.
  agreement: [],
  talk: [
    { type: 'voice.tap', person, style: 'toggle' },
    { type: 'voices.read', turns: [{ person, from: 0, to: 9_000 }] },
    { type: 'code.mark', code: 'IN', person, whom: 'p3' },
  ],
};
const MOMENT = { at: instant(400_000), by: 'console', act: 'a-1' } as const;

const draftAt = (level: Level, title: string) => ({
  ...sampleDraft(6),
  level,
  title,
  format: council,
  group: { id: 'thursday', people: {} },
  brought: {
    purpose: '',
    agreement: { version: 1, id: 'a1', lines: ['We stop on time.'], signal: '', goTo: '' },
    next: null,
    longReview: false,
  },
});
const inSlot = (level: Level): PlayedSession =>
  new PlayedSession(draftAt(level, '')).start().wait(60).until('slot.1.PRESENT').wait(60);

/**
 * A session with everything in it, agreed to leave, as an older log at this level may hold it. `unguarded`: a summary
 * that holds all that it may at the usual level, whatever this one says.
 */
function everythingAt(level: Level): {
  readonly session: Session;
  readonly summary: Summary;
  readonly unguarded: Summary;
} {
  const play = new PlayedSession(draftAt('L1', 'SECRET title')).start().wait(60).until('slot.1.PRESENT');
  play.speak(person, 30).speak('p3', 20);
  for (const kind of DATA_KINDS)
    for (const command of TAKES[kind]) if (!command.type.startsWith('voice')) play.do(command);
  play.until('back.AGREECLOSE');
  play.do({ type: 'agreement.change', how: 'add', line: 0, text: 'SECRET agreement' });
  play.until('back.CLOSE').next();
  play.do({ type: 'export.agree', what: 'named' }).do({ type: 'export.agree', what: 'turns' });
  const session = { ...play.session, state: { ...play.session.state, level } };
  return {
    session,
    summary: summarize(session, english),
    unguarded: { ...summarize(play.session, english), level, talkLevel: level },
  };
}

/** Every file of the group's, with names and without. The page is what PDF and printer draw. */
const filesOf = (summary: Summary): readonly (readonly [string, string])[] =>
  [true, false].flatMap((named) =>
    (
      [
        ['markdown', toMarkdown(summary, { named }, english)],
        ['json', toJson(summary, { named }, english)],
        ['csv', toCsv(summary, { named }, english)],
        ['rttm', toRttm(summary, { named }, english)],
        ['page', JSON.stringify(toLeave(summary, { named }, english))],
      ] as const
    ).map(([file, text]) => [`${file}, ${named ? 'with' : 'without'} names`, text] as const),
  );

/** A time of day, a length, or when a phase ran. */
const TELLS_TIMES = /\b\d{1,2}:\d\d\b|_s": [1-9]|"actual":\s?[1-9]/u;

/** A person's own seconds: in a file of theirs they would be found. */
const tellsOfTalk = (text: string): boolean => /SPEAKER|"turns": [1-9]|"share":\s?[0-9]|\r\n1,/u.test(text);

describe('what the table forbids', () => {
  it.each(CELLS)('to log is refused when it is to be done: %s at %s', (kind, level) => {
    const { session } = inSlot(level);
    for (const command of TAKES[kind]) {
      const decision = decide(session, command, MOMENT);
      const refused = decision.ok ? null : decision.refusal.code;
      expect([command.type, refused === 'levelKeepsNone']).toEqual([
        command.type,
        !mayBeTakenDown(kind, level),
      ]);
    }
  });

  it.each(CELLS)('to lie on the disk stays in memory: %s at %s', (kind, level) => {
    const { session } = inSlot(level);
    for (const command of TAKES[kind]) {
      const decision = decide(session, command, MOMENT);
      if (!decision.ok) continue;
      const lines = decision.events.filter(({ line }) => line !== null);
      expect(lines.every(({ body }) => 'inMemory' in body)).toBe(
        lines.length === 0 || !mayBeLogged(kind, level),
      );
    }
  });

  it.each(LevelSchema.options)('to log is refused in the title, too: %s', (level) => {
    const decision = decideOpening(draftAt(level, 'SECRET title'));
    expect(decision.ok).toBe(mayBeLogged('title', level));
    expect(decideOpening(draftAt(level, '')).ok).toBe(true);
  });

  it.each(CELLS)('to leave is in no file: %s at %s', (kind, level) => {
    const { summary, unguarded } = everythingAt(level);
    for (const [file, text] of [...filesOf(summary), ...filesOf(unguarded)]) {
      const found = kind === 'talk' ? tellsOfTalk(text) : text.includes(`SECRET ${kind}`);
      if (!mayLeave(kind, level)) expect([file, found]).toEqual([file, false]);
      if (kind === 'timings' && !mayLeave(kind, level))
        expect([file, TELLS_TIMES.exec(text)]).toEqual([file, null]);
    }
    if (kind === 'attendance' && !mayLeave(kind, level))
      for (const [file, text] of filesOf(summary))
        expect([file, summary.people.filter(({ name }) => text.includes(name))]).toEqual([file, []]);
  });

  it.each(CELLS)('to be shown to the group is not in what it sees: %s at %s', (kind, level) => {
    const { summary, session } = everythingAt(level);
    const seen = JSON.stringify([groupNotes(summary), summary.gathered, summary.commitments]);
    if (!groupSees(kind, level)) expect(seen).not.toContain(`SECRET ${kind}`);
    if (kind === 'talk') expect(whyNoReplay(session.state) === null).toBe(groupSees(kind, level));
  });
});

describe('what the table allows', () => {
  it.each(CELLS)('is in some file: %s at %s', (kind, level) => {
    if (!mayLeave(kind, level) || kind === 'attendance') return;
    const texts = filesOf(everythingAt(level).summary).map(([, text]) => text);
    expect(
      texts.some((text) => {
        if (kind === 'day') return text.includes('4 June 2026');
        if (kind === 'timings') return TELLS_TIMES.test(text);
        return kind === 'talk' ? tellsOfTalk(text) : text.includes(`SECRET ${kind}`);
      }),
    ).toBe(true);
  });

  it('is a file at every level, of single turns none above the usual one', () => {
    const may = (level: Level, kind: 'json' | 'csv') =>
      whatKeepsIn({ kind, named: true, summary: everythingAt(level).summary });
    expect(LevelSchema.options.map((level) => [may(level, 'json'), may(level, 'csv')])).toEqual([
      [null, null],
      [null, null],
      [null, 'level'],
      [null, 'level'],
    ]);
  });

  it('grows smaller from level to level', () => {
    const rank = { freely: 4, agreed: 3, released: 2, owner: 1, never: 0 };
    for (const kind of DATA_KINDS) {
      const ranks = LevelSchema.options.map((level) => rank[careOf(kind, level).leaves]);
      expect([kind, ranks]).toEqual([kind, ranks.toSorted((a, b) => b - a)]);
    }
  });
});
