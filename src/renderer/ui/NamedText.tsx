import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from 'react';
import { clipNameAmong } from './clipNames.ts';
import { Heard } from './Heard.tsx';
import {
  closedOff,
  directionOf,
  inSentence,
  nameInLines,
  oneStop,
  triesOfNames,
  withoutClosings,
} from './namedText.ts';
import { useFitting } from './useFitting.ts';

const Names = createContext<readonly string[]>([]);
export const useRoomNames = (): readonly string[] => useContext(Names);

/** Says whose names a window shows: each is told apart from all of them (`NamedText`). */
export function RoomNames({
  names,
  children,
}: {
  readonly names: readonly string[];
  readonly children: ReactNode;
}) {
  const all = names.join('\n');
  // The same array for the same names, so that nothing is measured anew with each push.
  const kept = useMemo(() => all.split('\n'), [all]);
  return <Names.Provider value={kept}>{children}</Names.Provider>;
}

/**
 * A text that names people, in a place that cuts what does not fit. Names are cut, told apart, until it does; the
 * whole text is heard, and is in the title where one is wanted.
 */
export function NamedText({
  text,
  title = true,
}: {
  readonly text: string;
  /** Not on a projector, where nobody points at anything, and not where the place has one. */
  readonly title?: boolean;
}) {
  const names = useRoomNames();
  const place = useRef<HTMLElement>(null);
  const shorten = useCallback((whole: string) => triesOfNames(whole, names), [names]);
  const fitted = useFitting(place, text, shorten);
  // A place that cuts nothing shows the text as it is.
  const shown = fitted === text ? closedOff(text, names) : fitted;
  return <ShownText ref={place} text={text} shown={shown} {...(title ? { title: text } : {})} />;
}

/** A text, or the part of it that fits: then the whole text is heard. */
export function ShownText({
  text,
  shown,
  title,
  ref,
}: {
  readonly text: string;
  readonly shown: string;
  readonly title?: string;
  readonly ref?: RefObject<HTMLElement | null>;
}) {
  return (
    <Heard says={withoutClosings(shown) === text ? null : text}>
      <bdi ref={ref} title={title} dir={directionOf(shown)}>
        {/* What is measured is one text, and knows by itself where a line may end (`breaksAtCut`). */}
        {ref === undefined ? unbroken(shown) : shown}
      </bdi>
    </Heard>
  );
}

/** A text whose lines do not end between the dots of a cut name and what tells it apart. */
const unbroken = (text: string): ReactNode =>
  text.split(/(\S…\S)/u).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className="unbroken">
        {part}
      </span>
    ),
  );

/**
 * A name cut to a width in ems of the display face, or to so many lines of it, told apart, where nothing can be measured;
 * whole when heard.
 */
export function ShortName({
  name,
  ems,
  lines = 1,
}: {
  readonly name: string;
  readonly ems: number;
  readonly lines?: number;
}) {
  const names = useRoomNames();
  return <ShownText text={name} shown={nameInLines(name, names, ems, lines)} />;
}

/**
 * A text with names in it that are cut to so many letters, or ems, told apart from all of the room, where nothing can be
 * measured: `children` makes it of whatever shortens a name. Whole when heard.
 */
export function Shortened({
  most = Infinity,
  ems = Infinity,
  children,
}: {
  readonly most?: number;
  readonly ems?: number;
  readonly children: (short: (name: string) => string) => string;
}) {
  const names = useRoomNames();
  const shown = oneStop(children((name) => inSentence(clipNameAmong(name, names, most, ems))));
  return <ShownText text={children((name) => name)} shown={shown} />;
}
