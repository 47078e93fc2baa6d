import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type { ComputerSays, PhoneActReply, PhoneSays } from '#shared/phones/messages.ts';
import { beginNoise, type Begun, type SealedLink } from '#shared/phones/noise.ts';
import {
  keyOfDevice,
  keyOfSecret,
  KEY_OF_WALL,
  NUMBER_BYTES,
  prologueOf,
  signsOf,
} from '#shared/phones/pairing.ts';
import type { PhoneView } from '#shared/phones/phoneView.ts';
import type { WallView } from '#shared/phones/wallView.ts';
import { GREETING, MOST_ACTS_AT_ONCE } from '#shared/phones/wire.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ActId } from '#shared/session/ids.ts';
import { refuse } from '#shared/session/refusals.ts';
import { instant, OPENED, type Instant } from '#shared/time.ts';
import { readKept, type Keeping, type Kept, type UntoldAct } from './keptOnDevice.ts';
import { createTapClock, type TapClock } from './tapClock.ts';

/** One connection to the computer, as the browser makes it. */
export interface Wire {
  readonly send: (bytes: Uint8Array) => void;
  readonly close: () => void;
}
export interface WireEnds {
  readonly opened: () => void;
  readonly came: (bytes: Uint8Array) => void;
  /** `stranger`: the computer said that it does not know this device. Anybody on the network could say so. */
  readonly closed: (stranger: boolean) => void;
}

/** What the device's side of the link needs. Handed in, so that it runs without a page, too. */
export interface DeviceSurroundings {
  readonly connect: (ends: WireEnds) => Wire;
  /** The device's clocks in ms. */
  readonly monotonic: () => number;
  readonly wall: () => number;
  readonly after: (delay: number, then: () => void) => () => void;
  readonly random: (bytes: number) => Uint8Array;
  readonly keeping: Keeping;
}

/** Where a device stands. */
export type DeviceStage =
  /** It has neither a code nor a key. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'coming' }
  /** Four signs to compare with the computer's; nothing else is sent before its yes. */
  | { readonly kind: 'asking'; readonly signs: string }
  | { readonly kind: 'linked' }
  /** It was let in and is out of reach, or the computer seems not to know it any more. */
  | { readonly kind: 'lost'; readonly stranger: boolean }
  /** The same device came on another page: this one waits until somebody takes over here. */
  | { readonly kind: 'replaced' }
  /** The code is used up or out of date, or a side was not who it seemed. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'farewell'; readonly why: (ComputerSays & { type: 'farewell' })['why'] };

/** What a device may be told: an observer's board, or the wall. */
export type DeviceView = PhoneView | WallView;

/** An act that the computer has not heard, and when on the session's clock. */
export interface AheadAct {
  readonly command: Command;
  readonly at: Instant;
}

/** What this device did that the computer's newest view does not hold, in order. */
export interface Ahead {
  readonly acts: readonly AheadAct[];
  /** What was taken back before it was told, and may be done again; the newest. */
  readonly undone: AheadAct | null;
}

export interface DeviceState<View extends DeviceView = PhoneView> {
  readonly stage: DeviceStage;
  readonly view: View | null;
  readonly clock: ClockStamp | null;
  /** Acts that the computer has not yet said to have. */
  readonly untold: number;
  /** Null: the computer is there, and its view tells all. */
  readonly ahead: Ahead | null;
  /** Acts of before that no computer took: a code was used where the key opened nothing any more. */
  readonly leftBehind: number;
  /** The newest act that went elsewhere than it was meant: refused, or booked at another time. */
  readonly news: PhoneActReply | null;
}

export interface DeviceLink<View extends DeviceView = PhoneView> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DeviceState<View>;
  /** Does an act now, whether the computer is there or not; answered once it has said that it has it. */
  readonly act: (command: Command) => Promise<CommandReply>;
  /** The computer's timeline now, in ms, as far as the phone knows it. */
  readonly computerNow: () => number;
  /** Who it is, and all that it has not told: what it takes along to another address. Null: it was not let in. */
  readonly luggage: () => Kept | null;
  /** The page is looked at again, or somebody asks to try now. */
  readonly wake: () => void;
  /** The device goes on at another page: this one waits, with all that it has, until somebody takes over here. */
  readonly giveWay: () => void;
  /** Takes the link from the other page of this device. */
  readonly takeOver: () => void;
  readonly close: () => void;
}

