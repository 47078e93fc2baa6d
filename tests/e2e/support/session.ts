import type { Page } from '@playwright/test';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { AppReply, AppRequest, Query, QueryReply, TalkingPieceBridge } from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { WindowPush } from '#shared/ipc/pushes.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { sampleDraft } from '../../support/playedSession.ts';
import { expect, type RunningApp } from './app.ts';

declare global {
  interface Window {
    readonly talkingPiece: TalkingPieceBridge;
  }
}

/** What another window answers, so that the page that asked may be gone before it reads the answer. */
const CLOSES_ITS_PAGE: readonly AppRequest['type'][] = ['session.open', 'session.resume', 'summary.show'];

/** Asks through a page's own bridge, as its window does. */
export const request = (page: Page, asked: AppRequest): Promise<AppReply> =>
  page
    .evaluate((value) => window.talkingPiece.request(value), asked)
    .catch((error: unknown) => {
      if (CLOSES_ITS_PAGE.includes(asked.type) && /closed/.test(String(error))) return { ok: true };
      throw error;
    });

export const command = (page: Page, asked: Command): Promise<CommandReply> =>
  page.evaluate((value) => window.talkingPiece.command({ id: crypto.randomUUID(), command: value }), asked);

export const query = (page: Page, asked: Query): Promise<QueryReply> =>
  page.evaluate((value) => window.talkingPiece.query(value), asked);

/** What a window of this role shows now. */
export async function view<R extends WindowRole>(
  page: Page,
  role: R,
): Promise<Extract<WindowPush, { role: R }>> {
  const reply = await query(page, { type: 'window.view' });
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code}`);
  const push = reply.answer as WindowPush;
  if (push.role !== role) throw new Error(`this window is the ${push.role}`);
  return push as Extract<WindowPush, { role: R }>;
}

/** The summary of a session, as the desk shows it. */
export async function summaryOf(desk: Page, session: string): Promise<Summary> {
  const reply = await query(desk, { type: 'summary.read', session });
  if (!reply.ok || reply.answer === null) throw new Error('no summary');
  return reply.answer as Summary;
}

/** Opens a council of six over 45 minutes from the library, and gives the console, drawn and listening. */
export async function openSession(app: RunningApp): Promise<Page> {
  const library = await app.window('library');
  const reply = await request(library, { type: 'session.open', draft: sampleDraft(6) });
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  const console = await app.window('console');
  // The first phase, or that the room is on this screen.
  await expect(console.locator('h1, h2').first()).toBeAttached();
  return console;
}
