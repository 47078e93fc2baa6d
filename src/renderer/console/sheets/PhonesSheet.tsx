import { useEffect, useState } from 'react';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type {
  DeviceKind,
  NetworkAddress,
  PhoneDevice,
  PhonesBlocked,
  PhonesState,
} from '#shared/ipc/phones.ts';
import { capsOf, letterChord } from '#shared/keys.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { Instant } from '#shared/time.ts';
import { useElapsedSecond } from '../../bridge/WindowProvider.tsx';
import { nameOfSeat } from '../../ui/board/seatNames.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import type { HeardKey } from '../../ui/keys/hear.ts';
import { fits } from '../../ui/keys/matchKey.ts';
import { useKeys } from '../../ui/keys/useKeys.ts';
import { NamedText } from '../../ui/NamedText.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { Said } from '../../ui/Said.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { calledPhone } from '../phoneNews.ts';
import { InviteWall } from './InviteWall.tsx';
import { QrCode } from './QrCode.tsx';
import { phonesWords as words, refusalSentence } from '../../words.ts';
import './sheets.css';
import './phonesSheet.css';

/** Opens the door to observers' phones, lets them in by their signs, says whose taps count, and turns them away. */
export function PhonesSheet({
  askAddresses,
  phones,
  view,
  timeAt,
  onRequest,
  onSend,
  onClose,
}: {
  readonly askAddresses: () => Promise<readonly NetworkAddress[]>;
  readonly phones: PhonesState | null;
  readonly view: Pick<ConsoleView, 'level' | 'board' | 'tracks'>;
  /** The time of day of an instant. */
  readonly timeAt: (at: Instant) => string;
  readonly onRequest: (request: AppRequest) => void;
  readonly onSend: (command: Command) => void;
  readonly onClose: () => void;
}) {
  const blocked = phones?.blocked ?? null;
  // Where its address is gone, another one is chosen as if none were open.
  const open = blocked === null ? (phones?.open ?? null) : null;
  const asking = phones?.asking ?? null;
  const observer = nameOfSeat(view.board.seats, view.board.report.observer);
  const answer = (yes: boolean): void => {
    if (asking !== null) onRequest({ type: 'phones.answer', device: asking.device, yes });
  };
  useKeys((event) => {
    const on = (key: string, does: () => void): HeardKey[] =>
      fits(letterChord(key, { shift: false }), event) ? [{ run: () => (does(), true), always: true }] : [];
    return asking === null ? [] : [...on('i', () => answer(true)), ...on('l', () => answer(false))];
  }, true);
  const inTheRoom = (
    <InTheRoom phones={phones} tracks={view.tracks} timeAt={timeAt} onRequest={onRequest} onSend={onSend} />
  );
  return (
    <DoneSheet title={words.title} done={words.done} size="large" onClose={onClose}>
      <p className="second">{words.about}</p>
      {open === null ? (
        <Closed
          askAddresses={askAddresses}
          blocked={blocked}
          sealed={view.level.now === 'L3'}
          onRequest={onRequest}
        />
      ) : (
        <div className="phones">
          <Code open={open} onInvite={() => onRequest({ type: 'phones.invite' })} />
          <div className="phones-beside">
            {asking !== null ? (
              <Asking {...asking} observer={observer ?? null} onAnswer={answer} />
            ) : (
              <p className="phones-stage" role="status">
                {stageSays(open)}
              </p>
            )}
            {open.stage === 'nothing' && (open.code !== null || open.takesWall) && <Causes />}
            {inTheRoom}
            <InviteWall open={open} onInvite={() => onRequest({ type: 'phones.inviteWall' })} />
            <div className="phones-close">
              <Button onClick={() => onRequest({ type: 'phones.close' })}>{words.close}</Button>
              <span className="second">{words.untilEnd}</span>
            </div>
          </div>
        </div>
      )}
      {open === null && inTheRoom}
      <p className="second sheet-hint phones-limits">{words.limits}</p>
    </DoneSheet>
  );
}

/** How far somebody has come who is awaited. */
function stageSays({ code, takesWall, stage }: NonNullable<PhonesState['open']>): string {
  if (takesWall) return words.wall.stages[stage];
  return code === null ? words.noCode : words.stages[stage];
}

