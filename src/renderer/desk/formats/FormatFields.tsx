import type { PromptSet } from '#shared/format/own.ts';
import { withPrompts } from '#shared/format/withPrompts.ts';
import { MOST_SEATS } from '#shared/limits.ts';
import { FormatRoleSchema, type Format, type FormatRole } from '#shared/format/schema.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { Button } from '../../ui/Button.tsx';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { typed, type FormatChange } from './editing.ts';
import { FieldError } from './FieldError.tsx';
import { editorWords as words, promptSetWords } from '../../words.ts';

interface FormatFieldsProps {
  readonly format: Format;
  /** Sets of prompts of one's own, to put in. */
  readonly promptSets: readonly PromptSet[];
  readonly mistake: (field: string) => Saying | null;
  /** Where the fields are, by the names that mistakes have for them. */
  readonly places: FocusPlaces;
  readonly change: (change: FormatChange) => void;
}

const NAMED = ['facilitator', 'presenter', 'helper', 'observer'] as const;
type RoleState = keyof typeof words.roleStates;

/** What is said of the format as a whole: for whom, how many present, which roles. */
export function FormatFields({ format, promptSets, mistake, places, change }: FormatFieldsProps) {
  const set = (values: Partial<Format>) => change({ type: 'format', set: values });
  const { size, maxPresenters } = format;
  const {
    min,
    ideal: [from, to],
    max,
  } = size;
  const sized = (label: string, value: number, resized: (people: number) => Format['size']) => (
    <div className="fields-number">
      <span>{label}</span>
      <NumberStepper
        label={label}
        value={value}
        min={1}
        max={MOST_SEATS}
        onChange={(people) => set({ size: resized(people) })}
      />
    </div>
  );
  return (
    <div className="fields">
      <TextField
        label={words.purpose}
        value={format.purpose}
        inputRef={places.at('purpose')}
        maxLength={200}
        lines={2}
        error={mistake('purpose')}
        onChange={(purpose) => set({ purpose: typed(purpose) })}
      />
      <FieldError sentence={mistake('phases')} focusRef={places.at('phases')} />
      <FieldError sentence={mistake('closing')} focusRef={places.at('closing')} />
      <fieldset className="fields-checks">
        <legend>{words.size}</legend>
        {sized(words.sizes.min, min, (people) => ({ ...size, min: people }))}
        {sized(words.sizes.from, from, (people) => ({ ...size, ideal: [people, to] }))}
        {sized(words.sizes.to, to, (people) => ({ ...size, ideal: [from, people] }))}
        {sized(words.sizes.max, max, (people) => ({ ...size, max: people }))}
      </fieldset>
      <FieldError sentence={mistake('size')} focusRef={places.at('size')} />
      <Presenters limit={maxPresenters} onChange={(limit) => set({ maxPresenters: limit })} />
      <FieldError sentence={mistake('maxPresenters')} focusRef={places.at('maxPresenters')} />
      <Choice
        label={words.focus}
        value={format.focus}
        options={(Object.keys(words.focuses) as Format['focus'][]).map((value) => ({
          value,
          label: words.focuses[value],
        }))}
        onChange={(focus) => set({ focus })}
      />
      <fieldset className="fields-roles">
        <legend>{words.roles}</legend>
        {FormatRoleSchema.options.map((role) => (
          <Choice<RoleState>
            key={role}
            label={words.roleNames[role]}
            value={stateOf(format, role)}
            options={(['none', 'free', 'required'] as const).map((value) => ({
              value,
              label: words.roleStates[value],
            }))}
            onChange={(state) => set(withRole(format, role, state))}
          />
        ))}
      </fieldset>
      <FieldError sentence={mistake('roles')} focusRef={places.at('roles')} />
      <div className="fields-switches">
        <Switch
          label={words.shares}
          on={format.observerShares}
          onChange={(on) => set({ observerShares: on })}
        />
        <Switch
          label={words.furtherFull}
          on={format.furtherSlotsAtFullLengthOnly}
          onChange={(on) => set({ furtherSlotsAtFullLengthOnly: on })}
        />
        <Switch
          label={words.autoAdvance}
          on={format.autoAdvance === true}
          onChange={(on) => set({ autoAdvance: on ? true : undefined })}
        />
      </div>
      <fieldset className="fields-roles">
        <legend>{words.names}</legend>
        {NAMED.map((role) => (
          <TextField
            key={role}
            label={words.roleNames[role]}
            value={format.names?.[role] ?? ''}
            maxLength={30}
            onChange={(text) => {
              const name = typed(text);
              set({ names: { ...format.names, [role]: name.trim() === '' ? undefined : name } });
            }}
          />
        ))}
      </fieldset>
      <FieldError sentence={mistake('names')} focusRef={places.at('names')} />
      {promptSets.length > 0 && (
        <Choice
          label={promptSetWords.putIn}
          value={promptSets.find((set) => isIn(format, set))?.id ?? NO_SET}
          options={[
            { value: NO_SET, label: promptSetWords.asInFormat },
            ...promptSets.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => {
            const chosen = promptSets.find((one) => one.id === id);
            if (chosen) set({ prompts: withPrompts(format, chosen).prompts });
          }}
        />
      )}
      {format.variants.length > 0 && (
        <fieldset className="fields-checks">
          <legend>{words.variants}</legend>
          {format.variants.map(({ id, name }) => (
            <p key={id} className="fields-number">
              <bdi>{name}</bdi>
              <Button
                look="bare"
                onClick={() => set({ variants: format.variants.filter((variant) => variant.id !== id) })}
              >
                {words.takeOut(name)}
              </Button>
            </p>
          ))}
        </fieldset>
      )}
      <FieldError sentence={mistake('variants')} focusRef={places.at('variants')} />
    </div>
  );
}

const NO_SET = '';

/** Every prompt that the set has for this format stands in it. */
const isIn = (format: Format, set: PromptSet): boolean => {
  const put = withPrompts(format, set);
  return put !== format && JSON.stringify(put.prompts) === JSON.stringify(format.prompts);
};

const stateOf = ({ roles }: Format, role: FormatRole): RoleState => {
  const found = roles.find((one) => one.role === role);
  return found === undefined ? 'none' : found.required ? 'required' : 'free';
};

/** An observer's place goes with the role. */
function withRole(format: Format, role: FormatRole, state: RoleState): Partial<Format> {
  const order = FormatRoleSchema.options;
  const others = format.roles.filter((one) => one.role !== role);
  const before = format.roles.find((one) => one.role === role);
  const roles =
    state === 'none'
      ? others
      : [...others, { ...before, role, required: state === 'required' }].toSorted(
          (a, b) => order.indexOf(a.role) - order.indexOf(b.role),
        );
  return {
    roles,
    ...(role === 'observer' && { maxObservers: state === 'none' ? 0 : Math.max(1, format.maxObservers) }),
  };
}

type Limit = Format['maxPresenters'];

function Presenters({
  limit,
  onChange,
}: {
  readonly limit: Limit;
  readonly onChange: (limit: Limit) => void;
}) {
  const count =
    limit.kind === 'people' ? (limit.cap ?? MOST_SEATS) : limit.kind === 'boxes' ? 1 : limit.count;
  const of = (kind: Limit['kind'], people: number): Limit =>
    kind === 'people'
      ? { kind, ...(people < MOST_SEATS && { cap: people }) }
      : kind === 'boxes'
        ? limit
        : { kind, count: people };
  const kinds: readonly Limit['kind'][] =
    limit.kind === 'boxes' ? ['boxes', 'people', 'fixed', 'locked'] : ['people', 'fixed', 'locked'];
  return (
    <>
      <Choice
        label={words.presenters}
        value={limit.kind}
        options={kinds.map((kind) => ({ value: kind, label: words.presenterKinds[kind] }))}
        onChange={(kind) => onChange(of(kind, kind === 'people' ? MOST_SEATS : Math.min(count, 2)))}
      />
      {limit.kind !== 'boxes' && (
        <div className="fields-number">
          <span>{words.presenterCount}</span>
          <NumberStepper
            label={words.presenterCount}
            value={count}
            min={1}
            max={MOST_SEATS}
            onChange={(people) => onChange(of(limit.kind, people))}
          />
        </div>
      )}
    </>
  );
}
