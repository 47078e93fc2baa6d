import { SetupError } from './progress.ts';

/** Runs a tool's work; a step that cannot go on ends in its one sentence and exit code 1. */
export const main = async (work: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
