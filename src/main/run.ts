import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, shell, type BrowserWindow } from 'electron';
import type { WindowRole } from '#shared/ipc/entry.ts';
import type { SheetsOnPaper } from '#shared/ipc/summaries.ts';
import type { PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import type { AgreementPaper } from '#shared/summary/agreementPaper.ts';
import type { PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { PrintPack } from '#shared/summary/printPack.ts';
import type { NetworkAddress } from '#shared/ipc/phones.ts';
import { levelNow } from '#shared/session/level/level.ts';
import { wallTime } from '#shared/time.ts';
import type { BundleDesk } from './bundle/desk.ts';
import { chooseFile, choosePath } from './export/choosePath.ts';
import { exportFormat, READ_FORMAT_TEXT, readFormatFile } from './export/formatFile.ts';
import {
  printAgreementOnPaper,
  printAgreementPage,
  printPlaybookOnPaper,
  printPlaybookPage,
  printOwnSheets,
  printOwnSheetsOnPaper,
  printPackPage,
  printPairsOnPaper,
  printPairsPage,
  printPulseOnPaper,
  printPulsePage,
  printSummary,
} from './export/printPage.ts';
import { createOnPaper } from './export/onPaper.ts';
import { printedReply } from './export/printed.ts';
import { createTurnsImport, TRANSCRIPT_FILES } from './import/turnsImport.ts';
import { forgetInPlans } from './commitments/forgetInPlans.ts';
import { createOwnPages } from './commitments/ownPage.ts';
import { createRecalls } from './commitments/recall.ts';
import { createBeginning } from './closing/beginning.ts';
import { createClosing } from './closing/closing.ts';
import { dayOf } from '#shared/group/register/day.ts';
import { withBrought } from '#shared/group/register/brings.ts';
import { registerEnded } from './ipc/answers/groups.ts';
import { createAnswers } from './ipc/answers.ts';
import { createDispatcher, type Dispatcher } from './ipc/dispatcher.ts';
import { pushFor, tappingFirst, type PushDeps } from './ipc/pushes.ts';
import { createDisplayWake, watchShutdown, watchSleep } from './platform/power.ts';
import { FIRST_LOOK_FILE, keepFirstLook, type FirstLook } from './platform/firstLook.ts';
import { createSettings } from './platform/settings.ts';
import { computerTime } from './platform/timeSource.ts';
import { readServedFiles } from './platform/servedFiles.ts';
import { catchUnhandled, noteTrouble } from './platform/trouble.ts';
import { conductor as createConductor } from './session/conductor.ts';
import { beat } from './session/heartbeat.ts';
import { networkAddresses } from './phones/addresses.ts';
import { keptPhones } from './phones/keptPhones.ts';
import { phonesOnDemand } from './phones/onDemand.ts';
import type { Phones } from './phones/phones.ts';
import { createPrivateWords, PRIVATE_WORDS_FILE } from './privateWords/privateWords.ts';
import { createPulseRounds } from './pulse/rounds.ts';
import { createReplayShow } from './session/replayShow.ts';
import { createDeskShow } from './session/deskShow.ts';
import { usualFormat } from './usualFormat.ts';
import { createSampleGroup } from './session/sampleGroup.ts';
import { createKeeping } from './store/keeping.ts';
import { STORE_FILE } from './store/store.ts';
import { createCloseGuard } from './windows/closeGuard.ts';
import { createRoomScreen } from './windows/roomScreen.ts';
import { createScenes } from './windows/scenes.ts';
import type { WindowSet } from './windows/windowSet.ts';
import { agreementTemplate, appWords, bundleWords, turnsImportWords as turnsWords } from './words.ts';

/** Everything but the first window is made here, once, and handed what it needs; answers who answers the windows. */
export function run(windows: WindowSet): Dispatcher {
  const troubleFile = join(app.getPath('userData'), 'trouble.log');
  let caught = false;
  const trouble = (what: string, error: unknown): void => {
    noteTrouble(troubleFile, what, error);
    caught = true;
    setImmediate(publish);
  };
  catchUnhandled((error) => trouble('unhandled in main', error));

  const keeping = createKeeping({
    file: join(app.getPath('userData'), STORE_FILE),
    inUse: () => conductor.current()?.session.state.endedAt === null,
    moved({ restored }) {
      conductor.moved();
      settings.reload({ anew: restored });
    },
    changed: () => publish(),
  });
  const { store } = keeping;
  const keepLook = (changed: Partial<FirstLook>): void =>
    keepFirstLook(join(app.getPath('userData'), FIRST_LOOK_FILE), changed);
  const settings = createSettings(store, keepLook);
  windows.setEvents({
    mayClose: (role) => closeGuard.mayClose(role),
    crashed: (role, reason) => noteTrouble(troubleFile, `${role} window: ${reason}`),
    zoom: (role) => settings.zoom(role),
    theme: (role) => settings.theme(role === 'room' ? 'room' : 'others'),
    zoomed: (role, factor) => settings.keepZoom(role, factor),
    title: (role) => appWords.titles[role],
  });
  const conductor = createConductor({ log: store.log, time: computerTime, publish: () => publish() });
  const closing = createClosing({ store, conductor, wall: () => wallTime(computerTime.wall()) });
  const recalls = createRecalls({ store, conductor, wall: () => wallTime(computerTime.wall()) });
  const ownPages = createOwnPages({ store, plans: settings, wall: () => wallTime(computerTime.wall()) });
  const privateWords = createPrivateWords({
    file: join(app.getPath('userData'), PRIVATE_WORDS_FILE),
    register: () => store.register(),
    wall: () => wallTime(computerTime.wall()),
  });
  const pulse = createPulseRounds({
    store,
    privateWords,
    wall: () => wallTime(computerTime.wall()),
    newId: randomUUID,
    chance: randomInt,
  });
  const room = createRoomScreen(windows, settings, () => publish());
  const wake = createDisplayWake();
  const scenes = createScenes(windows, room, wake, {
    changed: () => publish(),
    entered: (scene) => keepLook({ goesOn: scene === 'session' || store.resumable() !== null }),
  });

  const after = (delay: number, then: () => void) => {
    const timer = setTimeout(then, delay);
    return () => clearTimeout(timer);
  };
  /** Without a console there is no room but for what was shown in it. */
  const showsNoMore = (): void => {
    if (windows.get('console') === null) room.close();
    publish();
  };
  const replay = createReplayShow({
    monotonic: computerTime.monotonic,
    after,
    changed: () => publish(),
    ended: showsNoMore,
  });
  const shown = createDeskShow({ changed: () => publish(), ended: showsNoMore });

  const sample = createSampleGroup({
    conductor,
    after,
    changed: () => publish(),
    seed: () => randomInt(2 ** 32),
  });

  const turns = createTurnsImport({
    chooseFile: async () => {
      const window = front();
      return window && chooseFile(window, TRANSCRIPT_FILES, turnsWords.choose);
    },
    changed: () => publish(),
    writeSession(made, events) {
      const written = store.log.append(made, events, null);
      return written.ok ? null : { code: 'notChanged', disk: written.failure.kind };
    },
    addToSession(id, read, endsEstimated) {
      const taken = conductor.resume(id);
      if (!taken.ok) return taken.why;
      const act = {
        id: randomUUID(),
        command: {
          type: 'voices.read' as const,
          turns: [...read],
          ...(endsEstimated && { endsEstimated: true as const }),
        },
      };
      const reply = conductor.command(act, 'library');
      return reply.ok ? null : { code: 'refused', refusal: reply.refusal };
    },
  });

  const handedIn = handedInAddress();
  const addresses = () => [
    ...(handedIn === null ? [] : [handedIn]),
    ...networkAddresses(networkInterfaces()),
  ];
  const kept = keptPhones(store);
  const makePhones = async (): Promise<Phones> => {
    const { createPhones } = await import('./phones/phones.ts');
    const { phoneView } = await import('#shared/phones/phoneView.ts');
    const { feltIn } = await import('#shared/sound/strokes.ts');
    const { wallView } = await import('#shared/phones/wallView.ts');
    const { readPageFiles } = await import('./phones/pageFiles.ts');
    const build = join(import.meta.dirname, '..');
    return createPhones({
      conductor,
      view(by, names) {
        const [board, table] = [conductor.board(by), conductor.current()];
        if (board === null || table === null) return null;
        const { state } = table.session;
        const seen = conductor.room();
        return phoneView(board, {
          timer: seen?.timer ?? null,
          felt: seen && feltIn(seen, settings.sound(state.group?.id ?? null)),
          level: levelNow(state),
          names,
        });
      },
      wall(shows) {
        const [seen, table] = [conductor.room(), conductor.current()];
        return seen && table && wallView(seen, { ...shows, level: levelNow(table.session.state) });
      },
      files: () => readPageFiles(readServedFiles(join(build, 'files.json')), join(build, 'renderer')),
      nameAt: (address) => {
        const found = addresses().find((one) => one.address === address && one.unfit === null);
        return found === undefined ? null : found === handedIn ? found.name : found.address;
      },
      kept,
      random: (bytes) => new Uint8Array(randomBytes(bytes)),
      monotonic: computerTime.monotonic,
      after,
      changed: () => publish(),
    });
  };
  const phones = phonesOnDemand(
    makePhones,
    () => conductor.current()?.id ?? null,
    (session) => kept.read(session) !== null,
  );

  const pushDeps: PushDeps = {
    conductor,
    settings,
    about: { version: app.getVersion(), electron: process.versions.electron },
    place: room.place,
    replay,
    shown,
    sample,
    resumable: () => store.resumable(),
    summary: scenes.summary,
    declined: scenes.declined,
    rescue: keeping.rescue,
    phones: phones.state,
    turns: turns.state,
    caught: () => caught,
  };
  const publish = (): void => {
    const table = conductor.current();
    const seen = room.place().state !== 'closed';
    replay.follow(table && seen ? { session: table.id, step: table.session.state.current } : null);
    const runs = table !== null && table.session.state.endedAt === null;
    if (!seen) shown.stop();
    shown.follow(runs ? table.session.state.current : null);
    phones.publish();
    for (const role of tappingFirst(windows.roles())) windows.send(pushFor(role, pushDeps));
  };

  const closeGuard = createCloseGuard({ conductor, windows, scenes, room, quit: () => app.quit() });
  const packOnPaper = createOnPaper<PrintPack>();
  const sheetsOnPaper = createOnPaper<SheetsOnPaper>();
  const playbookOnPaper = createOnPaper<PlaybookPaper>();
  const agreementOnPaper = createOnPaper<AgreementPaper>();
  const pairsOnPaper = createOnPaper<readonly PairPaper[]>();
  const pulseOnPaper = createOnPaper<PulsePaper>();
  const front = (): BrowserWindow | null => windows.get('library') ?? windows.get('console');
  let bundles: Promise<BundleDesk> | null = null;
  const makeBundles = async (): Promise<BundleDesk> => {
    const { FILES_TAKEN_IN, createBundleDesk } = await import('./bundle/desk.ts');
    return createBundleDesk({
      store,
      plans: settings,
      wall: () => wallTime(computerTime.wall()),
      choosePath: async (...asked) => {
        const window = front();
        return window && choosePath(window, ...asked);
      },
      chooseFile: async () => {
        const window = front();
        return (
          window &&
          chooseFile(window, FILES_TAKEN_IN, { title: bundleWords.chooseTitle, kind: bundleWords.kind })
        );
      },
    });
  };
  /** What is done at each start with what is kept. */
  const lookThrough = (): void => {
    if (store.log.where === 'disk') {
      registerEnded(store, wallTime(computerTime.wall()));
      forgetInPlans(settings, store.gone());
    }
    closing.atStart();
    kept.forgetOver();
  };
  const beginning = createBeginning({
    ...{ keeping, store, closing, lookThrough },
    plans: settings,
    trouble: (error) => trouble('at the start', error),
  });
  const answers = createAnswers({
    newId: randomUUID,
    conductor,
    store,
    closing,
    keptPhones: kept,
    recalls,
    pulse,
    privateWords,
    ownPages,
    exportOwn: async (page) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportOwn } = await import('./export/ownFile.ts');
      return exportOwn(page, (...asked) => choosePath(window, ...asked));
    },
    beginning,
    lookThrough,
    leaveEnded() {
      if (conductor.current()?.session.state.endedAt != null) conductor.leave();
    },
    keeping,
    settings,
    scenes,
    room,
    replay,
    shown,
    sample,
    turns,
    phones,
    addresses,
    exportSummary: async (what) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      // What writes files is read with the first of them, and not when the app starts.
      const { exportSummary } = await import('./export/exportSummary.ts');
      return exportSummary(what, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: (id, named) => printSummary(windows.openForPrint, id, named),
        locale: app.getSystemLocale(),
      });
    },
    exportSheets: async (what) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportSheets } = await import('./export/exportSheets.ts');
      return exportSheets(what, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: (sheets) => sheetsOnPaper.print(sheets, () => printOwnSheets(windows.openForPrint)),
      });
    },
    printSheets: async (what) => {
      const { printSheets } = await import('./export/exportSheets.ts');
      return printSheets(what, (sheets) =>
        sheetsOnPaper.print(sheets, () => printOwnSheetsOnPaper(windows.openForPrint)),
      );
    },
    sheetsOnPaper: sheetsOnPaper.read,
    exportAgreement: async (paper) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportAgreement } = await import('./export/exportAgreement.ts');
      return exportAgreement(paper, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: () => agreementOnPaper.print(paper, () => printAgreementPage(windows.openForPrint)),
        at: wallTime(computerTime.wall()),
      });
    },
    printAgreement: async (paper) =>
      printedReply(await agreementOnPaper.print(paper, () => printAgreementOnPaper(windows.openForPrint))),
    agreementOnPaper: agreementOnPaper.read,
    exportPlaybook: async (paper, as) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportPlaybook } = await import('./export/exportPlaybook.ts');
      return exportPlaybook(paper, as, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: () => playbookOnPaper.print(paper, () => printPlaybookPage(windows.openForPrint)),
        at: wallTime(computerTime.wall()),
      });
    },
    printPlaybook: async (paper) =>
      printedReply(await playbookOnPaper.print(paper, () => printPlaybookOnPaper(windows.openForPrint))),
    playbookOnPaper: playbookOnPaper.read,
    exportLearning: async (notes) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportLearning } = await import('./export/exportLearning.ts');
      return exportLearning(notes, (...asked) => choosePath(window, ...asked));
    },
    exportPairs: async (papers) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportPairs } = await import('./export/exportPairs.ts');
      return exportPairs(papers, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: () => pairsOnPaper.print(papers, () => printPairsPage(windows.openForPrint)),
        at: wallTime(computerTime.wall()),
      });
    },
    printPairs: async (papers) =>
      printedReply(await pairsOnPaper.print(papers, () => printPairsOnPaper(windows.openForPrint))),
    pairsOnPaper: pairsOnPaper.read,
    exportPulsePaper: async (paper) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportPulsePaper } = await import('./export/exportPulsePaper.ts');
      return exportPulsePaper(paper, {
        choosePath: (...asked) => choosePath(window, ...asked),
        print: () => pulseOnPaper.print(paper, () => printPulsePage(windows.openForPrint)),
        at: wallTime(computerTime.wall()),
      });
    },
    printPulsePaper: async (paper) =>
      printedReply(await pulseOnPaper.print(paper, () => printPulseOnPaper(windows.openForPrint))),
    pulseOnPaper: pulseOnPaper.read,
    exportFormat: async (format) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      return exportFormat(format, (...asked) => choosePath(window, ...asked));
    },
    chooseFormat: async () => {
      const window = front();
      const path = window === null ? null : await chooseFile(window, ['json'], READ_FORMAT_TEXT);
      return path === null ? null : readFormatFile(path);
    },
    exportPack: async (draft, kind) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportPack } = await import('./export/exportPack.ts');
      return exportPack(
        { draft, kind, at: wallTime(computerTime.wall()) },
        {
          choosePath: (...asked) => choosePath(window, ...asked),
          print: (pack) => packOnPaper.print(pack, () => printPackPage(windows.openForPrint)),
        },
      );
    },
    bundles: () => (bundles ??= makeBundles()),
    exportCalendar: async (events) => {
      const window = front();
      if (window === null) return { ok: false, cancelled: true };
      const { exportCalendar } = await import('./export/exportCalendar.ts');
      return exportCalendar(events, {
        choosePath: (...asked) => choosePath(window, ...asked),
        at: wallTime(computerTime.wall()),
      });
    },
    usualFormat: (usual, minutes, people) => usualFormat(usual, { minutes, people }, store),
    copy: (text) => void clipboard.writeText(text),
    packOnPaper: packOnPaper.read,
    monotonic: computerTime.monotonic,
    wall: () => wallTime(computerTime.wall()),
    bring: (draft) =>
      withBrought(
        draft,
        store.register(),
        dayOf(wallTime(computerTime.wall())),
        agreementTemplate,
        settings.plans(),
      ),
    showFile: (file) => shell.showItemInFolder(file),
    group: () => conductor.current()?.session.state.group?.id ?? null,
    quit: () => app.quit(),
    view: (role: WindowRole) => pushFor(role, pushDeps),
    changed: publish,
    acted: () => void (caught = false),
  });
  beat(conductor);
  watchSleep(conductor);
  watchShutdown(closeGuard.quitWithoutAsking);
  app.on('second-instance', scenes.focus);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (!closeGuard.mayQuit()) event.preventDefault();
  });
  app.once('will-quit', () => {
    conductor.leave();
    if (beginning.isDone()) closing.dropSamples();
    keeping.backUp();
    keeping.close();
  });
  scenes.showLibrary(null);
  void windows.painted('library').then(() => {
    // A page that cannot ask is waited for no longer; where the file cannot be used, what can be done is looked for at once.
    const latest = setTimeout(beginning.begin, store.log.where === 'disk' ? BEGUN_AFTER : 0);
    latest.unref();
  });
  return createDispatcher(answers, (error) => trouble('in an answer', error), beginning.beforeCall);
}

/** In milliseconds after the first window is painted. */
const BEGUN_AFTER = 3_000;

/** Where a test lets phones come, as `--phones-at=name=address`: a packaged app takes none. */
function handedInAddress(): NetworkAddress | null {
  const [name, address] = app.isPackaged ? [] : app.commandLine.getSwitchValue('phones-at').split('=');
  return name && address ? { name, address, kind: 'other', unfit: null } : null;
}
