import type {
  AppReply,
  AppRequest,
  PackKind,
  Query,
  QueryAnswers,
  QueryReply,
  SessionId,
  WindowPush,
  WindowRole,
} from '#shared/ipc/contract.ts';
import { filmOf, mayReplay } from '#shared/session/replay/filming.ts';
import { replay, type Session } from '#shared/session/session.ts';
import type { Draft } from '#shared/session/events.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { app as words } from '#shared/words/en/app.ts';
import { displays as displayWords } from '#shared/words/en/displays.ts';
import { rescueWords } from '#shared/words/en/rescue.ts';
import { sampleWords } from '#shared/words/en/sample.ts';
import { refusalSentence } from '#shared/words/en/refusals.ts';
import type { ExportOf } from '../export/exportSummary.ts';
import type { TurnsDesk } from '../import/turnsDesk.ts';
import { isTapping, type Settings } from '../platform/settings.ts';
import type { Conductor } from '../session/conductor.ts';
import type { ReplayShow } from '../session/replayShow.ts';
import type { SampleGroup } from '../session/sampleGroup.ts';
import type { Keeping, Rescued } from '../store/keeping.ts';
import type { Store } from '../store/store.ts';
import type { RoomScreen } from '../windows/roomScreen.ts';
import type { Scenes } from '../windows/scenes.ts';
import type { Answers } from './dispatcher.ts';
import { notChanged } from '#shared/words/en/store.ts';
import { createFormatAnswers, type FormatHouse } from './formatAnswers.ts';

/** What the answers are made with. */
export interface House extends FormatHouse {
  readonly conductor: Conductor;
  readonly store: Store;
  readonly keeping: Pick<Keeping, 'rescue' | 'salvage' | 'takeBackup'>;
  readonly settings: Settings;
  readonly scenes: Scenes;
  readonly room: RoomScreen;
  readonly replay: Pick<ReplayShow, 'show' | 'stop'>;
  readonly sample: Pick<SampleGroup, 'play' | 'stop' | 'makesWay'>;
  readonly turns: Pick<TurnsDesk, 'choose' | 'settle' | 'letGo' | 'keep'>;
  readonly exportSummary: (what: ExportOf) => Promise<AppReply>;
  /** Shows a file in the system's own file manager. */
  readonly showFile: (file: string) => void;
  readonly quit: () => void;
  readonly exportPack: (draft: Draft, kind: PackKind) => Promise<AppReply>;
  /** The pack that is being printed, for the page that shows it. */
  readonly packOnPaper: () => PrintPack | null;
  readonly monotonic: () => number;
  readonly view: (role: WindowRole) => WindowPush;
  /** Something beside the session changed that windows show. */
  readonly changed: () => void;
  /** An act was done: what was caught before it need not be said any longer. */
  readonly acted: () => void;
}

const DONE: AppReply = { ok: true };
const no = (sentence: string): AppReply => ({ ok: false, sentence });

