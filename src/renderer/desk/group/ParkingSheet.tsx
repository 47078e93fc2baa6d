import { useRef, useState, type RefObject } from 'react';
import { hasTag, withTagTurned } from '#shared/group/register/horizons.ts';
import { HORIZONS, type Horizon } from '#shared/group/register/entries.ts';
import { LONGEST_TOPIC } from '#shared/limits.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { tellFailure } from '../../ui/Notices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useUnsaved } from '../../ui/unsaved.ts';
import { dayNow, newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { GroupSheet } from './GroupSheet.tsx';
import { horizonWords, parkingWords as words } from '../../words.ts';

const WEIGHTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
type Weight = (typeof WEIGHTS)[number];
const weights = WEIGHTS.map((value) => ({ value, label: value }));
const weight = (n: number): Weight => WEIGHTS.find((value) => Number(value) === n) ?? '1';
/** Until somebody says how much it weighs. */
const USUAL: Weight = '5';
const NOBODY = '';

interface ParkingProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}

/** The parking list of a group: topics are put aside, weighed by their owners, raised again and taken off. */
export function ParkingSheet({ open, onClose, ...rest }: ParkingProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <GroupSheet
      open={open}
      onClose={onClose}
      title={words.title}
      description={words.body}
      writes
      initialFocus={field}
    >
      <ParkingForm {...rest} field={field} />
    </GroupSheet>
  );
}

function ParkingForm({
  group,
  register,
  field,
}: Omit<ParkingProps, 'open' | 'onClose'> & {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<string>(NOBODY);
  const [importance, setImportance] = useState<Weight>(USUAL);
  const [urgency, setUrgency] = useState<Weight>(USUAL);
  const [tried, setTried] = useState(false);
  useUnsaved(text.trim() !== '');
  const called = calledBy(group);
  const labelOf = (person: string | null): string => (person !== null && called(person)) || words.nobody;
  const park = async () => {
    setTried(true);
    if (text.trim() === '') return field.current?.focus();
    const done = await register.act({
      act: 'topic.park',
      group: group.id,
      topic: newEntryId(),
      owner: owner === NOBODY ? null : owner,
      text,
      importance: Number(importance),
      urgency: Number(urgency),
      on: dayNow(),
    });
    if (!done) return;
    // The next topic is somebody else's, as heavy as any.
    setText('');
    setOwner(NOBODY);
    setImportance(USUAL);
    setUrgency(USUAL);
    setTried(false);
    field.current?.focus();
  };
  const turnTag = (tag: string) => {
    const turned = withTagTurned(text, tag);
    if (turned.length > LONGEST_TOPIC) tellFailure(words.noRoomForTag, 'register');
    else setText(turned);
    field.current?.focus();
  };
  const weigh = (topic: string, weighs: { readonly importance: number; readonly urgency: number }) =>
    void register.act({ act: 'topic.weigh', topic, ...weighs });
  return (
    <div className="group-form">
      <form
        className="parking-form"
        onSubmit={(event) => {
          event.preventDefault();
          void park();
        }}
      >
        <TextField
          label={words.topic}
          value={text}
          maxLength={LONGEST_TOPIC}
          onChange={setText}
          onEnter={() => void park()}
          error={tried && text.trim() === '' ? words.needsTopic : undefined}
          inputRef={field}
        />
        <Choice
          label={words.owner}
          value={owner}
          options={[
            { value: NOBODY, label: words.nobody },
            ...group.people.map(({ person }) => ({ value: person, label: labelOf(person) })),
          ]}
          onChange={setOwner}
        />
        <Choice label={words.importance} value={importance} options={weights} onChange={setImportance} />
        <Choice label={words.urgency} value={urgency} options={weights} onChange={setUrgency} />
        <Button submit>{words.add}</Button>
      </form>
      <div className="parking-tags" role="group" aria-label={words.tags}>
        <span className="second">{words.tags}</span>
        {HORIZONS.map((horizon) => {
          const { tag } = horizonWords[horizon];
          return (
            <Button key={horizon} look="bare" aria-pressed={hasTag(text, tag)} onClick={() => turnTag(tag)}>
              #{tag}
            </Button>
          );
        })}
      </div>
      <ol className="sheet-lines" aria-label={words.list(group.topics.length)}>
        {group.topics.map((topic) => (
          <li key={topic.id} className="parking-line">
            <span>
              <b>
                <bdi>{labelOf(topic.owner)}</bdi>
              </b>{' '}
              <span className="spoken" dir="auto">
                {topic.text}
              </span>{' '}
              <small className="second">{words.raised(topic.raised)}</small>
            </span>
            <span className="parking-acts">
              <Choice
                label={words.importanceOf(topic.text)}
                labelHidden
                value={weight(topic.importance)}
                options={weights}
                onChange={(value) => weigh(topic.id, { importance: Number(value), urgency: topic.urgency })}
              />
              <Choice
                label={words.urgencyOf(topic.text)}
                labelHidden
                value={weight(topic.urgency)}
                options={weights}
                onChange={(value) =>
                  weigh(topic.id, { importance: topic.importance, urgency: Number(value) })
                }
              />
              <Button onClick={() => void register.act({ act: 'topic.raise', topic: topic.id })}>
                {words.again}
              </Button>
              <Button onClick={() => void register.act({ act: 'topic.drop', topic: topic.id })}>
                {words.done}
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <YearlyQuestions group={group} register={register} />
    </div>
  );
}

/** What the group may ask itself once a year, each with its tag. */
function YearlyQuestions({ group, register }: Pick<ParkingProps, 'group' | 'register'>) {
  const ask = (horizon: Horizon, text: string) =>
    void register.act({
      act: 'topic.park',
      group: group.id,
      topic: newEntryId(),
      owner: null,
      text,
      importance: Number(USUAL),
      urgency: Number(USUAL),
      on: dayNow(),
      horizon,
    });
  return (
    <section aria-labelledby="parking-yearly">
      <h3 id="parking-yearly">{words.yearly.title}</h3>
      <p className="second">{words.yearly.body}</p>
      <ul className="sheet-lines">
        {group.yearly.map(({ horizon, asked, again }) => {
          const { tag, asks } = horizonWords[horizon];
          return (
            <li key={horizon} className="parking-line">
              <span>
                <span className="spoken" dir="auto">
                  {asks}
                </span>{' '}
                <small className="second">
                  #{tag}
                  {asked !== null && ` · ${words.yearly.asked(asked, again)}`}
                </small>
              </span>
              {again === null && (
                <span className="parking-acts">
                  <Button
                    aria-label={words.yearly.askOf(asks)}
                    onClick={() => ask(horizon, `${asks} #${tag}`)}
                  >
                    {words.yearly.ask}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
