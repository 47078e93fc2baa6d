import { memo } from 'react';
import type { LevelView } from '#shared/session/level/view.ts';
import { capsOf } from '#shared/keys.ts';
import { Button } from '../ui/Button.tsx';
import { LevelSign } from '../ui/LevelSign.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { levelWords, raiseWords as words } from '../words.ts';

/** Which level holds while notes are written, with its sentence, and the key that raises it. */
export const LevelLine = memo(function LevelLine({
  level,
  onRaise,
}: {
  readonly level: LevelView;
  readonly onRaise: () => void;
}) {
  const { name, sentence } = levelWords[level.now];
  const sealed = level.now === 'L3';
  return (
    <div className="level-line" data-sealed={sealed || undefined} role="group" aria-label={words.levels}>
      <LevelSign level={level.now} />
      <b>{level.now === level.session ? name : words.slotNamed(name, level.focus)}</b>
      {!sealed && (
        <Button look="bare" keys={capsOf('raiseLevel').join(' ')} onClick={onRaise}>
          {words.raise}
        </Button>
      )}
      <p>{level.gone > 0 ? words.gone(level.gone) : sentence}</p>
    </div>
  );
});

/**
 * The same where the paper of a phase takes the place of notes: which level holds, by its sign alone, and the key that
 * raises it. Nothing is above the last level.
 */
export function LevelAct({ level, onRaise }: { readonly level: LevelView; readonly onRaise: () => void }) {
  if (level.now === 'L3') return null;
  const { name, sentence } = levelWords[level.now];
  return (
    <Tooltip text={`${name}: ${sentence}`} side="left">
      <Button look="bare" className="level-act" keys={capsOf('raiseLevel').join(' ')} onClick={onRaise}>
        <LevelSign level={level.now} size={15} />
        <span className="heard">{`${words.raise}: ${name}`}</span>
      </Button>
    </Tooltip>
  );
}
