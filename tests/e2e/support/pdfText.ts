import { constants, inflateSync } from 'node:zlib';

type Letters = ReadonlyMap<string, string>;

/** A font's codes, as they are written in hexadecimal, and the letters they stand for. */
function lettersOf(map: string): Letters {
  const letters = new Map<string, string>();
  const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, utf16(to));
  for (const [, block = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16), n = 0; code <= parseInt(last, 16); code += 1, n += 1) {
        const written = code.toString(16).toUpperCase().padStart(from.length, '0');
        letters.set(written, utf16((parseInt(to, 16) + n).toString(16).padStart(4, '0')));
      }
  return letters;
}

/** What a PDF tells a screen reader: whether it is tagged, its language, and how often it has each kind of element. */
export function pdfStructure(pdf: Buffer): {
  readonly tagged: boolean;
  readonly language: string | null;
  readonly pages: number;
  readonly kinds: ReadonlyMap<string, number>;
} {
  const raw = pdf.toString('latin1');
  const kinds = new Map<string, number>();
  for (const [, kind = ''] of raw.matchAll(/\/Type \/StructElem\b.*?\/S \/(\w+)/gs))
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    tagged: /\/Marked true/.test(raw) && /\/StructTreeRoot \d+ 0 R/.test(raw),
    language: /\/Type \/Catalog.*?\/Lang \((.*?)\)/s.exec(raw)?.[1] ?? null,
    pages: [...raw.matchAll(/\/Type \/Page\b/g)].length,
    kinds,
  };
}

/** How large a page's pixels are on paper: 1 where nothing was made smaller in order to fit. */
export function pdfScale(pdf: Buffer): number {
  // Chromium writes in three hundredths of an inch; a pixel is a ninety-sixth.
  const ofPixel = 300 / 96;
  for (const content of objectsOf(pdf).values()) {
    const found = /^\S+ 0 0 \S+ \S+ \S+ cm\s+q\s+([\d.]+) 0 0 [\d.]+ \S+ \S+ cm/.exec(content);
    if (found !== null) return Number(found[1]) / ofPixel;
  }
  throw new Error('no page is drawn');
}

/** What each object of a PDF holds, unpacked, by its number. */
function objectsOf(pdf: Buffer): Map<string, string> {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const found of raw.matchAll(/(\d+) 0 obj\n(.*?)endobj/gs)) {
    const [, number = '', body = ''] = found;
    const start = /stream\r?\n/.exec(body);
    if (start === null) objects.set(number, body);
    else {
      const at = found.index + found[0].indexOf(body) + start.index + start[0].length;
      const packed = pdf.subarray(at, found.index + found[0].lastIndexOf('endstream'));
      const isText = body.includes('/FlateDecode');
      objects.set(
        number,
        isText ? inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1') : '',
      );
    }
  }
  return objects;
}

/** The text that a PDF made by Chromium shows, line by line, and what it says of itself: title, what is read out. */
export function pdfText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Letters>();
  for (const [, font = '', number = ''] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, map = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number) ?? '') ?? [];
    fonts.set(font, lettersOf(objects.get(map) ?? ''));
  }
  const told = [...raw.matchAll(/<FEFF(\w*)>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
  const literal = [...raw.matchAll(/\/(?:Title|Alt|ActualText|Author|Subject) \(((?:[^()\\]|\\.)*)\)/g)];
  return [...told, ...literal.map(([, text = '']) => text), ...linesOf(objects, fonts)].join('\n');
}

function* linesOf(
  objects: ReadonlyMap<string, string>,
  fonts: ReadonlyMap<string, Letters>,
): Generator<string> {
  for (const content of objects.values())
    for (const [, run = ''] of content.matchAll(/\bBT\b(.*?)\bET\b/gs)) {
      let letters: Letters = new Map();
      let line = '';
      for (const [token] of run.matchAll(/\/F\d+|<\w+>/g)) {
        if (token.startsWith('/')) letters = fonts.get(token.slice(1)) ?? letters;
        else {
          const width = [...letters.keys()][0]?.length ?? 2;
          for (const code of token.slice(1, -1).match(new RegExp(`\\w{${width}}`, 'g')) ?? [])
            line += letters.get(code) ?? '\ufffd';
        }
      }
      yield line;
    }
}
