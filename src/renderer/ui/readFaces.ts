/** The faces of `--display` and `--spoken`. */
const FACES = ['Commissioner Variable', 'Literata Variable'] as const;

/**
 * Reads the faces of a window that is told later what it shows. One that came only with the first text that is set in it
 * would lay out all of the window a second time.
 */
export function readFaces(): void {
  void Promise.allSettled(FACES.map((face) => document.fonts.load(`1em "${face}"`)));
}
