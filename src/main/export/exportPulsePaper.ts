import type { PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { WallTime } from '#shared/time.ts';
import { describeSessionFile, titleWithin } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { pulsePaperWords as words } from '../words.ts';

/** Asks where to save an empty form of a pulse, and prints it there as PDF; `at`: now. */
export const exportPulsePaper = (
  { group, asks }: PulsePaper,
  {
    choosePath,
    print,
    at,
  }: {
    readonly choosePath: ChoosePath;
    /** Null if that fails. */
    readonly print: () => Promise<Uint8Array | null>;
    readonly at: WallTime;
  },
): Promise<SaveResult> =>
  saveFile(
    describeSessionFile(
      titleWithin((name) => words.file(name, asks), group),
      at,
      'pdf',
    ),
    choosePath,
    print,
  );
