/** An Electron that can be started. */
export interface Electron {
  readonly executable: string;
  /** The folder of the executable, as ELECTRON_OVERRIDE_DIST_PATH wants it. */
  readonly dist: string;
  readonly version: string;
}
