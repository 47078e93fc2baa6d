/** A step that cannot go on: its message is the one sentence that tells the person what to do. */
export class SetupError extends Error {
  override name = 'SetupError';
}

const start = Date.now();

/** Says on stderr what is being done now, with the seconds since the start. */
export const say = (text: string): void => {
  const seconds = Math.round((Date.now() - start) / 1000);
  process.stderr.write(`[${String(seconds).padStart(3)} s] ${text}\n`);
};

/** Runs a long step and says every ten seconds that it is still at work. */
export const withProgress = async <T>(text: string, work: () => Promise<T>): Promise<T> => {
  say(`${text} …`);
  const timer = setInterval(() => say(`${text} … still at work`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};
