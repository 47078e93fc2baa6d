import { z } from '#shared/schema.ts';
import type { OwnNote } from '#shared/group/learning/notes.ts';
import { ReflectedSchema } from '#shared/group/reflection/reflected.ts';
import type { Reflected } from '#shared/group/reflection/rubric.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { Besides } from '#shared/group/register/besides.ts';
import { ActIdSchema, PersonIdSchema, type ActId } from '#shared/session/ids.ts';
import type { CommitmentKind, Visible } from '#shared/session/lines/commitment.ts';
import type { Becomes, Hears } from '#shared/session/recall/recall.ts';
import type { Duration, WallTime } from '#shared/time.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { gives, type Entries } from './entry.ts';
import type { Cancelled, Done, FileWritten, NotDone } from './replies.ts';

/** A word of one's own, as somebody types it. */
const OwnWordSchema = z
  .string()
  .max(200)
  .refine((word) => word.trim() !== '');

/** A commitment of an earlier session as its owner reads it. */
export interface RecalledCommitment {
  readonly commitment: ActId;
  readonly text: string;
  /** How it would be noticed; null: nothing was said. */
  readonly notice: string | null;
  /** The day on which it was written. */
  readonly day: Day;
  /** The day it was for; null: the next session. */
  readonly by: Day | null;
  readonly kind: CommitmentKind | null;
  /** Who offered to ask. */
  readonly asks: string | null;
  readonly visible: Visible;
  /** The days on which its owner carried it on. */
  readonly carried: readonly Day[];
  /** What its owner chose the last time. */
  readonly last: { readonly hears: Hears; readonly day: Day } | null;
}

/** What waits for somebody. `sealed`: it opens with their own word alone, and this was none or another one. */
export type RecallPage =
  | { readonly sealed: false; readonly commitments: readonly RecalledCommitment[] }
  | { readonly sealed: true; readonly wrong: boolean };

/** What became of a commitment. */
export type CommitmentState = 'open' | Becomes;

/** A commitment on its owner's own page. */
export interface OwnCommitment extends RecalledCommitment {
  /** The name of the group; empty: none. */
  readonly group: string;
  readonly state: CommitmentState;
  readonly confidence: number | null;
  /** What was seen of it, the first time first. */
  readonly seen: readonly string[];
}

/** A line that is theirs, beside commitments. */
export interface OwnLine {
  readonly kind:
    | 'insight'
    | 'topic'
    | 'question'
    | 'starred'
    | 'parking'
    | 'option'
    | 'keep'
    | 'try'
    | 'waits'
    | 'story'
    | 'win';
  readonly text: string;
  readonly day: Day;
  /** Whether the group is shown it too. */
  readonly shared: boolean;
  /** It was written for others as well, who have it too: so it is not sealed. */
  readonly others?: true;
  /** Whether it may leave without a name, as they say, and since when; null: it is not theirs to say. */
  readonly release: { readonly line: ActId; readonly since: Day | null } | null;
}

/** Everything that this computer holds about one person. */
export interface OwnPage {
  readonly person: EntryId;
  readonly name: string;
  readonly groups: readonly {
    readonly name: string;
    readonly joined: Day;
    readonly left: Day | null;
  }[];
  /** The newest first. */
  readonly commitments: readonly OwnCommitment[];
  /** Open commitments of theirs whose words are not on this computer: the day each was written; the oldest first. */
  readonly withoutWords: readonly Day[];
  /** What others asked them to ask about, and let them see. */
  readonly asked: readonly { readonly name: string; readonly text: string; readonly day: Day }[];
  readonly lines: readonly OwnLine[];
  /** How often they presented and held each role. */
  readonly presented: number;
  readonly roles: Readonly<Record<string, number>>;
  /** The sessions they were in; the newest first. */
  readonly sessions: readonly {
    readonly day: Day;
    readonly began: WallTime;
    /** The format's name. */
    readonly format: string;
    /** The name of the group; empty: none. */
    readonly group: string;
    readonly presented: boolean;
    /** By which they keep what they see in themselves after it; null: its level takes none. */
    readonly reflects: EntryId | null;
  }[];
  /** Their own seconds, where they are kept; the newest first. */
  readonly talk: readonly {
    readonly day: Day;
    readonly began: WallTime;
    readonly spoken: Duration;
    readonly turns: number;
    /** Of all that was spoken, in per cent. */
    readonly share: number | null;
    /** What the phases expected of them, in per cent. */
    readonly expected: number | null;
    /** How often each was marked of them. */
    readonly codes: Readonly<Record<string, number>>;
  }[];
  /** What they marked and wrote of themselves, of which session; the newest first. */
  readonly reflections: readonly {
    readonly session: EntryId;
    readonly day: Day;
    /** Left out: nothing else is kept of that session. */
    readonly began?: WallTime | undefined;
    readonly said: Reflected;
  }[];
  /** Learning notes that are theirs, released or not. */
  readonly learning: readonly OwnNote[];
  /** What their groups keep of them besides; of whom is no record any more the name is empty. */
  readonly besides: readonly Besides[];
  /** It is sealed with a word of their own, and was opened with it. */
  readonly sealed: boolean;
}

/** `sealed`: it opens with their own word alone, and this was none or another one. */
export type OwnPageAnswer =
  | { readonly open: true; readonly page: OwnPage }
  | { readonly open: false; readonly wrong: boolean };

const OF_PERSON = { person: EntryIdSchema, word: z.nullable(OwnWordSchema) };

export const commitmentRequests = {
  /** Seals what is theirs alone with a word of their own: `word` is the one they choose. */
  'own.seal': {
    from: ['library'],
    takes: { person: EntryIdSchema, word: OwnWordSchema },
    gives: gives<Done | NotDone>(),
  },
  /** Takes the seal away again; only with the word. */
  'own.unseal': {
    from: ['library'],
    takes: { person: EntryIdSchema, word: OwnWordSchema },
    gives: gives<Done | NotDone>(),
  },
  /** Everything about them as one file. */
  'own.take': { from: ['library'], takes: OF_PERSON, gives: gives<FileWritten | Cancelled | NotDone>() },
  /** Lets a line of theirs leave without a name, or not any more. */
  'own.release': {
    from: ['library'],
    takes: { ...OF_PERSON, line: ActIdSchema, released: z.boolean() },
    gives: gives<Done | NotDone>(),
  },
  /** Keeps what they marked and wrote of themselves after a session; null: takes it away. */
  'own.reflect': {
    from: ['library'],
    takes: { ...OF_PERSON, session: EntryIdSchema, said: ReflectedSchema.nullable() },
    gives: gives<Done | NotDone>(),
  },
  /** Destroys their own seconds, for good. */
  'own.forgetTalk': { from: ['library'], takes: OF_PERSON, gives: gives<Done | NotDone>() },
  /** Takes them out of everything, for good. */
  'own.remove': { from: ['library'], takes: OF_PERSON, gives: gives<Done | NotDone>() },
} as const satisfies Entries;

export const commitmentQueries = {
  /** For the one person that the screen is turned to. */
  'recall.read': {
    from: ['console'],
    takes: { person: PersonIdSchema, word: z.nullable(OwnWordSchema) },
    gives: gives<RecallPage>(),
  },
  /** A person's own page, for them alone; null where nobody is known by that id. */
  'own.read': { from: ['library'], takes: OF_PERSON, gives: gives<OwnPageAnswer | null>() },
} as const satisfies Entries;
