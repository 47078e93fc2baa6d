import { useRef, useState } from 'react';
import { LONGEST_LOOK_BACK } from '#shared/group/register/entries.ts';
import { REVIEW_WEEK } from '#shared/group/sprint/sprint.ts';
import { WEEK_NUMBERS, type SprintView } from '#shared/group/sprint/sprintView.ts';
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
  const [said, setSaid] = useState(() => known(first));
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const parts: readonly Part[] = week === REVIEW_WEEK ? IN_ALL : WEEKLY;
  const isEmpty = parts.every((part) => said[part].trim() === '');
  const keep = async () => {
    setTried(true);
    if (isEmpty) return field.current?.focus();
    const { helped, keep: stays, change, stop, playbook, cadence } = said;
    const done = await register.act({
      ...{ act: 'sprint.lookBack', sprint: sprint.id, lookBack: newEntryId(), week, on: dayNow() },
      ...{ helped, keep: stays, change, stop, playbook, cadence },
    });
    if (!done) return;
    tell(words.kept);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title={words.title(week)}
      description={words.body}
      writes
      unsaved={parts.some((part) => said[part] !== known(week)[part])}
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
          options={[...WEEK_NUMBERS, REVIEW_WEEK].map((value) => ({
            value: String(value),
            label: sprintWords.weekName(value),
          }))}
          onChange={(value) => {
            setWeek(Number(value));
            setSaid(known(Number(value)));
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
            onChange={(text) => setSaid({ ...said, [part]: text })}
            error={i === 0 && tried && isEmpty ? words.nothing : undefined}
            {...(i === 0 && { inputRef: field })}
          />
        ))}
      </div>
    </Dialog>
  );
}
