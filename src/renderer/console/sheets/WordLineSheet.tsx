import { useRef, useState } from 'react';
import { agreementPieces, templateOf } from '#shared/group/agreementPieces.ts';
import { LONGEST_AGREEMENT_LINE } from '#shared/limits.ts';
import type { AgreementView } from '#shared/session/agreement/view.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { agreeingWords as words, agreementEditorWords, agreementTemplate } from '../../words.ts';
import './sheets.css';

/** A line of the first agreement: a field for each of its blanks, or the whole line where none is left. */
export function WordLineSheet({
  agreement: { lines },
  onSend,
  onClose,
}: {
  readonly agreement: AgreementView;
  readonly onSend: (command: CommandOf<'blank.write' | 'agreement.focus'>) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const place = Math.max(
    0,
    lines.findIndex(({ focused }) => focused),
  );
  const { line = 0, text = '', blank = false } = lines[place] ?? {};
  const pieces = agreementPieces(text, agreementTemplate);
  const blanks = pieces.flatMap(({ kind }, piece) => (kind === 'blank' ? [piece] : []));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  /** Once somebody wanted it to stand, what is wrong is said. */
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const whole = blank ? null : (typed[0] ?? text);
  const worded = (whole ?? pieces.map(({ text: was }, piece) => typed[piece]?.trim() || was).join('')).trim();
  const refusal =
    worded === '' || worded === text
      ? words.word.empty
      : worded.length > LONGEST_AGREEMENT_LINE
        ? words.word.tooLong(LONGEST_AGREEMENT_LINE)
        : null;
  const help = agreementEditorWords.help[templateOf(text, agreementTemplate) ?? -1];
  /** What a blank asks for, counted with those of its line that are filled already. */
  const asks = (piece: number): string =>
    help?.blanks?.[pieces.slice(0, piece).filter(({ kind }) => kind !== 'words').length] ?? words.word.blank;

  const stands = async () => {
    setTried(true);
    if (refusal !== null || !(await onSend({ type: 'blank.write', line, text: worded }))) return;
    onClose();
    // On to what is still to be filled.
    const next = lines.findIndex((one, i) => i > place && one.blank);
    if (next > 0) await onSend({ type: 'agreement.focus', by: next - place });
  };
  const change = (piece: number) => (value: string) => setTyped({ ...typed, [piece]: value });
  return (
    <Dialog
      open
      size="medium"
      title={words.word.title(line + 1)}
      description={help?.help ?? words.word.says}
      onClose={onClose}
      initialFocus={first}
      writes
      unsaved={worded !== text.trim()}
      actions={
        <>
          <Button look="strong" keys="Enter" refusal={refusal} onClick={() => void stands()}>
            {words.word.stands}
          </Button>
          <Button keys="Esc" onClick={onClose}>
            {words.word.leave}
          </Button>
        </>
      }
    >
      <div className="sheet-fields">
        {blank && (
          <p className="spoken">
            <bdi>{worded}</bdi>
          </p>
        )}
        {(blank ? blanks : [0]).map((piece, i) => (
          <TextField
            key={piece}
            label={blank ? asks(piece) : words.text}
            value={typed[piece] ?? (blank ? '' : text)}
            onChange={change(piece)}
            onEnter={() => void stands()}
            maxLength={LONGEST_AGREEMENT_LINE}
            spoken
            {...(i === 0 && { inputRef: first, error: tried ? refusal : null })}
          />
        ))}
      </div>
    </Dialog>
  );
}
