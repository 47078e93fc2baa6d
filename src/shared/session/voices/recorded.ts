import type { Format } from '#shared/format/schema.ts';
import { defaultRoles } from '#shared/group/roles.ts';
import { instant, wallAfter, ms, OPENED, type Duration, type Instant, type WallTime } from '#shared/time.ts';
import { MOST_SEATS } from '#shared/limits.ts';
import type { Command } from '../commands.ts';
import { decide, decideOpening, type Decision } from '../decide.ts';
import type { LoggedEvent } from '../events.ts';
import { PLAIN_DRAFT } from '../draft.ts';
import type { Person } from '../people/person.ts';
import { tapsOf, type RecordedTurn } from './recordedTurns.ts';
import { append, replay } from '../session.ts';
import { stamped } from '../stamped.ts';

/** A meeting that was not run with the app: who was there and who spoke when. */
export interface Recording {
  readonly title: string;
  /** In seat order. */
  readonly people: readonly Person[];
  readonly turns: readonly RecordedTurn[];
  readonly length: Duration;
  readonly began: WallTime;
  /** The file told only starts. */
  readonly endsEstimated?: boolean;
  readonly words: RecordedWords;
}

/** What the one phase of such a meeting, and its format, are called. */
interface RecordedWords {
  readonly format: string;
  readonly purpose: string;
  readonly phase: string;
  readonly prompt: string;
  readonly source: string;
}

/** The id of a recorded meeting's format: one open phase, in no library. */
export const RECORDED_MEETING = 'recorded_meeting';

/** One phase as long as the meeting, in which everybody speaks as they like. */
function recordedFormat(seconds: number, words: RecordedWords): Format {
  return {
    id: RECORDED_MEETING,
    name: words.format,
    purpose: words.purpose,
    size: { min: 1, ideal: [1, MOST_SEATS], max: MOST_SEATS },
    roles: [],
    focus: 'nobody',
    maxObservers: 0,
    observerShares: false,
    maxPresenters: { kind: 'fixed', count: 1 },
    furtherSlotsAtFullLengthOnly: false,
    growth: [],
    front: [],
    slot: [
      {
        id: 'TALK',
        per: '1',
        def: seconds,
        min: seconds,
        max: seconds,
        drop: 0,
        sticky: false,
        protected: true,
        who: { kind: 'open', of: 'all' },
        whoNotation: 'A',
        rules: [],
        may: [],
        source: words.source,
      },
    ],
    gap: [],
    back: [],
    closing: ['TALK'],
    phaseInfos: [
      {
        id: 'TALK',
        title: words.phase,
        prompts: [words.prompt],
        observerCodes: [],
        watchFor: null,
        records: null,
      },
    ],
    variants: [],
  };
}

/** The log of a session that is over, made of a recording by the same acts as a live one. */
export function recordSession({
  title,
  people,
  turns,
  length,
  began,
  endsEstimated,
  words,
}: Recording): readonly LoggedEvent[] {
  const seconds = Math.max(1, Math.ceil(length / 1_000));
  const format = recordedFormat(seconds, words);
  const toLog = (decision: Decision, at: Instant, last: number): readonly LoggedEvent[] => {
    if (!decision.ok) throw new Error(`a recording was refused: ${decision.refusal.code}`);
    const stamp = { act: `read-${last + 1}`, by: 'library', wall: wallAfter(began, ms(at)) } as const;
    return stamped(decision.events, stamp, last);
  };
  const opening = decideOpening({
    ...PLAIN_DRAFT,
    title,
    format,
    people: [...people],
    roles: defaultRoles({ format, people: people.map(({ id }) => id) }),
    queue: people.map(({ id }) => id),
    minutes: Math.ceil(seconds / 60),
    reviewers: [],
    lockedPresenters: null,
    level: 'L1',
    trial: false,
    ...(endsEstimated && { endsEstimated: true as const }),
  });
  const session = replay(toLog(opening, OPENED, 0));
  const act = (at: Instant, command: Command): void => {
    const last = session.log.length;
    const decision = decide(session, command, { at, by: 'library', act: `read-${last + 1}` });
    append(session, toLog(decision, at, last));
  };
  act(OPENED, { type: 'phase.start', ago: 0 });
  for (const { at, person, starts } of tapsOf(turns))
    act(at, { type: 'voice.tap', person, style: starts ? 'press' : 'release' });
  act(instant(length), { type: 'phase.next' });
  return session.log;
}
