import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { DeviceLink, DeviceStage } from '../../bridge/sealed/deviceLink.ts';
import film from './awake.mp4';
import './awake.css';

/**
 * Keeps the screen of a phone, or of a wall, awake for as long as it has a part in the session. A page that came over plain
 * http may ask for no wake lock; but browsers keep a screen awake for a film in sight. This one lies behind the page and
 * says nothing.
 */
export function Awake({
  link,
}: {
  readonly link: Pick<DeviceLink, 'subscribe'> & { readonly state: () => { readonly stage: DeviceStage } };
}) {
  const { stage } = useSyncExternalStore(link.subscribe, link.state);
  return stage.kind === 'linked' || stage.kind === 'lost' ? <Film /> : null;
}

/** How far it plays before it begins anew, in seconds: it never ends, for then the screen might sleep. */
const BACK_AT = 5;

function Film() {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const playing = video.current;
    if (playing === null) return undefined;
    const play = (): void => {
      // Some browsers want a finger first, or stop it for a page out of sight: the next finger tries again.
      if (playing.paused) playing.play().catch(() => undefined);
    };
    play();
    document.addEventListener('pointerup', play);
    document.addEventListener('visibilitychange', play);
    return () => {
      document.removeEventListener('pointerup', play);
      document.removeEventListener('visibilitychange', play);
      playing.pause();
    };
  }, []);
  return (
    <video
      ref={video}
      className="awake"
      src={film}
      // Not by `loop`: one of the browsers lets the screen sleep then.
      onTimeUpdate={({ currentTarget }) => {
        if (currentTarget.currentTime >= BACK_AT) currentTarget.currentTime = 0;
      }}
      muted
      playsInline
      disablePictureInPicture
      disableRemotePlayback
      aria-hidden="true"
      tabIndex={-1}
    />
  );
}
