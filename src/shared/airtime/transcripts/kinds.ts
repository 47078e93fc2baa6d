/** The kinds of file that can be read. */
export type TranscriptKind = 'rttm' | 'vtt' | 'srt' | 'csv' | 'text';

/** The kind that each file extension means; `txt` may be any of them. */
export const KIND_OF_EXTENSION: Readonly<Record<string, TranscriptKind>> = {
  rttm: 'rttm',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'csv',
};
export const TRANSCRIPT_EXTENSIONS: readonly string[] = [...Object.keys(KIND_OF_EXTENSION), 'txt'];
