import { useRef, useState, type RefObject } from 'react';
import type { PromptSet } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import { LEVELS, type Level } from '#shared/care/levels.ts';
import { GROUP_KINDS, type GroupKind } from '#shared/group/register/entries.ts';
import { LONGEST_GROUP_NAME, LONGEST_PURPOSE } from '#shared/limits.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import type { KnownRegister } from '../register/useRegister.ts';
import { SessionLength, USUAL_MINUTES } from './SessionLength.tsx';
import { groupWords as words, levelWords, promptSetWords } from '../../words.ts';

const NONE = '';

interface AboutProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly formats: readonly Format[];
  readonly promptSets: readonly PromptSet[];
  readonly register: KnownRegister;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** What a group is called, what it is for, and what is usual in it. */
export function AboutSheet({ open, onClose, ...rest }: AboutProps) {
  const purpose = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    // A group has its name already; what for is what the key is called.
    <Dialog open={open} onClose={onClose} title={words.aboutTitle} writes initialFocus={purpose}>
      <AboutForm {...rest} purposeAt={purpose} onClose={onClose} />
    </Dialog>
  );
}

function AboutForm({
  group,
  formats,
  promptSets,
  register,
  onRemoved,
  onClose,
  purposeAt,
}: Omit<AboutProps, 'open'> & {
  readonly purposeAt: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [name, setName] = useState(group.name);
  const [purpose, setPurpose] = useState(group.purpose);
  const [kind, setKind] = useState<GroupKind>(group.kind);
  const [format, setFormat] = useState(group.format ?? NONE);
  const [minutes, setMinutes] = useState(group.minutes ?? USUAL_MINUTES);
  const [prompts, setPrompts] = useState(
    promptSets.some(({ id }) => id === group.prompts) ? (group.prompts ?? NONE) : NONE,
  );
  const [level, setLevel] = useState<Level>(group.level);
  const [tried, setTried] = useState(false);
  useUnsaved(name !== group.name || purpose !== group.purpose);
  const nameAt = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [removing, setRemoving] = useState(false);
  const save = async () => {
    setTried(true);
    if (name.trim() === '') return nameAt.current?.focus();
    const done = await register.act({
      act: 'group.describe',
      group: group.id,
      name,
      purpose,
      kind,
      format: format === NONE ? null : format,
      minutes,
      prompts: prompts === NONE ? null : prompts,
      level,
    });
    if (done) onClose();
  };
  const remove = async () => {
    if (!(await register.act({ act: 'group.remove', group: group.id }))) return;
    tell(words.removed);
    onRemoved();
  };
  return (
    <form
      className="group-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={LONGEST_GROUP_NAME}
        inputRef={nameAt}
        error={tried && name.trim() === '' ? words.needsName : undefined}
        onEnter={() => void save()}
      />
      <TextField
        label={words.purpose}
        value={purpose}
        onChange={setPurpose}
        maxLength={LONGEST_PURPOSE}
        placeholder={words.purposePlaceholder}
        spoken
        inputRef={purposeAt}
        onEnter={() => void save()}
      />
      <Choice
        label={words.kind}
        value={kind}
        options={GROUP_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={setKind}
      />
      <Choice
        label={words.format}
        value={format}
        options={[
          { value: NONE, label: words.noFormat },
          ...formats.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={setFormat}
      />
      <SessionLength minutes={minutes} onChange={setMinutes} />
      {promptSets.length > 0 && (
        <Choice
          label={promptSetWords.choose}
          value={prompts}
          options={[
            { value: NONE, label: promptSetWords.asInFormat },
            ...promptSets.map(({ id, name: label }) => ({ value: id, label })),
          ]}
          onChange={setPrompts}
        />
      )}
      <Choice
        label={words.level}
        value={level}
        options={LEVELS.map((value) => ({
          value,
          label: words.levelChoice(levelWords[value].name, levelWords[value].sentence),
        }))}
        onChange={setLevel}
      />
      <p className="group-acts">
        <Button look="strong" submit>
          {words.save}
        </Button>
        <Button onClick={() => setRemoving(true)}>{words.remove}</Button>
      </p>
      <Dialog
        open={removing}
        onClose={() => setRemoving(false)}
        title={words.removeTitle(group.name)}
        description={words.removeBody}
        size="small"
        urgent
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{words.removeNo}</Button>
            <Button look="strong" onClick={() => void remove()}>
              {words.removeYes}
            </Button>
          </>
        }
      />
    </form>
  );
}
