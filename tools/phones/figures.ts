import type { LoggedEvent } from '#shared/session/events.ts';
import { ledger, type Row } from '../torture/ledger.ts';
import type { Tapped } from './simulatedPhone.ts';

/** What a run of phones prints. Times in ms. */
export interface PhonesReport {
  readonly sent: number;
  readonly acknowledged: number;
  /** Acknowledged, and not in the file. */
  readonly lost: number;
  readonly doubled: number;
  /** When acts are booked, against the phones' own ledgers: apart from `asymmetry_ms`, and with it. */
  readonly instant_p95_ms: number;
  readonly instant_raw_p95_ms: number;
  /** How long voices are. */
  readonly length_p95_ms: number;
  /** From the finger to the answer, cuts included. */
  readonly ack_p95_ms: number;
  /** What the unlike ways up and down of the pings account for, as the driver knows them. */
  readonly asymmetry_ms: number;
  /** What the bad air is made of. */
  readonly link: 'proxy';
  readonly seed: number;
}

/** What has to hold. In ms. */
const INSTANTS = 30;
const LENGTHS = 5;

/** What of its promises a run broke, in words. `untimed`: but for those about times. */
export function broken(report: PhonesReport, untimed = false): readonly string[] {
  const { sent, acknowledged, lost, doubled } = report;
  return [
    acknowledged === sent ? null : `${sent - acknowledged} of ${sent} acts were not taken`,
    lost === 0 ? null : `${lost} acts were acknowledged and are lost`,
    doubled === 0 ? null : `${doubled} acts are there twice`,
    untimed || report.instant_p95_ms <= INSTANTS ? null : `instants are off by more than ${INSTANTS} ms`,
    untimed || report.length_p95_ms <= LENGTHS ? null : `lengths are off by more than ${LENGTHS} ms`,
  ].filter((broke) => broke !== null);
}

/** Compares what the phones know with what the app holds. `instantOf`: the driver's clock on the session's. */
export function figures(
  phones: readonly (readonly Tapped[])[],
  {
    rows,
    log,
    instantOf,
  }: {
    readonly rows: readonly Row[];
    readonly log: readonly LoggedEvent[];
    readonly instantOf: (at: number) => number;
  },
  seed: number,
): PhonesReport {
  const all = phones.flat();
  const book = ledger();
  const acknowledged = all.flatMap(({ act, answered }) =>
    answered?.reply.ok === true && answered.reply.saved === 'disk' ? [{ act, seq: answered.reply.seq }] : [],
  );
  for (const { act, seq } of acknowledged) book.acknowledge(act, seq);
  const { lost, duplicates } = book.compare(rows);
  const booked = new Map(log.map(({ act, at }) => [act, at]));
  const off = all.flatMap(({ act, at, asymmetry }) => {
    const there = booked.get(act);
    return there === undefined ? [] : [{ raw: there - instantOf(at), asymmetry }];
  });
  return {
    sent: all.length,
    acknowledged: acknowledged.length,
    lost: lost.length,
    doubled: duplicates.length,
    instant_p95_ms: p95(off.map(({ raw, asymmetry }) => raw - asymmetry)),
    instant_raw_p95_ms: p95(off.map(({ raw }) => raw)),
    length_p95_ms: p95(lengthsOff(all, log)),
    ack_p95_ms: p95(all.flatMap(({ at, answered }) => (answered === null ? [] : [answered.at - at]))),
    asymmetry_ms: p95(off.map(({ asymmetry }) => asymmetry)),
    link: 'proxy',
    seed,
  };
}

/** How much longer each voice is in the log than by the phone that tapped it. */
function lengthsOff(all: readonly Tapped[], log: readonly LoggedEvent[]): readonly number[] {
  const tapped = new Map(all.map(({ act, at }) => [act, at]));
  const begun = new Map<string, { readonly booked: number; readonly tapped: number }>();
  const off: number[] = [];
  for (const { by, act, at, body } of log) {
    const finger = tapped.get(act);
    if (finger === undefined || (body.type !== 'voice.started' && body.type !== 'voice.stopped')) continue;
    const voice = `${by} ${body.person}`;
    const began = begun.get(voice);
    if (body.type === 'voice.started') begun.set(voice, { booked: at, tapped: finger });
    else if (began !== undefined) {
      off.push(at - began.booked - (finger - began.tapped));
      begun.delete(voice);
    }
  }
  return off;
}

/** The size that 95 of 100 do not exceed, to a tenth; 0 where there is none. */
function p95(values: readonly number[]): number {
  const sizes = values.map(Math.abs).toSorted((a, b) => a - b);
  const at = sizes[Math.max(0, Math.ceil(sizes.length * 0.95) - 1)] ?? 0;
  return Math.round(at * 10) / 10;
}
