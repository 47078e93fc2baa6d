import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { rulesIn } from '#shared/format/rules.ts';
import type { RuleCode } from '#shared/format/schema.ts';
import { seatsAtRest } from '../../../../src/renderer/ui/pictureDrawings.ts';
import { PhaseWords } from '../../../../src/renderer/ui/RoomPhase.tsx';
import { roomMoments } from '../../../support/preview/roomViews.ts';

/** At which step of smaller words each rule goes; null: it never does. */
function stepsOf(rules: readonly RuleCode[], ownRules: readonly string[]): (string | null)[] {
  const phase = roomMoments['counsel']?.view.phase;
  if (phase == null) throw new Error('no such scene');
  const held = rulesIn({}, { rules, ownRules }, 'L1');
  const markup = renderToStaticMarkup(<PhaseWords phase={{ ...phase, rules: held }} />);
  const part = /<p class="room-rules">(.*?)<\/p>/.exec(markup)?.[1] ?? '';
  return [...part.matchAll(/<span(?: data-goes="(\d)")?>/g)].map(([, step]) => step ?? null);
}

describe('rules that the wall has no room for', () => {
  it('go from the end, and the first one stays', () => {
    expect(stepsOf(['PSIL', 'OPTION', 'ASKOK'], [])).toEqual([null, '6', '5']);
    expect(stepsOf(['PSIL', 'OPTION', 'ASKOK', 'EXP'], [])).toEqual([null, '7', '6', '5']);
    expect(stepsOf(['PSIL'], [])).toEqual([null]);
  });

  it('of the group’s own go after all those of the app but the first', () => {
    const all = stepsOf(['PSIL', 'OPTION', 'ASKOK'], ['One', 'Two', 'Three']);
    expect(all).toEqual([null, '6', '5', '8', '8', '7']);
    expect(stepsOf(['PSIL'], ['One'])).toEqual([null, '8']);
    expect(stepsOf([], ['One', 'Two'])).toEqual([null, '7']);
  });
});

describe('what the wall asks for in a quiet minute', () => {
  it('is to write where that is kept, and not where nothing is written', () => {
    const phase = roomMoments['silence']?.view.phase;
    if (phase == null) throw new Error('no such scene');
    const asks = (sealed: boolean) => renderToStaticMarkup(<PhaseWords phase={{ ...phase, sealed }} />);
    expect(asks(false)).toMatch(/\bwrite\b/iu);
    expect(asks(true)).not.toMatch(/\bwrite\b/iu);
    expect(asks(true)).toContain('What did you notice');
  });
});

describe('the question of whoever has the slot', () => {
  const { phase } = roomMoments['questionOffice']?.view ?? {};
  if (phase == null) throw new Error('no such scene');
  const linesOf = (alone: boolean): string[] =>
    [
      ...renderToStaticMarkup(<PhaseWords phase={phase} alone={alone} />).matchAll(
        /<(?:p|blockquote) class="(?:room-lead|room-rules|room-question)"[^>]*>(.*?)<(?:\/p|footer)/g,
      ),
    ].map(([, line = '']) => line.replaceAll(/<[^>]*>/g, '').trim());

  it('takes the place of no task and no rule where nothing stands below it', () => {
    expect(linesOf(true)).toEqual([
      'Questions first, then options with their trade-offs.',
      expect.stringContaining('Ask before you advise, give feedback or role-play.'),
      'How do I get a yes from somebody who never says no?',
    ]);
    expect(linesOf(true)[1]).toContain('Offer it as one option; say whether done, seen or guessed.');
  });

  it('leaves one sentence above it over a name', () => {
    expect(linesOf(false)).toHaveLength(2);
  });
});

describe('a circle at rest', () => {
  it('has nobody who holds the stone or is next; who is away stays away', () => {
    const seats = (['holder', 'next', 'done', 'plain', 'out'] as const).map((card, i) => ({
      id: `p${i}`,
      name: card,
      card,
    }));
    expect(seatsAtRest(seats).map(({ card }) => card)).toEqual(['plain', 'plain', 'plain', 'plain', 'out']);
  });
});
