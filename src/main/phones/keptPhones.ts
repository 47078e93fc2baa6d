import { z } from '#shared/schema.ts';
import { DeviceIdSchema, DeviceNameSchema } from '#shared/ipc/phones.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Store } from '../store/store.ts';
import { LIMITS } from './limits.ts';

/** What of phones outlives a crash of the app: where it listened, and the devices that may come back. */
const KeptPhonesSchema = z.strictObject({
  open: z.strictObject({ address: z.string().max(45), port: z.int(), names: z.boolean() }).nullable(),
  devices: z
    .array(
      z.strictObject({
        id: DeviceIdSchema,
        number: z.int().min(1),
        name: DeviceNameSchema.nullable(),
        key: z.string().regex(/^([0-9a-f]{2}){32}$/),
      }),
    )
    .max(LIMITS.devices),
});
export type KeptPhones = z.infer<typeof KeptPhonesSchema>;

/** Where that is kept, by session. */
export interface PhonesKeeping {
  readonly read: (session: SessionId) => KeptPhones | null;
  /** Null: it is erased. */
  readonly keep: (session: SessionId, phones: KeptPhones | null) => void;
}

/** They lie among the settings, for as long as their session goes on. */
const keyOf = (session: SessionId): string => `phones.${session}`;

export const keptPhones = (store: Pick<Store, 'readSetting' | 'keepSetting'>): PhonesKeeping => ({
  read: (session) => store.readSetting(keyOf(session), KeptPhonesSchema),
  keep: (session, phones) => void store.keepSetting(keyOf(session), phones),
});
