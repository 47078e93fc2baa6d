import { globSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DESK_KEYS, type DeskKey } from '#shared/deskKeys.ts';
import { KEYS, ZOOM_KEYS, type KeyScope } from '#shared/keys.ts';
import { isText } from '../../../../../src/renderer/ui/Kbd.tsx';
import { sessionKeys, withZoom } from '../../../../../src/renderer/ui/keys/AllKeys.tsx';

const RENDERER = join(import.meta.dirname, '..', '..', '..', '..', '..', 'src', 'renderer');

/** An element that shows a key by a text of its own: outside the tables, where those cannot hold it. */
interface Shown {
  readonly keys: string;
  readonly element: ts.JsxOpeningLikeElement;
  /** The sheet that it stands in. */
  readonly sheet: ts.JsxOpeningLikeElement | null;
}

/** What a sheet is made with. */
const SHEETS: ReadonlySet<string> = new Set(['Dialog', 'DoneSheet']);

const isElement = (node: ts.Node): node is ts.JsxOpeningLikeElement =>
  ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);

/** What an attribute says, as written; null where it is not there. */
function attribute(element: ts.JsxOpeningLikeElement, name: string): string | null {
  for (const one of element.attributes.properties)
    if (ts.isJsxAttribute(one) && one.name.getText() === name) {
      const value = one.initializer;
      if (value === undefined) return '';
      if (ts.isStringLiteral(value)) return value.text;
      return ts.isJsxExpression(value) ? (value.expression?.getText() ?? '') : value.getText();
    }
  return null;
}

const isLiteral = (element: ts.JsxOpeningLikeElement): boolean =>
  element.attributes.properties.some(
    (one) =>
      ts.isJsxAttribute(one) &&
      one.name.getText() === 'keys' &&
      one.initializer !== undefined &&
      ts.isStringLiteral(one.initializer),
  );

function shownIn(node: ts.Node, sheet: Shown['sheet'] = null): Shown[] {
  const shown: Shown[] = [];
  let within = sheet;
  const opening = ts.isJsxElement(node) ? node.openingElement : isElement(node) ? node : null;
  if (opening !== null && SHEETS.has(opening.tagName.getText())) within = opening;
  if (isElement(node) && isLiteral(node))
    shown.push({ keys: attribute(node, 'keys') ?? '', element: node, sheet });
  node.forEachChild((child) => void shown.push(...shownIn(child, within)));
  return shown;
}

/** The acts on Enter of the fields and of the focus in a sheet. */
function enters(sheet: ts.Node): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isElement(node)) found.push(attribute(node, 'onEnter') ?? '');
    node.forEachChild(look);
  };
  look(sheet);
  return found;
}

const sourceOf = (name: string, text: string): ts.SourceFile =>
  ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

/** Keys of a sheet that would not do what they say; the window's are not heard below it. */
function untrueIn(source: ts.SourceFile): string[] {
  return shownIn(source).flatMap(({ keys, element, sheet }) => {
    if (sheet === null) return [];
    const act = attribute(element, 'onClick') ?? attribute(element, 'onPress');
    const does =
      keys === 'Esc'
        ? act === attribute(sheet, 'onClose')
        : // Pressed where the focus is from the start, sent with its form, or what the field beside it does.
          keys === 'Enter' &&
          (attribute(element, 'submit') !== null ||
            attribute(element, 'ref')?.includes(attribute(sheet, 'initialFocus') ?? '\0') === true ||
            enters(sheet.parent).includes(act ?? '\0'));
    return does ? [] : [`${basename(source.fileName)}: ${keys}`];
  });
}

const files = globSync('**/*.tsx', { cwd: RENDERER }).map((name) => ({
  name: name.split(sep).join('/'),
  source: sourceOf(name, readFileSync(join(RENDERER, name), 'utf8')),
}));

/** Caps that the tables have in a folder. */
function capsIn(name: string): ReadonlySet<string> {
  const [window, area] = name.split('/');
  const desk = Object.entries(DESK_KEYS)
    .filter(([scope]) => AREAS[scope as keyof typeof DESK_KEYS] === area)
    .flatMap(([, keys]) => Object.values(keys).map(({ caps }) => caps.join(' ')));
  const session = KEYS.filter(({ scopes }) => scopes.includes(window as KeyScope)).map(({ caps }) =>
    caps.join(' '),
  );
  return new Set(window === 'desk' ? desk : session);
}

