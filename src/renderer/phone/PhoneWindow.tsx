import { useMemo, useState, useSyncExternalStore } from 'react';
import { useBoard as useBoardStore } from '../bridge/WindowProvider.tsx';
import { PageTheme } from '../ui/theme.tsx';
import { RoomNames } from '../ui/NamedText.tsx';
import { Stone, StoneMark } from '../ui/Stone.tsx';
import { seatName } from '../ui/board/seatNames.ts';
import { goTo } from './browser.ts';
import { withAhead } from './ahead.ts';
import { Moved } from './Moved.tsx';
import { PhoneBoard } from './PhoneBoard.tsx';
import type { DeviceLink, DeviceStage, DeviceState } from '../bridge/sealed/deviceLink.ts';
import { Strokes } from './Strokes.tsx';
import { phoneWords as words } from '../words.ts';
import './phone.css';

/** The page that an observer's phone shows. */
export function PhoneWindow({ link }: { readonly link: DeviceLink }) {
  const state = useSyncExternalStore(link.subscribe, link.state);
  return (
    <PageTheme choice="system">
      <Stage link={link} state={state} />
      {state.view?.felt != null && <Strokes felt={state.view.felt} timer={state.view.timer} />}
    </PageTheme>
  );
}

function Stage({ link, state }: { readonly link: DeviceLink; readonly state: DeviceState }) {
  const { push } = useBoardStore();
  const { stage, view, untold } = state;
  const [moves, setMoves] = useState(false);
  const told = push?.view ?? null;
  const { ahead } = state;
  const board = useMemo(() => told && (ahead === null ? told : withAhead(told, ahead)), [told, ahead]);
  if ((stage.kind === 'lost' || stage.kind === 'replaced') && moves)
    return (
      <Moved
        untold={untold}
        onGo={(typed) => {
          const kept = link.luggage();
          const goes = kept !== null && goTo(typed, kept);
          if (goes) link.giveWay();
          return goes;
        }}
        onBack={() => {
          link.takeOver();
          setMoves(false);
        }}
      />
    );
  const onBoard = stage.kind === 'linked' || (stage.kind === 'lost' && !stage.stranger);
  if (onBoard && view !== null && board !== null)
    return (
      <RoomNames names={board.seats.map(seatName)}>
        <PhoneBoard
          view={board}
          timer={view.timer}
          state={state}
          link={link}
          onMoved={() => setMoves(true)}
        />
      </RoomNames>
    );
  if (stage.kind === 'asking') return <Asking signs={stage.signs} leftBehind={state.leftBehind} />;
  const { title, more } = saidOf(stage);
  return (
    <main className="phone-page" aria-live="polite">
      <StoneMark width={66} />
      <h1>{title}</h1>
      <p>{more}</p>
      {untold > 0 && (
        <p className="phone-strong">
          {stage.kind === 'farewell' ? words.leftBehind(untold) : words.keptHere(untold)}
        </p>
      )}
      {stage.kind === 'replaced' && (
        <button type="button" className="phone-button" onClick={link.takeOver}>
          {words.takeOver}
        </button>
      )}
      {stage.kind === 'lost' && (
        <>
          <button type="button" className="phone-button" onClick={link.wake}>
            {words.tryNow}
          </button>
          <button type="button" className="phone-button" onClick={() => setMoves(true)}>
            {words.otherAddress}
          </button>
        </>
      )}
    </main>
  );
}

/** What a stage without a board says. */
function saidOf(stage: DeviceStage): { readonly title: string; readonly more: string } {
  switch (stage.kind) {
    case 'stranger':
      return { title: words.stranger, more: words.strangerMore };
    case 'replaced':
      return { title: words.replaced, more: words.replacedMore };
    case 'refused':
      return { title: words.refused, more: words.refusedMore };
    case 'farewell':
      return words.farewell[stage.why];
    case 'lost':
      return stage.stranger
        ? { title: words.unknown, more: words.unknownMore }
        : { title: words.lost, more: words.comingMore };
    default:
      return { title: words.coming, more: words.comingMore };
  }
}

/** Four signs, the same as on the laptop. */
function Asking({ signs, leftBehind }: { readonly signs: string; readonly leftBehind: number }) {
  return (
    <main className="phone-page">
      <StoneMark width={66} />
      <h1>{words.asking}</h1>
      <p className="phone-signs" role="img" aria-label={Array.from(signs).join(' ')}>
        {Array.from(signs, (sign, i) => (
          <b key={i} aria-hidden="true">
            {sign}
          </b>
        ))}
      </p>
      <p>{words.askingMore}</p>
      {leftBehind > 0 && <p className="phone-strong">{words.leftBehind(leftBehind)}</p>}
      <p className="second">{words.otherSigns}</p>
      <p className="phone-waiting" role="status">
        <svg width="48" height="40" viewBox="-29 -24 58 48" aria-hidden="true">
          <Stone x={0} y={0} size={50} kind="next" weight={0.45} />
        </svg>
        <b>{words.waiting}</b>
        <span>{words.waitingMore}</span>
      </p>
      <p className="second phone-small">{words.keeps}</p>
    </main>
  );
}
