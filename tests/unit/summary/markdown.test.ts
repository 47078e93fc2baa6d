import fc from 'fast-check';
import { Lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownText, toMarkdown } from '#shared/summary/markdown.ts';
import { oneLine } from '#shared/summary/plainText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { ms } from '#shared/time.ts';
import { HOSTILE, numbered, sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

const ZONE = { timeZone: 'UTC' };
const isolates = /[\u2068\u2069]/g;

const decoded = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** What a reader sees of inline tokens; anything but text, escapes and bold is named. */
function seen(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'text' && 'tokens' in token && token.tokens) return seen(token.tokens);
      if (token.type === 'escape') return token.text as string;
      if (token.type === 'text') return decoded(token.text as string);
      return `<<${token.type}>>`;
    })
    .join('');
}
const read = (markdown: string) => new Lexer({ gfm: true }).lex(markdown);
function named(name: string, text: string): Summary {
  const summary = sampleSummary();
  return {
    ...summary,
    title: name,
    people: summary.people.map((person) => ({ ...person, name })),
    commitments: [{ person: 'p1', name, text, visible: 'group', by: null, asks: null }],
    notes: [{ kind: 'process', text, slot: null }],
  };
}

/** Every place of the parsed file where the name or the text stands. */
function places(markdown: string) {
  const tokens = read(markdown).filter(({ type }) => type !== 'space');
  const heading = tokens[0];
  const lists = tokens.filter((token): token is Tokens.List => token.type === 'list');
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  return {
    kinds: tokens.map(({ type }) => type),
    title: heading?.type === 'heading' ? seen(heading.tokens) : '',
    items: lists.map((list) => list.items.map((item) => item.tokens)),
    rows: tables.map((table) => table.rows),
  };
}

describe('toMarkdown', () => {
  it('says the name of the format once, and of voices at once only where there were some', () => {
    const head = (title: string) =>
      toMarkdown(sampleSummary({ title }), { ...ZONE, named: true }, english)
        .split('\n')
        .slice(0, 3);
    const line = '4 June 2026, 18:00 to 18:05 · six people';
    expect(head('Thursday')).toEqual(['# Thursday', '', `Council · ${line}`]);
    for (const title of ['', 'Council']) expect(head(title)).toEqual(['# Council', '', line]);
    const { airtime } = sampleSummary();
    const talk = (overlap: number) =>
      toMarkdown(
        sampleSummary({ airtime: { ...airtime, overlap: ms(overlap) } }),
        { ...ZONE, named: true },
        english,
      );
    expect(talk(2000)).toContain(', of it 0:02 by several at once. Silence');
    expect(talk(0)).toMatch(/^Speech \d+:\d\d\. Silence/mu);
  });

  it('puts commitments first, then what was said, then plan and actual, then airtime', () => {
    const markdown = toMarkdown(sampleSummary(), { named: true, ...ZONE }, english);
    expect(markdown.split('\n').filter((line) => line.startsWith('#'))).toEqual([
      '# Thursday Council',
      '## What each takes along',
      '## Options',
      '## Notes',
      '## Plan and actual',
      '## Share of talk against what the phases expected',
    ]);
    expect(markdown).toContain('Council · 4 June 2026, 18:00 to 18:05 · six people');
    expect(markdown).toContain('- **Dora**: Ask Ben for one sentence.');
    expect(markdown).toContain('\nChidi keeps it private, and hears of it first.\n');
    expect(markdown).toContain(
      '## Options\n\nHanded over, each on a sheet of their own: one option to Dora.\n',
    );
    expect(markdown).toContain('| Slot 1, Dora | Present | 3:00 | 3:20 |');
    expect(markdown).toContain('Lessons may leave, stories and names stay.');
  });

  it('keeps private words and the presenter’s options to itself, named or not', () => {
    for (const with_ of [true, false]) {
      const markdown = toMarkdown(sampleSummary(), { named: with_, ...ZONE }, english);
      expect(markdown).not.toContain('Say no once');
      expect(markdown).not.toContain('for help');
    }
  });

  it('has nobody’s name in it unless asked, in no text either', () => {
    const markdown = toMarkdown(sampleSummary(), { named: false, ...ZONE }, english);
    expect(markdown).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);
    expect(markdown).toContain(`- Ask ${numbered('p2')} for one sentence.`);
    expect(markdown).toContain(`${numbered('p4')} was given room.`);
    expect(markdown).toContain(`| ${numbered('p4')} | – | 3 |`);
  });

  it('holds together with hostile names and texts', () => {
    const shape = places(toMarkdown(named('Ana', 'Plain.'), { named: true, ...ZONE }, english)).kinds;
    for (const name of HOSTILE) {
      const parsed = places(toMarkdown(named(name, name), { named: true, ...ZONE }, english));
      expect(parsed.kinds).toEqual(shape);
    }
  });

  it('reads back, through a Markdown parser, what was written', () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({
        unit: fc.constantFrom(...'ab 1.*_`[]()<>|#-+=!~\\&:/@$^{}"\'\n\t\u202eé\u0301'),
        maxLength: 24,
      }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const wanted = oneLine(raw);
        if (wanted === '') return;
        const { title, items, rows } = places(toMarkdown(named(raw, raw), { named: true, ...ZONE }, english));
        const plain = (s: string) => s.replace(isolates, '');
        expect(plain(title)).toBe(wanted);
        const commitment = plain(
          seen(items[0]?.[0]?.flatMap((token) => ('tokens' in token ? (token.tokens ?? []) : []))),
        );
        expect(commitment.endsWith(`: ${wanted}`)).toBe(true);
        expect(plain(seen(items[1]?.[0])).endsWith(`: ${wanted}`)).toBe(true);
        expect(plain(seen(rows[1]?.[0]?.[0]?.tokens))).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it.each(HOSTILE)('keeps a text that stands first in its line a text: %j', (text) => {
    const summary = { ...named('Ana', text), people: [] };
    const { kinds, items } = places(toMarkdown(summary, { named: false, ...ZONE }, english));
    expect(kinds).toEqual(
      places(
        toMarkdown(
          { ...summary, commitments: named('Ana', 'Plain.').commitments },
          { named: false, ...ZONE },
          english,
        ),
      ).kinds,
    );
    const own = items[0]?.[0] ?? [];
    expect(own.map(({ type }) => type)).toEqual(['text']);
    expect(seen(own)).toBe(oneLine(text));
  });

  it('keeps a name of another direction to itself', () => {
    expect(toMarkdown(named('محمد', 'x'), { named: true, ...ZONE }, english)).toContain(
      '**\u2068محمد\u2069**: x',
    );
  });
});

describe('markdownText', () => {
  it('leaves ordinary names as they are', () => {
    const names = [
      "O'Neil",
      'Ana-Maria López',
      'J. R. Smith',
      'Zoë (facilitator)',
      'D’Angelo, Ana',
      '王小明',
    ];
    expect(names.map(markdownText)).toEqual(names);
  });
});
