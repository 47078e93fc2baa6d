import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { arrivalOf, type Arrival } from '#shared/bundle/arriving.ts';
import { gather, type Leaving } from '#shared/bundle/gather.ts';
import {
  isKnownField,
  KEEP_VERSION,
  keepFile,
  KeepSchema,
  ownTextsOf,
  type KeepFile,
} from '#shared/bundle/keep.ts';
import type { OwnTexts } from '#shared/bundle/ownTexts.ts';
import { questionsIn, type Question } from '#shared/bundle/questions.ts';
import { shippedIn } from '#shared/format/library/index.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { setFields } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { BundleChosen, BundleUnlocked } from '#shared/ipc/bundles.ts';
import type { WhyNotABundle } from '#shared/ipc/why.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import type { WallTime } from '#shared/time.ts';
import { saveFile, type ChoosePath, type SaveResult } from '../export/saveFile.ts';
import { forgetInPlans, type KeptPlans } from '../commitments/forgetInPlans.ts';
import { safeFileName } from '../export/fileName.ts';
import type { FieldId } from '../store/registerFields.ts';
import type { Store } from '../store/store.ts';
import { bundleWords as words, formatWords } from '../words.ts';
import type { Cost } from '../secret/passphrase.ts';
import { COST, MOST_BUNDLE_BYTES, openText, sealText, whyNoEnvelope } from './envelope.ts';

/** How a bundle's file ends. */
const BUNDLE_EXTENSION = 'tpbundle';
/** How a plain archive's file ends. */
const PLAIN_EXTENSION = 'json';
/** The files that can be taken in. */
export const FILES_TAKEN_IN = [BUNDLE_EXTENSION, PLAIN_EXTENSION];

export interface BundleDeskDeps {
  readonly store: Pick<
    Store,
    'keep' | 'copy' | 'register' | 'takeIn' | 'chooseVersion' | 'gone' | 'log' | 'ownFormats' | 'promptSets'
  >;
  readonly plans: KeptPlans;
  readonly wall: () => WallTime;
  /** Asks where to put a file. */
  readonly choosePath: ChoosePath;
  /** Asks which file to read; null: none. */
  readonly chooseFile: () => Promise<string | null>;
  /** How dear it is to try a passphrase. */
  readonly cost?: Cost;
}

/** What leaves: a group, or everything, and what is their own of whoever adds it. */
export interface WhatLeaves {
  readonly group: EntryId | null;
  readonly adding: readonly EntryId[];
}

const no = (why: WhyNotABundle): NotDone => ({ ok: false, why: { code: 'bundle', why } });

/** Takes groups out of this computer, encrypted or as plain JSON, and into it. */
export interface BundleDesk {
  readonly leaving: (what: WhatLeaves) => Leaving;
  readonly save: (what: WhatLeaves & { readonly passphrase: string | null }) => Promise<SaveResult>;
  readonly choose: () => Promise<BundleChosen | Cancelled | NotDone>;
  readonly unlock: (passphrase: string) => Promise<BundleUnlocked | NotDone>;
  readonly take: (same: readonly { readonly person: EntryId; readonly into: EntryId }[]) => Done | NotDone;
  readonly putAway: () => void;
  readonly questions: () => readonly Question[];
  readonly settle: (of: FieldId, nth: number | null) => Done | NotDone;
}

