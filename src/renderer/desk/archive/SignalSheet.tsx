import { useRef, useState } from 'react';
import { LONGEST_SIGNAL_NAME, LONGEST_STORY } from '#shared/group/register/entries.ts';
import { ARROWS, type Arrow } from '#shared/group/register/signals.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { trendsWords } from '../../words.ts';

const words = trendsWords.signal;

/** What a group noted of what it sees outside. */
export interface NotedSignal {
  readonly name: string;
  readonly value: number | null;
  readonly arrow: Arrow | null;
  readonly says: string;
}

const NONE = 'none';

/** A number as somebody types it; null: it is none. */
function numberIn(text: string): number | null {
  const read = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(read) || Math.abs(read) > 1e9 ? null : read;
}

/** Notes for this month what the group sees outside itself. */
export function SignalSheet({
  trends,
  onNote,
  onClose,
}: {
  readonly trends: GroupTrends;
  readonly onNote: (signal: NotedSignal) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(trends.signal?.name ?? '');
  const [number, setNumber] = useState('');
  const [arrow, setArrow] = useState<Arrow | typeof NONE>(NONE);
  const [says, setSays] = useState('');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const value = numberIn(number);
  const lacksValue = value === null && (arrow === NONE || number.trim() !== '');
  const save = () => {
    setTried(true);
    if (name.trim() === '' || lacksValue) return;
    onNote({ name: name.trim(), value, arrow: arrow === NONE ? null : arrow, says: says.trim() });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.body}
      writes
      unsaved={number.trim() !== '' || says.trim() !== '' || arrow !== NONE}
      initialFocus={first}
      actions={
        <Button look="strong" onClick={save}>
          {words.save}
        </Button>
      }
    >
      <div className="trend-story-form">
        <TextField
          label={words.name}
          placeholder={words.placeholder}
          value={name}
          onChange={setName}
          maxLength={LONGEST_SIGNAL_NAME}
          inputRef={first}
          error={tried && name.trim() === '' ? words.needsName : undefined}
        />
        {trends.signals.length > 1 && (
          <p className="second">
            {words.before}:{' '}
            {trends.signals.map((one) => (
              <Button key={one} look="bare" onClick={() => setName(one)}>
                {one}
              </Button>
            ))}
          </p>
        )}
        <TextField
          label={words.value}
          value={number}
          onChange={setNumber}
          maxLength={20}
          error={tried && lacksValue ? words.needsValue : undefined}
        />
        <Segmented<Arrow | typeof NONE>
          label={words.arrow}
          value={arrow}
          options={[
            { value: NONE, label: words.none },
            ...ARROWS.map((one) => ({ value: one, label: trendsWords.arrows[one] })),
          ]}
          onChange={setArrow}
        />
        <TextField label={words.says} value={says} onChange={setSays} maxLength={LONGEST_STORY} spoken />
      </div>
    </Dialog>
  );
}
