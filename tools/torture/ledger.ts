import type { ActId } from '#shared/session/ids.ts';
import type { Actor } from '#shared/session/actor.ts';

/** One fact as the driver's own reader finds it in the file. */
export interface Row {
  readonly session: string;
  readonly seq: number;
  readonly act: ActId;
  readonly by: Actor;
  readonly type: string;
  readonly body: string;
}

/** How the file differs from the ledger: ids of acts. */
export interface Difference {
  /** Acknowledged, and not there, or not all of it. */
  readonly lost: readonly ActId[];
  /** There twice. */
  readonly duplicates: readonly ActId[];
  /** There, and never acknowledged. */
  readonly extra: readonly ActId[];
}

/** What the driver was told, kept where the app cannot reach it. */
export interface Ledger {
  /** COMMIT has returned; `seq` is the act's last fact. */
  acknowledge(act: ActId, seq: number): void;
  readonly size: number;
  seqOf(act: ActId): number | undefined;
  /** The newest ids, newest last. */
  newest(most: number): readonly ActId[];
  compare(rows: readonly Row[]): Difference;
}

export function ledger(): Ledger {
  const acknowledged = new Map<ActId, number>();
  return {
    acknowledge: (act, seq) => void acknowledged.set(act, seq),
    get size() {
      return acknowledged.size;
    },
    seqOf: (act) => acknowledged.get(act),
    newest: (most) => [...acknowledged.keys()].slice(-most),
    compare(rows) {
      const acts = new Map<ActId, Row[]>();
      for (const row of rows) {
        const facts = acts.get(row.act);
        if (facts) facts.push(row);
        else acts.set(row.act, [row]);
      }
      return {
        lost: [...acknowledged]
          .filter(([act, seq]) => !reaches(acts.get(act) ?? [], seq))
          .map(([act]) => act),
        duplicates: [...acts]
          .filter(([act, facts]) => isTwice(facts, acknowledged.get(act)))
          .map(([act]) => act),
        extra: [...acts]
          .filter(([act, facts]) => !acknowledged.has(act) && !facts.every(isTheAppsOwn))
          .map(([act]) => act),
      };
    },
  };
}

const reaches = (facts: readonly Row[], seq: number): boolean => facts.some((fact) => fact.seq === seq);

/** The app makes these ids itself: the opening (asked for in another call), and what it notes of gaps. */
const isTheAppsOwn = ({ by, type }: Row): boolean => by === 'system' || type === 'session.opened';

/** An act writes its facts in one go: one after the other, no two alike, none after the one it was answered with. */
function isTwice(facts: readonly Row[], answered: number | undefined): boolean {
  const seqs = facts.map(({ seq }) => seq);
  const first = Math.min(...seqs);
  const last = Math.max(...seqs);
  return (
    new Set(facts.map(({ session }) => session)).size > 1 ||
    last - first + 1 !== facts.length ||
    new Set(facts.map(({ body }) => body)).size !== facts.length ||
    (answered !== undefined && last > answered)
  );
}
