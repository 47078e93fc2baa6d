/**
 * Loaded before the app (NODE_OPTIONS): from its first moment on the computer's wall clock stands so many milliseconds
 * later. Electron's main process alone; no page has it.
 */
const later = Number(process.env.TALKING_PIECE_CLOCK_LATER);
const now = Date.now.bind(Date);
globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() + later);
    else super(...given);
  }
  static now() {
    return now() + later;
  }
};