/** Times in ms. A browser may say nothing of a link that is dead, so one that is silent is given up. */
const SILENT_FOR = 9_000;
const PING_EVERY = 3_000;
const PING_AT_FIRST = 60;
const FIRST_PINGS = 12;
/** So many answers are waited for before a tap is told that was not timed yet. */
const ENOUGH_ANSWERS = 4;
/** So long after the page is looked at again an answer is waited for. */
const ANSWERS_WITHIN = 2_000;
const TRY_AGAIN = [250, 500, 1_000, 2_000];
/** Where the key opens nothing: the laptop hears only so many wrong keys, and a code is to be heard among them. */
const STRANGER_TRIES_AGAIN = 30_000;

/** What is taken back before it was told: the session has nothing of it. */
const NOT_TOLD: CommandReply = { ok: false, refusal: refuse('nothingToUndo') };

/** It comes as a wall: without a secret, for the signs alone. */
export const AS_WALL = 'wall';

/**
 * Connects a device: with the secret of a code, with what came along from another address, with what it kept (null), or
 * as a wall, which comes back by what it kept, too. Whoever was let in and scans a code comes back by what it kept, and
 * uses the code only where that opens nothing any more: what it has not told is told all the same.
 */
export function linkDevice<View extends DeviceView = PhoneView>(
  came: Uint8Array | Kept | typeof AS_WALL | null,
  world: DeviceSurroundings,
  clock: TapClock = createTapClock(),
): DeviceLink<View> {
  const listeners = new Set<() => void>();
  const page = bytesToHex(world.random(8));
  const waiting = new Map<ActId, (reply: CommandReply) => void>();
  const first = came instanceof Uint8Array ? keyOfSecret(came) : came === AS_WALL ? KEY_OF_WALL : null;
  const comes = came === AS_WALL ? 'wall' : 'pair';
  let kept: Kept | null =
    came === null || came === AS_WALL || came instanceof Uint8Array ? readKept(world.keeping.read) : came;
  let acts: readonly UntoldAct[] = kept?.acts ?? [];
  /** Acts that this page has, or had and told. */
  const known = new Set(acts.map(({ request }) => request.id));
  let state: DeviceState<View> = {
    stage: { kind: first === null && kept === null ? 'stranger' : 'coming' },
    view: null,
    clock: null,
    untold: acts.length,
    ahead: null,
    leftBehind: 0,
    news: null,
  };
  let wire: Wire | null = null;
  let sealed: SealedLink | null = null;
  let begun: Begun | null = null;
  let life: string | null = null;
  let inFlight = false;
  /** Acts that went to the computer, which may have them. */
  const told = new Set<ActId>();
  /** What was undone out of reach, the newest last: an act that was not told, or the id of an undo that is to be told. */
  let undone: readonly (UntoldAct | ActId)[] = [];
  let behind = false;
  /** A view holds what the computer has not yet said to have: it is shown with that answer. */
  let fresh: Partial<Pick<DeviceState<View>, 'view' | 'clock'>> = {};
  /** The computer wants to hear acts once its clock moves. */
  let held = false;
  let answers = 0;
  let pings = 0;
  let heardPing: number | null = null;
  const asked = new Map<number, number>();
  let lastHeard = 0;
  let failures = 0;
  let timers: (() => void)[] = [];
  let computer: { readonly bound: Uint8Array; readonly phone: Uint8Array } | null = null;

  const set = (change: Partial<DeviceState<View>>): void => {
    state = { ...state, ...change };
    state = { ...state, ahead: ahead() };
    for (const listener of listeners) listener();
  };
  /** What another page of this device kept and this one does not know is told here, too: the session does each once. */
  const takeUp = (): void => {
    const there = readKept(world.keeping.read);
    if (kept === null || there?.device !== kept.device) return;
    const others = there.acts.filter(({ request }) => !known.has(request.id));
    if (others.length === 0) return;
    for (const { request } of others) known.add(request.id);
    acts = [...others, ...acts].toSorted((a, b) => a.wall - b.wall);
    if (!over()) set({ untold: acts.length });
  };
  const keep = (): void => {
    if (kept === null) return world.keeping.write(null);
    takeUp();
    kept = { ...kept, acts, sealed: state.view?.sealed ?? kept.sealed };
    world.keeping.write(JSON.stringify(kept.sealed ? { ...kept, acts: [] } : kept));
  };
  const over = (): boolean =>
    state.stage.kind === 'farewell' ||
    state.stage.kind === 'refused' ||
    state.stage.kind === 'replaced' ||
    state.stage.kind === 'stranger';

  const say = (message: PhoneSays): void => {
    if (sealed !== null) wire?.send(sealed.seal(utf8ToBytes(JSON.stringify(message))));
  };
  const ping = (): void => {
    pings += 1;
    asked.set(pings, world.monotonic());
    say({ type: 'ping', ping: pings, heard: heardPing, clear: acts.length === 0 });
  };
  const later = (delay: number, then: () => void): void => {
    const callOff = world.after(delay, () => {
      timers = timers.filter((one) => one !== callOff);
      then();
    });
    timers.push(callOff);
  };
  const beat = (): void => {
    if (world.monotonic() - lastHeard > SILENT_FOR) return lose();
    ping();
    later(answers < FIRST_PINGS ? PING_AT_FIRST : PING_EVERY, beat);
  };

  const drop = (): void => {
    for (const callOff of timers) callOff();
    timers = [];
    const old = wire;
    wire = null;
    sealed = null;
    begun = null;
    computer = null;
    inFlight = false;
    fresh = {};
    held = false;
    heardPing = null;
    asked.clear();
    old?.close();
  };

  /** The key opens nothing any more, and there is a code: what was not told is of another session. */
  const byCode = (): void => {
    set({ stage: { kind: 'coming' }, untold: 0, leftBehind: acts.length });
    kept = null;
    acts = [];
    keep();
    connect();
  };

  /** The link is gone. A code is good for one try; whoever was let in comes back. */
  const lose = (stranger = false): void => {
    drop();
    if (over()) return;
    if (kept === null) return set({ stage: { kind: 'refused' } });
    if (stranger && came instanceof Uint8Array) return byCode();
    set({ stage: { kind: 'lost', stranger } });
    const again = TRY_AGAIN[Math.min(failures, TRY_AGAIN.length - 1)] ?? 0;
    later(stranger ? STRANGER_TRIES_AGAIN : again, connect);
    failures += 1;
  };

  const end = (stage: DeviceStage): void => {
    kept = null;
    world.keeping.write(null);
    set({ stage });
    drop();
  };

  const connect = (): void => {
    drop();
    const device = kept?.device ?? '';
    const psk = kept === null ? first : hexToBytes(kept.key);
    if (psk === null) return;
    const mine = world.connect({
      opened() {
        if (wire !== mine) return;
        const prologue = prologueOf(kept === null ? comes : 'return', device);
        begun = beginNoise({ psk, prologue, ephemeral: world.random(32) });
        const kind = Uint8Array.of(GREETING[kept === null ? comes : 'return']);
        mine.send(concatBytes(kind, utf8ToBytes(device), begun.first));
      },
      came(bytes) {
        if (wire === mine) hear(bytes);
      },
      closed(stranger) {
        if (wire === mine) lose(stranger);
      },
    });
    wire = mine;
    later(SILENT_FOR, () => {
      if (sealed === null) lose();
    });
  };

  const hear = (bytes: Uint8Array): void => {
    lastHeard = world.monotonic();
    if (sealed === null) {
      const finished = begun?.finish(bytes) ?? null;
      if (finished === null) return lose();
      sealed = finished.link;
      answers = 0;
      return beat();
    }
    const text = sealed.open(bytes);
    if (text === null) return lose();
    take(JSON.parse(new TextDecoder().decode(text)) as ComputerSays);
  };

  const take = (said: ComputerSays): void => {
    switch (said.type) {
      case 'bound': {
        computer = { bound: hexToBytes(said.bound), phone: world.random(NUMBER_BYTES) };
        return say({ type: 'number', number: bytesToHex(computer.phone) });
      }
      case 'number': {
        const signs =
          sealed && computer && signsOf(sealed.hash, { ...computer, computer: hexToBytes(said.number) });
        return signs === null ? end({ kind: 'refused' }) : set({ stage: { kind: 'asking', signs } });
      }
      case 'welcome': {
        if (sealed === null) return;
        if (kept === null)
          kept = { device: said.device, key: bytesToHex(keyOfDevice(sealed.hash)), acts, sealed: false };
        failures = 0;
        keep();
        set({ stage: { kind: 'linked' } });
        return tell();
      }
      case 'farewell':
        if (said.why === 'ended' && acts.length > 0) say({ type: 'left', acts: acts.length });
        return end({ kind: 'farewell', why: said.why });
      case 'replaced':
        // The other page finds all that this one has not told, unless it is in memory alone.
        keep();
        set({ stage: { kind: 'replaced' }, untold: kept?.sealed === true ? acts.length : 0 });
        return drop();
      case 'pong':
        return timed(said);
      case 'view':
        // What this computer tells is what the device came as.
        fresh = { view: said.view as View, clock: said.clock };
        if (inFlight) return;
        show();
        if (kept !== null && kept.sealed !== said.view.sealed) keep();
        if (held && said.clock.moving) {
          held = false;
          tell();
        }
        return;
      case 'done':
        return done(said.acts);
      case 'later':
        inFlight = false;
        held = true;
        return show();
      case 'again':
        inFlight = false;
        show();
        answers = 0;
        return ping();
    }
  };

  const timed = ({ ping: answered, life: theirs, moment }: ComputerSays & { type: 'pong' }): void => {
    const began = asked.get(answered);
    asked.delete(answered);
    if (life !== theirs) {
      clock.forget();
      life = theirs;
      answers = 0;
    }
    heardPing = Math.max(heardPing ?? 0, answered);
    if (began !== undefined) clock.heard({ asked: began, main: moment, answered: world.monotonic() });
    answers += 1;
    tell();
  };

  const board = (): PhoneView['board'] | null => {
    const view: DeviceView | null = state.view;
    return view !== null && 'board' in view ? view.board : null;
  };
  const somebodySpeaks = (): boolean => acts.length > 0 || board()?.silentSince === null;
  const offsetAt = (at: number): UntoldAct['offset'] => {
    const ms = clock.offset(at, somebodySpeaks());
    return life === null || ms === null ? null : { life, ms };
  };

  /** When an act happened, on the computer's timeline; null where that is not known yet. */
  const momentOf = (act: UntoldAct): number | null => {
    if (act.offset !== null && act.offset.life === life) return act.at + act.offset.ms;
    if (answers < ENOUGH_ANSWERS) return null;
    const at = act.page === page ? act.at : world.monotonic() - (world.wall() - act.wall);
    const offset = clock.offset(world.monotonic(), true);
    return offset === null ? null : at + offset;
  };

  /** Tells what is not told yet, the oldest first; the next lot goes when this one was answered. */
  const tell = (): void => {
    if (inFlight || held || acts.length === 0 || life === null || state.stage.kind !== 'linked') return;
    const lot = acts
      .slice(0, MOST_ACTS_AT_ONCE)
      .map((act) => ({ request: act.request, moment: momentOf(act) }));
    if (lot.some(({ moment }) => moment === null)) return;
    inFlight = true;
    for (const { request } of lot) told.add(request.id);
    say({ type: 'acts', life, acts: lot.map(({ request, moment }) => ({ request, moment: moment ?? 0 })) });
  };

  /** The last act where the computer cannot know it yet. */
  const lastUntold = (): UntoldAct | null => {
    const last = acts.at(-1);
    return last?.page !== page || told.has(last.request.id) ? null : last;
  };
  /** Undoes an act that was not told: it never will be. */
  const takesBack = (): boolean => {
    const last = lastUntold();
    if (last === null || last.request.command.type === 'act.undo') return false;
    acts = acts.slice(0, -1);
    undone = [...undone, last];
    waiting.get(last.request.id)?.(NOT_TOLD);
    waiting.delete(last.request.id);
    return true;
  };
  /** Does again what was undone out of reach, as if nothing had been. */
  const doesAgain = (): boolean => {
    const newest = undone.at(-1);
    if (newest === undefined) return false;
    undone = undone.slice(0, -1);
    if (typeof newest !== 'string') acts = [...acts, newest];
    else if (lastUntold()?.request.id === newest) acts = acts.slice(0, -1);
    else return false;
    return true;
  };

  const computerNow = (): number => world.monotonic() + (clock.offset(world.monotonic(), true) ?? 0);
  const aheadOf = ({ request, at, page: of, wall }: UntoldAct): AheadAct => {
    const ago = of === page ? world.monotonic() - at : world.wall() - wall;
    const { clock: there } = state;
    const moment = computerNow() - ago;
    if (there === null) return { command: request.command, at: OPENED };
    return {
      command: request.command,
      at: there.moving ? instant(Math.max(OPENED, there.at + moment - there.monotonic)) : there.at,
    };
  };
  const ahead = (): Ahead | null => {
    if (state.stage.kind === 'lost' || held) behind = true;
    else if (acts.length === 0) {
      behind = false;
      undone = [];
    }
    if (!behind) return null;
    const newest = undone.at(-1);
    const again = newest === undefined || typeof newest === 'string' ? null : aheadOf(newest);
    return { acts: acts.map(aheadOf), undone: again };
  };
  const show = (): void => {
    if (fresh.view === undefined) return;
    set(fresh);
    fresh = {};
  };

  const done = (replies: readonly PhoneActReply[]): void => {
    inFlight = false;
    const { sealed: before } = state.view ?? {};
    const ids = new Set(replies.map(({ id }) => id));
    acts = acts.filter(({ request }) => !ids.has(request.id));
    keep();
    const news = replies.findLast(({ reply, moved }) => !reply.ok || moved !== null);
    set({ untold: acts.length, ...fresh, ...(news && { news }) });
    fresh = {};
    if (state.view?.sealed !== before) keep();
    for (const { id, reply } of replies) {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    }
    tell();
  };

  // It came from another address: from here on it is kept at this one.
  if (came !== null && came !== AS_WALL && kept !== null) keep();
  world.keeping.onChange(() => {
    takeUp();
    tell();
  });
  if (!over()) connect();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    state: () => state,
    act(command) {
      if (command.type === 'act.undo' ? takesBack() : command.type === 'act.redo' && doesAgain()) {
        keep();
        set({ untold: acts.length, news: null });
        tell();
        return Promise.resolve(NOT_TOLD);
      }
      const at = world.monotonic();
      const request = { id: bytesToHex(world.random(12)), command };
      known.add(request.id);
      undone = command.type === 'act.undo' && behind ? [...undone, request.id] : [];
      acts = [...acts, { request, at, page, wall: world.wall(), offset: offsetAt(at) }];
      // Kept before anything else: whatever happens to the page, the tap is there.
      keep();
      set({ untold: acts.length, news: null });
      tell();
      return new Promise((resolve) => waiting.set(request.id, resolve));
    },
    luggage: () => kept && { ...kept, acts },
    computerNow,
    wake() {
      if (over()) return;
      failures = 0;
      if (sealed === null) return connect();
      const asks = world.monotonic();
      ping();
      // A browser that slept may believe in a link that is long dead.
      later(ANSWERS_WITHIN, () => {
        if (lastHeard < asks) lose();
      });
    },
    giveWay() {
      set({ stage: { kind: 'replaced' } });
      drop();
    },
    takeOver() {
      if (state.stage.kind !== 'replaced') return;
      set({ stage: { kind: 'coming' }, untold: acts.length });
      connect();
    },
    close: drop,
  };
}
