import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { boardWords, programmeWords } from '../../../../src/renderer/words.ts';
import { NamedText, RoomNames, Shortened } from '../../../../src/renderer/ui/NamedText.tsx';

const ARABIC = 'محمد عبد الرحمن';
const NAMES = ['Nguyễn Thị', ARABIC];

/** The direction a text is given on the page, undefined where its first letter decides, and what stands there. */
function shownOf(text: React.ReactNode): { dir: string | undefined; shown: string | undefined } {
  const markup = renderToStaticMarkup(<RoomNames names={NAMES}>{text}</RoomNames>);
  return {
    dir: /<bdi[^>]* dir="(\w+)"/.exec(markup)?.[1],
    shown: /<bdi[^>]*>(.*?)<\/bdi>/.exec(markup)?.[1]?.replaceAll(/<[^>]*>/g, ''),
  };
}

describe('the direction of a text that names people', () => {
  it('is that of our own words, though a name that is read from the right comes first', () => {
    for (const sentence of [
      boardWords.speaks(ARABIC),
      boardWords.andOver(ARABIC, 2),
      programmeWords.met.names([ARABIC, 'Nguyễn Thị']),
    ])
      expect(shownOf(<NamedText text={sentence} />)).toEqual({
        dir: 'ltr',
        shown: sentence.replace(ARABIC, `\u2068${ARABIC}\u2069`),
      });
    const short = shownOf(<Shortened most={6}>{(name) => boardWords.speaks(name(ARABIC))}</Shortened>);
    expect(short.dir).toBe('ltr');
    expect(short.shown).toMatch(/^\u2068.+…\u2069 /u);
  });

  it('is that of a name alone, and of what people wrote', () => {
    expect(shownOf(<NamedText text={ARABIC} />)).toEqual({ dir: undefined, shown: ARABIC });
    expect(shownOf(<NamedText text="ما الذي يهم" />)).toEqual({ dir: undefined, shown: 'ما الذي يهم' });
  });
});
