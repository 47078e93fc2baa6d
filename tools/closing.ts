/**
 * Plays a session with a planted word in every text, closes it, quits, and looks for the word in what is left:
 * `npm run -s closing -- --level L2 --plant WORD --dir DIR --json`. The word stands before its kind (`WORDoption`);
 * it is looked for as UTF-8 and UTF-16, case folded, and in every full-text index. The JSON has `level`, `kept` and
 * `destroyed` (kinds of data) and `found` [{`file`, `kind`, `allowed`, `why`}]. Exit 1 where something is found that
 * the level does not allow, 2 where the arguments make no sense.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LevelSchema } from '#shared/care/levelSchema.ts';
import { brokenIn, closeIn } from './closing/closing.ts';
import { orTrouble, WrongArguments } from './trouble.ts';

const USAGE = `Closes a scripted session and looks for a planted word: npm run -s closing -- --level L2 --plant WORD --dir DIR [--json]

  --level L0|L1|L2|L3   the session's level of confidentiality
  --plant WORD          3 to 20 letters or digits, written in every text before its kind
  --dir DIR             an empty folder, or none yet: the data folder is left there
  --json                for programs`;

const WORD = /^[A-Za-z0-9]{3,20}$/;

function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        level: { type: 'string' },
        plant: { type: 'string' },
        dir: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch {
    throw new WrongArguments('Name --level, --plant and --dir, and --json if a program reads the answer.');
  }
  if (values.help === true) return null;
  const level = LevelSchema.safeParse(values.level);
  if (!level.success) throw new WrongArguments('--level is L0, L1, L2 or L3.');
  if (values.plant === undefined || !WORD.test(values.plant))
    throw new WrongArguments('--plant is a word of 3 to 20 letters or digits.');
  if (values.dir === undefined || values.dir === '') throw new WrongArguments('--dir names a folder.');
  return { level: level.data, word: values.plant, folder: resolve(values.dir), json: values.json === true };
}

await orTrouble(async () => {
  const asked = readArguments();
  if (asked === null) {
    console.log(USAGE);
    return;
  }
  const report = await closeIn(asked.folder, asked.level, asked.word);
  const broken = brokenIn(report);
  if (asked.json) console.log(JSON.stringify(report));
  else
    console.log(
      [
        `Level ${report.level}`,
        `kept: ${report.kept.join(', ') || 'nothing'}`,
        `destroyed: ${report.destroyed.join(', ') || 'nothing'}`,
        ...report.found.map(
          ({ file, kind, allowed }) => `${allowed ? 'allowed' : 'NOT ALLOWED'}: ${kind} in ${file}`,
        ),
      ].join('\n'),
    );
  for (const sentence of broken) console.error(`Broken promise: ${sentence}.`);
  if (broken.length > 0) process.exitCode = 1;
});
