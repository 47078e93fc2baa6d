import type { ReactNode } from 'react';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ConsolePerson } from '#shared/session/people/view.ts';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LinesSheet } from './LinesSheet.tsx';
import { consoleWords } from '../../words.ts';

/** What such a sheet is told by the console. */
export interface OwnedLinesProps {
  /** Whose turn it is: the line is theirs unless another name is chosen. */
  readonly speaks: PersonId | null;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Writes lines down that are somebody's each, one after the other. */
export function OwnedLinesSheet({
  words,
  people,
  speaks,
  line,
  reset,
  rows,
  more,
  wide = false,
  onSend,
  onClose,
  children,
}: OwnedLinesProps & {
  readonly words: Readonly<Record<'dialog' | 'description' | 'text' | 'whose', string>>;
  readonly people: readonly ConsolePerson[];
  /** The command that writes it. */
  readonly line: (person: PersonId, text: string) => Command;
  /** Puts back what was chosen for this line alone. */
  readonly reset: () => void;
  /** What is written so far, a `LineRow` each. */
  readonly rows: readonly ReactNode[];
  /** Below what is written so far. */
  readonly more?: ReactNode;
  readonly wide?: boolean;
  /** What else is chosen for a line, given whose it is. */
  readonly children: (whose: ReactNode) => ReactNode;
}) {
  const { owner, choose, keep } = useLineOwner(speaks ?? people[0]?.person, onSend);
  return (
    <LinesSheet
      wide={wide}
      title={words.dialog}
      description={words.description}
      label={words.text}
      keep={consoleWords.lines.keep}
      onKeep={(text) => keep((person) => line(person, text), reset)}
      goesOn
      onClose={onClose}
      rows={rows}
      more={more}
    >
      {children(<WhoseChoice people={people} value={owner} onChange={choose} label={words.whose} />)}
    </LinesSheet>
  );
}
