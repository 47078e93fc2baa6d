import type { ReactNode } from 'react';
import type { Saying } from '#shared/words/timeText.ts';
import { Kbd, keyShortcut } from './Kbd.tsx';
import { heardAs } from './Said.tsx';
import { StoneMark } from './Stone.tsx';
import './nextAct.css';

export interface NextActProps {
  /** What happens, e.g. `Pass to Ben`. */
  readonly label: ReactNode;
  /** One line below: what it leads to. */
  readonly detail?: ReactNode;
  readonly keys: string;
  /** `console` grows with the window, `page` is for start and summary, `bar` fits a header. */
  readonly size?: 'console' | 'page' | 'bar';
  /** Why it cannot be done now. */
  readonly refusal?: string | Saying | null;
  readonly onPress: () => void;
  readonly onRefused?: (why: string | Saying) => void;
  /** The label is set smaller. Where it is a plain text, its length decides. */
  readonly long?: boolean;
}

/** The stone you push: the only big dark form of a window. */
export function NextAct({
  label,
  detail,
  keys,
  size = 'console',
  refusal = null,
  onPress,
  onRefused,
  long = typeof label === 'string' && label.length > 20,
}: NextActProps) {
  return (
    <button
      type="button"
      className="next-act"
      data-size={size}
      data-long={long || undefined}
      aria-keyshortcuts={keyShortcut(keys)}
      aria-disabled={refusal === null ? undefined : true}
      // Where the label is the reason, it is heard once.
      aria-description={refusal === null || refusal === label ? undefined : heardAs(refusal)}
      onClick={() => (refusal === null ? onPress() : onRefused?.(refusal))}
    >
      <StoneMark width={size === 'bar' ? 44 : 70} onInk />
      <span className="next-act-words">
        <b>{label}</b>
        {detail !== undefined && detail !== null && <small>{detail}</small>}
      </span>
      <Kbd keys={keys} size={size === 'bar' ? 'small' : 'large'} />
    </button>
  );
}