/** Keys that no table has, and where they are heard. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  // The library of dialogs closes each sheet with it.
  'ui/Dialog.tsx': ['Esc'],
  // They stand in a sheet that another file makes.
  'desk/start/NamesSheet.tsx': ['Esc'],
  'desk/register/NewGroupSheet.tsx': ['Esc'],
  'desk/register/HandOnSheet.tsx': ['Esc'],
  'desk/register/TakeInSheet.tsx': ['Esc'],
  'desk/draft/FormatPicker.tsx': ['Esc'],
  // The console hears them while the room lies over it.
  'room/RoomScreen.tsx': ['Enter', 'Esc'],
  // The board hears it while it asks.
  'board/Codes.tsx': ['Enter'],
  // A page for one person hears them itself.
  'ui/handed/HandedPage.tsx': ['Enter', 'Esc'],
};

const AREAS: Readonly<Record<keyof typeof DESK_KEYS, string>> = {
  start: 'start',
  first: 'start',
  rescue: 'start',
  group: 'group',
  pairs: 'group',
  pulse: 'group',
  sprint: 'group',
  passing: 'group',
  counting: 'group',
  privateWords: 'group',
  privateWordsOpen: 'group',
  learning: 'group',
  learningNote: 'group',
  playbook: 'group',
  agreement: 'group',
  own: 'own',
  reflection: 'own',
  plan: 'plan',
  formats: 'formats',
  editor: 'formats',
  turns: 'turns',
  summary: 'summary',
  closing: 'closing',
  archive: 'archive',
  trends: 'archive',
  mending: 'summary',
};

describe('a key that is shown', () => {
  it('on a sheet is one of the sheet’s own, and does there what the button says', () => {
    expect(files.flatMap(({ source }) => untrueIn(source))).toEqual([]);
    const sheets = files.filter(({ source }) => shownIn(source).some(({ sheet }) => sheet !== null));
    expect(sheets.length).toBeGreaterThan(7);
  });

  it('on a sheet would be found where it is the window’s, or does something else', () => {
    const sheet = (inside: string) =>
      untrueIn(
        sourceOf('Sheet.tsx', `const a = <Dialog onClose={shut} initialFocus={field}>${inside}</Dialog>;`),
      );
    expect(sheet('<Button keys="P" onClick={print}>Print</Button>')).toEqual(['Sheet.tsx: P']);
    expect(sheet('<Button keys="Esc" onClick={print}>Print</Button>')).toEqual(['Sheet.tsx: Esc']);
    expect(sheet('<Button keys="Enter" onClick={print}>Print</Button>')).toEqual(['Sheet.tsx: Enter']);
    expect(sheet('<TextField onEnter={shut} /><Button keys="Enter" onClick={print} />')).toHaveLength(1);
    expect(sheet('<TextField onEnter={print} /><Button keys="Enter" onClick={print} />')).toEqual([]);
    expect(sheet('<Button ref={field} keys="Enter" onClick={print} />')).toEqual([]);
  });

  it('on a screen stands in the table of its keys', () => {
    const foreign = files.flatMap(({ name, source }) =>
      shownIn(source)
        .filter(
          ({ keys, sheet }) =>
            sheet === null && !capsIn(name).has(keys) && ELSEWHERE[name]?.includes(keys) !== true,
        )
        .map(({ keys }) => `${name}: ${keys}`),
    );
    expect(foreign).toEqual([]);
  });
});

describe('a key of the desk that would be text where somebody writes', () => {
  it('is known by its caps, and is none that is heard there', () => {
    for (const key of Object.values(DESK_KEYS).flatMap((keys): DeskKey[] => Object.values(keys))) {
      const writes =
        key.chord.key.length === 1 || key.chord.key === 'Delete' || key.chord.key === 'Backspace';
      const isHeard = key.chord.ctrl === true || key.inText === true;
      expect([key.caps, isText(key.caps.join(' '))]).toEqual([key.caps, writes && !isHeard]);
    }
  });

  it('is told from arrows and from keys with Alt', () => {
    expect(['V', '?', 'Shift P', '+', 'Del'].filter(isText)).toHaveLength(5);
    expect(['Alt N', 'Ctrl K', 'Esc', 'Enter', '↑', '↑ ↓', 'Home'].filter(isText)).toEqual([]);
  });
});

describe('the list of all keys', () => {
  it('has those that zoom, once, in every window', () => {
    const lists = [sessionKeys('console'), sessionKeys('board'), [{ title: null, keys: [] }]];
    for (const list of lists) {
      const caps = withZoom(list).flatMap(({ keys }) => keys.map((key) => key.caps.join(' ')));
      for (const zoom of ZOOM_KEYS) expect(caps.filter((one) => one === zoom.caps.join(' '))).toHaveLength(1);
    }
  });
});
