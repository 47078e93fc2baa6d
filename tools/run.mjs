// `node tools/run.mjs plan …`: any tool of this folder, on the pinned Node, on a machine with nothing installed.
import { runOnPinnedNode } from './setup/bootstrap.mjs';

const [tool, ...args] = process.argv.slice(2);
runOnPinnedNode(`${tool}.ts`, args);
