/** One time that somebody has a page in their hands, from when they open it until it is covered. */
export interface Handing {
  /**
   * Reads the page with a word of theirs, or without; at first or anew. Opening what is sealed takes a moment: only what
   * was asked last is shown, and once the page is covered nothing that was under way, or is asked afterwards, brings it
   * back.
   */
  readonly read: (word: string | null) => Promise<void>;
  /** Covered: nothing is shown any more. */
  readonly end: () => void;
}

export interface HandingDeps<Page> {
  /** The page; null: there is none any more. */
  readonly ask: (word: string | null) => Promise<Page | null>;
  readonly show: (page: Page) => void;
  readonly onNone: () => void;
}

export function beginHanding<Page>({ ask, show, onNone }: HandingDeps<Page>): Handing {
  let isOver = false;
  let asked = 0;
  return {
    async read(word) {
      if (isOver) return;
      asked += 1;
      const own = asked;
      const page = await ask(word);
      if (isOver || own !== asked) return;
      if (page === null) onNone();
      else show(page);
    },
    end() {
      isOver = true;
    },
  };
}
