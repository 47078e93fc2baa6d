import fc from 'fast-check';
import { FORMATS } from '../shipped.ts';
import { printFormat } from '#shared/format/share.ts';
import { changedFormat, damagedText, wrongInReading } from '../../tests/support/badFormats.ts';
import type { Found, Report } from './found.ts';

/** Reads files of formats with damaged texts, and with any value in any place: `files` of each. */
export function attackFormats(seed: number, files: number): Report {
  const kinds = {
    damaged: fc.constantFrom(...FORMATS).chain((format) => damagedText(printFormat(format))),
    changed: fc.constantFrom(...FORMATS).chain(changedFormat),
  };
  const tried: Record<string, number> = {};
  const found: Found[] = [];
  for (const [kind, texts] of Object.entries(kinds)) {
    const read = fc.property(texts, (text) => {
      const wrong = wrongInReading(text);
      if (wrong !== null) throw new Error(wrong);
    });
    const { failed, counterexample, errorInstance } = fc.check(read, { seed, numRuns: files });
    tried[kind] = files;
    if (failed)
      found.push({
        how: `${kind}: ${fc.stringify(counterexample).slice(0, 1_000)}`,
        what: errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
      });
  }
  return { tried, found };
}
