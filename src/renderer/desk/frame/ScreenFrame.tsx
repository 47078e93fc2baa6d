import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { takeBack, takeBackFailures } from '../../ui/Notices.tsx';
import { RefusedIn, useRefusals } from '../../ui/refusedFields.ts';
import { useScreenKeys, type ScreenKey } from './screenKeys.ts';
import { frameWords as words } from '../../words.ts';
import './screenFrame.css';

// Read when they are first asked for.
const AllKeys = lazy(async () => ({ default: (await import('../../ui/keys/AllKeys.tsx')).AllKeys }));
const FindScreenAct = lazy(async () => ({ default: (await import('./FindScreenAct.tsx')).FindScreenAct }));

const KEYS = DESK_KEYS.start;

/** A key in the footer, as a button. */
export interface FooterKey {
  readonly caps: readonly string[];
  readonly text: string;
  readonly run: () => void;
  /** A window narrower than this, in CSS pixels, has no room for it: its key does the same, and ‘All keys’ names it. */
  readonly from?: 1180 | 1320;
}

/**
 * What every screen of the desk has: its keys, the list of them, and finding an act by its name. What failed stands until
 * the next act, whether that has a key or is clicked, on the screen or on a sheet of it.
 */
export function ScreenFrame({
  keys,
  left,
  footer,
  children,
  className,
  failures = className,
}: {
  readonly keys: readonly ScreenKey[];
  /** Stands at the left of the footer. */
  readonly left: ReactNode;
  readonly footer: readonly FooterKey[];
  readonly children: ReactNode;
  readonly className: string;
  /** Under which ids it tells what failed, apart by spaces: that goes with the screen. */
  readonly failures?: string;
}) {
  useEffect(
    () => () => {
      for (const id of failures.split(' ')) takeBack(id);
    },
    [failures],
  );
  const [sheet, setSheet] = useState<'keys' | 'find' | null>(null);
  const refusals = useRefusals();
  const acts = () => {
    takeBackFailures();
    refusals.acted(false);
  };
  const all = [
    ...keys,
    { ...KEYS.find, says: words.find, run: () => setSheet('find') },
    { ...KEYS.keys, says: words.allKeys, run: () => setSheet('keys') },
  ].map((key): ScreenKey => ({ ...key, run: () => (acts(), key.run()) }));
  const screen = useRef<HTMLDivElement>(null);
  useScreenKeys(all, screen);
  const shut = () => setSheet(null);
  return (
    <div ref={screen} className={`screen ${className}`} onClickCapture={acts} onInput={refusals.wrote}>
      <RefusedIn value={refusals.tell}>{children}</RefusedIn>
      <footer className="screen-foot">
        <span className="screen-foot-left">{left}</span>
        {footer.map((entry) => (
          <FootKey key={entry.text} {...entry} />
        ))}
        <FootKey caps={[KEYS.find.caps.join(' ')]} text={words.find} run={() => setSheet('find')} />
        <FootKey caps={KEYS.keys.caps} text={words.allKeys} run={() => setSheet('keys')} />
      </footer>
      <Suspense fallback={null}>
        {sheet === 'keys' && (
          <AllKeys groups={[{ title: null, keys: all }]} intro={words.keysIntro} open onClose={shut} />
        )}
        {sheet === 'find' && <FindScreenAct keys={all} onClose={shut} />}
      </Suspense>
    </div>
  );
}

function FootKey({ caps, text, run, from }: FooterKey) {
  return (
    <button type="button" className="foot-key" data-from={from} onClick={run}>
      {caps.map((cap) => (
        <Kbd key={cap} keys={cap} of={caps.join(' ')} />
      ))}
      <span>{text}</span>
    </button>
  );
}
