import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, forum, PHASES, PRESETS } from '../../support/shipped.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import type { Format } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { Brought } from '#shared/session/agreement/brought.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import type { Level } from '#shared/care/levels.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { taskSentence } from '#shared/words/en/tasks.ts';
import { council, type PlayedCouncil } from '../session/support/council.ts';
import { anyDraft, anyMoves, play } from '../session/support/moves.ts';

const promptsOf = ({ console: { now } }: PlayedCouncil) => (now ? filledPrompts(now) : []);

describe('prompts in English', () => {
  it('are filled in', () => {
    const [welcome, ...prompts] = promptsOf(council().start());
    // The time of day is told in the computer's own zone.
    expect(welcome).toMatch(/^Welcome\. We are here to think together\. We stop at \d\d:\d\d\.$/);
    expect(prompts).toEqual([
      'The format is Council. I hold the process, you hold the content.',
      'Roles today: Ben facilitator, Ana timekeeper. Does anyone want to swap before we begin?',
      'You may pass at any point; a pass needs no reason.',
      'Confidentiality today is ‘Learning travels’: Lessons may leave, stories and names stay.',
    ]);
  });

  it('name whoever has two roles once', () => {
    const draft = sampleDraft(6);
    const both = { ...draft.roles, facilitator: 'p2', timekeeper: 'p2' };
    const { session } = new PlayedSession({ ...draft, roles: both }).start();
    const { now } = consoleView(session);
    expect(now && filledPrompts(now)[2]).toMatch(/^Roles today: Ben facilitator and timekeeper[.,]/u);
  });

  it('name the owner, the next presenter and the minutes', () => {
    expect(promptsOf(council().to('front.REVIEW'))[0]).toBe('Ana, what did you actually try?');
    expect(promptsOf(council().to('gap.1.HANDOVER'))).toContain('Next: Chidi. Ready?');
    expect(promptsOf(council().to('slot.1.PRESENT'))[0]).toBe(
      'The floor is yours for 3 minutes; we will not interrupt.',
    );
    expect(promptsOf(council().to('front.AGREE'))).toContain(
      'Thumbs: can you work with this for the next 45 minutes?',
    );
  });

  it('name what is left where a clock stands, and no minutes where it goes on or nothing is left', () => {
    const floor = (played: PlayedCouncil) =>
      promptsOf(played).find((said) => said.includes('floor is yours'));
    const played = council().to('slot.1.PRESENT').wait(69.4).stepOut('Dora').comeBack('Dora');
    const left = 'The floor is yours for 1:51; we will not interrupt.';
    expect([played.current.id, played.mode, floor(played)]).toEqual(['slot.1.PRESENT', 'armed', left]);
    expect(floor(played.start().wait(10))).toBeUndefined();
    expect(floor(played.pause())).toBe('The floor is yours for 1:41; we will not interrupt.');
    expect(floor(played.resume().wait(120).pause())).toBeUndefined();
  });

  it('ask nobody to write while nothing is written, nor does the wall', () => {
    const { now } = council().start().console;
    if (now === null) throw new Error('nothing runs');
    const asks = (level: Level): string[] =>
      [...FORMATS, ...PRESETS].flatMap((format) =>
        ZONES.flatMap((zone) => format[zone]).flatMap(({ id }) => {
          const prompts =
            format.prompts?.[id] ?? format.phaseInfos?.find((info) => info.id === id)?.prompts ?? null;
          const task = {
            phase: id,
            own: null,
            said: format.tasks?.[id] ?? null,
            who: 'silence',
            checkIn: null,
          } as const;
          return [
            ...filledPrompts({ ...now, title: task, prompts, blanks: { ...now.blanks, level } }),
            taskSentence(task, level === 'L3'),
          ];
        }),
      );
    const written = /\b(?:write|wrote)\b|written down/iu;
    expect(asks('L1').filter((said) => written.test(said)).length).toBeGreaterThan(10);
    expect(asks('L3').filter((said) => written.test(said))).toEqual([]);
    expect(asks('L3')).toHaveLength(asks('L1').length);
  });

  it('do not speak of an agreement that a group has not made yet', () => {
    const asked = (agreesFirst: boolean): string[] => {
      const { now } = council().start().console;
      if (now === null) throw new Error('nothing runs');
      const title = { ...now.title, phase: 'AGREE' };
      return [...FORMATS, ...PRESETS].flatMap((format) => {
        const prompts = format.prompts?.['AGREE'] ?? null;
        return filledPrompts({ ...now, title, prompts, blanks: { ...now.blanks, agreesFirst } });
      });
    };
    const spoken = /our agreement|on this page/;
    expect(asked(false).filter((prompt) => spoken.test(prompt)).length).toBeGreaterThan(20);
    expect(asked(true).filter((prompt) => spoken.test(prompt))).toEqual([]);
  });

  it.each([0, 1])('know whether the group has an agreement, of version %i', (version) => {
    const draft = newDraft(['Ana', 'Ben', 'Chidi'], null, COUNCIL);
    const agreement = { version, id: 'a1', lines: ['We stop on time.'], signal: '', goTo: '' };
    const brought = { purpose: '', agreement, next: null, longReview: false };
    const play = new PlayedSession({ ...draft, brought, group: { id: 'g1', people: {} } }).start();
    expect(consoleView(play.session).now?.blanks.agreesFirst).toBe(version === 0);
  });

  it('with a blank that nobody can fill are left out', () => {
    const close = promptsOf(council().to('back.CLOSE'));
    const library = PHASES.find(({ id }) => id === 'CLOSE')?.prompts ?? [];
    expect(close).toEqual(library.filter((prompt) => !prompt.includes('{')));
    expect(close).toHaveLength(library.length - 1);
  });

  it('never show a blank', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        for (const prompt of promptsOf(play(draft, moves))) expect(prompt).not.toMatch(/[{}]/);
      }),
      { numRuns: 60 },
    );
  });
});

