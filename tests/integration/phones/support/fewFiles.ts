/** A door in a process of its own whose files are used up, asked for its page meanwhile and afterwards; says both as JSON. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { draft } from '../../../support/conducting.ts';
import { phoneComputer } from '../../../support/phoneComputer.ts';

const it = phoneComputer(new Map());
const opening = it.conductor.open(draft);
if (!opening.ok) throw new Error(opening.refusal.code);
const why = await it.phones.open({ address: '127.0.0.1', names: true });
if (why !== null) throw new Error(why);

/** Another process, begun before there were too few files, asks whenever a line comes; it says a status, or 0. */
const asker = spawn(process.execPath, [
  '-e',
  `process.stdin.on('data', () => {
     const asked = require('node:http').get('http://${it.host()}/', { agent: false, timeout: 3000 },
       (answer) => { answer.resume(); console.log(answer.statusCode); });
     asked.on('timeout', () => asked.destroy()).on('error', () => console.log(0));
   });`,
]);
const asks = (): Promise<number> =>
  new Promise((resolve) => {
    asker.stdout.once('data', (said: Buffer) => resolve(Number(String(said))));
    asker.stdin.write('now\n');
  });
if ((await asks()) !== 200) throw new Error('it was never open');

const taken: number[] = [];
for (;;)
  try {
    taken.push(openSync('/dev/null', 'r'));
  } catch {
    break;
  }
const whileFew = (await asks()) === 200;
for (const one of taken) closeSync(one);
let afterwards = 0;
while (afterwards !== 200) afterwards = await asks();
console.log(JSON.stringify({ whileFew, afterwards }));
asker.kill();
it.end();
