import type { ExportKind } from '#shared/summary/exportKinds.ts';
import type { WallTime } from '#shared/time.ts';
import type { FileToSave } from './saveFile.ts';
import { appWords as words } from '../words.ts';

const EXTENSIONS: Readonly<Record<ExportKind, string>> = {
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  rttm: 'rttm',
  pdf: 'pdf',
};

/** Characters that Windows, macOS or Linux refuse in a name, or that make a name look like another one. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Windows reserves these names for devices, also with an extension: `con`, `con.txt`, `COM¹ .json`. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])[ ]*(\.|$)/i;
const MAX_LENGTH = 60;

/** A file name of the session's title and date that every system accepts. */
export const sessionFileName = (title: string, opened: WallTime, kind: ExportKind): string =>
  `${words.exports.fileName(safeFileName(title, words.exports.untitled), localDate(opened))}.${EXTENSIONS[kind]}`;

/** Letters of a title that stay in any case: what stands round it may be long too. */
const LEAST_TITLE = 12;

/**
 * A title with words of the app round it: the title is cut, and what stands round it stays whole, so that the file still
 * says what it is.
 */
export function titleWithin(round: (title: string) => string, title: string): string {
  const room = Math.max(LEAST_TITLE, MAX_LENGTH - [...round('')].length);
  return round([...title].slice(0, room).join('').trimEnd());
}

/** The title without what some system refuses in a file name; `fallback` if nothing is left. */
export function safeFileName(title: string, fallback: string): string {
  const cleaned = [...title.replace(REFUSED, ' ').replace(/\s+/g, ' ')].slice(0, MAX_LENGTH).join('');
  const bare = cleaned.replace(/^[. ]+|[. ]+$/g, '');
  return bare === '' || RESERVED.test(bare) ? fallback : bare;
}

function localDate(at: WallTime): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The suggested name and the dialog for saving a file about a session. */
export const describeSessionFile = (title: string, at: WallTime, kind: ExportKind): FileToSave => ({
  suggested: sessionFileName(title, at, kind),
  extension: EXTENSIONS[kind],
  dialog: { title: words.exports.title, kind: words.exports.kinds[kind] },
});
