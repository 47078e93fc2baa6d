import type { ActId } from '#shared/session/ids.ts';
import { letIn, openDoor, until } from '../phones/lettingIn.ts';
import type { SimulatedPhone } from '../phones/simulatedPhone.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import type { TappedApp } from './tappedApp.ts';

/** Observers' phones that go on tapping whatever becomes of the app. */
export interface Pocket {
  readonly letIn: (app: TappedApp, phones: number, chance: Chance) => Promise<void>;
  /** Whether an act is one of theirs. */
  readonly holds: (act: ActId) => boolean;
  /** Waits until all of them have come back by themselves; what is wrong where they do not. */
  readonly returned: () => Promise<string | null>;
  /** They tap no more, and have told everything; what is wrong where they cannot. */
  readonly tellsAll: () => Promise<string | null>;
  /** How many of their acts they were told are done. */
  readonly told: () => number;
  readonly close: () => void;
}

/** Between two taps of a phone, in ms. */
const PACE = { from: 60, to: 600 };

/** `book`: where is noted what they are told is done. */
export function createPocket(book: Ledger): Pocket {
  const phones: SimulatedPhone[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const noted = new Set<ActId>();
  let taps = true;
  const note = (): void => {
    for (const { act, answered } of phones.flatMap(({ ledger }) => ledger)) {
      if (noted.has(act) || answered?.reply.ok !== true || answered.reply.saved !== 'disk') continue;
      noted.add(act);
      book.acknowledge(act, answered.reply.seq);
    }
  };
  const tapOn = (phone: SimulatedPhone, chance: Chance): void => {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        if (!taps) return;
        phone.handOver(chance);
        note();
        tapOn(phone, chance);
      },
      chance.between(PACE.from, PACE.to),
    );
    timers.add(timer);
  };
  const trouble = async (what: string, holds: () => boolean): Promise<string | null> => {
    try {
      await until(what, holds);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  };
  return {
    async letIn(app, many, chance) {
      if (many === 0) return;
      const door = await openDoor(app);
      const { present } = await app.look();
      for (let nth = 0; nth < many; nth += 1) {
        const phone = await letIn(app, door, null, present);
        phones.push(phone);
        await until('a phone knows the time', () => phone.answers() > 0);
        tapOn(phone, chanceOf(chance.between(0, 2 ** 32)));
      }
    },
    holds(act) {
      return phones.some(({ ledger }) => ledger.some((tapped) => tapped.act === act));
    },
    returned: () =>
      trouble('phones come back', () => phones.every(({ link }) => link.state().stage.kind === 'linked')),
    async tellsAll() {
      taps = false;
      const wrong = await trouble('phones tell everything', () =>
        phones.every(({ link }) => link.state().untold === 0),
      );
      note();
      return wrong;
    },
    told: () => noted.size,
    close() {
      taps = false;
      for (const timer of timers) clearTimeout(timer);
      for (const phone of phones) phone.close();
    },
  };
}
