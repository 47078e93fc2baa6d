import { gates } from './gates/all.ts';
import { fingerprint, MEMORY, runRemembered } from './gates/remembered.ts';
import { main } from './setup/main.ts';
import { root } from './setup/paths.ts';
import { SetupError } from './setup/progress.ts';

/**
 * Runs the gates named on the command line, or all of them: `node tools/gates.ts lint types`. A gate that was clean on
 * the very same files is not run again.
 */
await main(async () => {
  const named = process.argv.slice(2);
  const known = Object.keys(gates) as (keyof typeof gates)[];
  const unknown = named.filter((name) => !known.some((gate) => gate === name));
  if (unknown.length > 0) {
    throw new SetupError(`There is no gate ${unknown.join(', ')}: choose among ${known.join(', ')}.`);
  }
  let failed = false;
  const print = fingerprint(root);
  for (const name of known.filter((gate) => named.length === 0 || named.includes(gate))) {
    const gate = gates[name];
    const { files, problems, remembered } = await runRemembered(gate, {
      checkout: root,
      print,
      folder: MEMORY,
    });
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    process.stdout.write(
      `${gate.name}: ${files} files read, ${problems.length === 0 ? 'no problem' : `${problems.length} problems`}${remembered ? ' when they were the same' : ''}\n`,
    );
    failed ||= problems.length > 0;
  }
  return failed ? 1 : 0;
});
