import { formats } from './formats.ts';
import { presets } from './presets.ts';

export { phaseWords } from './phaseWords.ts';

/** What the formats that the app brings along say, by their id. */
export const formatWords = { ...formats, ...presets };
