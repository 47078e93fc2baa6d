import type { ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { takeBack } from '../../ui/Notices.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { frameWords, turnsScreen as words } from '../../words.ts';

const KEYS = DESK_KEYS.turns;
/** Why a file was refused is told as its page goes: it is for whoever is back on the screen before. */
export const NONE_OF_ITS_OWN = '';

/** Closes the file without keeping anything of it. */
export function useDiscard(): () => void {
  const { store } = useWindow('library');
  return () => {
    takeBack('turns');
    void store.request({ type: 'turns.discard' });
  };
}

interface TurnsFrameProps {
  readonly title: string;
  /** What stands below the title. */
  readonly intro: ReactNode;
  /** The main act, which is also done with Enter. */
  readonly act: { readonly label: string; readonly run: () => void };
  /** What the scrolling part of the page is called. */
  readonly label: string;
  readonly children: ReactNode;
}

/** The page about a file that was read: a title, one main act, and a part that scrolls. Esc discards the file. */
export function TurnsFrame({ title, intro, act, label, children }: TurnsFrameProps) {
  const discard = useDiscard();
  return (
    <ScreenFrame
      className="turns"
      failures={NONE_OF_ITS_OWN}
      keys={[
        { ...KEYS.keep, says: act.label, run: act.run },
        { ...KEYS.discard, says: words.discard, run: discard },
      ]}
      left={frameWords.stays}
      footer={[{ caps: ['Esc'], text: words.discard, run: discard }]}
    >
      <main className="turns-main">
        <header className="turns-head">
          <div>
            <h1>
              <bdi>{title}</bdi>
            </h1>
            {intro}
          </div>
          <NextAct size="bar" keys="Enter" label={act.label} onPress={act.run} />
        </header>
        <section
          className="turns-page"
          aria-label={label}
          // It scrolls: the keyboard has to reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          {children}
        </section>
      </main>
    </ScreenFrame>
  );
}
