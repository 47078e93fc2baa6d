import { useCallback, useMemo, useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import {
  FOUND_KINDS,
  NO_FILTER,
  WITHOUT_DAY,
  type ArchiveFilter,
  type FoundKind,
} from '#shared/records/archive/archive.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime } from '#shared/time.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import { ownName } from '../register/ownName.ts';
import { useRegister } from '../register/useRegister.ts';
import { WhosePage } from '../register/WhosePage.tsx';
import { ArchiveLines, type ArchiveLinesHandle } from './ArchiveLines.tsx';
import type { ArchivePlace } from './archivePlace.ts';
import { ArchivePane } from './ArchivePane.tsx';
import { ArchiveShelves } from './ArchiveShelves.tsx';
import { sessionOf, useArchived, useArchiveList, useShelves, type Asked, type Item } from './useArchive.ts';
import { archiveWords as words, dateLabel } from '../../words.ts';
import './archive.css';

const KEYS = DESK_KEYS.archive;
/** Lines that a page key moves. */
const PAGE = 10;

interface ArchiveProps {
  readonly place: ArchivePlace;
  readonly onLeave: (place: ArchivePlace) => void;
  readonly onBack: () => void;
  readonly onSummary: (session: SessionId) => void;
  readonly onTrends: (group: EntryId) => void;
  readonly onGroup: (group: EntryId) => void;
  /** Hands over to somebody: their own page. */
  readonly onOwn: (person: EntryId) => void;
}

/** Every session that was held, and what is kept of it: looked for as one types. */
export function ArchiveScreen({ place, onLeave, onBack, onSummary, onTrends, onGroup, onOwn }: ArchiveProps) {
  const { store } = useWindow('library');
  const { view: register } = useRegister();
  const today = dayOf(wallTime(useWallMinute()));
  const [text, setText] = useState(place.text);
  const [filter, setFilter] = useState(place.filter);
  const [kind, setKind] = useState(place.kind);
  const [chosen, setChosen] = useState(place.chosen);
  const [leaving, setLeaving] = useState<Item | null>(null);
  const [handing, setHanding] = useState(false);
  const [round, setRound] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const lines = useRef<ArchiveLinesHandle>(null);
  const searches = text.trim() !== '';
  const asked = useMemo<Asked>(
    () => ({ text, filter, kind: searches ? kind : null }),
    [text, filter, kind, searches],
  );
  const list = useArchiveList(store, asked);
  const shelves = useShelves(store, round);
  const item = list.at(chosen);
  const record = useArchived(store, item && sessionOf(item));
  const { pages, total } = list;
  const groupName = useCallback(
    (group: string | null) => shelves?.groups.find((one) => one.group === group)?.name ?? null,
    [shelves],
  );

  const ask = (change: Partial<ArchiveFilter>) => {
    setFilter({ ...filter, ...change });
    setChosen(0);
  };
  const lookIn = (next: FoundKind | null) => {
    setKind(next);
    setChosen(0);
  };
  const type = (next: string) => {
    setText(next);
    setChosen(0);
  };
  const step = (by: number) => {
    if (total > 0) lines.current?.focusLine(Math.min(total - 1, Math.max(0, chosen + by)));
  };
  const openItem = async (one: Item | null) => {
    if (one === null) return;
    const session = sessionOf(one);
    const group = groupOf(one);
    if (session === null) {
      if (group === undefined) return;
      onLeave({ text, filter, kind, chosen });
      return one.is === 'hit' && one.hit.kind === 'story' ? onTrends(group) : onGroup(group);
    }
    const isOpen = one.is === 'session' && one.session.state === 'open';
    if (one.is === 'session' && one.session.state === 'declined') return;
    onLeave({ text, filter, kind, chosen });
    const reply = await store.request(
      isOpen ? { type: 'session.resume', session } : { type: 'summary.show', session },
    );
    if (!reply.ok) tellNotDone(reply, 'archive');
    else if (!isOpen) onSummary(session);
  };
  const remove = async (one: Item) => {
    const session = sessionOf(one);
    setLeaving(null);
    if (session === null) return;
    const reply = await store.request({ type: 'session.delete', session });
    if (reply.ok) tell(words.removed);
    else tellNotDone(reply, 'archive');
    setChosen(Math.max(0, Math.min(chosen, total - 2)));
    setRound(round + 1);
    list.refresh();
  };
  const next = <T,>(all: readonly T[], now: T): T | undefined => all[(all.indexOf(now) + 1) % all.length];
  const nextGroup = () =>
    ask({ group: next([null, ...(shelves?.groups.map(({ group }) => group) ?? [])], filter.group) ?? null });
  const nextKind = () => {
    if (pages?.found) lookIn(next<FoundKind | null>([null, ...FOUND_KINDS], kind) ?? null);
  };
  const trends = () => {
    const group = filter.group ?? groupOf(item) ?? shelves?.groups[0]?.group;
    if (group === undefined) return;
    onLeave({ text, filter, kind, chosen });
    onTrends(group);
  };
  const clear = () => {
    setText('');
    setFilter(NO_FILTER);
    lookIn(null);
    field.current?.focus();
  };
  const askToRemove = () => {
    if (item !== null && sessionOf(item) !== null) setLeaving(item);
  };
  const toField = () => {
    field.current?.focus();
    field.current?.select();
  };

  const keys: ScreenKey[] = [
    { ...KEYS.field, says: words.keys.field, run: toField },
    { ...KEYS.down, says: words.keys.down, run: () => step(1) },
    { ...KEYS.up, says: words.keys.up, run: () => step(-1) },
    { ...KEYS.pageDown, says: words.keys.pageDown, run: () => step(PAGE) },
    { ...KEYS.pageUp, says: words.keys.pageUp, run: () => step(-PAGE) },
    { ...KEYS.first, says: words.keys.first, run: () => step(-total) },
    { ...KEYS.last, says: words.keys.last, run: () => step(total) },
    { ...KEYS.open, says: words.keys.open, run: () => void openItem(item) },
    { ...KEYS.remove, says: words.keys.remove, run: askToRemove },
    { ...KEYS.own, says: words.keys.own, run: () => setHanding(true) },
    { ...KEYS.trends, says: words.keys.trends, run: trends },
    { ...KEYS.group, says: words.keys.group, run: nextGroup },
    { ...KEYS.kind, says: words.keys.kind, run: nextKind },
    { ...KEYS.clear, says: words.keys.clear, run: clear },
    { ...KEYS.back, says: words.keys.back, run: onBack },
  ];
  const answered = pages?.asked === asked;
  const says = !answered
    ? ''
    : searches
      ? pages.refused === null
        ? words.count(pages.found?.total ?? 0, pages.found?.more ?? false)
        : ''
      : words.inAll(total);
  const isEmpty = answered && total === 0;
  return (
    <ScreenFrame
      className="archive"
      keys={keys}
      left={
        <Button look="bare" keys="Esc" onClick={onBack}>
          {words.back}
        </Button>
      }
      footer={[
        { caps: ['↑', '↓'], text: words.footer.through, run: () => step(1) },
        { caps: KEYS.open.caps, text: words.footer.open, run: () => void openItem(item) },
        { caps: KEYS.trends.caps, text: words.footer.trends, run: trends },
      ]}
    >
      <main className="archive-main">
        <h1 className="heard">{words.title}</h1>
        <ArchiveShelves
          shelves={shelves}
          found={pages?.found ?? null}
          kind={kind}
          filter={filter}
          today={today}
          onKind={lookIn}
          onFilter={ask}
          onTag={(tag) => type(`#${tag}`)}
        />
        <section className="archive-middle" aria-label={words.list}>
          <div className="archive-field">
            <input
              ref={field}
              type="text"
              data-own-ring
              // It is what one comes here for.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus={place.chosen === 0}
              aria-label={words.field}
              aria-keyshortcuts="/"
              placeholder={words.placeholder}
              value={text}
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => type(event.target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === 'ArrowDown') step(0);
                else if (event.key === 'Enter') void openItem(item);
                else return;
                event.preventDefault();
              }}
            />
            <span className="second" role="status">
              {says}
            </span>
            <Kbd keys="/" />
          </div>
          {isEmpty ? (
            <div className="archive-none">
              {searches ? (
                <p>{pages.refused === null ? words.found.none(text.trim()) : words.found[pages.refused]}</p>
              ) : shelves?.sessions === 0 ? (
                <>
                  <h2>{words.emptyTitle}</h2>
                  <p>{words.empty}</p>
                </>
              ) : (
                <p>{words.nobody}</p>
              )}
            </div>
          ) : (
            <ArchiveLines
              list={list}
              chosen={chosen}
              groupName={groupName}
              handle={lines}
              onChoose={setChosen}
              onOpen={(line) => void openItem(list.at(line))}
            />
          )}
        </section>
        <ArchivePane
          item={isEmpty ? null : item}
          record={record}
          terms={pages?.found?.terms ?? []}
          groupName={groupName}
          onOpen={() => void openItem(item)}
          onRemove={askToRemove}
          onHand={() => setHanding(true)}
        />
      </main>
      <WhosePage
        // Who there is decides where the focus goes.
        open={handing && register !== null}
        // Told apart from namesakes: else somebody else's page opens.
        people={(register?.people ?? []).map((one) => ({
          ...one,
          name: register === null ? one.name : ownName(register, one.person, null),
        }))}
        onChoose={(person) => {
          onLeave({ text, filter, kind, chosen });
          onOwn(person);
        }}
        onClose={() => setHanding(false)}
      />
      <Dialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.removeTitle}
        description={leaving && words.removeBody(...namedOf(leaving))}
        urgent
        size="small"
        actions={
          <>
            <Button onClick={() => setLeaving(null)}>{words.removeNo}</Button>
            <Button look="strong" onClick={() => leaving && void remove(leaving)}>
              {words.removeYes}
            </Button>
          </>
        }
      />
    </ScreenFrame>
  );
}

const groupOf = (item: Item | null): EntryId | undefined =>
  (item?.is === 'session' ? item.session.group : item?.hit.group) ?? undefined;

const namedOf = (item: Item): [name: string, when: string] =>
  item.is === 'session'
    ? [words.sessionName(item.session), dateLabel(item.session.began)]
    : [item.hit.formatName, WITHOUT_DAY.has(item.hit.kind) ? '' : dateLabel(item.hit.began)];
