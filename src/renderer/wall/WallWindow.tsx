import { useEffect, useSyncExternalStore } from 'react';
import type { RoomView } from '#shared/session/room/view.ts';
import type { WallView } from '#shared/phones/wallView.ts';
import type { DeviceLink, DeviceStage } from '../bridge/sealed/deviceLink.ts';
import { pageTime } from '../bridge/pageTime.ts';
import { useSecondTicker, useWindow } from '../bridge/WindowProvider.tsx';
import { BlankStage, RoomStage } from '../ui/RoomStage.tsx';
import { StoneMark } from '../ui/Stone.tsx';
import { PageTheme } from '../ui/theme.tsx';
import { wallWords as words } from '../words.ts';
import './wall.css';

/** In ms: a television has nothing to press, so what was refused asks again by itself, and more seldom than the door minds. */
const ASKS_AGAIN = 10_000;

/** The wall on a browser: the room's stage, or what leads there. `onAnew`: forgets who it was, and asks to come in. */
export function WallWindow({
  link,
  onAnew,
}: {
  readonly link: DeviceLink<WallView>;
  readonly onAnew: () => void;
}) {
  const { stage } = useSyncExternalStore(link.subscribe, link.state);
  const { push } = useWindow('room');
  const refused = stage.kind === 'refused';
  useEffect(() => (refused ? pageTime.timeout(ASKS_AGAIN, onAnew) : undefined), [refused, onAnew]);
  const isIn = stage.kind === 'linked' || stage.kind === 'lost';
  return (
    <PageTheme choice="system">
      {isIn && push !== null ? (
        <main className="wall">
          {push.view === null ? <BlankStage /> : <Stage view={push.view} />}
          {stage.kind === 'lost' && (
            <p className="wall-lost" role="status">
              {words.lost}
            </p>
          )}
        </main>
      ) : (
        <Outside stage={stage} onAnew={onAnew} onTakeOver={link.takeOver} />
      )}
    </PageTheme>
  );
}

function Stage({ view }: { readonly view: RoomView }) {
  return <RoomStage view={view} clock={useSecondTicker(view.timer)} />;
}

/** What stands there before it is let in, and after it was sent away. */
function Outside({
  stage,
  onAnew,
  onTakeOver,
}: {
  readonly stage: DeviceStage;
  readonly onAnew: () => void;
  readonly onTakeOver: () => void;
}) {
  const { title, more } = saidOf(stage);
  return (
    <main className="wall wall-outside" aria-live="polite">
      <StoneMark width={96} />
      <h1>{title}</h1>
      {stage.kind === 'asking' && (
        <p className="wall-signs" role="img" aria-label={Array.from(stage.signs).join(' ')}>
          {Array.from(stage.signs, (sign, i) => (
            <b key={i} aria-hidden="true">
              {sign}
            </b>
          ))}
        </p>
      )}
      <p>{more}</p>
      {stage.kind === 'replaced' ? (
        <button type="button" onClick={onTakeOver}>
          {words.takeOver}
        </button>
      ) : (
        stage.kind !== 'asking' &&
        stage.kind !== 'coming' && (
          <button type="button" onClick={onAnew}>
            {words.anew}
          </button>
        )
      )}
    </main>
  );
}

function saidOf(stage: DeviceStage): { readonly title: string; readonly more: string } {
  switch (stage.kind) {
    case 'asking':
      return { title: words.asking, more: words.askingMore };
    case 'farewell':
      return words.farewell[stage.why];
    case 'replaced':
      return { title: words.replaced, more: words.replacedMore };
    case 'refused':
      return { title: words.refused, more: words.refusedMore };
    default:
      return { title: words.coming, more: words.comingMore };
  }
}
