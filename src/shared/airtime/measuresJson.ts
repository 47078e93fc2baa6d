import type { Measures } from './measures.ts';

/** Six decimals: a microsecond. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));

/**
 * Measures for other programs: seconds (names end with `_s`), ratios and counts under fixed names; null where a
 * measure is undefined. `unitsPerSecond` is the unit of the measures (1 000 000 for a file).
 */
export function measuresJson(file: string, measures: Measures, unitsPerSecond: number) {
  const seconds = (units: number): number => rounded(units / unitsPerSecond);
  const secondsOrNull = (units: number | null): number | null => (units === null ? null : seconds(units));
  const { longestTurn } = measures;
  return {
    file,
    segments: measures.segments,
    dropped_zero_length: measures.droppedZeroLength,
    merge_gap_s: seconds(measures.mergeGap),
    n_speakers: measures.speakers.length,
    first_start_s: secondsOrNull(measures.firstStart),
    last_end_s: secondsOrNull(measures.lastEnd),
    span_s: seconds(measures.span),
    speech_s: seconds(measures.speech),
    sum_s: seconds(measures.sum),
    overlap_s: seconds(measures.overlap),
    max_simultaneous: measures.maxSimultaneous,
    silence_s: seconds(measures.silence),
    silence_ratio: roundedOrNull(measures.silenceRatio),
    overlap_ratio: roundedOrNull(measures.overlapRatio),
    pause_s: seconds(measures.pause),
    pause_count: measures.pauseCount,
    gap_s: seconds(measures.gap),
    gap_count: measures.gapCount,
    longest_silence_s: seconds(measures.longestSilence),
    turns: measures.turns,
    mean_turn_s: secondsOrNull(measures.meanTurn),
    median_turn_s: secondsOrNull(measures.medianTurn),
    longest_turn: longestTurn && {
      speaker: longestTurn.speaker,
      start_s: seconds(longestTurn.from),
      seconds: seconds(longestTurn.to - longestTurn.from),
    },
    gini: roundedOrNull(measures.gini),
    gini_norm: roundedOrNull(measures.giniNormalised),
    entropy_norm: roundedOrNull(measures.entropyNormalised),
    turns_gini: roundedOrNull(measures.turnsGini),
    turns_variance_population: roundedOrNull(measures.turnsVariancePopulation),
    turns_variance_sample: roundedOrNull(measures.turnsVarianceSample),
    speaker_changes: measures.speakerChanges,
    overlapped_starts: measures.overlappedStarts,
    floor_taking: measures.floorTaking,
    contained: measures.contained,
    transitions: transitionsJson(measures),
    speakers: Object.fromEntries(
      measures.speakers.map((own) => [
        own.speaker,
        {
          total_s: seconds(own.total),
          share: roundedOrNull(own.share),
          turns: own.turns,
          mean_turn_s: secondsOrNull(own.meanTurn),
          median_turn_s: secondsOrNull(own.medianTurn),
          longest_turn_s: secondsOrNull(own.longestTurn),
          overlapped_starts: own.overlappedStarts,
          floor_taking: own.floorTaking,
          contained: own.contained,
        },
      ]),
    ),
  };
}

/** How often each speaker follows each other one; pairs that never occurred are left out. */
function transitionsJson({ speakers, transitions }: Measures): Record<string, Record<string, number>> {
  const pairs = speakers.map(({ speaker: from }) => {
    const after = speakers.flatMap(({ speaker: to }) => {
      const count = transitions.find((pair) => pair.from === from && pair.to === to)?.count;
      return count === undefined ? [] : [[to, count] as const];
    });
    return [from, Object.fromEntries(after)] as const;
  });
  return Object.fromEntries(pairs.filter(([, after]) => Object.keys(after).length > 0));
}
