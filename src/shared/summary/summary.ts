import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Level } from '#shared/care/levels.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { Looked } from '#shared/group/register/lookedAt.ts';
import type { Format, Zone } from '#shared/format/schema.ts';
import type { NoteKind } from '#shared/session/lines/noteKind.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import type { Duration, Instant, WallTime } from '#shared/time.ts';
import type { TopicWas } from '#shared/session/agenda/topics.ts';
import type { GapLeftOut } from '#shared/session/agenda/gapsLeftOut.ts';
import type { NextTime } from './nextTime.ts';

/** A session as the group takes it home: data only; its writers stand beside it. */
export interface Summary {
  readonly title: string;
  readonly formatName: string;
  /** Whose a slot of it is: what one is called goes by that. */
  readonly focus: Format['focus'];
  /** The format was written here: its titles may hold anything. */
  readonly ownFormat: boolean;
  readonly trial: boolean;
  /**
   * Pairs worked side by side, so many with so many people, and its two people are their two sides. Left out: the people
   * themselves met.
   */
  readonly ofPairs?: { readonly pairs: number; readonly people: number } | undefined;
  /** Made of what is left of it: who spoke when is gone. */
  readonly closed?: true;
  /** No more of it leaves at its level than the day, what became of the agreement, and the next time. */
  readonly dayAlone?: true;
  /** False for a meeting that was read from a file: it had no plan to be compared with, and nobody was asked to commit. */
  readonly hadPlan: boolean;
  /** Turns in it were read from a file that told only starts. */
  readonly endsEstimated?: true;
  readonly level: Level;
  /** The highest level of any part: who spoke when is told of the session as a whole. */
  readonly talkLevel: Level;
  readonly levelSentence: string;
  /** Slots that were held, in order, for which a higher level was chosen: nothing is told of what was said in them. */
  readonly raised: readonly { readonly slot: number; readonly level: Level }[];
  /** When the room was opened: instant 0, for labels. */
  readonly openedWall: WallTime;
  /** Gaps that were left out: times of day after them are later by as much (`wallOf`). */
  readonly gapsLeftOut: readonly GapLeftOut[];
  /** Null while nothing has begun. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly ended: 'complete' | 'stopped' | 'no';
  /** It ended before anything happened: its group does not count it (`wasHeld`). */
  readonly notHeld?: true;
  /** The minutes available, with what the group agreed to add. */
  readonly available: Duration;
  /** The minutes it was planned for, before the group added any. */
  readonly plannedFor: Duration;
  /** In seat order; whoever stepped out is still in it. */
  readonly people: readonly SummaryPerson[];
  /** Stretches inside the session in which its clock stood: pauses and breaks, in order. */
  readonly stood: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Who presented, slot by slot. */
  readonly presenters: readonly PersonId[];
  /** In the order of the agenda, those that did not run included. */
  readonly phases: readonly SummaryPhase[];
  readonly airtime: {
    /** Somebody speaks, one or several: never more than the session lasted; 0 when nobody was tapped. */
    readonly speech: Duration;
    /** Each person's own seconds added up: where several speak at once, it counts for each of them. */
    readonly total: Duration;
    /** Two or more at once. */
    readonly overlap: Duration;
    /** Nobody, while a phase ran that expects somebody to speak. */
    readonly silence: Duration;
    readonly longestSilence: Duration;
    /** Every turn, in order of start: split nowhere, pauses cut out of its length. */
    readonly turns: readonly SummaryTurn[];
    /** How often `to` spoke next after `from`. */
    readonly transitions: readonly {
      readonly from: PersonId;
      readonly to: PersonId;
      readonly count: number;
    }[];
  };
  /** Who spoke when, measured, for pictures; null when nobody was tapped. */
  readonly talk: SessionTalk | null;
  readonly commitments: readonly SummaryCommitment[];
  /** How many options were handed to whom, where the group keeps no copy of them. */
  readonly handed: readonly { readonly name: string; readonly count: number }[];
  readonly notes: readonly SummaryNote[];
  /** Topics in their order, insights, and what was parked: the group's, at the levels that let a group keep them. */
  readonly gathered: readonly GatheredLine[];
  /** What became of the group's working agreement; null: nothing was said of it. */
  readonly agreement: SummaryAgreement | null;
  /** What comes next, of the register of its group; null: it was nobody's session, or nobody has looked it up. */
  readonly next: NextTime | null;
  /** How many commitments came back from last time, and at how many their owners looked; null: none did. */
  readonly lastTime: Looked | null;
  /** What belongs to one person: shown to them on screen when asked for, and in no file (docs/domain/confidentiality.md). */
  readonly ownPapers: readonly OwnPaper[];
  readonly codes: readonly { readonly code: string; readonly label: string; readonly count: number }[];
  readonly interruptions: readonly SummaryInterruption[];
  /** What the group agreed may leave with names (docs/domain/confidentiality.md). */
  readonly agreed: { readonly named: boolean; readonly turns: boolean };
}

