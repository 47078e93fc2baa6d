import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { groupSees, leavesWithOwner, mayBeTakenDown, type DataKind } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PersonTalk, RecordLine, SessionRecord } from '#shared/records/record.ts';
import { levelOfSlot } from '#shared/session/level/level.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { Visible } from '#shared/session/lines/commitment.ts';
import type { Commitment } from '#shared/session/lines/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import { nameOf } from '#shared/session/people/labels.ts';
import { presentersOfSlot } from '#shared/session/people/presenters.ts';
import { observersLines } from '#shared/session/report/report.ts';
import type { Session } from '#shared/session/session.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { ms, type Duration, type WallTime } from '#shared/time.ts';
import type { Words } from '#shared/words/words.ts';
import { lastOfSlots, lastQuestions } from './own.ts';

/**
 * What one person takes home: their own words, and what was handed to them without who said it. Nobody else's words,
 * and nothing that their level lets leave with nobody (docs/domain/confidentiality.md).
 */
export interface OwnSheet {
  readonly person: PersonId;
  readonly name: string;
  /** Their entry in the register; null: a guest, or a session without a group. */
  readonly entry: EntryId | null;
  /** Empty where the level keeps it here. */
  readonly title: string;
  readonly formatName: string;
  readonly openedWall: WallTime;
  readonly level: Level;
  /** Their question as it was said last, slot by slot. */
  readonly questions: readonly string[];
  /** What they learned, in their own sentences. */
  readonly sentences: readonly string[];
  readonly commitments: readonly SheetCommitment[];
  /** The level lets none be taken down: theirs is written here by hand. */
  readonly byHand: boolean;
  /** Options that were handed to them. */
  readonly options: readonly string[];
  /** Questions that they starred, without who asked them. */
  readonly starred: readonly string[];
  /** The group keeps no copy of the options. */
  readonly onlyHere: boolean;
  /** How long they spoke, and how often; null where it was not taken down, or is gone. */
  readonly talk: { readonly spoken: Duration; readonly turns: number } | null;
}

/** What somebody takes along, with all that they said of it. */
export interface SheetCommitment {
  readonly text: string;
  /** Null: by the next session. */
  readonly by: Day | null;
  /** How they would notice; null: they did not say. */
  readonly notice: string | null;
  /** How sure they are, 1 to 10; null: they did not say. */
  readonly confidence: number | null;
  /** Who will ask about it; null: nobody. */
  readonly asks: string | null;
  readonly visible: Visible;
}

/** Everybody's sheet of a session that is not closed, in seat order; none of a room for all pairs, whose two sides are nobody. */
export function ownSheets(session: Session, words: Words): OwnSheet[] {
  const { log, state } = session;
  if (state.pairs.length > 0) return [];
  const opened = log[0]?.body;
  const entries = opened?.type === 'session.opened' ? (opened.draft.group?.people ?? {}) : {};
  const talk = sessionTalk(session, { othersName: words.sessionWords.others, titleOf: words.phaseTitle });
  const leaves = (kind: DataKind, slot: number | null): boolean =>
    leavesWithOwner(kind, levelOfSlot(state, slot));
  return state.people.map(({ id }): OwnSheet => {
    const own = <
      T extends { readonly person: PersonId; readonly slot: number | null; readonly text: string | null },
    >(
      kind: DataKind,
      lines: readonly T[],
    ): string[] =>
      lines.flatMap(({ person, slot, text }) =>
        person === id && text !== null && leaves(kind, slot) ? [text] : [],
      );
    const handed = (kind: 'option' | 'starred'): string[] =>
      state.notes.flatMap((note) =>
        note.kind === kind &&
        note.text !== null &&
        leaves(kind, note.slot) &&
        presentersOfSlot(state, note.slot).includes(id)
          ? [note.text]
          : [],
      );
    const spoke = talk.measures.speakers.find(({ speaker }) => speaker === id);
    return {
      ...headOf(state, state.level),
      person: id,
      name: nameOf(state, id),
      entry: entries[id] ?? null,
      questions: own('topic', lastQuestions(state)),
      sentences: [...own('insight', state.insights), ...own('topic', observersLines(state))],
      commitments: state.commitments.flatMap((one) =>
        one.person === id && one.text !== null && leaves('commitment', one.slot)
          ? [{ ...detailsOf(state, one), text: one.text }]
          : [],
      ),
      options: handed('option'),
      starred: handed('starred'),
      talk:
        spoke === undefined || state.unobserved.includes(id) || !leaves('talk', null)
          ? null
          : { spoken: ms(spoke.total), turns: spoke.turns },
    };
  });
}

/** What belongs to a commitment beside its words. */
const detailsOf = (
  state: SessionState,
  { commitment, by, confidence, asks, visible }: Commitment,
): Omit<SheetCommitment, 'text'> => ({
  by: by ?? null,
  notice:
    state.details.find(({ commitment: of, what }) => of === commitment && what === 'notice')?.text ?? null,
  confidence: confidence ?? null,
  asks: asks === undefined ? null : nameOf(state, asks),
  visible,
});

/** Everybody's sheet of a closed session, of what its records hold. */
export function ownSheetsOfRecord(
  record: SessionRecord,
  lines: readonly RecordLine[],
  talk: readonly PersonTalk[],
): OwnSheet[] {
  if (record.ofPairs !== undefined) return [];
  return record.people.map(({ name, person }, place): OwnSheet => {
    const owned = (kind: RecordLine['kind']): RecordLine[] =>
      lines.filter((line) => line.kind === kind && line.owners.includes(place) && !line.sealed);
    const own = (kind: RecordLine['kind']): string[] => owned(kind).map(({ text }) => text);
    const spoke = talk.find((one) => one.person === place);
    return {
      ...headOf(record, record.level),
      person: `p${place + 1}`,
      name,
      entry: person,
      questions: lastOfSlots(owned('question')),
      sentences: [...own('insight'), ...own('keep'), ...own('try')],
      commitments: owned('commitment').map(({ text, commitment }) => ({
        text,
        by: commitment?.by ?? null,
        notice: commitment?.notice ?? null,
        confidence: commitment?.confidence ?? null,
        asks: commitment?.asks === undefined ? null : (record.people[commitment.asks]?.name ?? null),
        visible: commitment?.visible ?? 'owner',
      })),
      options: own('option'),
      starred: own('starred'),
      talk: spoke === undefined ? null : { spoken: ms(spoke.spoken), turns: spoke.turns },
    };
  });
}

function headOf(
  {
    title,
    openedWall,
    format,
  }: { readonly title: string; readonly openedWall: WallTime; readonly format: { readonly name: string } },
  level: Level,
): Pick<OwnSheet, 'title' | 'formatName' | 'openedWall' | 'level' | 'byHand' | 'onlyHere'> {
  return {
    title: leavesWithOwner('title', level) ? title : '',
    formatName: format.name,
    openedWall,
    level,
    byHand: !mayBeTakenDown('commitment', level),
    onlyHere: !groupSees('option', level),
  };
}
