import type { Why } from '#shared/ipc/why.ts';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** What `openStore` answers in another process; as an ordinary user where `uid` is given, `env` beside what is set here. */
export function openElsewhere(
  file: string,
  uid?: number,
  env: Readonly<Record<string, string>> = {},
): { kind: string; why: Why; saved: string } {
  const script = `
    import { memoryStore, openStore } from ${JSON.stringify(join(root, 'src/main/store/open.ts'))};
    import { deskOn, draft, testTime } from ${JSON.stringify(join(root, 'tests/support/conducting.ts'))};
    // Everything is loaded while the checkout may be read.
    memoryStore({ code: 'notSaved', disk: 'io' }).close();
    if (process.argv[2]) process.setuid(Number(process.argv[2]));
    const { kind, why, store } = openStore(process.argv[1]);
    const opening = deskOn(store.log, testTime()).conductor.open(draft);
    console.log(JSON.stringify({ kind, why, saved: opening.saved }));
    store.close();`;
  const args = ['--input-type=module', '-e', script, file, ...(uid === undefined ? [] : [String(uid)])];
  return JSON.parse(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      cwd: root,
      env: { ...process.env, ...env },
    }),
  ) as never;
}

/** A process that opens the store, taps on and on, and names each tap on stdout once it is on disk. */
export function tapOnAndOn(file: string): ChildProcess {
  const script = `
    import { writeSync } from 'node:fs';
    import { openStore } from ${JSON.stringify(join(root, 'src/main/store/open.ts'))};
    import { deskOn, draft, testTime } from ${JSON.stringify(join(root, 'tests/support/conducting.ts'))};
    const { store } = openStore(process.argv[1]);
    const time = testTime();
    const desk = deskOn(store.log, time);
    desk.conductor.open(draft);
    for (let i = 1; ; i += 1) {
      time.pass(20);
      const reply = desk.does({ type: 'voice.tap', person: 'p' + (1 + (i % 6)), style: 'toggle' }, 'board', 'tap-' + i);
      if (reply.saved === 'disk') writeSync(1, 'tap-' + i + '\\n');
    }`;
  return spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
