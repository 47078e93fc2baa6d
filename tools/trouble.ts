/** Something that the person who called can put right: one sentence, and exit 1. */
export class Trouble extends Error {}

/** Arguments that make no sense: one sentence, and exit 2. */
export class WrongArguments extends Trouble {}

/** Runs a tool; trouble is one sentence on stderr. */
export async function orTrouble(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof WrongArguments ? 2 : 1;
  }
}
