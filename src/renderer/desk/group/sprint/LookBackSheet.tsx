import { useRef, useState } from 'react';
import { LONGEST_LOOK_BACK } from '#shared/group/register/entries.ts';
import { REVIEW_WEEK } from '#shared/group/sprint/sprint.ts';
import { weeksToLookAt, type SprintView } from '#shared/group/sprint/sprintView.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { sprintWords } from '../../../words.ts';

const words = sprintWords.look;
const WEEKLY = ['helped', 'change'] as const;
const IN_ALL = ['keep', 'change', 'stop', 'playbook', 'cadence'] as const;
type Part = (typeof WEEKLY)[number] | (typeof IN_ALL)[number];
type Said = Readonly<Record<Part, string>>;
const NOTHING: Said = { helped: '', keep: '', change: '', stop: '', playbook: '', cadence: '' };

const partsOf = (week: number): readonly Part[] => (week === REVIEW_WEEK ? IN_ALL : WEEKLY);
const isEmpty = (week: number, said: Said): boolean =>
  partsOf(week).every((part) => said[part].trim() === '');

/** What a group said looking back at a week, or at all thirty days: written down by whoever keeps the page. */
export function LookBackSheet({
  sprint,
  week: first,
  register,
  onClose,
}: {
  readonly sprint: SprintView;
  readonly week: number;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const known = (week: number): Said => {
    const there = sprint.lookedBack.find((one) => one.week === week);
    return there === undefined ? NOTHING : { ...NOTHING, ...there };
  };
  const [week, setWeek] = useState(first);
  /** What was changed, by week: going to another week loses nothing. */
  const [changed, setChanged] = useState<Readonly<Partial<Record<number, Said>>>>({});
  const [tried, setTried] = useState(false);
  const said = changed[week] ?? known(week);
  const unsaved = weeksToLookAt(sprint).flatMap((one) => {
    const written = changed[one];
    const before = known(one);
    return written !== undefined && partsOf(one).some((part) => written[part] !== before[part])
      ? [{ week: one, said: written }]
      : [];
  });
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const parts = partsOf(week);
  const empty = unsaved.find((one) => isEmpty(one.week, one.said));
  const lacks = isEmpty(week, said) && (empty !== undefined || unsaved.length === 0);
  const keep = async () => {
    setTried(true);
    if (empty !== undefined) setWeek(empty.week);
    if (lacks || empty !== undefined) return field.current?.focus();
    for (const { week: of, said: parts } of unsaved) {
      const { helped, keep: stays, change, stop, playbook, cadence } = parts;
      const done = await register.act({
        ...{ act: 'sprint.lookBack', sprint: sprint.id, lookBack: newEntryId(), week: of, on: dayNow() },
        ...{ helped, keep: stays, change, stop, playbook, cadence },
      });
      if (!done) return;
    }
    tell(unsaved.some((one) => one.week === REVIEW_WEEK) ? words.keptAndOver : words.kept);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={words.title(week)}
      description={week === REVIEW_WEEK ? words.bodyInAll : words.body}
      writes
      unsaved={unsaved.length > 0}
      initialFocus={field}
      actions={
        <Button look="strong" onClick={() => void keep()}>
          {words.save}
        </Button>
      }
    >
      <div className="sprint-look-form">
        <Choice
          label={words.which}
          value={String(week)}
          options={weeksToLookAt(sprint).map((value) => ({
            value: String(value),
            label: sprintWords.weekName(value),
          }))}
          onChange={(value) => {
            setWeek(Number(value));
            setTried(false);
          }}
        />
        {parts.map((part, i) => (
          <TextField
            key={part}
            label={words[part]}
            lines={2}
            value={said[part]}
            maxLength={LONGEST_LOOK_BACK}
            onChange={(text) => setChanged({ ...changed, [week]: { ...said, [part]: text } })}
            error={i === 0 && tried && lacks ? words.nothing : undefined}
            {...(i === 0 && { inputRef: field })}
          />
        ))}
      </div>
    </Dialog>
  );
}
