import { findShift } from '#shared/airtime/alignment.ts';
import { union, type Span } from '#shared/airtime/spans.ts';
import { instant, OPENED } from '#shared/time.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { LATEST } from '../moments.ts';
import type { PersonId } from '../ids.ts';
import { OTHERS } from './observation.ts';
import { tapsOf, type RecordedTurn } from './recordedTurns.ts';
import { comparedTrack, countedTrack, readTrack } from './track.ts';

const tracksOf = (turns: readonly (Span & { readonly person: PersonId })[]): Map<PersonId, Span[]> => {
  const tracks = new Map<PersonId, Span[]>();
  for (const { person, from, to } of turns) tracks.set(person, [...(tracks.get(person) ?? []), { from, to }]);
  return tracks;
};

/**
 * Takes the turns of a file into a session that is over: as its own where nobody was tapped, else as a second
 * observer's. Times count from where the first phase began; where the file fits what was tapped clearly better a
 * little earlier or later, it is moved there.
 */
export function readVoices(
  facts: Facts,
  { turns, endsEstimated }: CommandOf<'voices.read'>,
  { at }: Asked,
): Facts {
  const { state } = facts;
  if (state.ended === null) stop('stillRuns');
  const known = (person: PersonId) => person === OTHERS || state.people.some(({ id }) => id === person);
  if (!turns.every(({ person }) => known(person))) stop('unknownPerson');
  const zero = state.startedAt ?? OPENED;
  const placed = (shift: number): RecordedTurn[] =>
    turns.flatMap(({ person, from, to }) => {
      const turn = { person, from: Math.max(0, from + zero + shift), to: Math.max(0, to + zero + shift) };
      if (turn.to > LATEST) stop('turnsTooLate');
      return turn.to > turn.from ? [turn] : [];
    });
  const { voices } = countedTrack(state);
  if (voices.length === 0) {
    for (const tap of tapsOf(placed(0)))
      facts.addUnasked(
        tap.at,
        tap.starts
          ? { type: 'voice.started', person: tap.person, ...(endsEstimated && { endEstimated: true }) }
          : { type: 'voice.stopped', person: tap.person },
      );
    return facts;
  }
  if (readTrack(state).tapped || comparedTrack(state).tapped) stop('secondTapped');
  const until = state.endedAt ?? state.latest;
  const first = tracksOf(voices.map((voice) => ({ ...voice, to: voice.to ?? until })));
  const aligned = tracksOf(placed(findShift(first, tracksOf(placed(0)))));
  return facts.add(at, {
    type: 'voices.read',
    ...(endsEstimated && { endsEstimated }),
    // Two speakers of a file may be one person: nobody speaks twice at a time.
    turns: [...aligned]
      .flatMap(([person, spans]) =>
        union(spans).map(({ from, to }) => ({ person, from: instant(from), to: instant(to) })),
      )
      .sort((a, b) => a.from - b.from || a.to - b.to),
  });
}
