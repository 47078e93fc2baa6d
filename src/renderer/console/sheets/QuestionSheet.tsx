import { useState } from 'react';
import { LONGEST_QUESTION } from '#shared/limits.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { HELP_KINDS, type HelpKind } from '#shared/session/lines/help.ts';
import { Choice } from '../../ui/Choice.tsx';
import { LineRow, LinesSheet } from './LinesSheet.tsx';
import { questionWords as words } from '../../words.ts';

/** The question of whoever has the slot, first or said again, and which help is wanted. */
export function QuestionSheet({
  name,
  questions,
  onSend,
  onClose,
}: {
  /** Whose it is. */
  readonly name: string;
  readonly questions: ConsoleView['questions'];
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [help, setHelp] = useState<HelpKind | 'none'>(questions.at(-1)?.help ?? 'none');
  return (
    <LinesSheet
      title={words.dialog(name)}
      description={words.description}
      label={words.text}
      keep={words.keep}
      longest={{ letters: LONGEST_QUESTION, says: words.tooLong }}
      onKeep={(text) => onSend({ type: 'ownQuestion.write', text, help: help === 'none' ? null : help })}
      goesOn={false}
      onClose={onClose}
      rows={questions.map((one) => (
        <LineRow
          key={one.question}
          name={null}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'ownQuestion.takeBack', question: one.question })}
        >
          {one.help !== null && <small className="second">{words.kinds[one.help]}</small>}
        </LineRow>
      ))}
    >
      <Choice
        label={words.help}
        value={help}
        options={(['none', ...HELP_KINDS] as const).map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setHelp}
      />
    </LinesSheet>
  );
}
