import type { WritableHandle } from '../handle.ts';

/** Beside each row of the log and of the words stands a checksum; rows from before have none. */
export function checksums(db: WritableHandle): void {
  db.exec(`
    ALTER TABLE events ADD COLUMN crc INTEGER;
    ALTER TABLE words ADD COLUMN crc INTEGER;
  `);
}
