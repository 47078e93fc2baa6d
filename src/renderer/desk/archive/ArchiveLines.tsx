import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { markFound, type SearchTerm } from '#shared/records/archive/query.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { WITHOUT_DAY, type Hit } from '#shared/records/archive/archive.ts';
import { Kept } from '../../ui/Cover.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { triesApart } from '../../ui/textApart.ts';
import { useFitting } from '../../ui/useFitting.ts';
import type { ArchiveList, Item } from './useArchive.ts';
import { archiveWords as words, dateLabel } from '../../words.ts';

/** In pixels: a line, and a line under the heading of its kind. */
const LINE = 46;
const HEADING = 38;
/** Lines beyond the edge that are drawn too. */
const BEYOND = 12;

/** Moves through the list from outside. */
export interface ArchiveLinesHandle {
  readonly focusLine: (line: number) => void;
}

/** The list, of which only the lines in sight are there: ten thousand are as quick as ten. */
export function ArchiveLines({
  list,
  chosen,
  groupName,
  handle,
  onChoose,
  onOpen,
}: {
  readonly list: ArchiveList;
  readonly chosen: number;
  readonly groupName: (group: string | null) => string | null;
  readonly handle: RefObject<ArchiveLinesHandle | null>;
  readonly onChoose: (line: number) => void;
  readonly onOpen: (line: number) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useRef(new Map<number, HTMLButtonElement>());
  /** The line that gets the focus as soon as it is drawn. */
  const wanted = useRef<number | null>(null);
  const { at, want, total, pages } = list;
  const grouped = pages?.found !== null && pages !== null && pages.asked.kind === null;
  const heads = (line: number): boolean => grouped && kindAt(at(line)) !== kindAt(at(line - 1));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: (line) => LINE + (heads(line) ? HEADING : 0),
    overscan: BEYOND,
  });
  const drawn = virtual.getVirtualItems();
  const textsDrawn = drawn.flatMap(({ index }) => textOf(at(index)) ?? []);
  const [from, to] = [drawn[0]?.index ?? 0, (drawn.at(-1)?.index ?? 0) + 1];
  useEffect(() => want(from, to), [want, from, to]);
  useEffect(() => {
    // Another answer: headings stand elsewhere, and the list begins anew.
    virtual.measure();
    scroll.current?.scrollTo({ top: 0 });
    // oxlint-disable-next-line react/exhaustive-deps -- only with another question
  }, [pages?.asked]);
  useEffect(() => {
    const row = wanted.current === null ? undefined : rows.current.get(wanted.current);
    if (row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  useEffect(() => {
    handle.current = {
      focusLine(line) {
        wanted.current = line;
        virtual.scrollToIndex(line);
        onChoose(line);
        const row = rows.current.get(line);
        if (row === undefined) return;
        wanted.current = null;
        row.focus({ preventScroll: true });
      },
    };
  }, [handle, virtual, onChoose]);
  return (
    <div className="archive-scroll" ref={scroll}>
      <ul
        className="archive-lines"
        aria-label={grouped || pages?.asked.kind ? words.list : words.sessions}
        style={{ height: virtual.getTotalSize() }}
      >
        {drawn.map(({ index, start, size }) => {
          const item = at(index);
          return (
            <li
              key={index}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {heads(index) && item?.is === 'hit' && <KindHeading list={list} hit={item.hit} />}
              <button
                type="button"
                ref={(element) => {
                  if (element === null) rows.current.delete(index);
                  else rows.current.set(index, element);
                }}
                className="archive-line"
                tabIndex={index === chosen ? 0 : -1}
                aria-current={index === chosen || undefined}
                onFocus={() => onChoose(index)}
                onClick={() => onOpen(index)}
              >
                {item === null ? (
                  <span className="second">{words.reading}</span>
                ) : (
                  <LineText
                    item={item}
                    timed={[index - 1, index + 1].some((next) => isSameDay(item, at(next)))}
                    beside={textsDrawn}
                    terms={pages?.found?.terms ?? []}
                    groupName={groupName}
                  />
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const kindAt = (item: Item | null): string | null => (item?.is === 'hit' ? item.hit.kind : null);

function KindHeading({ list, hit: { kind } }: { readonly list: ArchiveList; readonly hit: Hit }) {
  const found = list.pages?.found;
  const shown = found?.hits.filter((one) => one.kind === kind).length ?? 0;
  return (
    <p className="archive-kind">
      <b>{words.kinds[kind]}</b>
      <span className="second">
        {words.shownOf(shown, found?.kinds[kind] ?? shown)}
        {words.kindSays[kind]}
      </span>
    </p>
  );
}

const isSameDay = (item: Item, other: Item | null): boolean =>
  item.is === 'session' &&
  other?.is === 'session' &&
  dayOf(item.session.began) === dayOf(other.session.began);

const textOf = (item: Item | null): string | null =>
  item === null ? null : item.is === 'hit' ? item.hit.text : words.sessionName(item.session);

function LineText({
  item,
  timed,
  beside,
  terms,
  groupName,
}: {
  readonly item: Item;
  /** A session beside it was on the same day: its time tells them apart. */
  readonly timed: boolean;
  /** The texts of all lines near it. */
  readonly beside: readonly string[];
  readonly terms: readonly SearchTerm[];
  readonly groupName: (group: string | null) => string | null;
}) {
  if (item.is === 'session') {
    const { session } = item;
    const says = words.sessionSays(session, groupName(session.group));
    return (
      <>
        <span className="archive-says">
          <bdi className="archive-text">
            <Kept>
              <TextApart text={words.sessionName(session)} beside={beside} terms={[]} />
            </Kept>
          </bdi>
          <CutByWords text={says} />
        </span>
        <span className="second">
          {(timed && session.state !== 'declined' ? words.began : dateLabel)(session.began)}
        </span>
      </>
    );
  }
  const { text, names, formatName, kind, began, session, group } = item.hit;
  const says = words.hitSays(names, session === null ? (groupName(group) ?? '') : formatName, kind);
  return (
    <>
      <span className="archive-says">
        <bdi className="spoken archive-text">
          <Kept>
            <TextApart text={text} beside={beside} terms={terms} />
          </Kept>
        </bdi>
        <CutByWords text={says} />
      </span>
      <span className="second">{WITHOUT_DAY.has(kind) ? '' : dateLabel(began)}</span>
    </>
  );
}

const cutByWords = (text: string) => triesApart(text, []);

/** What a line is, on its second line. */
function CutByWords({ text }: { readonly text: string }) {
  const place = useRef<HTMLElement>(null);
  const shown = useFitting(place, text, cutByWords);
  return (
    <small title={text}>
      <Heard says={shown === text ? null : text}>
        <bdi ref={place} dir="ltr">
          {shown}
        </bdi>
      </Heard>
    </small>
  );
}

/** Where two begin with as many letters alike, one line may cut what tells them apart. */
const ALIKE = 12;
const beginningOf = (text: string): string => text.slice(0, ALIKE).toLowerCase();

/** The text of a line, cut so that it is not read as that of another one near it; whole when heard. */
function TextApart({ beside, ...own }: ApartProps) {
  const { text } = own;
  const begins = beginningOf(text);
  const alike = beside.filter((other) => other !== text && beginningOf(other) === begins);
  return alike.length === 0 ? <Marked {...own} /> : <CutApart {...own} beside={alike} />;
}

interface ApartProps {
  readonly text: string;
  readonly beside: readonly string[];
  readonly terms: readonly SearchTerm[];
}

/** What is measured lies behind what is shown, which has marks in it. */
function CutApart({ text, beside, terms }: ApartProps) {
  const place = useRef<HTMLElement>(null);
  const all = beside.join('\n');
  const shorten = useCallback((whole: string) => triesApart(whole, all.split('\n')), [all]);
  const shown = useFitting(place, text, shorten);
  return (
    <>
      <span className="archive-measured" aria-hidden="true">
        <bdi ref={place}>{shown}</bdi>
      </span>
      <Heard says={shown === text ? null : text}>
        <Marked text={shown} terms={terms} />
      </Heard>
    </>
  );
}

/** A text with what was looked for in it. */
export function Marked({ text, terms }: { readonly text: string; readonly terms: readonly SearchTerm[] }) {
  return markFound(text, terms).map((piece, i) =>
    piece.found ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
  );
}
