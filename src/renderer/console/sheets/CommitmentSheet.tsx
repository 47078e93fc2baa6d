import { useState } from 'react';
import type { Day } from '#shared/group/register/day.ts';
import { dayProblem } from '#shared/group/register/dayToPlan.ts';
import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { PersonId } from '#shared/session/ids.ts';
import {
  COMMITMENT_KINDS,
  mostVisible,
  SURE,
  VISIBLE,
  type CommitmentKind,
  type Visible,
} from '#shared/session/lines/commitment.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useLineOwner } from './useLineOwner.ts';
import { WhoseChoice, LineRow, LinesSheet } from './LinesSheet.tsx';
import { commitmentSheetWords as words, consoleWords, plansWords } from '../../words.ts';

/** What is asked beside the words of a commitment; kept for one line alone. */
interface Parts {
  readonly kind: CommitmentKind;
  /** Empty: by the next session. */
  readonly by: string;
  readonly onDay: boolean;
  readonly notice: string;
  /** Null: not asked. */
  readonly confidence: number | null;
  /** Null: nobody. */
  readonly asks: PersonId | null;
  /** Null: as this person chose the last time. */
  readonly visible: Visible | null;
}

const PLAIN: Parts = {
  kind: 'action',
  by: '',
  onDay: false,
  notice: '',
  confidence: null,
  asks: null,
  visible: null,
};

const LONGEST = 2000;

/** Writes commitments, in people's own words: of everybody in turn where everybody's is due. */
export function CommitmentSheet({
  view,
  today,
  onSend,
  onClose,
}: {
  readonly view: Pick<ConsoleView, 'people' | 'commitments' | 'commitmentDue' | 'lastVisible' | 'level'>;
  readonly today: Day;
  readonly onSend: (command: Command) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { people, commitments, commitmentDue, lastVisible, level } = view;
  const first = people.find((one) => one.slot !== null) ?? people[0];
  const { owner, choose, keep } = useLineOwner(commitmentDue[0]?.person ?? first?.person, onSend);
  const [parts, setParts] = useState(PLAIN);
  const change = (changed: Partial<Parts>) => setParts((was) => ({ ...was, ...changed }));
  const most = mostVisible(level.now);
  const may = VISIBLE.filter((visible) =>
    most === 'group' ? visible !== 'pair' || parts.asks !== null : visible === 'owner',
  );
  const wanted = parts.visible ?? lastVisible[owner] ?? 'owner';
  const visible = may.includes(wanted) ? wanted : 'owner';
  const w = consoleWords.commitment;
  const { confidence } = parts;
  const problem = parts.onDay ? dayProblem(parts.by, today) : null;
  return (
    <LinesSheet
      title={w.dialog}
      description={w.description}
      label={w.text}
      keep={w.keep}
      wide
      onKeep={(text) =>
        problem !== null
          ? Promise.resolve(false)
          : keep(
              (person) => ({
                type: 'commitment.write',
                ...{ person, text, visible, kind: parts.kind },
                ...(parts.onDay && { by: parts.by }),
                ...(confidence !== null && { confidence }),
                ...(parts.asks !== null && parts.asks !== person && { asks: parts.asks }),
                ...(parts.notice.trim() !== '' && { notice: parts.notice }),
              }),
              () => setParts(PLAIN),
            )
      }
      goesOn={commitmentDue.length > 1}
      onClose={onClose}
      rows={commitments.map((one) => (
        <LineRow
          key={one.commitment}
          name={one.name}
          text={one.text}
          onTakeBack={() => void onSend({ type: 'commitment.takeBack', commitment: one.commitment })}
        />
      ))}
    >
      {(write) => (
        <>
          <TextField
            label={words.notice}
            value={parts.notice}
            onChange={(notice) => change({ notice })}
            onEnter={write}
            maxLength={LONGEST}
            spoken
          />
          <div className="commitment-parts">
            <WhoseChoice people={people} value={owner} onChange={choose} label={w.whose} />
            <Choice
              label={words.asks}
              value={parts.asks ?? ''}
              options={[
                { value: '', label: words.nobody },
                ...people
                  .filter(({ person }) => person !== owner)
                  .map(({ person, name }) => ({ value: person, label: name })),
              ]}
              onChange={(asks) => change({ asks: asks === '' ? null : asks })}
            />
          </div>
          <div className="commitment-parts">
            <div>
              <p className="sheet-label">{words.kind}</p>
              <Segmented
                label={words.kind}
                options={COMMITMENT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
                value={parts.kind}
                onChange={(kind) => change({ kind })}
              />
            </div>
            <div>
              <p className="sheet-label">{words.by}</p>
              <Segmented
                label={words.by}
                options={[
                  { value: 'next', label: words.byNext },
                  { value: 'day', label: words.byDay },
                ]}
                value={parts.onDay ? 'day' : 'next'}
                onChange={(by) => change({ onDay: by === 'day' })}
              />
              {parts.onDay && (
                <TextField
                  label={words.day}
                  labelHidden
                  type="date"
                  value={parts.by}
                  onChange={(by) => change({ by })}
                  onEnter={write}
                />
              )}
              {problem !== null && (
                <p className="second" role="status">
                  {problem === 'lacking' ? words.whichDay : plansWords.dayProblem[problem]}
                </p>
              )}
            </div>
          </div>
          <div className="commitment-parts">
            <div className="commitment-sure">
              <Switch
                label={words.askSure}
                on={confidence !== null}
                onChange={(on) => change({ confidence: on ? SURE : null })}
              />
              {confidence !== null && (
                <NumberStepper
                  label={words.sure}
                  value={confidence}
                  min={1}
                  max={10}
                  onChange={(sure) => change({ confidence: sure })}
                />
              )}
              {confidence !== null && confidence < SURE && (
                <p className="commitment-shrink" role="status">
                  {words.shrink}
                </p>
              )}
            </div>
            <div>
              <p className="sheet-label">{words.visible}</p>
              <Segmented
                label={words.visible}
                options={may.map((value) => ({ value, label: words.who[value] }))}
                value={visible}
                onChange={(chosen) => change({ visible: chosen })}
              />
              {most === 'owner' && <p className="second">{words.levelOwner}</p>}
            </div>
          </div>
        </>
      )}
    </LinesSheet>
  );
}