/** What main does for each call, once it is known to be allowed and well formed. */
export function createAnswers(house: House): Answers {
  const { conductor, store, settings, scenes, room } = house;
  const ofFormats = createFormatAnswers(house);

  const inProgress = (): SessionId | null => {
    const current = conductor.current();
    return current !== null && current.session.state.endedAt === null ? current.id : null;
  };

  const readSession = (id: SessionId): Session | null => {
    const current = conductor.current();
    if (current?.id === id) return current.session;
    const reading = store.log.read(id);
    if (!reading.ok) return null;
    try {
      return replay(reading.events);
    } catch {
      return null;
    }
  };
  const readSummary = (id: SessionId): Summary | null => {
    const session = readSession(id);
    return session === null ? null : summarize(session);
  };

  const showSummary = (id: SessionId): AppReply => {
    const session = readSession(id);
    if (session === null) return no(words.noSummary);
    if (inProgress() !== null) return no(words.sessionOpen);
    // An ended session goes on the table, so that what the group agrees to let out can be written to its log.
    if (session.state.endedAt !== null) {
      const taken = conductor.resume(id);
      if (!taken.ok) return no(taken.sentence);
    }
    scenes.showLibrary(id);
    return DONE;
  };

  const showReplay = ({ session: id, ...wanted }: Extract<AppRequest, { type: 'replay.show' }>): AppReply => {
    const session = readSession(id);
    if (session === null) return no(words.noSummary);
    if (!mayReplay(session.state)) return no(words.noReplayYet);
    const film = filmOf(session);
    if (film === null) return no(words.nothingToReplay);
    if (room.place().state === 'closed') room.open();
    house.replay.show(film, wanted, { session: id, step: session.state.current });
    return DONE;
  };

  const rescued = async (rescue: Promise<Rescued>): Promise<AppReply> => {
    const done = await rescue;
    house.changed();
    return done;
  };

  const request = (asked: AppRequest, by: WindowRole): Promise<AppReply> | AppReply => {
    switch (asked.type) {
      case 'session.open': {
        if (inProgress() !== null) return no(words.sessionOpen);
        const opened = conductor.open(asked.draft);
        if (!opened.ok) return no(refusalSentence(opened.refusal));
        settings.keepDraft(null);
        scenes.showSession();
        // One that was left and is taken up again stands still: somebody was at work in it.
        house.sample.play();
        return DONE;
      }
      case 'session.resume': {
        const resumed = conductor.resume(asked.session);
        if (!resumed.ok) return no(resumed.sentence);
        if (inProgress() === null) return showSummary(asked.session);
        scenes.showSession();
        return DONE;
      }
      case 'session.delete': {
        if (conductor.current()?.id === asked.session) conductor.leave();
        if (scenes.summary() === asked.session) scenes.showLibrary(null);
        const written = store.deleteSession(asked.session);
        house.changed();
        return written.ok ? DONE : no(notChanged[written.failure.kind]);
      }
      case 'summary.show':
        return showSummary(asked.session);
      case 'summary.export': {
        const summary = readSummary(asked.session);
        if (summary === null) return no(words.noSummary);
        return house.exportSummary({ ...asked, summary });
      }
      case 'plan.export':
        return house.exportPack(asked.draft, asked.kind);
      case 'board.open':
        scenes.openBoard('board');
        return DONE;
      case 'secondBoard.open':
        scenes.openBoard('secondBoard');
        return DONE;
      case 'board.setUp':
        if (isTapping(by)) settings.keepSetUp(by, asked.setUp);
        house.changed();
        return DONE;
      case 'room.open':
        room.open();
        return DONE;
      case 'room.close':
        room.close();
        return DONE;
      case 'display.choose':
        return room.choose(asked.display) ? DONE : no(displayWords.gone);
      case 'panes.show':
        room.showPanes(asked.shown);
        return DONE;
      case 'theme.choose':
        settings.keepTheme(asked.window, asked.theme);
        house.changed();
        return DONE;
      case 'draft.keep':
        settings.keepDraft(asked.draft);
        return DONE;
      case 'replay.show':
        return showReplay(asked);
      case 'replay.stop':
        house.replay.stop();
        return DONE;
      case 'sample.play':
        if (asked.on) return house.sample.play() ? DONE : no(sampleWords.notNow);
        house.sample.stop();
        return DONE;
      case 'rescue.salvage':
        return rescued(house.keeping.salvage());
      case 'rescue.takeBackup':
        return rescued(house.keeping.takeBackup());
      case 'turns.choose':
        return inProgress() === null ? house.turns.choose(asked.session) : no(words.sessionOpen);
      case 'turns.settle':
        return house.turns.settle(asked);
      case 'turns.letGo':
        house.turns.letGo();
        return DONE;
      case 'turns.keep': {
        if (inProgress() !== null) return no(words.sessionOpen);
        const kept = house.turns.keep(asked);
        return kept.ok ? showSummary(kept.session) : no(kept.sentence);
      }
      case 'folder.show': {
        const file = house.keeping.rescue()?.file;
        if (file === undefined) return no(rescueWords.notDamaged);
        house.showFile(file);
        return DONE;
      }
      case 'app.quit':
        house.quit();
        return DONE;
      default:
        return ofFormats(asked);
    }
  };

  const query = (asked: Query, by: WindowRole): QueryAnswers[Query['type']] => {
    switch (asked.type) {
      case 'sessions.recent':
        return store.recent();
      case 'summary.read':
        return readSummary(asked.session);
      case 'pack.read':
        return house.packOnPaper();
      case 'repay.preview':
        return conductor.repayPreview();
      case 'draft.kept':
        return settings.draft();
      case 'formats.own':
        return store.ownFormats();
      case 'prompts.own':
        return store.promptSets();
      case 'clock.read':
        return { monotonic: house.monotonic() };
      case 'window.view':
        return house.view(by);
    }
  };

  return {
    command(asked, by) {
      house.sample.makesWay(asked.command.type);
      const reply = conductor.command(asked, by);
      if (reply.ok) house.acted();
      // A receiver said no: there is no session any more.
      if (reply.ok && conductor.current() === null) scenes.showLibrary(null);
      return reply;
    },
    request,
    query: (asked, by): QueryReply => ({ ok: true, answer: query(asked, by) }),
  };
}
