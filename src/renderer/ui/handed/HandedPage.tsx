import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Kbd } from '../Kbd.tsx';
import { useKeys } from '../keys/useKeys.ts';
import { NamedText } from '../NamedText.tsx';
import { NextAct } from '../NextAct.tsx';
import { StoneMark } from '../Stone.tsx';
import { handedWords as words } from '../../words.ts';
import { beginHanding, type Handing, type HandingDeps } from './handing.ts';
import { TurnedWater, type Seats } from './TurnedWater.tsx';
import './handed.css';

/** So long without a touch, and the page is covered: in milliseconds. */
const IDLE = 120_000;

/** Letters of a title beyond which it is set smaller. */
const LONG_TITLE = 36;

/** What somebody reads alone, the laptop in their hands. The page is the whole window, and nothing else shows it. */
export interface HandedPageProps {
  readonly name: string;
  readonly seats: Seats;
  readonly title: string;
  /** The title is a question to them, in the spoken face. */
  readonly asks?: boolean;
  readonly children: ReactNode;
  /** The one next act. */
  readonly act: {
    readonly label: ReactNode;
    readonly detail: string;
    readonly refusal?: string | null;
    readonly onPress: () => void;
  };
  /** Beside the act. */
  readonly note?: ReactNode;
  /** There is much on it: the title is smaller. */
  readonly dense?: boolean;
  /** Beside whose page it is; left out: that the facilitator looks away. */
  readonly about?: string;
  /** At the foot; left out: that nobody else sees it. */
  readonly foot?: string;
  readonly onCover: () => void;
  /** What a digit chooses here. */
  readonly onDigit?: (digit: number) => boolean;
}

export function HandedPage({
  name,
  seats,
  title,
  asks = false,
  children,
  act,
  note,
  dense = false,
  about = words.away,
  foot = words.only(name, seats.had.length),
  onCover,
  onDigit,
}: HandedPageProps) {
  const press = () => {
    if (act.refusal == null) act.onPress();
  };
  useHandedKeys({ onEnter: press, onEscape: onCover, onDigit });
  useIdle(onCover);
  return (
    <main className="handed" data-dense={dense || undefined} aria-label={words.for(name)}>
      <div className="handed-words">
        <p className="handed-for">
          <StoneMark width={46} />
          <b className="two-lines">
            <NamedText text={words.for(name)} />
          </b>
          <span className="second">{about}</span>
        </p>
        <h1 data-asks={asks || undefined} data-long={title.length > LONG_TITLE || undefined}>
          {title}
        </h1>
        <div className="handed-body">{children}</div>
        <div className="handed-act">
          <NextAct
            label={act.label}
            detail={act.detail}
            keys="Enter"
            size="page"
            refusal={act.refusal ?? null}
            onPress={press}
          />
          {note !== undefined && <p className="second">{note}</p>}
        </div>
      </div>
      <TurnedWater name={name} seats={seats} />
      <HandedFoot says={foot} keys="Esc" act={words.cover} onPress={onCover} />
    </main>
  );
}

/** The page while nobody reads it: nothing of it is there. */
export function HandedCover({
  name,
  seats,
  title = words.coveredTitle(name),
  says = words.covered(name),
  detail = words.iAmDetail,
  foot = words.coveredFoot(seats.had.length),
  back = words.back,
  children,
  onOpen,
  onBack,
}: {
  readonly name: string;
  readonly seats: Seats;
  /** Where the page is no commitment of theirs, what is said of it. */
  readonly title?: string;
  readonly says?: string;
  readonly detail?: string;
  readonly foot?: string;
  readonly back?: string;
  /** What else can be done with it, below the act. */
  readonly children?: ReactNode;
  readonly onOpen: () => void;
  readonly onBack: () => void;
}) {
  useHandedKeys({ onEnter: onOpen, onEscape: onBack });
  return (
    <main className="handed" data-covered aria-label={title}>
      <div className="handed-words">
        <h1 data-long={name.length > LONG_TITLE - 10 || undefined}>{title}</h1>
        <p className="second handed-who">{says}</p>
        <div className="handed-act">
          <NextAct
            label={<NamedText text={words.iAm(name)} title={false} />}
            long={false}
            detail={detail}
            keys="Enter"
            size="page"
            onPress={onOpen}
          />
        </div>
        {children}
      </div>
      <TurnedWater name={name} seats={seats} />
      <HandedFoot says={foot} keys="Esc" act={back} onPress={onBack} />
    </main>
  );
}

