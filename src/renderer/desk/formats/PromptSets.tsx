import { useState, type Ref } from 'react';
import { PromptSetSchema, freshId, freshName, type PromptSet } from '#shared/format/own.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';
import { PHASES } from '../draft/shipped.ts';
import type { PhaseId } from '#shared/format/schema.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { useUnsaved } from '../../ui/unsaved.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useRegister } from '../register/useRegister.ts';
import { linesOf, typed } from './editing.ts';
import { phaseNamed } from './phaseNamed.ts';
import { flagWords, phaseTitle, promptSetWords as words, readyPromptSets } from '../../words.ts';

interface PromptSetsProps {
  readonly open: boolean;
  readonly sets: readonly PromptSet[];
  readonly onChanged: () => Promise<void>;
  readonly onClose: () => void;
}

/** Sets of one's own sentences by phase: made, changed and deleted. */
export function PromptSets({ open, ...rest }: PromptSetsProps) {
  return (
    <Dialog open={open} onClose={rest.onClose} title={words.title} description={words.intro} size="large">
      {open && <Sets {...rest} />}
    </Dialog>
  );
}

function Sets({ sets, onChanged }: Omit<PromptSetsProps, 'open'>) {
  const { store } = useWindow('library');
  const [chosen, setChosen] = useState<string | null>(sets[0]?.id ?? null);
  /** What was changed and is not saved, by set: going to another set loses nothing. */
  const [drafts, setDrafts] = useState<readonly PromptSet[]>([]);
  useUnsaved(drafts.length > 0);
  const known = [
    ...sets.map((one) => drafts.find(({ id }) => id === one.id) ?? one),
    ...drafts.filter(({ id }) => sets.every((one) => one.id !== id)),
  ];
  const set = known.find(({ id }) => id === chosen) ?? null;
  const forget = (set: string) => setDrafts((all) => all.filter(({ id }) => id !== set));
  const write = (draft: PromptSet) => setDrafts((all) => [...all.filter(({ id }) => id !== draft.id), draft]);
  const add = (wanted: string, prompts: PromptSet['prompts']) => {
    const name = freshName(
      wanted,
      known.map((one) => one.name),
    );
    const id = freshId(name, new Set(known.map((one) => one.id)));
    write({ id, name, prompts });
    setChosen(id);
  };
  const ask = async (
    request: RequestOf<'prompts.keep'> | RequestOf<'prompts.delete'>,
    said: string | null,
  ) => {
    const id = request.type === 'prompts.keep' ? request.set.id : request.set;
    const asked = drafts.find((one) => one.id === id);
    const reply = await store.request(request);
    if (!reply.ok) tellNotDone(reply, 'formats');
    await onChanged();
    if (!reply.ok) return;
    // What was typed meanwhile is not saved yet.
    setDrafts((all) => all.filter((one) => one !== asked));
    // Last: whoever reads it may close the sheet, and nothing in it is unsaved any more.
    if (said !== null) tell(said);
  };
  return (
    <div className="prompt-sets">
      <div className="prompt-sets-list">
        {known.length === 0 && <p className="second">{words.none}</p>}
        <ul>
          {known.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="format-line"
                aria-pressed={one.id === set?.id}
                onClick={() => setChosen(one.id)}
              >
                <bdi className="format-name">{one.name}</bdi>
                {drafts.includes(one) && <small className="second">{words.notSaved}</small>}
              </button>
            </li>
          ))}
        </ul>
        <Button onClick={() => add(words.newName, {})}>{words.add}</Button>
        <p className="second">{words.ready}</p>
        {readyPromptSets.map(({ id, name, prompts }) => (
          <Button key={id} onClick={() => add(name, prompts)}>
            {words.beginWith(name)}
          </Button>
        ))}
      </div>
      {set && (
        <SetFields
          key={set.id}
          set={set}
          onSet={write}
          onSave={(next) => void ask({ type: 'prompts.keep', set: next }, words.saved(next.name))}
          onRemove={() => {
            void ask({ type: 'prompts.delete', set: set.id }, null);
            forget(set.id);
            setChosen(null);
          }}
        />
      )}
      <Flagged />
    </div>
  );
}

