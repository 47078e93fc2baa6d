import { z } from '#shared/schema.ts';
import { DeviceIdSchema, DeviceKindSchema, DeviceNameSchema } from '#shared/ipc/phones.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { Store } from '../store/store.ts';
import { LIMITS } from './limits.ts';

/** What of phones outlives a crash of the app: where it listened, and the devices that may come back. */
const KeptPhonesSchema = z.strictObject({
  session: SessionIdSchema,
  open: z.strictObject({ address: z.string().max(45), port: z.int(), names: z.boolean() }).nullable(),
  /** The port that phones came by last: it is opened again, so that they find it by themselves. */
  port: z.int().nullable().default(null),
  devices: z
    .array(
      z.strictObject({
        id: DeviceIdSchema,
        number: z.int().min(1),
        name: DeviceNameSchema.nullable(),
        // Those that were kept before there were walls are observers'.
        kind: DeviceKindSchema.default('observer'),
        words: z.boolean().default(false),
        host: z.string().max(60).nullable().default(null),
        key: z.string().regex(/^([0-9a-f]{2}){32}$/),
      }),
    )
    .max(LIMITS.devices.observer + LIMITS.devices.wall),
});
export type KeptPhones = z.infer<typeof KeptPhonesSchema>;

/** Where that is kept, by session. */
export interface PhonesKeeping {
  readonly read: (session: SessionId) => KeptPhones | null;
  /** Null: it is erased. */
  readonly keep: (session: SessionId, phones: KeptPhones | null) => void;
}

/** They lie among the settings, for as long as their session goes on. */
const PREFIX = 'phones.';
const keyOf = (session: SessionId): string => `${PREFIX}${session}`;

export function keptPhones(
  store: Pick<Store, 'readSetting' | 'readSettings' | 'keepSetting' | 'recent' | 'log'>,
): PhonesKeeping & { readonly forgetOver: () => void } {
  const keep: PhonesKeeping['keep'] = (session, phones) => {
    store.keepSetting(keyOf(session), phones);
    // A key that is erased lies in the write-ahead log until that is emptied.
    store.log.settle();
  };
  return {
    read: (session) => store.readSetting(keyOf(session), KeptPhonesSchema),
    keep,
    /** At a start: sessions that are over, or gone, leave no key. */
    forgetOver() {
      const kept = store.readSettings(PREFIX, KeptPhonesSchema);
      if (kept.length === 0) return;
      const open = new Set(
        store.recent().flatMap(({ session, state }) => (state === 'open' ? [session] : [])),
      );
      for (const { session } of kept) if (!open.has(session)) keep(session, null);
    },
  };
}
