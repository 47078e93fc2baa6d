import type { Plugin } from 'vite';

/**
 * A language that nobody speaks: every vowel doubled and accented, so that a text is about 40 % longer and any letter
 * that stands on it has its mark. A second time changes nothing.
 */
const VOWELS: Readonly<Record<string, string>> = {
  ...{ a: 'áà', e: 'éè', i: 'íì', o: 'óò', u: 'úù', y: 'ýÿ' },
  ...{ A: 'Áà', E: 'Éè', I: 'Íì', O: 'Óò', U: 'Úù', Y: 'Ýÿ' },
};

/** What stands for a value in a sentence stays as it is. */
export const longer = (text: string): string =>
  text.replace(/\{\w+\}|[aeiouy]/gi, (part) => VOWELS[part] ?? part);

/** Where sentences are kept: every string there is one, but for what `isName` finds. */
const SENTENCES = /\/src\/shared\/words\/en\/(?!(?:counted|wallClock)\.ts)[^/]+\.ts$/;
/** Data that hold sentences under these names. */
const DATA =
  /\/(?:src\/shared\/(?:format\/(?:phases\/.*|library\/.*))|preview\/(?:console|board|room)Views)\.ts$/;
const SAID = new Set('says title purpose prompts watchFor happened say label hint phase'.split(' '));

/** Codes that a sentence is found by. */
const CODED = new Set(['code', 'focus', 'does']);

/** The id of a phase or a rule. */
const CODE = /^[A-Z][A-Z0-9_]+$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Codes, not words: what is imported, compared with, or the name of a property. */
function isName(key: string, parent: Node): boolean {
  switch (parent.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return key === 'source';
    case 'SwitchCase':
      return key === 'test';
    case 'BinaryExpression':
      return parent['operator'] !== '+';
    case 'Property':
      return key === 'key';
    case 'MemberExpression':
      return key === 'property';
    case 'NewExpression':
      return true;
    default:
      return false;
  }
}

/** Makes the words of the product longer in a page whose address says `long`; others are as they are. */
export function longWords(): Plugin {
  return {
    name: 'long-words',
    enforce: 'post',
    transform(code, id) {
      const all = SENTENCES.test(id);
      if (!all && !DATA.test(id)) return null;
      const edits: [start: number, end: number, text: string][] = [];
      const visit = (node: Node, key: string, parent: Node | null, said: boolean): void => {
        if (parent !== null && isName(key, parent)) return;
        if (node.type === 'Property' && CODED.has(nameOf(node))) return;
        const own = said || (node.type === 'Property' && SAID.has(nameOf(node)));
        if (node.type === 'Literal' && typeof node['value'] === 'string' && own && !CODE.test(node['value']))
          edits.push([node.start, node.end, `__said(${code.slice(node.start, node.end)})`]);
        if (node.type === 'TemplateElement' && own && node.end > node.start) {
          const raw = code.slice(node.start, node.end);
          if (/[a-z]/i.test(raw)) edits.push([node.start, node.end, `\${__said(\`${raw}\`)}`]);
        }
        for (const [name, value] of Object.entries(node))
          for (const child of Array.isArray(value) ? value : [value])
            if (isNode(child)) visit(child, name, node, own);
      };
      visit(this.parse(code) as unknown as Node, '', null, all);
      const said = edits
        .toSorted((a, b) => b[0] - a[0])
        .reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code);
      return {
        code: `import { saidHere as __said } from ${JSON.stringify(import.meta.dirname + '/saidHere.ts')};\n${said}`,
        map: null,
      };
    },
  };
}

const nameOf = (property: Node): string => {
  const key = property['key'];
  return isNode(key) ? String(key['name'] ?? key['value']) : '';
};