export interface SummaryPerson {
  readonly person: PersonId;
  readonly name: string;
  /** Every name they bore in the session, without what tells namesakes apart: to be taken out of texts. */
  readonly names: readonly string[];
  /** From 1, in an order drawn for this session: stands for the person where no names are told. */
  readonly number: number;
  /** In words: `facilitator`, `presented, slot 1`, … */
  readonly did: readonly string[];
  /** False for who asked not to be observed: the next four tell nothing of them. */
  readonly observed: boolean;
  readonly airtime: Duration;
  /** Share of the speech in phases with an expectation; null when there was none. */
  readonly share: number | null;
  /** Share the phases expected (docs/domain/observer.md, q); null where none did. */
  readonly expected: number | null;
  readonly turns: number;
}

export interface SummaryPhase {
  readonly step: StepId;
  readonly title: string;
  readonly zone: Zone;
  readonly slot: number | null;
  /** `Slot 1, Dora`, `Opening`, … */
  readonly group: string;
  /** As the plan was when the room was opened. */
  readonly planned: Duration;
  /** With every extension and repayment since. */
  readonly lastPlanned: Duration;
  /** Time its clock ran; null where it never began. */
  readonly actual: Duration | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly state: 'done' | 'skipped' | 'leftOut' | 'notReached' | 'now';
}

export interface SummaryTurn {
  readonly person: PersonId;
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly length: Duration;
  /** The phase it began in. */
  readonly step: StepId | null;
}

export interface SummaryCommitment {
  readonly person: PersonId;
  readonly name: string;
  /** Null where its owner kept it private, or took it back: nobody else is shown it. */
  readonly text: string | null;
  readonly visible: 'owner' | 'group';
  /** Whoever will ask about it may see it too, though the group may not; left out: nobody else may. */
  readonly askerSees?: true;
  /** Null: by the next session, or it is not shown. */
  readonly by: Day | null;
  /** Who will ask about it; null: nobody, or no names are told. */
  readonly asks: string | null;
}

export interface SummaryNote {
  readonly kind: NoteKind;
  readonly text: string;
  readonly slot: number | null;
}

/** In the order in which they are shown. `keep` and `try`: of the observer's report. */
export const GATHERED_KINDS = ['topic', 'question', 'insight', 'parking', 'keep', 'try'] as const;

export interface GatheredLine {
  readonly kind: (typeof GATHERED_KINDS)[number];
  /** Whose it is; empty where nobody said, or no names are told. */
  readonly name: string;
  readonly text: string;
  /** Of a topic that was voted on: its dots, and whether its turn came. */
  readonly topic?: TopicWas;
  /** Its owner lets it leave the group, without names. */
  readonly released: boolean;
}

/** Which lines were bent, whether the group got what it wanted, and the one change that nobody objected to. */
export interface SummaryAgreement {
  readonly bent: readonly string[];
  /** Null: nobody said. */
  readonly answer: 'yes' | 'partly' | 'no' | null;
  /** Null on either side: there were, or are, no such words. */
  readonly change: { readonly from: string | null; readonly to: string | null } | null;
}

export interface SummaryInterruption {
  readonly at: Instant;
  /** Who interrupted, and whom; null where the observer did not say. */
  readonly by: PersonId | null;
  readonly whom: PersonId | null;
}

/** What the group is not shown: somebody's own words, and the options a presenter was offered. */
export interface OwnPaper {
  readonly person: PersonId;
  readonly name: string;
  readonly questions: readonly string[];
  /** What they learned. */
  readonly sentences: readonly string[];
  readonly commitments: readonly string[];
  readonly options: readonly string[];
  /** Questions that they starred. */
  readonly starred: readonly string[];
}
