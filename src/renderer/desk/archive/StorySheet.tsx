import { useRef, useState } from 'react';
import { LONGEST_STORY } from '#shared/group/register/entries.ts';
import { TrendMeasureSchema, type TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { trendsWords as words } from '../../words.ts';

/** What was told, to be put beside a measure. */
export interface ToldStory {
  readonly measure: TrendMeasure;
  readonly text: string;
  readonly teller: string | null;
}

const NOBODY = '';

/** Writes down what somebody told, or takes back what stands there. */
export function StorySheet({
  trends,
  measure: first,
  onTell,
  onTakeBack,
  onClose,
}: {
  readonly trends: GroupTrends;
  readonly measure: TrendMeasure;
  readonly onTell: (story: ToldStory) => void;
  readonly onTakeBack: (story: string) => void;
  readonly onClose: () => void;
}) {
  const [measure, setMeasure] = useState(first);
  const [text, setText] = useState('');
  const [teller, setTeller] = useState(NOBODY);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const there = trends.stories.find((story) => story.measure === measure);
  const save = () => {
    setTried(true);
    if (text.trim() === '') return field.current?.focus();
    onTell({ measure, text, teller: teller === NOBODY ? null : teller });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.story.title}
      description={words.story.body}
      writes
      unsaved={text.trim() !== ''}
      initialFocus={field}
      actions={
        <>
          {there && <Button onClick={() => onTakeBack(there.story)}>{words.story.takeBack}</Button>}
          <Button look="strong" onClick={save}>
            {words.story.save}
          </Button>
        </>
      }
    >
      <div className="trend-story-form">
        <TextField
          label={words.story.text}
          lines={3}
          spoken
          value={text}
          onChange={setText}
          maxLength={LONGEST_STORY}
          inputRef={field}
          error={tried && text.trim() === '' ? words.story.needsText : undefined}
        />
        <Choice
          label={words.story.about}
          value={measure}
          options={TrendMeasureSchema.options.map((value) => ({ value, label: words.measures[value] }))}
          onChange={setMeasure}
        />
        <Choice
          label={words.story.teller}
          value={teller}
          options={[
            { value: NOBODY, label: words.story.somebody },
            ...trends.members.map(({ person, name }) => ({ value: person, label: name })),
          ]}
          onChange={setTeller}
        />
      </div>
    </Dialog>
  );
}
