import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = 4_096;

/** Overwrites every page on which `text` can be read. */
export function spoil(file: string, text: string): Buffer {
  const bytes = readFileSync(file);
  for (let page = PAGE; page < bytes.length; page += PAGE) {
    const part = bytes.subarray(page, page + PAGE);
    if (part.includes(text)) part.fill(0xa5);
  }
  writeFileSync(file, bytes);
  return bytes;
}
