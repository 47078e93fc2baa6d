import { z } from '#shared/schema.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import type { Asked, PulseRefusal } from '#shared/group/pulse/askedIn.ts';
import {
  beginRound,
  isAllIn,
  keptOf,
  outcomeOf,
  passForm,
  sealForm,
  type Form,
  type Outcome,
  type Round,
  type RoundStep,
} from '#shared/group/pulse/round.ts';
import type { PulseRound } from '#shared/ipc/pulse.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { WallTime } from '#shared/time.ts';
import type { KeptRegister } from '../store/register.ts';
import type { PrivateWords } from '../privateWords/privateWords.ts';
import type { Store } from '../store/store.ts';

/** The pulse that goes round. Its forms are here and nowhere else: with this process they are gone. */
export interface PulseRounds {
  readonly read: () => PulseRound | null;
  readonly begin: (asked: Asked) => Why | null;
  readonly seal: (person: EntryId, form: Form) => Promise<Why | null>;
  readonly pass: (person: EntryId) => Promise<Why | null>;
  /** It ends without a result, and its forms are gone; or what it came to was read, and its lines are gone. */
  readonly stop: () => void;
  /** Of a round that an end of the app cut off: which group it was, until that was read. */
  readonly lost: () => z.infer<typeof MarkSchema> | null;
  readonly lostSeen: () => void;
}

/** That a round is under way, and nothing of it: so that the next start can say that it is lost. */
const MARK = 'pulse.round';
const MarkSchema = z.strictObject({ group: EntryIdSchema, day: DaySchema });

interface RoundsDeps {
  readonly privateWords: Pick<PrivateWords, 'write'>;
  readonly store: Pick<KeptRegister, 'register' | 'keepChanges'> & Pick<Store, 'readSetting' | 'keepSetting'>;
  readonly wall: () => WallTime;
  readonly newId: () => EntryId;
  /** A whole number from 0 up to below this one, drawn by chance. */
  readonly chance: (below: number) => number;
}

export function createPulseRounds({ store, privateWords, wall, newId, chance }: RoundsDeps): PulseRounds {
  let round: Round | null = null;
  let outcome: Outcome | null = null;
  let lost = store.readSetting(MARK, MarkSchema);

  const refused = (refusal: PulseRefusal | { readonly code: 'notThere' }): Why => ({
    code: 'notRegistered',
    refusal,
  });
  const shuffled = (lines: readonly string[]): readonly string[] =>
    lines.reduce<readonly string[]>((before, line, i) => before.toSpliced(chance(i + 1), 0, line), []);

  /** Once all are in, the forms become totals, and then there are none any more. */
  const goOn = async (step: RoundStep): Promise<Why | null> => {
    if (!step.ok) return refused(step.refusal);
    if (!isAllIn(step.round)) {
      round = step.round;
      return null;
    }
    const register = store.register();
    const found = outcomeOf(register, step.round, shuffled);
    const changes = step.round.sealed.length === 0 ? [] : keptOf(register, step.round, found, newId());
    const kept = changes.length === 0 ? null : store.keepChanges(changes, wall());
    // Where the disk refuses, the last form is not taken: whoever has it in hand may seal it again.
    if (kept?.ok === false) return { code: 'notChanged', disk: kept.failure.kind };
    store.keepSetting(MARK, null);
    round = { ...step.round, forms: [] };
    outcome = found;
    // Not before: who sealed a form when a word came would be known.
    const written = await Promise.all(
      step.round.forms.flatMap(({ line, to }) =>
        to === null || line === '' ? [] : [privateWords.write(to, 'know', line)],
      ),
    );
    const wordsLost = written.filter((why) => why !== null).length;
    if (wordsLost > 0) outcome = { ...found, wordsLost };
    return null;
  };

  return {
    read: () =>
      round && {
        group: round.group,
        asks: round.asks,
        items: round.items,
        people: round.people,
        sealed: round.sealed,
        passed: round.passed,
        outcome,
      },
    begin(asked) {
      if (round !== null && outcome === null) return refused({ code: 'pulseRuns' });
      const begun = beginRound(store.register(), asked, dayOf(wall()));
      if (!begun.ok) return refused(begun.refusal);
      const written = store.keepSetting(MARK, { group: begun.round.group, day: begun.round.day });
      if (!written.ok) return { code: 'notChanged', disk: written.failure.kind };
      ({ round } = begun);
      outcome = null;
      // It goes round anew: whoever began it knows that the other one is lost.
      lost = null;
      return null;
    },
    seal: async (person, form) =>
      round === null || outcome !== null
        ? refused({ code: 'noFormToFill' })
        : goOn(sealForm(round, person, form, chance(round.forms.length + 1))),
    pass: async (person) =>
      round === null || outcome !== null ? refused({ code: 'noFormToFill' }) : goOn(passForm(round, person)),
    stop() {
      if (round !== null && outcome === null) store.keepSetting(MARK, null);
      round = null;
      outcome = null;
    },
    lost: () => lost,
    lostSeen() {
      if (lost === null) return;
      lost = null;
      if (round === null || outcome !== null) store.keepSetting(MARK, null);
    },
  };
}
