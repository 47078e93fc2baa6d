import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MOST_CARDS } from '#shared/limits.ts';
import { roomView } from '#shared/session/room/view.ts';
import type { RoomPaper } from '#shared/session/room/view.ts';
import { PhaseWords } from '../../../../src/renderer/ui/RoomPhase.tsx';
import { council } from '../../session/support/council.ts';

/** The lines of the list that the room shows, first to last. */
function linesOf(paper: RoomPaper): string[] {
  const { phase } = roomView(council({ minutes: 90 }).start().session);
  if (phase === null) throw new Error('the room shows no phase');
  const markup = renderToStaticMarkup(<PhaseWords phase={{ ...phase, paper }} />);
  return [...markup.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, line = '']) =>
    // What only holds the place of the whole text is not seen.
    line.replace(/^<span[^>]* data-place.*?<\/span>/, '').replaceAll(/<[^>]*>/g, ''),
  );
}

const texts = (n: number): string[] => Array.from({ length: n }, (_, i) => `Card ${i + 1}`);
const items = (n: number) => texts(n).map((text) => ({ text, name: 'Ana' }));

describe('a list on the wall', () => {
  it('shows every card that there is room for, and says how many more there are', () => {
    expect(linesOf({ kind: 'cards', texts: texts(24) })).toEqual(texts(24));
    expect(linesOf({ kind: 'cards', texts: texts(MOST_CARDS) })).toEqual([...texts(23), 'and 37 more']);
  });

  it('does so with what is parked', () => {
    expect(linesOf({ kind: 'parking', items: items(8) })).toHaveLength(8);
    expect(linesOf({ kind: 'parking', items: items(9) }).at(-1)).toBe('and 2 more');
  });
});