/** Whoever was let in, and the boards of this computer that were tapped: their taps may count instead. */
function InTheRoom({
  phones,
  tracks,
  timeAt,
  onRequest,
  onSend,
}: {
  readonly phones: PhonesState | null;
  readonly tracks: ConsoleView['tracks'];
  readonly timeAt: (at: Instant) => string;
  readonly onRequest: (request: AppRequest) => void;
  readonly onSend: (command: Command) => void;
}) {
  const devices = phones?.devices ?? [];
  const countsStill = phones?.countsStill ?? null;
  if (devices.length === 0 && countsStill === null) return null;
  // Nobody taps on the one that counts any more: the laptop's board may take its place, tapped or not.
  const boards = BOARDS.filter(
    (board) => (board === 'board' && countsStill !== null) || tracks.some(({ track }) => track === board),
  );
  const count = (track: string): void => onSend({ type: 'track.count', track });
  return (
    <section className="phones-room">
      <h3>{words.inTheRoom}</h3>
      {countsStill !== null && (
        <p className="phones-ask" role="alert">
          {words.countsStill(calledPhone(countsStill))}
        </p>
      )}
      <ul className="sheet-rows">
        {devices.map((device) => (
          <Device
            key={device.id}
            device={device}
            timeAt={timeAt}
            onRequest={onRequest}
            onCount={() => count(device.id)}
          />
        ))}
        {boards.map((board) => {
          const counts = tracks.some(({ track, counts: it }) => track === board && it);
          return (
            <li key={board}>
              <Mark counts={counts} />
              <span className="phones-device">
                <b>{words.board[board]}</b> <span className="second">{words.does(counts)}</span>
              </span>
              {!counts && <Count called={words.board[board]} onCount={() => count(board)} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const BOARDS = ['board', 'secondBoard'] as const;

/** Whose taps count has the stone. */
const Mark = ({ counts }: { readonly counts: boolean }) => (
  <span className="phones-mark" aria-hidden="true">
    {counts ? <StoneMark width={24} /> : <i />}
  </span>
);

const Count = ({ called, onCount }: { readonly called: string; readonly onCount: () => void }) => (
  <Button onClick={onCount}>
    {words.letCount}
    <span className="heard">: {called}</span>
  </Button>
);

/** Which of this computer's networks phones come by, before anything listens. */
function Closed({
  askAddresses,
  blocked,
  sealed,
  onRequest,
}: {
  readonly askAddresses: () => Promise<readonly NetworkAddress[]>;
  readonly blocked: PhonesBlocked | null;
  readonly sealed: boolean;
  readonly onRequest: (request: AppRequest) => void;
}) {
  const addresses = useAddresses(askAddresses);
  const [chosen, choose] = useState<string | null>(null);
  const [names, setNames] = useState(blocked?.names ?? true);
  const fit = addresses.filter(({ unfit }) => unfit === null);
  const others = addresses.filter(({ unfit }) => unfit !== null);
  const address = (fit.find((one) => one.address === chosen) ?? fit[0])?.address ?? null;
  return (
    <div className="sheet-fields">
      {blocked !== null && <p role="alert">{words.blocked[blocked.why](blocked.address)}</p>}
      {fit.length === 0 ? (
        <p>{words.noNetwork}</p>
      ) : (
        <Choice
          label={words.network}
          value={address ?? ''}
          options={fit.map((one) => ({ value: one.address, label: words.networkSays(one) }))}
          onChange={choose}
        />
      )}
      {others.map((one) => (
        <p key={`${one.name} ${one.address}`} className="second sheet-hint">
          {words.notThis(one)}
        </p>
      ))}
      <Switch
        label={words.names}
        more={sealed ? words.namesSealed : words.namesMore}
        on={names && !sealed}
        onChange={(on) => setNames(on && !sealed)}
      />
      <div className="sheet-buttons">
        <Button
          look="strong"
          refusal={address === null ? words.noNetwork : null}
          onClick={() =>
            address !== null && onRequest({ type: 'phones.open', address, names: names && !sealed })
          }
        >
          {words.open}
        </Button>
        {blocked !== null && (
          <Button onClick={() => onRequest({ type: 'phones.close' })}>{words.close}</Button>
        )}
      </div>
      {fit.length === 0 && <Hotspot />}
    </div>
  );
}

/** A network may come, or go, while somebody looks. In ms. */
const ASK_AGAIN = 3_000;

/** This computer's addresses, as they are now. */
function useAddresses(ask: () => Promise<readonly NetworkAddress[]>): readonly NetworkAddress[] {
  const [addresses, setAddresses] = useState<readonly NetworkAddress[]>([]);
  useEffect(() => {
    let wanted = true;
    const askNow = (): void =>
      void ask().then((answer) => {
        if (wanted) setAddresses(answer);
      });
    askNow();
    const again = setInterval(askNow, ASK_AGAIN);
    return () => {
      wanted = false;
      clearInterval(again);
    };
  }, [ask]);
  return addresses;
}

/** The code for a camera, or what takes its place once it was used. */
function Code({
  open,
  onInvite,
}: {
  readonly open: NonNullable<PhonesState['open']>;
  readonly onInvite: () => void;
}) {
  return (
    <div className="phones-code">
      {open.code === null ? (
        <div className="phones-used">
          <Button look="strong" onClick={onInvite}>
            {words.newCode}
          </Button>
        </div>
      ) : (
        <QrCode text={open.code} says={words.codeSays} />
      )}
      <p>
        {open.code === null ? (
          words.address
        ) : (
          <>
            <b>{words.point}</b> {words.orType}
          </>
        )}
        <br />
        <span className="phones-address" data-written>
          {`http://${open.address}:${open.port}/`}
          <wbr />
          {open.code !== null && open.code.slice(open.code.indexOf('#'))}
        </span>
      </p>
    </div>
  );
}

function Asking({
  signs,
  kind,
  observer,
  onAnswer,
}: {
  readonly signs: string;
  readonly kind: DeviceKind;
  readonly observer: string | null;
  readonly onAnswer: (yes: boolean) => void;
}) {
  const isWall = kind === 'wall';
  return (
    <section className="phones-asking" role="alert">
      <div className="phones-who">
        <p className="phones-signs" role="img" aria-label={Array.from(signs).join(' ')}>
          {Array.from(signs, (sign, i) => (
            <b key={i} aria-hidden="true">
              {sign}
            </b>
          ))}
        </p>
        <div>
          <h3>{isWall ? words.wall.asks : words.asks}</h3>
          {observer !== null && !isWall && (
            <p className="second phones-for">
              <NamedText text={words.forObserver(observer)} />
            </p>
          )}
        </div>
      </div>
      <p>{isWall ? words.wall.compare : words.compare}</p>
      <div className="sheet-buttons">
        <NextAct size="bar" label={words.yes} keys={capsOf('yes').join(' ')} onPress={() => onAnswer(true)} />
        <Button keys={capsOf('no').join(' ')} onClick={() => onAnswer(false)}>
          {words.no}
        </Button>
      </div>
    </section>
  );
}

/** Nobody came for a while: what it may be, in plain words. */
function Causes() {
  return (
    <>
      <ul className="phones-causes">
        {words.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
      <Hotspot />
    </>
  );
}

const systemOf = (agent: string): keyof typeof words.hotspot =>
  agent.includes('Windows') ? 'windows' : agent.includes('Mac') ? 'mac' : 'linux';

const Hotspot = () => <p className="second sheet-hint">{words.hotspot[systemOf(navigator.userAgent)]}</p>;

function Device({
  device,
  timeAt,
  onRequest,
  onCount,
}: {
  readonly device: PhoneDevice;
  readonly timeAt: (at: Instant) => string;
  readonly onRequest: (request: AppRequest) => void;
  readonly onCount: () => void;
}) {
  const [name, setName] = useState<string | null>(null);
  const isWall = device.kind === 'wall';
  const called = calledDevice(device);
  const rename = (): void => {
    if (name !== null && name.trim() !== '')
      onRequest({ type: 'phones.rename', device: device.id, name: name.trim().slice(0, 40) });
    setName(null);
  };
  return (
    <li>
      <Mark counts={device.counts} />
      <span className="phones-device">
        {name === null ? (
          <b>
            <NamedText text={called} />
          </b>
        ) : (
          <input
            className="phones-name"
            aria-label={words.nameOf(called)}
            value={name}
            maxLength={40}
            onChange={({ target }) => setName(target.value)}
            onBlur={rename}
            onKeyDown={({ key }) => key === 'Enter' && rename()}
          />
        )}{' '}
        <span className="second">{isWall ? words.wall.shows : words.does(device.counts)}</span>
        <small className="second">
          {isWall ? (
            words.wall.there(device.linked, since(device, timeAt))
          ) : device.linked ? (
            <LastTap tapped={device.tapped} />
          ) : (
            words.away(since(device, timeAt))
          )}
          {device.elsewhere && ` · ${isWall ? words.wall.elsewhere : words.elsewhere}`}
          {device.refused !== null && <NotTaken refused={device.refused} />}
        </small>
      </span>
      {!isWall && !device.counts && <Count called={called} onCount={onCount} />}
      <Button onClick={() => (name === null ? setName(called) : rename())}>
        {name === null ? words.rename : words.keepName}
      </Button>
      <Button onClick={() => onRequest({ type: 'phones.turnAway', device: device.id })}>
        {words.turnAway}
        <span className="heard">: {called}</span>
      </Button>
      {isWall && (
        <div className="phones-words">
          <Switch
            label={words.wall.words}
            more={words.wall.wordsMore}
            on={device.words}
            onChange={(on) => onRequest({ type: 'phones.words', device: device.id, on })}
          />
        </div>
      )}
    </li>
  );
}

/** What a device is called until somebody names it, and then. */
const calledDevice = ({ kind, number, name }: Pick<PhoneDevice, 'kind' | 'number' | 'name'>): string =>
  kind === 'wall' ? (name ?? words.wall.called(number)) : calledPhone({ number, name });

const since = ({ away }: PhoneDevice, timeAt: (at: Instant) => string): string =>
  away === null ? '' : timeAt(away);

function LastTap({ tapped }: Pick<PhoneDevice, 'tapped'>) {
  const now = useElapsedSecond(tapped);
  const ago = tapped === null ? null : Math.max(0, now - tapped);
  return <Said>{(times) => words.lastTap(ago, times)}</Said>;
}

const NotTaken = ({ refused }: { readonly refused: NonNullable<PhoneDevice['refused']> }) => (
  <>
    {' · '}
    <Said>{(times) => words.notTaken(refused.count, refusalSentence(refused.why, times))}</Said>
  </>
);
