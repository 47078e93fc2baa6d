import type { ExportKind } from '#shared/summary/exportKinds.ts';
import type { WallTime } from '#shared/time.ts';
import type { FileOf } from './keepFile.ts';
import { appWords as words } from '../words.ts';

const EXTENSIONS: Readonly<Record<ExportKind, string>> = {
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  rttm: 'rttm',
  pdf: 'pdf',
};

/** What Windows, macOS or Linux refuse in a name, and what makes a name look like another one. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names of devices, which Windows knows whatever follows behind a dot: `con`, `con.txt`, `COM¹ .json`. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])[ ]*(\.|$)/i;
const LONGEST = 60;

/** A name for the file that every system takes: the session's title as far as it can stand, and its date. */
export const fileName = (title: string, opened: WallTime, kind: ExportKind): string =>
  `${words.exports.fileName(takenEverywhere(title, words.exports.untitled), localDate(opened))}.${EXTENSIONS[kind]}`;

/** As much of a title as every system takes in the name of a file; `otherwise` where nothing is left. */
export function takenEverywhere(title: string, otherwise: string): string {
  const cleaned = [...title.replace(REFUSED, ' ').replace(/\s+/g, ' ')].slice(0, LONGEST).join('');
  const bare = cleaned.replace(/^[. ]+|[. ]+$/g, '');
  return bare === '' || RESERVED.test(bare) ? otherwise : bare;
}

function localDate(at: WallTime): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What is asked and suggested for a file about a session: its title and its day. */
export const sessionFile = (title: string, at: WallTime, kind: ExportKind): FileOf => ({
  suggested: fileName(title, at, kind),
  extension: EXTENSIONS[kind],
  asked: { title: words.exports.title, kind: words.exports.kinds[kind] },
});
