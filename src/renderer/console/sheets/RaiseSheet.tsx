import { useState } from 'react';
import { isHigher, LEVELS, type Level } from '#shared/care/levels.ts';
import type { CommandOf } from '#shared/session/commands.ts';
import type { LevelView } from '#shared/session/level/view.ts';
import { LevelSign } from '../../ui/LevelSign.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { levelWords, linesIn, raiseWords as words } from '../../words.ts';
import { ConfirmSheet } from './ConfirmSheet.tsx';
import './raiseSheet.css';

/** Raises the level, for the slot that runs or for the whole session: asked once, only upwards, never undone. */
export function RaiseSheet({
  level,
  onRaise,
  onClose,
}: {
  readonly level: LevelView;
  readonly onRaise: (command: CommandOf<'level.raise'>) => void;
  readonly onClose: () => void;
}) {
  // Where nothing is above what holds in the slot, it is about the session alone.
  const slot = level.now === 'L3' ? null : level.slot;
  const [scope, setScope] = useState<'slot' | 'session'>(slot === null ? 'session' : 'slot');
  const [chosen, setWanted] = useState<Exclude<Level, 'L0'>>('L3');
  const holds = scope === 'slot' ? level.now : level.session;
  const wanted = isHigher(chosen, holds) ? chosen : 'L3';
  return (
    <ConfirmSheet
      size="large"
      title={
        scope === 'slot' && slot !== null
          ? words.title.slot(level.focus, slot.presenter, slot.slot)
          : words.title.session
      }
      description={words.description}
      yes={words.yes}
      no={words.no}
      refusal={isHigher(wanted, holds) ? null : words.highest}
      onYes={() =>
        onRaise({
          type: 'level.raise',
          level: wanted,
          slot: scope === 'slot' && slot !== null ? slot.slot : null,
        })
      }
      onClose={onClose}
    >
      <div className="raise">
        <fieldset className="raise-levels">
          <legend className="heard">{words.levels}</legend>
          {LEVELS.map((one) => (
            <label key={one} className="raise-level" data-chosen={one === wanted || undefined}>
              <input
                type="radio"
                name="level"
                className="heard"
                value={one}
                checked={one === wanted}
                disabled={one === 'L0' || !isHigher(one, holds)}
                onChange={() => one !== 'L0' && setWanted(one)}
              />
              <LevelSign level={one} size={20} />
              <span>
                <b>{levelWords[one].name}</b>
                <span className="raise-sentence">{levelWords[one].sentence}</span>
              </span>
              {one === holds ? (
                <span className="second">{words.holds}</span>
              ) : (
                isHigher(holds, one) && <span className="second">{words.below}</span>
              )}
            </label>
          ))}
        </fieldset>
        <div className="raise-changes">
          {slot !== null && (
            <Segmented
              label={words.scope}
              value={scope}
              options={(['slot', 'session'] as const).map((value) => ({
                value,
                label: value === 'slot' ? words.scopes.slot(level.focus) : words.scopes.session,
              }))}
              onChange={setScope}
            />
          )}
          <h3>{words.changes}</h3>
          <dl>
            {words.effects[wanted].map(([what, says]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          {wanted === 'L3' && linesIn(level, scope) > 0 && <p>{words.moves(linesIn(level, scope))}</p>}
          <h3>{words.sayFirst}</h3>
          <p className="raise-say">{words.say}</p>
        </div>
      </div>
    </ConfirmSheet>
  );
}
