/** What is being printed, and the page that asks for it. */
export interface OnPaper<T> {
  /** What the page is to show; null: nothing is being printed. */
  readonly read: () => T | null;
  /** Prints it, once what was to be printed before is. */
  readonly print: <R>(what: T, print: () => Promise<R>) => Promise<R>;
}

/** One after the other: a page that is still being made would be given what is printed next. */
export function createOnPaper<T>(): OnPaper<T> {
  let now: T | null = null;
  let before: Promise<unknown> = Promise.resolve();
  return {
    read: () => now,
    print(what, print) {
      const made = before.then(async () => {
        now = what;
        try {
          return await print();
        } finally {
          now = null;
        }
      });
      before = made.catch(() => undefined);
      return made;
    },
  };
}