function HandedFoot({
  says,
  keys,
  act,
  onPress,
}: {
  readonly says: string;
  readonly keys: string;
  readonly act: string;
  readonly onPress: () => void;
}) {
  return (
    <footer className="handed-foot">
      <span className="second">
        <NamedText text={says} />
      </span>
      <button type="button" onClick={onPress} aria-keyshortcuts="Escape">
        <Kbd keys={keys} />
        {act}
      </button>
    </footer>
  );
}

/** Somebody's own words have an edge. */
export function OwnWords({ children, about }: { readonly children: ReactNode; readonly about: ReactNode }) {
  return (
    <blockquote className="handed-own">
      <p className="spoken" dir="auto">
        {children}
      </p>
      <footer className="second">{about}</footer>
    </blockquote>
  );
}

/** A few ways to go, one of them chosen: by digit, by arrows, by press. */
export function HandedChoices<Value extends string>({
  label,
  name,
  options,
  value,
  onChange,
  first,
}: {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly says: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly first?: RefObject<HTMLInputElement | null>;
}) {
  return (
    <fieldset className="handed-choices" data-of={options.length}>
      <legend>{label}</legend>
      {options.map((option, i) => (
        <label key={option.value} data-chosen={option.value === value || undefined}>
          <input
            ref={i === 0 ? first : undefined}
            type="radio"
            className="heard"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <b>
            {option.title} <Kbd keys={String(i + 1)} />
          </b>
          <span>{option.says}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The keys of the page. Escape covers at once, whatever has the focus; in a text field digits are text. */
function useHandedKeys({
  onEnter,
  onEscape,
  onDigit,
}: {
  readonly onEnter: () => void;
  readonly onEscape: () => void;
  readonly onDigit?: ((digit: number) => boolean) | undefined;
}) {
  useKeys((event) => {
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && digit !== undefined && onDigit !== undefined)
      return [{ run: () => onDigit(Number(digit)), overControls: true }];
    if (plain && event.key === 'Enter')
      return [
        {
          // Whatever is chosen has the focus, and Enter is the next act all the same; a button is its own.
          overControls: true,
          run() {
            if (event.target instanceof HTMLButtonElement) return false;
            onEnter();
            return true;
          },
        },
      ];
    return [];
  }, true);
  const escaped = useEffectEvent(onEscape);
  useEffect(() => {
    const covers = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      escaped();
    };
    window.addEventListener('keydown', covers, { capture: true });
    return () => window.removeEventListener('keydown', covers, { capture: true });
  }, []);
}

const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls back once nobody has touched the page for two minutes. */
export function useIdle(onIdle: () => void) {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    let timer = window.setTimeout(() => idle(), IDLE);
    const touched = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => idle(), IDLE);
    };
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { capture: true });
    return () => {
      window.clearTimeout(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched, { capture: true });
    };
  }, []);
}

/** What somebody has before them, and how they have it read anew: with a word of theirs, or without. */
export interface Shown<Page> {
  readonly page: Page;
  readonly read: (word: string | null) => void;
}

/** A page that goes from hand to hand. It begins covered, and every cover forgets what was on it and what was on its way. */
export function useHanded<Page>({ ask, onNone }: Pick<HandingDeps<Page>, 'ask' | 'onNone'>): {
  readonly shown: Shown<Page> | null;
  readonly open: () => void;
  readonly cover: () => void;
} {
  const [shown, setShown] = useState<Shown<Page> | null>(null);
  const handing = useRef<Handing | null>(null);
  useEffect(() => () => handing.current?.end(), []);
  return {
    shown,
    open() {
      handing.current?.end();
      const own = beginHanding<Page>({
        ask,
        onNone,
        show: (page) => setShown({ page, read: (word) => void own.read(word) }),
      });
      handing.current = own;
      void own.read(null);
    },
    cover() {
      handing.current?.end();
      setShown(null);
    },
  };
}