/** Prompts of a group that hurt or led, until somebody has written other words. */
function Flagged() {
  const register = useRegister();
  const groups = register.view?.groups ?? [];
  const flags = groups.flatMap(({ name, flags: of }) => of.map((flag) => ({ ...flag, group: name })));
  if (flags.length === 0) return null;
  return (
    <section className="prompt-flags" aria-labelledby="prompt-flags">
      <h3 id="prompt-flags">{flagWords.list(flags.length)}</h3>
      <p className="second">{flagWords.body}</p>
      <ul>
        {flags.map(({ id, phase, prompt, group }) => (
          <li key={id}>
            <span className="spoken" dir="auto" data-written>
              {prompt}
            </span>
            <small className="second">
              <bdi>{flagWords.of(phaseTitle({ phase, own: null }), group)}</bdi>
            </small>
            <Button onClick={() => void register.act({ act: 'flag.takeOff', flag: id })}>
              {flagWords.takeOff}
              <span className="heard">{prompt}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SetFields({
  set,
  onSet: setSet,
  onSave,
  onRemove,
}: {
  readonly set: PromptSet;
  readonly onSet: (set: PromptSet) => void;
  readonly onSave: (set: PromptSet) => void;
  readonly onRemove: () => void;
}) {
  const [phase, setPhase] = useState<PhaseId>(Object.keys(set.prompts)[0] ?? PHASES[0]?.id ?? '');
  const filled = Object.fromEntries(Object.entries(set.prompts).filter(([, lines]) => lines.length > 0));
  const read = PromptSetSchema.safeParse({ ...set, prompts: filled });
  return (
    <div className="prompt-set-fields">
      <TextField
        label={words.name}
        value={set.name}
        maxLength={60}
        onChange={(name) => setSet({ ...set, name: typed(name) })}
      />
      <Choice
        label={words.phase}
        value={phase}
        options={PHASES.map((one) => {
          const count = set.prompts[one.id]?.length ?? 0;
          return { value: one.id, label: count > 0 ? `${phaseNamed(one)} (${count})` : phaseNamed(one) };
        })}
        onChange={setPhase}
      />
      <PromptLines
        key={phase}
        label={words.lines}
        prompts={set.prompts[phase] ?? []}
        error={read.success ? null : words.tooLong}
        onChange={(lines) => setSet({ ...set, prompts: { ...set.prompts, [phase]: lines } })}
      />
      <div className="names-actions">
        <Button
          look="strong"
          refusal={read.success ? null : words.tooLong}
          onClick={() => read.success && onSave(read.data)}
        >
          {words.save}
        </Button>
        <Button onClick={onRemove}>{words.remove}</Button>
      </div>
    </div>
  );
}

/** Sentences, one a line: what is typed stays as it is, empty lines are left out. */
export function PromptLines({
  label,
  prompts,
  error,
  description,
  onChange,
  inputRef,
}: {
  readonly label: string;
  readonly prompts: readonly string[];
  readonly error: string | Saying | null;
  readonly description?: string;
  readonly onChange: (prompts: readonly string[]) => void;
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  const [text, setText] = useState(() => prompts.join('\n'));
  // Changed from outside, by undo or by another phase: what was typed gives way.
  const shown = linesOf(text).join('\n') === prompts.join('\n') ? text : prompts.join('\n');
  return (
    <TextField
      label={label}
      spoken
      lines={Math.min(12, Math.max(5, prompts.length + 1))}
      value={shown}
      error={error}
      description={description}
      inputRef={inputRef}
      onChange={(next) => {
        setText(next);
        onChange(linesOf(next));
      }}
    />
  );
}
