import Database from 'better-sqlite3';
import { crc32 } from 'node:zlib';

/**
 * What is kept beside a row, so that damage within a text is seen. Facts and words have one each: words are destroyed
 * and their fact stays. Text is summed as the bytes that SQLite writes.
 */
export const rowChecksum = (...values: readonly (string | number)[]): number => crc32(values.join('\n'));

/** Whether a row is as it was written; one from a build that kept no checksum cannot tell, and is. */
export const fits = (kept: number | null | undefined, ...values: readonly (string | number)[]): boolean =>
  typeof kept !== 'number' || kept === rowChecksum(...values);

/** What is thrown, as SQLite does for a damaged page, where a row is not as it was written. */
export const misfit = (): Error =>
  new Database.SqliteError('a row does not fit its checksum', 'SQLITE_CORRUPT');