/** What every format says in every phase, at every moment at which the facilitator may read it. */
const EVERY = [...FORMATS, ...PRESETS].map((format) => [format.id, format] as const);
const NEXT = { day: '2026-06-18', roles: [{ name: 'Chidi', role: 'facilitator' as const }] };

describe('the prompts of every format', () => {
  const played = (format: Format, brought?: Brought) => {
    const people = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'].slice(
      0,
      Math.max(format.size.min, Math.min(6, format.size.max)),
    );
    const draft = newDraft(people, null, { ...COUNCIL, format, minutes: 120 });
    return new PlayedSession({ ...draft, ...(brought && { brought }) });
  };
  /** All that is said until the end, going on as Space does. */
  const said = (session: PlayedSession): string[] => {
    const all: string[] = [];
    for (let left = 120; left > 0; left -= 1) {
      const { now, next, ended, consentAsked, agreeAsked, thumbsAsked } = consoleView(session.session);
      if (now !== null) all.push(...filledPrompts(now));
      if (ended) return all;
      session.wait(2);
      if (consentAsked) session.do({ type: 'consent.answer', answer: 'yes' });
      else if (agreeAsked) session.do({ type: 'question.agree', agreed: true });
      else if (thumbsAsked) session.do({ type: 'topic.extend', more: false });
      else if (next !== null) session.do(next.command);
    }
    return all;
  };

  it.each(EVERY)('have no brace and no hole in them: %s', (_, format) => {
    const agreement = { version: 0, id: null, lines: ['We stop on time.'], signal: '', goTo: '' };
    const groups = [
      undefined,
      { purpose: '', agreement, next: null, longReview: false },
      { purpose: 'We meet in order to think aloud.', agreement, next: NEXT, longReview: true },
      { purpose: 'Courage!', agreement, next: { ...NEXT, roles: [] }, longReview: false },
    ];
    for (const brought of groups) {
      const prompts = said(played(format, brought));
      expect(prompts.length).toBeGreaterThan(8);
      for (const prompt of prompts) {
        expect(prompt).not.toMatch(/[{}]|undefined|null|NaN/);
        // A blank with nothing in it leaves two signs or spaces beside each other.
        // Nor two ends: ‘Who are you?’.
        expect(prompt).not.toMatch(/[.!?…]’?\.$/u);
        expect(prompt).not.toMatch(/\s{2}|\s[.,;:?!](?:\s|$)|[:,;]\s*[.?!]|‘’|^\s*[.,;:]/);
      }
    }
  });

  it.each([
    ['demo', 12, 45, 'ROUND1', /^50 seconds each, in order;/],
    ['demo', 6, 120, 'ROUND1', /^A minute each, in order;/],
    ['wise_crowds', 12, 90, 'SWAP', /^25 seconds of quiet\.$/],
  ] as const)(
    'say how long a turn or a phase is as the plan has it: %s for %i in %i minutes',
    (id, count, minutes, phase, says) => {
      const format = [...FORMATS, ...PRESETS].find((one) => one.id === id);
      if (format === undefined) throw new Error('no such format');
      const people = Array.from({ length: count }, (_, i) => `Person ${i + 1}`);
      const session = new PlayedSession(newDraft(people, null, { ...COUNCIL, format, minutes }));
      for (let left = 60; consoleView(session.session).now?.title.phase !== phase && left > 0; left -= 1) {
        const { next } = consoleView(session.session);
        if (next !== null) session.wait(2).do(next.command);
      }
      const { now } = consoleView(session.session);
      if (now === null) throw new Error('nothing runs');
      expect(filledPrompts(now).filter((prompt) => says.test(prompt))).toHaveLength(1);
    },
  );

  it('ask all what the prep coach would ask where nobody is it, and leave out what is theirs alone', () => {
    const alone = said(played(forum));
    expect(alone).toContain('What does the presenter want from us?');
    expect(alone.filter((prompt) => prompt.includes('Prep coach'))).toEqual([]);
    const draft = newDraft(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre'], null, {
      ...COUNCIL,
      format: forum,
      minutes: 120,
    });
    const coached = said(new PlayedSession({ ...draft, roles: { ...draft.roles, prepCoach: 'p5' } }));
    expect(coached).toContain('Prep coach: what does the presenter want from us?');
    expect(coached).toContain('Prep coach, please ask yours.');
  });

  it('say why the group meets, when it meets next and who does what then', () => {
    const agreement = { version: 0, id: null, lines: [], signal: '', goTo: '' };
    const prompts = said(
      played(COUNCIL.format, {
        purpose: 'We meet in order to think one hard thing through before it hurts.',
        agreement,
        next: NEXT,
        longReview: false,
      }),
    );
    expect(prompts.find((one) => one.startsWith('Welcome'))).toMatch(
      /^Welcome\. We are here to think one hard thing through before it hurts\. We stop at \d\d:\d\d\.$/,
    );
    expect(prompts).toContain('Next session Thursday 18 June; roles then: Chidi facilitator.');
    const own = said(
      played(COUNCIL.format, { purpose: 'Courage!', agreement, next: null, longReview: false }),
    );
    expect(own.find((one) => one.startsWith('Welcome'))).toContain('live up to our purpose, ‘Courage!’.');
    expect(own.some((one) => one.startsWith('Next session'))).toBe(false);
  });
});
