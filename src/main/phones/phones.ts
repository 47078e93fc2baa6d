import { Buffer } from 'node:buffer';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import type {
  DeviceKind,
  LeftBehind,
  PhoneDevice,
  PhonesBlocked,
  PhonesState,
  SentAway,
} from '#shared/ipc/phones.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import {
  PhoneSaysSchema,
  type ComputerSays,
  type PhoneActReply,
  type PhoneSays,
} from '#shared/phones/messages.ts';
import { commitTo, keyOfDevice, NUMBER_BYTES, SECRET_BYTES, signsOf } from '#shared/phones/pairing.ts';
import type { PhoneView } from '#shared/phones/phoneView.ts';
import type { WallView } from '#shared/phones/wallView.ts';
import { settleTap } from '#shared/phones/tapped.ts';
import type { OwnDevice } from '#shared/session/actor.ts';
import { mayCommand } from '#shared/session/commands.ts';
import { countedTrackId } from '#shared/session/voices/track.ts';
import { OPENED, type Instant } from '#shared/time.ts';
import type { Conductor } from '../session/conductor.ts';
import type { PageFiles } from './doors.ts';
import type { PhonesKeeping } from './keptPhones.ts';
import { LIMITS } from './limits.ts';
import { listen, type Link, type LinkEnds, type Listener, type NoListener } from './listener.ts';

export interface PhonesDeps {
  readonly conductor: Pick<Conductor, 'current' | 'command' | 'timeline' | 'stamp'>;
  /** What the board of a device shows; null where no session is open. */
  readonly view: (by: OwnDevice, names: boolean) => PhoneView | null;
  /** What a wall shows; null where no session is open. */
  readonly wall: (shows: { readonly words: boolean; readonly names: boolean }) => WallView | null;
  readonly files: () => PageFiles;
  /** The name by which this computer is asked at one of its addresses; null where that is none of them. */
  readonly nameAt: (address: string) => string | null;
  /** What of phones outlives a crash of the app. */
  readonly kept: PhonesKeeping;
  readonly random: (bytes: number) => Uint8Array;
  readonly monotonic: () => number;
  readonly after: (delay: number, then: () => void) => () => void;
  readonly changed: () => void;
}

/** Phones of observers: who may come, who has come, and what each of them is told. Nothing listens until it is opened. */
export interface Phones {
  readonly state: () => PhonesState | null;
  readonly open: (at: Place) => Promise<NoListener | 'noSession' | null>;
  readonly close: () => void;
  readonly invite: () => void;
  readonly inviteWall: () => void;
  readonly words: (device: string, on: boolean) => void;
  /** What of its kind is full, where a yes let nobody in for that. */
  readonly answer: (device: string, yes: boolean) => Full | null;
  readonly rename: (device: string, name: string) => void;
  readonly turnAway: (device: string) => void;
  /** Something that phones show has changed; also: another session is open, or it is over. */
  readonly publish: () => void;
}

/** Where phones come by. `port`: where none is named the one of before, or any that is free. */
interface Place {
  readonly address: string;
  readonly names: boolean;
  readonly port?: number;
}

/** So many devices of a kind are there, and no more are let in. */
export interface Full {
  readonly kind: DeviceKind;
  readonly most: number;
}

/** How long nobody may come before the likely causes are told, in ms. */
const QUIET_FOR = 25_000;

/** One device that was let in. */
interface Device {
  readonly id: string;
  readonly kind: DeviceKind;
  words: boolean;
  readonly number: number;
  readonly key: Uint8Array;
  name: string | null;
  link: Link | null;
  tapped: Instant | null;
  /** By which name and port it came last; null: not known. */
  host: string | null;
  /** Since when it is out of reach; null while it is linked, and where that is not known. */
  away: Instant | null;
  refused: PhoneDevice['refused'];
  /** Until then it has told everything: see `settleTap`. */
  word: Instant;
  last: Instant;
}

/** The door is open: what listens, and the code that is good now. */
interface Door {
  readonly listener: Listener;
  readonly name: string;
  readonly names: boolean;
  secret: Uint8Array | null;
  takesWall: boolean;
  stage: 'listening' | 'nothing' | 'arrived' | 'loaded';
  callOff: (() => void)[];
}

interface Asking {
  readonly device: string;
  readonly kind: DeviceKind;
  readonly link: Link;
  readonly computer: Uint8Array;
  signs: string | null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const unhex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));
