import { useRef, useState } from 'react';
import type { Guide } from '#shared/group/playbook/playbook.ts';
import { tagsTyped } from '#shared/group/playbook/tagsTyped.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import {
  LONGEST_GUIDE_LINE,
  LONGEST_GUIDE_PART,
  LONGEST_GUIDE_TITLE,
  LONGEST_TAG,
  MOST_GUIDE_LINES,
  MOST_TAGS,
} from '#shared/limits.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { playbookWords } from '../../../words.ts';

const words = playbookWords.guide;

/** Lines that are not empty. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const fits = (lines: readonly string[]): boolean =>
  lines.length <= MOST_GUIDE_LINES && lines.every((line) => line.length <= LONGEST_GUIDE_LINE);

/** A guide is written, or changed. */
export function GuideSheet({
  group,
  guide,
  register,
  onKept,
  onClose,
}: {
  readonly group: EntryId;
  /** Null: a new one. */
  readonly guide: Guide | null;
  readonly register: KnownRegister;
  readonly onKept: (guide: EntryId) => void;
  readonly onClose: () => void;
}) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [title, setTitle] = useState(guide?.title ?? '');
  const [parts, setParts] = useState({
    problem: guide?.problem ?? '',
    decision: guide?.decision ?? '',
    outcome: guide?.outcome ?? '',
  });
  const [steps, setSteps] = useState(guide?.steps.join('\n') ?? '');
  const [links, setLinks] = useState(guide?.links.join('\n') ?? '');
  const [tags, setTags] = useState(guide?.tags.join(' ') ?? '');
  const [newcomer, setNewcomer] = useState(guide?.newcomer ?? false);
  const [tried, setTried] = useState(false);
  const typed = [title, ...Object.values(parts), steps, links, tags];
  const [first] = useState(typed);
  const isChanged = typed.some((text, i) => text !== first[i]);
  const read = { steps: linesOf(steps), links: linesOf(links), tags: tagsTyped(tags) };
  const tooLong = (lines: readonly string[]) => (fits(lines) ? undefined : words.tooLong(LONGEST_GUIDE_LINE));
  const save = async () => {
    setTried(true);
    if (title.trim() === '') return field.current?.focus();
    if (read.tags === null || !fits(read.steps) || !fits(read.links)) return;
    const id = guide?.id ?? newEntryId();
    const fields = { title, ...parts, steps: read.steps, links: read.links, tags: read.tags, newcomer };
    if (!(await register.act({ act: 'guide.write', group, guide: id, ...fields }))) return;
    tell(words.saved);
    onKept(id);
    onClose();
  };
  return (
    <Dialog
      open
      size="large"
      writes
      unsaved={isChanged}
      title={words.title}
      description={words.body}
      initialFocus={field}
      onClose={onClose}
      actions={
        <Button look="strong" onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <div className="playbook-form">
        <TextField
          label={words.name}
          value={title}
          maxLength={LONGEST_GUIDE_TITLE}
          error={tried && title.trim() === '' ? words.needsName : undefined}
          inputRef={field}
          onChange={setTitle}
        />
        {(['problem', 'decision', 'outcome'] as const).map((part) => (
          <TextField
            key={part}
            label={words[part]}
            lines={3}
            spoken
            value={parts[part]}
            maxLength={LONGEST_GUIDE_PART}
            onChange={(text) => setParts({ ...parts, [part]: text })}
          />
        ))}
        <TextField
          label={words.steps}
          lines={4}
          value={steps}
          error={tooLong(read.steps)}
          onChange={setSteps}
        />
        <TextField
          label={words.links}
          lines={2}
          value={links}
          description={words.linksAbout}
          error={tooLong(read.links)}
          onChange={setLinks}
        />
        <TextField
          label={words.tags}
          value={tags}
          maxLength={MOST_TAGS * (LONGEST_TAG + 1)}
          description={words.tagsAbout}
          error={read.tags === null ? words.badTags : undefined}
          onChange={setTags}
        />
        <Switch label={words.newcomer} on={newcomer} onChange={setNewcomer} />
      </div>
    </Dialog>
  );
}