export function createBundleDesk({
  store,
  plans,
  wall,
  choosePath,
  chooseFile,
  cost = COST,
}: BundleDeskDeps): BundleDesk {
  /** The file that was chosen, as it lies on the disk, and what is in it once it is opened. */
  let chosen: Uint8Array | null = null;
  let file: Content | null = null;
  const putAway = (): void => {
    chosen = null;
    file = null;
  };
  const texts = (): OwnTexts => ({ formats: store.ownFormats(), prompts: store.promptSets() });
  const arrivalIf = ({ keep, texts: sent }: Content): Arrival | WhyNotABundle => {
    const { formats, presets } = shippedIn(formatWords);
    return arrivalOf(
      { keep: store.keep(), texts: texts(), shipped: [...formats, ...presets] },
      keep,
      sent,
      wall(),
    );
  };
  /** Takes a content in hand, if it can be taken in. */
  const look = (bytes: Uint8Array, otherwise?: 'damaged'): BundleUnlocked | NotDone => {
    const content = keepIn(bytes);
    if (typeof content === 'string') return no(content === 'newer' ? content : (otherwise ?? content));
    const arrival = arrivalIf(content);
    if (typeof arrival === 'string') return no(arrival);
    file = content;
    return { ok: true, arriving: arrival.arriving };
  };
  const gathered = ({ group, adding }: WhatLeaves) =>
    gather(store.keep(), texts(), store.register(), {
      group,
      adding: new Set(adding),
      today: dayOf(wall()),
    });
  return {
    leaving: (what) => gathered(what).leaving,
    save({ passphrase, ...what }) {
      const { keep, texts: along, leaving } = gathered(what);
      const made = wall();
      const content = keepFile(made, what.group, keep, along);
      const name = what.group === null ? words.archiveName : (leaving.groups[0] ?? '');
      const extension = passphrase === null ? PLAIN_EXTENSION : BUNDLE_EXTENSION;
      return saveFile(
        {
          suggested: `${words.fileName(safeFileName(name, words.untitled), made)}.${extension}`,
          extension,
          dialog:
            passphrase === null
              ? { title: words.savePlainTitle, kind: words.plainKind }
              : { title: words.saveTitle, kind: words.kind },
        },
        choosePath,
        () =>
          passphrase === null
            ? `${JSON.stringify(content, null, 1)}\n`
            : sealText(JSON.stringify(content), passphrase, cost),
      );
    },
    async choose() {
      putAway();
      const path = await chooseFile();
      if (path === null) return { ok: false, cancelled: true };
      const read = await readWhole(path);
      if (typeof read === 'string') return no(read);
      const name = basename(path);
      if (isPlain(read)) {
        const looked = look(read);
        return looked.ok ? { ...looked, name } : looked;
      }
      // Whatever is wrong with it that needs no passphrase is told before one is typed.
      const wrong = whyNoEnvelope(read);
      if (wrong !== null) return no(wrong);
      chosen = read;
      return { ok: true, name, arriving: null };
    },
    async unlock(passphrase) {
      if (chosen === null) return no('noneChosen');
      const opened = await openText(chosen, passphrase);
      if (!opened.ok) return no(opened.why);
      // What was sealed was written by the app: anything odd in it is damage.
      return look(Buffer.from(opened.text), 'damaged');
    },
    take(same) {
      if (file === null) return no('noneChosen');
      // Anew: something may have changed here since it was looked at.
      const arrival = arrivalIf(file);
      if (typeof arrival === 'string') return no(arrival);
      const { arriving } = arrival;
      const merged = same.flatMap(({ person, into }) =>
        arriving.namesakes.some(
          (one) => one.person === person && one.here.some((known) => known.person === into),
        )
          ? setFields('person', person, { mergedInto: into })
          : [],
      );
      const written = store.takeIn(arrival, merged, wall());
      if (!written.ok) return { ok: false, why: { code: 'notChanged', disk: written.failure.kind } };
      // Nothing of what they said before stays in the log of the file.
      if (forgetInPlans(plans, store.gone())) store.log.settle();
      putAway();
      return { ok: true };
    },
    putAway,
    questions: () => questionsIn(store.keep(), store.copy()),
    settle(of, nth) {
      const written = store.chooseVersion(of, nth, wall());
      return written.ok
        ? { ok: true }
        : { ok: false, why: { code: 'notChanged', disk: written.failure.kind } };
    },
  };
}

/** Whether a file is to be read as JSON: it begins as an object of it does. */
const isPlain = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

/** What a file holds. */
interface Content {
  readonly keep: KeepFile;
  readonly texts: OwnTexts;
}

/** What a text holds: of a bundle that was decrypted, or of a plain archive. */
function keepIn(bytes: Uint8Array): Content | WhyNotABundle {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return 'cutShort';
  }
  if (typeof content !== 'object' || content === null || !('version' in content) || !('fields' in content))
    return 'notABundle';
  if (typeof content.version === 'number' && content.version > KEEP_VERSION) return 'newer';
  const parsed = KeepSchema.safeParse(content);
  if (!parsed.success || !parsed.data.fields.every(isKnownField)) return 'otherShape';
  const texts = ownTextsOf(parsed.data);
  return texts === null ? 'otherShape' : { keep: parsed.data, texts };
}

/** A pipe or a device might never end, and no bundle is that large. */
async function readWhole(path: string): Promise<Uint8Array | WhyNotABundle> {
  const { O_NONBLOCK = 0, O_RDONLY } = constants;
  try {
    const handle = await open(path, O_RDONLY | O_NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return 'unreadable';
      return stats.size > MOST_BUNDLE_BYTES ? 'tooLarge' : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    return 'unreadable';
  }
}
