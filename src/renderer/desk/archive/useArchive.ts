import { useCallback, useEffect, useMemo, useState } from 'react';
import type {
  ArchivedRecord,
  ArchivedSession,
  ArchiveFilter,
  ArchiveFound,
  ArchiveShelves,
  FoundKind,
  Hit,
} from '#shared/records/archive/archive.ts';
import type { SearchReading } from '#shared/records/archive/query.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

type Library = WindowStore<'library'>;

/** What is looked for; an empty text asks for all sessions. */
export interface Asked {
  readonly text: string;
  readonly filter: ArchiveFilter;
  readonly kind: FoundKind | null;
}

/** A line of the list. */
export type Item =
  | { readonly is: 'session'; readonly session: ArchivedSession }
  | { readonly is: 'hit'; readonly hit: Hit };

/** Null: a line that a group keeps beside its sessions. */
export const sessionOf = (item: Item): SessionId | null =>
  item.is === 'session' ? item.session.session : item.hit.session;

/** Lines are asked for by so many. */
const PAGE = 60;

interface Pages {
  /** Which question they answer. */
  readonly asked: Asked;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Item[]>;
  readonly found: ArchiveFound | null;
  readonly refused: Extract<SearchReading, { ok: false }>['why'] | null;
}

/** The lines that are there for a question, of which only those in sight are asked for. */
export interface ArchiveList {
  /** Null: the first answer is not there yet. */
  readonly pages: Pages | null;
  readonly total: number;
  readonly at: (line: number) => Item | null;
  /** These lines come into sight. */
  readonly want: (from: number, to: number) => void;
  /** Asks for everything anew. */
  readonly refresh: () => void;
}

type Part = Omit<Pages, 'asked' | 'pages'> & { readonly items: readonly Item[] };

async function readPart(store: Library, { text, filter, kind }: Asked, page: number): Promise<Part | null> {
  const range = { from: page * PAGE, count: PAGE };
  if (text.trim() === '') {
    const reply = await store.query({ type: 'archive.page', filter, ...range });
    if (!reply.ok) return null;
    const { total, sessions } = reply.answer;
    const items = sessions.map((session): Item => ({ is: 'session', session }));
    return { total, items, found: null, refused: null };
  }
  const reply = await store.query({ type: 'archive.search', text, filter, kind, ...range });
  if (!reply.ok) return null;
  const found = reply.answer;
  if ('why' in found) return { total: 0, items: [], found: null, refused: found.why };
  const items = found.hits.map((hit): Item => ({ is: 'hit', hit }));
  return { total: kind === null ? items.length : found.total, items, found, refused: null };
}

export function useArchiveList(store: Library, asked: Asked): ArchiveList {
  const [pages, setPages] = useState<Pages | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    void readPart(store, asked, 0).then((part) => {
      // Another letter was typed meanwhile: its answer comes.
      if (!current || part === null) return;
      const { items, ...rest } = part;
      setPages({ ...rest, asked, pages: new Map([[0, items]]) });
    });
    return () => {
      current = false;
    };
  }, [store, asked, round]);

  const want = useCallback(
    (from: number, to: number) => {
      if (pages === null || pages.asked !== asked) return;
      for (let page = Math.floor(from / PAGE); page <= Math.floor(Math.max(from, to - 1) / PAGE); page += 1) {
        if (pages.pages.has(page) || page * PAGE >= pages.total) continue;
        void readPart(store, asked, page).then((part) => {
          if (part === null) return;
          setPages((now) =>
            now?.asked === asked ? { ...now, pages: new Map(now.pages).set(page, part.items) } : now,
          );
        });
      }
    },
    [store, asked, pages],
  );
  const at = useCallback(
    (line: number): Item | null => pages?.pages.get(Math.floor(line / PAGE))?.[line % PAGE] ?? null,
    [pages],
  );
  const refresh = useCallback(() => setRound((n) => n + 1), []);
  return useMemo(() => ({ pages, total: pages?.total ?? 0, at, want, refresh }), [pages, at, want, refresh]);
}

/** What there is to choose among; null until it was read. */
export function useShelves(store: Library, round: unknown): ArchiveShelves | null {
  const [shelves, setShelves] = useState<ArchiveShelves | null>(null);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'archive.shelves' }).then((reply) => {
      if (current && reply.ok) setShelves(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store, round]);
  return shelves;
}

/** What is left of a session; null where it is not closed, or not read yet. */
export function useArchived(store: Library, session: SessionId | null): ArchivedRecord | null {
  const [read, setRead] = useState<{ session: SessionId; record: ArchivedRecord | null } | null>(null);
  useEffect(() => {
    if (session === null) return undefined;
    let current = true;
    void store.query({ type: 'archive.record', session }).then((reply) => {
      if (current) setRead({ session, record: reply.ok ? reply.answer : null });
    });
    return () => {
      current = false;
    };
  }, [store, session]);
  return read?.session === session ? read.record : null;
}