const actorOf = (device: string): OwnDevice => `observer:${device}`;

export function createPhones(deps: PhonesDeps): Phones {
  const { conductor, random, changed } = deps;
  let session: SessionId | null = null;
  let door: Door | null = null;
  let opening = false;
  let blocked: (PhonesBlocked & { readonly place: Place }) | null = null;
  let watching: (() => void) | null = null;
  let asking: Asking | null = null;
  let devices: Device[] = [];
  let numbered = 0;
  let leftBehind: readonly LeftBehind[] = [];
  /** The port that was open last in this session. */
  let port: number | null = null;
  /** Observers' devices of this session that were sent away. */
  let gone = new Map<string, SentAway>();
  /** The session that ended with its devices sent away, and whether that was taken back. */
  let ended: {
    readonly session: SessionId;
    readonly port: number | null;
    readonly gone: typeof gone;
    readonly hadDevices: boolean;
  } | null = null;
  let sentAway = false;

  const deviceOf = (id: string): Device | null => devices.find((one) => one.id === id) ?? null;
  const keep = (): void => {
    if (session === null) return;
    deps.kept.keep(
      session,
      devices.length === 0 && door === null
        ? null
        : {
            session,
            open:
              door === null
                ? null
                : { address: door.listener.address, port: door.listener.port, names: door.names },
            port,
            devices: devices.map(({ id, kind, words, number, name, host, key }) => ({
              ...{ id, kind, words, number, name, host },
              key: hex(key),
            })),
          },
    );
  };

  const tell = (device: Device): void => {
    if (device.link === null) return;
    const names = door?.names ?? false;
    const view =
      device.kind === 'wall'
        ? deps.wall({ words: device.words, names })
        : deps.view(actorOf(device.id), names);
    const stamp = conductor.stamp();
    const timeline = conductor.timeline();
    if (view === null || stamp === null || timeline === null) return;
    // A phone knows the timeline, which goes on while this computer sleeps.
    const clock: ClockStamp = { ...stamp, monotonic: timeline.now() };
    device.link.say({ type: 'view', view, clock });
  };

  /** Nobody new may come: whoever asks now is sent away, and the code is void. */
  const takeNobody = (): void => {
    for (const callOff of door?.callOff.splice(0) ?? []) callOff();
    asking?.link.close();
    asking = null;
    if (door === null) return;
    door.secret = null;
    door.takesWall = false;
  };

  const shut = (): void => {
    watching?.();
    watching = null;
    takeNobody();
    door?.listener.close();
    door = null;
  };

  /** Looks at the computer's networks again and again while phones come by one of them, or should. */
  const watch = (): void => {
    watching?.();
    watching =
      door === null && blocked === null
        ? null
        : deps.after(LIMITS.networks, () => {
            watching = null;
            look();
            watch();
          });
  };
  const look = (): void => {
    if (door === null) {
      // The network may come up after the app: then phones come back by themselves.
      if (blocked?.why === 'addressGone' && deps.nameAt(blocked.place.address) !== null)
        void reopen(blocked.place);
      return;
    }
    const { listener, name, names } = door;
    const gone = deps.nameAt(listener.address) === null;
    if (gone === (blocked !== null)) return;
    const { address, port } = listener;
    blocked = gone ? { address: name, names, why: 'addressGone', place: { address, port, names } } : null;
    if (gone) takeNobody();
    changed();
  };

  /** One more device may come for two minutes: an observer's by a code, a wall by the address alone. */
  const invites = (kind: DeviceKind): void => {
    if (door === null || blocked !== null) return;
    // Who came before this one, and says nothing, keeps nobody out.
    takeNobody();
    const mine = door;
    mine.secret = kind === 'observer' ? random(SECRET_BYTES) : null;
    mine.takesWall = kind === 'wall';
    mine.stage = 'listening';
    mine.callOff = [
      deps.after(LIMITS.code, () => {
        mine.secret = null;
        mine.takesWall = false;
        changed();
      }),
      deps.after(QUIET_FOR, () => {
        if (mine.stage !== 'listening') return;
        mine.stage = 'nothing';
        changed();
      }),
    ];
    changed();
  };

  const came = (what: 'arrived' | 'loaded'): void => {
    // Before the next code somebody who came is told of once, and a page that was loaded is more than a connection.
    if (door === null || door.stage === 'loaded' || door.stage === what) return;
    door.stage = what;
    changed();
  };

  /** One who comes anew: bound to a number first, then the signs, then a person's yes. */
  const asks = (link: Link): LinkEnds | null => {
    const kind = link.comes === 'wall' ? 'wall' : 'observer';
    const mayCome = kind === 'wall' ? door?.takesWall === true : door?.secret != null;
    if (door === null || !mayCome || asking !== null) return null;
    // The code, or the place for a wall, is used up, whoever this is.
    door.secret = null;
    door.takesWall = false;
    const one: Asking = { device: hex(random(8)), kind, link, computer: random(NUMBER_BYTES), signs: null };
    asking = one;
    const bound = commitTo(link.handshake, one.computer);
    link.say({ type: 'bound', bound: hex(bound) });
    let member: LinkEnds | null = null;
    return {
      says(message) {
        const device = deviceOf(one.device);
        if (device?.link === link) {
          member ??= lives(device, link);
          return member.says(message);
        }
        const parsed = PhoneSaysSchema.safeParse(message);
        if (!parsed.success) return false;
        if (parsed.data.type === 'ping') return pong(link, parsed.data, null);
        if (parsed.data.type !== 'number' || one.signs !== null) return false;
        one.signs = signsOf(link.handshake, {
          computer: one.computer,
          phone: unhex(parsed.data.number),
          bound,
        });
        link.say({ type: 'number', number: hex(one.computer) });
        changed();
        return true;
      },
      gone() {
        if (asking === one) asking = null;
        const device = deviceOf(one.device);
        if (device?.link === link) {
          device.link = null;
          device.away = conductor.stamp()?.at ?? null;
        }
        changed();
      },
    };
  };

  /** Answers what the time is; `device`: whose word is noted, if it said that it has told everything. */
  const pong = (link: Link, said: PhoneSays & { type: 'ping' }, device: Sent | null): boolean => {
    const timeline = conductor.timeline();
    if (timeline === null) return true;
    const moment = timeline.now();
    if (device !== null) {
      const heard = said.heard === null ? undefined : device.sent.get(said.heard);
      if (heard?.life === timeline.life && said.clear)
        device.of.word = laterOf(device.of.word, timeline.at(heard.moment).at);
      for (const ping of device.sent.keys()) if (ping < (said.heard ?? 0)) device.sent.delete(ping);
      device.sent.set(said.ping, { life: timeline.life, moment });
      if (device.sent.size > LIMITS.messages.atOnce) return false;
    }
    link.say({ type: 'pong', ping: said.ping, life: timeline.life, moment });
    return true;
  };

  /** A device that may act, on this link. */
  const lives = (device: Device, link: Link): LinkEnds => {
    const sent: Sent = { of: device, sent: new Map() };
    return {
      says(message) {
        const parsed = PhoneSaysSchema.safeParse(message);
        if (!parsed.success) return false;
        const said = parsed.data;
        if (said.type === 'number' || said.type === 'left') return false;
        if (said.type === 'ping') return pong(link, said, sent);
        // A wall does nothing: whoever acts on one is no wall.
        return device.kind === 'observer' && acts(device, link, said);
      },
      gone() {
        if (device.link !== link) return;
        device.link = null;
        device.away = conductor.stamp()?.at ?? null;
        changed();
      },
    };
  };

  const acts = (device: Device, link: Link, { life, acts: told }: PhoneSays & { type: 'acts' }): boolean => {
    const timeline = conductor.timeline();
    if (timeline === null) return true;
    if (timeline.life !== life) {
      link.say({ type: 'again' });
      return true;
    }
    // Where in a gap its taps lie is known once somebody has said whether it counts.
    if (conductor.current()?.session.state.gap != null) {
      link.say({ type: 'later' });
      return true;
    }
    const by = actorOf(device.id);
    if (told.some(({ request, moment }) => !mayCommand(by, request.command.type) || !Number.isFinite(moment)))
      return false;
    const replies = told.map(({ request, moment }): PhoneActReply => {
      const { at: said, stood } = timeline.at(moment);
      const now = conductor.stamp()?.at ?? said;
      const { at, older } = settleTap({ said, word: device.word, last: device.last, now });
      const reply = conductor.command(request, by, at);
      if (reply.ok) {
        device.last = at;
        device.tapped = at;
      } else device.refused = { count: (device.refused?.count ?? 0) + 1, why: reply.refusal };
      return { id: request.id, reply, moved: older ? 'older' : stood ? 'gap' : null };
    });
    link.say({ type: 'done', acts: replies });
    return true;
  };

  const linked = (link: Link): LinkEnds | null => {
    if (link.device === null) return asks(link);
    const device = deviceOf(link.device);
    if (device === null) return null;
    // It has come back before the old link was known to be dead; or its page is open twice, and the other one is to know.
    device.link?.say({ type: 'replaced' });
    device.link?.close();
    device.link = link;
    device.away = null;
    link.say({ type: 'welcome', device: device.id });
    tell(device);
    if (device.host !== hostOf(door)) {
      device.host = hostOf(door);
      keep();
    }
    changed();
    return lives(device, link);
  };

  const farewell = (link: Link | null, why: (ComputerSays & { type: 'farewell' })['why']): void => {
    link?.say({ type: 'farewell', why });
    link?.close();
  };

  /** Opens the door where it was open before; what keeps it shut is told. */
  const reopen = async (place: Place): Promise<void> => {
    const of = session;
    const why = await open(place);
    if (why === null || why === 'noSession' || session !== of) return;
    const { address, names } = place;
    blocked = { address, names, why, place };
    watch();
    changed();
  };

  const open: Phones['open'] = async (place) => {
    const { address, names } = place;
    const of = session;
    if (of === null || opening) return 'noSession';
    const name = deps.nameAt(address);
    if (name === null) return 'addressGone';
    shut();
    opening = true;
    const at = (wanted: number) =>
      listen(
        { address, port: wanted, name },
        {
          host: {
            secret: () => door?.secret ?? null,
            takesWall: () => door?.takesWall ?? false,
            keyOf: (id) => deviceOf(id)?.key ?? null,
            came,
            linked,
          },
          files: deps.files(),
          random,
          monotonic: deps.monotonic,
          after: deps.after,
        },
      );
    const first = await at(place.port ?? port ?? 0);
    // Somebody asked for it now: better at another port than not at all. The devices that look elsewhere are told of.
    const listener = first === 'portTaken' && place.port === undefined ? await at(0) : first;
    opening = false;
    if (typeof listener === 'string') {
      watch();
      changed();
      return listener;
    }
    if (session !== of) {
      listener.close();
      return 'noSession';
    }
    door = { listener, name, names, secret: null, takesWall: false, stage: 'listening', callOff: [] };
    port = listener.port;
    blocked = null;
    sentAway = false;
    watch();
    keep();
    changed();
    return null;
  };

  /** The session is over: a device that has not told all says so, and one out of reach cannot. */
  const partWith = ({ id, kind, number, name, link }: Device): readonly LeftBehind[] => {
    if (link === null) return kind === 'wall' ? [] : [{ id, number, name, acts: null }];
    link.say({ type: 'farewell', why: 'ended' });
    link.hearOut((message) => {
      const parsed = PhoneSaysSchema.safeParse(message);
      if (!parsed.success || parsed.data.type !== 'left') return;
      leftBehind = [...leftBehind, { id, number, name, acts: parsed.data.acts }];
      changed();
    });
    return [];
  };

  /** The phones of a session that is over, or was left, are known no more. */
  const follow = (): void => {
    const table = conductor.current();
    const running = table !== null && table.session.state.endedAt === null ? table.id : null;
    if (running === session) return;
    blocked = null;
    if (session !== null) {
      // A session that was only left may be taken up again, and its phones with it: they are out of reach until then.
      const isOver = table?.id === session;
      const observers = devices.filter(({ kind }) => kind === 'observer');
      for (const { id, number, name } of observers) gone.set(id, { number, name });
      ended = isOver ? { session, port, gone, hadDevices: devices.length > 0 } : null;
      leftBehind = isOver ? devices.flatMap(partWith) : [];
      if (!isOver) for (const { link } of devices) link?.close();
      shut();
      if (isOver) deps.kept.keep(session, null);
    } else leftBehind = [];
    session = running;
    const kept = running === null ? null : deps.kept.read(running);
    const again = ended !== null && ended.session === running ? ended : null;
    port = kept?.port ?? again?.port ?? null;
    gone = again?.gone ?? new Map<string, SentAway>();
    sentAway = again?.hadDevices ?? false;
    devices = (kept?.devices ?? []).map(({ id, kind, words, number, name, host, key }) => ({
      ...{ id, kind, words, number, name, host, key: unhex(key) },
      ...{ link: null, tapped: null, away: null, refused: null },
      // What it tells next happened after what it told before, whatever its clock says by now.
      ...{ word: OPENED, last: lastOf(table, actorOf(id)) },
    }));
    numbered = Math.max(0, ...devices.map(({ number }) => number));
    if (kept?.open != null) void reopen(kept.open);
  };

  return {
    state() {
      const table = conductor.current();
      const counted = table && countedTrackId(table.session.state);
      const countsStill = (counted === null || session === null ? null : gone.get(counted)) ?? null;
      const nobody = devices.length === 0 && leftBehind.length === 0 && countsStill === null;
      if (door === null && blocked === null && nobody && !sentAway) return null;
      const host = hostOf(door);
      return {
        open: door && {
          address: door.name,
          port: door.listener.port,
          stage: asking?.signs != null ? 'asking' : door.stage,
          code:
            door.secret &&
            `http://${door.name}:${door.listener.port}/#${Buffer.from(door.secret).toString('base64url')}`,
          takesWall: door.takesWall,
          names: door.names,
        },
        blocked: blocked && { address: blocked.address, names: blocked.names, why: blocked.why },
        asking:
          asking?.signs == null ? null : { device: asking.device, kind: asking.kind, signs: asking.signs },
        devices: devices.map(({ id, kind, words, number, name, link, tapped, away, refused, host: at }) => ({
          ...{ id, kind, words, number, name, tapped, away, refused },
          linked: link !== null,
          elsewhere: link === null && host !== null && at !== null && at !== host,
          counts: id === counted,
        })),
        countsStill,
        sentAway,
        leftBehind,
      };
    },
    open,
    close() {
      blocked = null;
      shut();
      keep();
      changed();
    },
    invite: () => invites('observer'),
    inviteWall: () => invites('wall'),
    words(id, on) {
      const device = deviceOf(id);
      if (device?.kind !== 'wall') return;
      device.words = on;
      tell(device);
      keep();
      changed();
    },
    answer(id, yes) {
      const one = asking;
      if (one === null || one.device !== id || one.signs === null) return null;
      asking = null;
      const most = LIMITS.devices[one.kind];
      const full = yes && devices.filter(({ kind }) => kind === one.kind).length >= most;
      if (!yes) farewell(one.link, 'no');
      else if (full) farewell(one.link, 'full');
      else {
        numbered += 1;
        const key = keyOfDevice(one.link.handshake);
        const at = conductor.stamp()?.at ?? OPENED;
        const device: Device = {
          ...{
            id,
            kind: one.kind,
            words: false,
            number: numbered,
            key,
            name: null,
            link: one.link,
            tapped: null,
            host: hostOf(door),
            away: null,
            refused: null,
          },
          ...{ word: at, last: OPENED },
        };
        devices = [...devices, device];
        one.link.say({ type: 'welcome', device: id });
        tell(device);
        keep();
      }
      changed();
      return full ? { kind: one.kind, most } : null;
    },
    rename(id, name) {
      const device = deviceOf(id);
      if (device === null) return;
      device.name = name;
      keep();
      changed();
    },
    turnAway(id) {
      const device = deviceOf(id);
      if (device === null) return;
      // Whose voices it tapped on nobody will tap off any more.
      const request = {
        id: hex(random(12)),
        command: { type: 'voice.silence' } as const,
      };
      if (device.kind === 'observer') {
        conductor.command(request, actorOf(id));
        gone.set(id, { number: device.number, name: device.name });
      }
      devices = devices.filter((one) => one !== device);
      farewell(device.link, 'turnedAway');
      keep();
      changed();
    },
    publish() {
      follow();
      for (const device of devices) tell(device);
    },
  };
}

/** When which ping of a device was answered, on its present link. */
interface Sent {
  readonly of: Device;
  readonly sent: Map<number, { readonly life: string; readonly moment: number }>;
}

/** The name and port that devices come by. */
const hostOf = (door: Door | null): string | null => door && `${door.name}:${door.listener.port}`;

const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** The newest moment of anything that a device did in a session. */
const lastOf = (table: ReturnType<Conductor['current']>, by: OwnDevice): Instant =>
  (table?.session.log ?? []).reduce((last, fact) => (fact.by === by ? laterOf(last, fact.at) : last), OPENED);
