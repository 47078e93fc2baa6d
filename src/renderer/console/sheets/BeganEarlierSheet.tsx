import { useRef, useState, type ReactNode } from 'react';
import type { NowView } from '#shared/session/nowView.ts';
import type { Duration, Instant } from '#shared/time.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Heard } from '../../ui/Heard.tsx';
import { Said } from '../../ui/Said.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { mostElapsed, readLength } from '../beganEarlier.ts';
import { consoleWords as words, phaseTitle } from '../../words.ts';

const w = words.earlier;

/**
 * 'We began N ago': starts the armed phase back-dated, or sets how long the running one has run. It reaches back to
 * the end of the phase before; that this one ended earlier too is said apart.
 */
export function BeganEarlierSheet({
  now,
  readNow,
  onSet,
  onClose,
}: {
  readonly now: NowView;
  /** The session clock at this moment. */
  readonly readNow: () => Instant;
  readonly onSet: (elapsed: Duration, endsBefore: boolean) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<ReactNode>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { before } = now.began;
  const set = (endsBefore: boolean) => {
    const elapsed = readLength(text);
    if (elapsed === null) return setWrong(<Heard says={w.wrongSaid}>{w.wrong}</Heard>);
    const at = readNow();
    const alone = mostElapsed(now.began, now.began.earliest, at);
    const both = before === null ? alone : mostElapsed(now.began, before.earliest, at);
    if (elapsed > alone && !endsBefore)
      return setWrong(
        <Said>
          {({ elapsed: of }) => w.tooEarly(of(alone), before && phaseTitle(before.title), now.began.inTheWay)}
        </Said>,
      );
    if (elapsed > both)
      return setWrong(
        <Said>{({ elapsed: of }) => w.tooEarlyBoth(of(both), phaseTitle((before ?? now).title))}</Said>,
      );
    onClose();
    onSet(elapsed, elapsed > alone);
  };
  return (
    <Dialog
      open
      size="small"
      title={w.title}
      description={
        now.phase.mode === 'armed' ? w.armed(phaseTitle(now.title)) : w.running(phaseTitle(now.title))
      }
      onClose={onClose}
      initialFocus={field}
      writes
      actions={
        <>
          <Button look="strong" keys="Enter" onClick={() => set(false)}>
            {w.do}
          </Button>
          {before !== null && <Button onClick={() => set(true)}>{w.both(phaseTitle(before.title))}</Button>}
          <Button keys="Esc" onClick={onClose}>
            {w.cancel}
          </Button>
        </>
      }
    >
      <TextField
        label={w.field}
        value={text}
        onChange={(next) => {
          setText(next);
          setWrong(null);
        }}
        onEnter={() => set(false)}
        placeholder={w.example}
        error={wrong}
        maxLength={12}
        inputRef={field}
      />
    </Dialog>
  );
}
