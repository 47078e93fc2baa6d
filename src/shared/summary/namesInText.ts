import { namesFinder } from '#shared/group/namesFound.ts';
import type { Words } from '#shared/words/words.ts';

/** Somebody whose names are taken out of texts, and the number that stands for them instead. */
interface Numbered {
  /** Every name they bore in the session, as it is kept. */
  readonly names: readonly string[];
  readonly number: number;
}

/** Puts what a language calls whoever is not named in the place of people's names. */
export function namesInText(
  people: readonly Numbered[],
  { summaryData, everydayWords }: Pick<Words, 'summaryData' | 'everydayWords'>,
): (text: string) => string {
  const find = namesFinder(
    people.map(({ names, number }) => ({ names, label: summaryData.person(number) })),
    { everydayWords },
  );
  return (text) => {
    let kept = '';
    let from = 0;
    for (const name of find(text)) {
      kept += text.slice(from, name.from) + name.label;
      from = name.to;
    }
    return kept + text.slice(from);
  };
}
