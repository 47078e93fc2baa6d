import { useEffect, useState } from 'react';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { NetworkAddress, PhoneDevice, PhonesState } from '#shared/ipc/phones.ts';
import type { Level } from '#shared/care/levels.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { QrCode } from './QrCode.tsx';
import { phonesWords as words } from '../../words.ts';
import './sheets.css';
import './phonesSheet.css';

/** Opens the door to observers' phones, lets them in by their signs, and turns them away. */
export function PhonesSheet({
  askAddresses,
  phones,
  level,
  onRequest,
  onClose,
}: {
  readonly askAddresses: () => Promise<readonly NetworkAddress[]>;
  readonly phones: PhonesState | null;
  /** At the sealed level seats' names do not go over the air. */
  readonly level: Level;
  readonly onRequest: (request: AppRequest) => void;
  readonly onClose: () => void;
}) {
  const open = phones?.open ?? null;
  return (
    <DoneSheet title={words.title} done={words.done} size="large" onClose={onClose}>
      <p className="second">{words.about}</p>
      {open === null ? (
        <Closed askAddresses={askAddresses} sealed={level === 'L3'} onRequest={onRequest} />
      ) : (
        <div className="phones">
          <Code open={open} onInvite={() => onRequest({ type: 'phones.invite' })} />
          <div className="phones-beside">
            {phones?.asking != null ? (
              <Asking asking={phones.asking} onRequest={onRequest} />
            ) : (
              <p className="phones-stage" role="status">
                {open.code === null ? words.noCode : words.stages[open.stage]}
              </p>
            )}
            {open.stage === 'nothing' && open.code !== null && <Causes />}
            <div className="phones-close">
              <Button onClick={() => onRequest({ type: 'phones.close' })}>{words.close}</Button>
              <span className="second">{words.untilEnd}</span>
            </div>
          </div>
        </div>
      )}
      {phones !== null && phones.devices.length > 0 && (
        <section className="sheet-section">
          <h3>{words.inTheRoom}</h3>
          <ul className="sheet-rows">
            {phones.devices.map((device) => (
              <Device key={device.id} device={device} onRequest={onRequest} />
            ))}
          </ul>
        </section>
      )}
      <p className="second sheet-hint phones-limits">{words.limits}</p>
    </DoneSheet>
  );
}

/** Which of this computer's networks phones come by, before anything listens. */
function Closed({
  askAddresses,
  sealed,
  onRequest,
}: {
  readonly askAddresses: () => Promise<readonly NetworkAddress[]>;
  readonly sealed: boolean;
  readonly onRequest: (request: AppRequest) => void;
}) {
  const addresses = useAddresses(askAddresses);
  const [chosen, choose] = useState<string | null>(null);
  const [names, setNames] = useState(true);
  const fit = addresses.filter(({ unfit }) => unfit === null);
  const others = addresses.filter(({ unfit }) => unfit !== null);
  const address = chosen ?? fit[0]?.address ?? null;
  return (
    <div className="sheet-fields">
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
      </div>
      {fit.length === 0 && <Hotspot />}
    </div>
  );
}

/** This computer's addresses, asked once when the sheet opens. */
function useAddresses(ask: () => Promise<readonly NetworkAddress[]>): readonly NetworkAddress[] {
  const [addresses, setAddresses] = useState<readonly NetworkAddress[]>([]);
  useEffect(() => {
    let wanted = true;
    void ask().then((answer) => {
      if (wanted) setAddresses(answer);
    });
    return () => {
      wanted = false;
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
        <b>{words.point}</b> {words.orType}
        <br />
        <span className="phones-address">{open.code ?? `http://${open.address}:${open.port}/`}</span>
      </p>
    </div>
  );
}

function Asking({
  asking,
  onRequest,
}: {
  readonly asking: NonNullable<PhonesState['asking']>;
  readonly onRequest: (request: AppRequest) => void;
}) {
  const { device, signs } = asking;
  return (
    <section className="phones-asking" role="alert">
      <p className="phones-signs" aria-label={Array.from(signs).join(' ')}>
        {Array.from(signs, (sign, i) => (
          <b key={i} aria-hidden="true">
            {sign}
          </b>
        ))}
      </p>
      <h3>{words.asks}</h3>
      <p>{words.compare}</p>
      <div className="sheet-buttons">
        <Button look="strong" onClick={() => onRequest({ type: 'phones.answer', device, yes: true })}>
          {words.yes}
        </Button>
        <Button onClick={() => onRequest({ type: 'phones.answer', device, yes: false })}>{words.no}</Button>
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
  onRequest,
}: {
  readonly device: PhoneDevice;
  readonly onRequest: (request: AppRequest) => void;
}) {
  const [name, setName] = useState<string | null>(null);
  const called = device.name ?? words.phone(device.number);
  const rename = (): void => {
    if (name !== null && name.trim() !== '')
      onRequest({ type: 'phones.rename', device: device.id, name: name.trim().slice(0, 40) });
    setName(null);
  };
  return (
    <li>
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
        )}
        <span className="second">{words.stands(device)}</span>
      </span>
      <Button onClick={() => (name === null ? setName(called) : rename())}>
        {name === null ? words.rename : words.keepName}
      </Button>
      <Button onClick={() => onRequest({ type: 'phones.turnAway', device: device.id })}>
        {words.turnAway}
      </Button>
    </li>
  );
}
