import { performance } from 'node:perf_hooks';
import type { Command } from '#shared/session/commands.ts';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { ActId, PersonId } from '#shared/session/ids.ts';
import { readKept } from '../../src/renderer/bridge/sealed/keptOnDevice.ts';
import { linkDevice, type DeviceLink } from '../../src/renderer/bridge/sealed/deviceLink.ts';
import { luggageIn, pageAt } from '../../src/renderer/phone/luggage.ts';
import { createTapClock, type TapClock } from '../../src/renderer/bridge/sealed/tapClock.ts';
import { offsetOf, type RoundTrip } from '../../src/renderer/bridge/clockSync.ts';
import type { Chance } from '../torture/chance.ts';
import type { Air, AirLink } from './air.ts';
import { keptInMemory, nodePhone } from './nodePhone.ts';

/** One act in a phone's own ledger. Moments in ms of the driver's clock. */
export interface Tapped {
  readonly act: ActId;
  readonly command: Command;
  readonly at: number;
  /** How far the way up and the way down of the ping that told the time put the clock off: half of their difference. */
  readonly asymmetry: number;
  answered: { readonly at: number; readonly reply: CommandReply } | null;
}

export interface SimulatedPhone {
  readonly link: DeviceLink;
  /** Leaves its page for the one at another address, with all that it keeps. */
  readonly moves: (to: Reached) => void;
  /** Nobody speaks. */
  readonly silence: () => void;
  readonly ledger: readonly Tapped[];
  /** Pings that were answered so far. */
  readonly answers: () => number;
  /** Does what an observer might next. */
  readonly tap: (chance: Chance) => void;
  /** Hands over to somebody else: whatever became of the taps before, this one leaves facts. */
  readonly handOver: (chance: Chance) => void;
  readonly close: () => void;
}

const none = (): never => {
  throw new Error('a phone that was not let in cannot move');
};

interface Sent {
  readonly at: number;
  readonly end: number;
}

/** A question of the time that was answered, and where on the wire it went. */
interface Asked {
  readonly offset: number;
  readonly on: AirLink | null;
  readonly up: number;
  readonly down: number;
}

/** Where the computer is reached: as which name and port, and through which air, if any. */
export interface Reached {
  readonly host: () => string;
  readonly air: Air | null;
}

/** A phone with the page's own code, which comes with this secret, through this air if there is any. */
export function simulatedPhone(
  secret: Uint8Array,
  { people, ...reached }: Reached & { readonly people: readonly PersonId[] },
): SimulatedPhone {
  const keeping = keptInMemory();
  const ledger: Tapped[] = [];
  const asked: Asked[] = [];
  let on: AirLink | null = null;
  let sent: Sent[] = [];
  let sentBytes = 0;
  let cameBytes = 0;
  const own = createTapClock();
  const clock: TapClock = {
    ...own,
    heard(trip: RoundTrip) {
      const up = sent.find(({ at }) => at >= trip.asked)?.end ?? 0;
      asked.push({ offset: offsetOf(trip).ms, on, up, down: cameBytes });
      own.heard(trip);
    },
  };
  const world = ({ host, air }: Reached) =>
    nodePhone(host, keeping, {
      // No name server knows this name.
      through: () => air?.port ?? Number(host().split(':')[1]),
      outside: {
        opened(port) {
          on = air?.link(port) ?? null;
          sent = [];
          sentBytes = 0;
          cameBytes = 0;
        },
        sent(bytes) {
          sentBytes += bytes;
          sent.push({ at: performance.now(), end: sentBytes });
        },
        came(bytes) {
          cameBytes += bytes;
        },
      },
    });
  let link = linkDevice(secret, world(reached), clock);

  /** The question whose answer gave this offset: while a voice runs, the offset leaves it by little. */
  const asymmetryOf = (offset: number): number => {
    const from = asked.reduce<Asked | null>(
      (best, one) =>
        best === null || Math.abs(one.offset - offset) < Math.abs(best.offset - offset) ? one : best,
      null,
    );
    const [up, down] = [from?.on?.held('up', from.up), from?.on?.held('down', from.down)];
    return up == null || down == null ? 0 : (up - down) / 2;
  };

  const does = (command: Command): void => {
    const at = performance.now();
    const reply = link.act(command);
    const kept = readKept(keeping.read)?.acts.at(-1);
    if (kept === undefined || kept.offset === null)
      throw new Error('a phone that knows the time kept no act');
    const tapped: Tapped = {
      ...{ act: kept.request.id, command, at, answered: null },
      asymmetry: kept.offset === null ? 0 : asymmetryOf(kept.offset.ms),
    };
    ledger.push(tapped);
    void reply.then((said) => (tapped.answered = { at: performance.now(), reply: said }));
  };

  let speaking = new Set<PersonId>();
  return {
    get link() {
      return link;
    },
    moves(to) {
      const luggage = luggageIn(new URL(pageAt('10.0.0.1:80', link.luggage() ?? none())).hash.slice(1));
      link.close();
      // The clock of another page is another one.
      own.forget();
      link = linkDevice(luggage, world(to), clock);
    },
    silence() {
      speaking = new Set();
      does({ type: 'voice.silence' });
    },
    ledger,
    answers: () => asked.length,
    tap(chance) {
      const silent = people.filter((one) => !speaking.has(one));
      const kind = chance.next();
      if (speaking.size > 0 && kind < 0.15) {
        speaking = new Set();
        return does({ type: 'voice.silence' });
      }
      if (speaking.size > 0 && kind < 0.25) {
        const person = chance.pick([...speaking]);
        speaking.delete(person);
        return does({ type: 'voice.tap', person, style: 'toggle' });
      }
      const person = chance.pick(silent);
      const overlaps = speaking.size === 1 && kind < 0.4;
      speaking = overlaps ? new Set([...speaking, person]) : new Set([person]);
      return does({ type: 'voice.tap', person, style: overlaps ? 'overlap' : 'handOver' });
    },
    handOver(chance) {
      const person = chance.pick(people.filter((one) => !speaking.has(one)));
      speaking = new Set([person]);
      does({ type: 'voice.tap', person, style: 'handOver' });
    },
    close: () => link.close(),
  };
}
