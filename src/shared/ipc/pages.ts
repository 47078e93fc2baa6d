import type { WindowRole } from '#shared/ipc/entry.ts';

/**
 * The page that each window shows, as the end of its address. The desk, the window between sessions, is called
 * `library` in the log, so its role keeps that name. The second observer's board is the board's page.
 */
export const PAGES: Record<WindowRole, string> = {
  library: 'desk/index.html',
  console: 'console/index.html',
  room: 'room/index.html',
  board: 'board/index.html',
  secondBoard: 'board/index.html#second',
};

/** The role of the window whose page is requested; null: that is no page. */
export const roleOfPage = (path: string): WindowRole | null =>
  (Object.keys(PAGES) as WindowRole[]).find((role) => path === `/${PAGES[role]}`) ?? null;
