import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import { sourceFiles } from './gate.ts';
import type { Gate } from './gate.ts';

/** Whose styles a file holds: a window, an area of the desk, or what the windows share. */
const areaOf = (file: string): string => /^src\/renderer\/(desk\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? file;

/** Areas whose classes another area may set in place, below a class of its own. */
const SHARED = /^(ui|desk\/(frame|draft|paper))$/;

/** The classes of a selector as they stand in it, those within `:is()`, `:not()` and `:has()` too. */
const classesIn = (selector: Selector): readonly string[] =>
  selector.flatMap((part: SelectorComponent): readonly string[] => {
    if (part.type === 'class') return [part.name];
    return 'selectors' in part && Array.isArray(part.selectors)
      ? (part.selectors as Selector[]).flatMap(classesIn)
      : [];
  });

/** A selector, and the classes in it. */
interface Used {
  readonly file: string;
  readonly classes: readonly string[];
  /** The one class it has, where that is not within `:not()` or the like. */
  readonly alone: string | null;
}

/** Each class with the areas that style it by itself; where none does, those that style it at all. */
function homesOf(used: readonly Used[]): ReadonlyMap<string, ReadonlySet<string>> {
  const alone = new Map<string, Set<string>>();
  const anyhow = new Map<string, Set<string>>();
  for (const { file, classes, alone: only } of used)
    for (const name of classes)
      for (const homes of name === only ? [alone, anyhow] : [anyhow])
        homes.set(name, (homes.get(name) ?? new Set()).add(areaOf(file)));
  return new Map([...anyhow, ...alone]);
}

/**
 * Styles stay in their area. A class belongs to the one area that styles it by itself. A selector has a class of its
 * own area, and whatever else it names is its own too or shared: a button may be wider in one window's bar, and no
 * window reaches into another. Only `ui` says how elements without a class look. What is styled is on some page.
 */
export const styles: Gate = {
  name: 'styles',
  check(checkout) {
    const files = sourceFiles(checkout, /^src\/renderer\/.*\.css$/);
    const used: Used[] = files.flatMap((file) => {
      const found: Used[] = [];
      transform({
        filename: file,
        code: readFileSync(join(checkout, file)),
        visitor: {
          Selector(selector) {
            const classes = classesIn(selector);
            const plain = selector.find((part) => part.type === 'class')?.name ?? null;
            found.push({ file, classes, alone: classes.length === 1 ? plain : null });
          },
        },
      });
      return found;
    });
    const homes = homesOf(used);
    const problems = new Set<string>();
    for (const { file, classes } of used)
      if (classes.length === 0 && areaOf(file) !== 'ui')
        problems.add(`${file} styles by no class, whatever area it is in`);
    for (const { file, classes } of used) {
      const area = areaOf(file);
      const belongs = (name: string): readonly string[] => [...(homes.get(name) ?? [])];
      for (const name of classes.filter((one) => belongs(one).includes(area)))
        for (const other of belongs(name).filter((home) => home !== area))
          problems.add(`${file} styles .${name}, as does ${other}`);
      for (const name of classes)
        if (!belongs(name).some((home) => home === area || SHARED.test(home)))
          problems.add(`${file} styles .${name} of ${belongs(name).join(' and ')}`);
      if (classes.length > 0 && !classes.some((name) => belongs(name).includes(area)))
        problems.add(`${file} styles .${classes.join(' .')} without a class of ${area}`);
    }

    const scripts = sourceFiles(checkout, /^src\/renderer\/.*\.tsx?$/)
      .map((file) => readFileSync(join(checkout, file), 'utf8'))
      .join('\n');
    const words = new Set(scripts.match(/[\w-]+/g));
    const beginnings = [...scripts.matchAll(/([\w-]+-)\$\{/g)].map(([, beginning = '']) => beginning);
    for (const { file, classes } of used)
      for (const name of classes)
        if (!words.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)))
          problems.add(`${file} styles .${name}, which is on no page`);
    return Promise.resolve({ files: files.length, problems: [...problems].sort() });
  },
};
