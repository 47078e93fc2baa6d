import type { OwnNote } from '#shared/group/learning/notes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { OwnLine, OwnPage } from '#shared/ipc/commitments.ts';
import { Button } from '../../../ui/Button.tsx';
import { learningWords } from '../../../words.ts';

const words = learningWords.own;

/** Lines from which somebody may learn something: what they saw for themselves, and what they asked. */
const BEGINS_WITH: ReadonlySet<OwnLine['kind']> = new Set(['insight', 'question', 'starred', 'topic']);
/** So many of them stand there, the newest. */
const MOST_LINES = 8;

const saidOf = ({ situation, helped, unless }: OwnNote): string => situation || helped || unless;
const stateOf = ({ released, free, freeOn }: OwnNote): string =>
  released === null || freeOn === null ? words.draft : free ? words.free : words.held(freeOn);

/** The notes of whoever has the laptop, and lines of theirs that a note may begin with. */
export function OwnNotes({
  notes,
  lines,
  open,
  onOpen,
  onRemove,
  onBegin,
}: {
  readonly notes: readonly OwnNote[];
  readonly lines: OwnPage['lines'];
  /** The note that is being written. */
  readonly open: EntryId;
  readonly onOpen: (note: OwnNote) => void;
  readonly onRemove: (note: EntryId) => void;
  readonly onBegin: (line: OwnLine) => void;
}) {
  const begins = lines.filter(({ kind }) => BEGINS_WITH.has(kind)).slice(0, MOST_LINES);
  return (
    <div className="learning-own">
      {begins.length > 0 && (
        <section aria-labelledby="learning-begin">
          <h2 id="learning-begin">{words.from}</h2>
          <ul>
            {begins.map((line, i) => (
              <li key={i}>
                <button type="button" className="learning-line" onClick={() => onBegin(line)}>
                  <span className="spoken" dir="auto" data-written>
                    {line.text}
                  </span>
                  <small className="second">{words.kindOf[line.kind]}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="learning-yours">
        <h2 id="learning-yours">{words.yours}</h2>
        {notes.length === 0 && <p className="second">{words.yoursNone}</p>}
        <ul>
          {notes.map((note) => (
            <li key={note.id}>
              <button
                type="button"
                className="learning-line"
                aria-pressed={note.id === open}
                onClick={() => onOpen(note)}
              >
                <span className="spoken" dir="auto" data-written>
                  {saidOf(note)}
                </span>
                <small className="second">{stateOf(note)}</small>
              </button>
              <Button look="bare" onClick={() => onRemove(note.id)}>
                {words.remove}
                <span className="heard">{saidOf(note)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
