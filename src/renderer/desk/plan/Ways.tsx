import type { Ref } from 'react';
import type { PromptSet } from '#shared/format/own.ts';
import { withPrompts } from '#shared/format/withPrompts.ts';
import { checkInsFor, checksIn } from '#shared/format/checkIns.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { isReviewDue } from '#shared/group/register/brings.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { LEVELS } from '#shared/care/levels.ts';
import { MOST_CARDS } from '#shared/limits.ts';
import type { Format } from '#shared/format/schema.ts';
import { maxGroupCount } from '#shared/group/smallGroups.ts';
import { expectedCards } from '#shared/session/agenda/plan.ts';
import { ASK_KINDS, booksSlots } from '#shared/session/people/asks.ts';
import type { StepId } from '#shared/session/ids.ts';
import type { Draft } from '#shared/session/draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { Said } from '../../ui/Said.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { PlanChange } from '../draft/planning.ts';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import type { PlanView } from './planView.ts';
import { checkInWords, levelWords, planWords as words, promptSetWords } from '../../words.ts';

/** It is not said. */
const NOBODY = '';

/** Ways to run the format: its variants with their warnings, cards expected, small groups, phases that go on by themselves, and its level. */
export function Ways({
  draft,
  base,
  promptSets,
  breaks,
  groups: parts,
  growths,
  group,
  change,
  places,
}: {
  readonly draft: Draft;
  /** The format without its variants; null where it is not there any more. */
  readonly base: Format | null;
  /** Sets of prompts of one's own. */
  readonly promptSets: readonly PromptSet[];
  /** Breaks that spare holds, and how many of them were chosen. */
  readonly breaks: PlanView['breaks'];
  /** The plan's phases, part by part. */
  readonly groups: PlanView['groups'];
  /** Phases that spare time may go to. */
  readonly growths: PlanView['growths'];
  /** Whose session it is; null: no group's. */
  readonly group: Pick<GroupView, 'kind' | 'held' | 'agreements'> | null;
  readonly change: (change: PlanChange) => void;
  /** Where the keyboard jumps to: each of the ways. */
  readonly places: FocusPlaces;
}) {
  const variants = base?.variants ?? [];
  const cards = expectedCards(draft);
  const { format } = draft;
  const called = numberNamesakes(draft.people.map(({ name }) => name));
  const groups = maxGroupCount(format, draft.people.length);
  const placeChoices = placeChoicesOf(parts, breaks.places);
  const fitting = base === null ? [] : promptSets.filter((set) => withPrompts(base, set) !== base);
  return (
    <section className="ways" aria-labelledby="plan-ways-head">
      <h3 id="plan-ways-head">{words.ways}</h3>
      {variants.map((variant) => (
        <Switch
          key={variant.id}
          boxRef={places.at(`variant:${variant.id}`)}
          label={variant.name}
          more={variant.warning}
          on={draft.variants.includes(variant.id)}
          onChange={(on) => base && change({ type: 'variant', base, id: variant.id, on })}
        />
      ))}
      {base !== null && fitting.length > 0 && (
        <PromptChoice
          format={format}
          base={base}
          sets={fitting}
          listRef={places.at('prompts')}
          change={change}
        />
      )}
      {breaks.offered > 0 && (
        <>
          <div className="way">
            <span>{words.breaks}</span>
            <Segmented
              label={words.breaks}
              chosenRef={places.at('breaks')}
              value={String(breaks.taken)}
              options={Array.from({ length: breaks.offered + 1 }, (_, i) => ({
                value: String(i),
                label: i === 0 ? words.noBreak : String(i),
              }))}
              onChange={(value) => change({ type: 'breaks', breaks: Number(value) })}
            />
          </div>
          <p className="second way-more">{words.breaksMore(breaks.offered)}</p>
          {breaks.after.map((step, i) => (
            <Choice
              key={i}
              label={words.breakAfter(i + 1, breaks.after.length)}
              value={step}
              options={placeChoices.filter(({ value }) => value === step || !breaks.after.includes(value))}
              onChange={(place) =>
                change({
                  type: 'breaksAfter',
                  after: breaks.after.map((one) => (one === step ? place : one)),
                })
              }
            />
          ))}
        </>
      )}
      {growths.map(({ phase, title, from, to, on }) => (
        <Switch
          key={phase}
          boxRef={places.at(`grow:${phase}`)}
          label={words.grow(title)}
          more={<Said>{({ length }) => words.growMore(length(from * 1000), length(to * 1000))}</Said>}
          on={on}
          onChange={(next) => change({ type: 'grow', phase, on: next })}
        />
      ))}
      {booksSlots(format) &&
        draft.queue.map((person) => (
          <Choice
            key={person}
            label={words.asksOf(called[draft.people.findIndex(({ id }) => id === person)] ?? '')}
            value={draft.asks?.[person] ?? NOBODY}
            options={[
              { value: NOBODY, label: words.walksIn },
              ...ASK_KINDS.map((value) => ({ value, label: words.asks[value] })),
            ]}
            onChange={(asks) =>
              change({ type: 'asks', person, asks: ASK_KINDS.find((one) => one === asks) ?? null })
            }
          />
        ))}
      {checksIn(format) && (
        <Choice
          label={words.checkIn}
          listRef={places.at('checkIn')}
          value={draft.checkIn ?? AS_IN_FORMAT}
          options={[
            { value: AS_IN_FORMAT, label: words.checkInAsFormat },
            ...checkInsFor(format, { kind: group?.kind ?? null, people: draft.people.length }).map(
              ({ id }) => ({ value: id, label: checkInWords[id].name }),
            ),
          ]}
          onChange={(id) => change({ type: 'checkIn', checkIn: id === AS_IN_FORMAT ? null : id })}
        />
      )}
      {(draft.firstAgreement === true || (group !== null && group.agreements.length === 0)) && (
        <Switch
          boxRef={places.at('firstAgreement')}
          label={words.firstAgreement}
          more={words.firstAgreementMore}
          on={draft.firstAgreement === true}
          onChange={(on) => change({ type: 'firstAgreement', on })}
        />
      )}
      {(draft.longReview === true || (group !== null && isReviewDue(group.held))) && (
        <Switch
          boxRef={places.at('longReview')}
          label={words.longReview}
          more={words.longReviewMore}
          on={draft.longReview === true}
          onChange={(on) => change({ type: 'longReview', on })}
        />
      )}
      {cards > 0 && (
        <div className="way">
          <span>{words.cards}</span>
          <NumberStepper
            label={words.cards}
            inputRef={places.at('cards')}
            unit={words.cardsUnit(cards)}
            value={cards}
            min={1}
            max={MOST_CARDS}
            onChange={(count) => change({ type: 'cards', cards: count })}
          />
        </div>
      )}
      {groups > 1 && (
        <>
          <div className="way">
            <span>{words.groups}</span>
            <Segmented
              label={words.groups}
              chosenRef={places.at('groups')}
              value={String(Math.max(1, draft.trios.length))}
              options={Array.from({ length: groups }, (_, i) => ({
                value: String(i + 1),
                label: String(i + 1),
              }))}
              onChange={(value) => change({ type: 'groups', groups: Number(value) })}
            />
          </div>
          <p className="second way-more">
            {draft.sat === undefined || draft.sat.bySeats === true ? words.groupsMore : words.groupsInTurn}
          </p>
          {draft.trios.length > 1 && (
            <Button
              onClick={() => change({ type: 'seating', order: shuffled(draft.people.map(({ id }) => id)) })}
            >
              {words.mix}
            </Button>
          )}
          {draft.trios.length > 1 && draft.sat?.bySeats === true && draft.sat.before.length > 0 && (
            <Button onClick={() => change({ type: 'sitTogetherLeast' })}>{words.sitTogetherLeast}</Button>
          )}
        </>
      )}
      {format.autoAdvance === true && (
        <Switch
          boxRef={places.at('autoAdvance')}
          label={words.autoAdvance}
          more={words.autoAdvanceMore}
          on={draft.autoAdvance}
          onChange={(on) => change({ type: 'autoAdvance', on })}
        />
      )}
      <Choice
        label={words.level}
        listRef={places.at('level')}
        value={draft.level}
        options={LEVELS.map((value) => ({
          value,
          label: words.levelChoice(levelWords[value].name, levelWords[value].sentence),
        }))}
        onChange={(level) => change({ type: 'level', level })}
      />
    </section>
  );
}

/** Phases that a break may stand after, each with the part of the plan it is in. */
function placeChoicesOf(
  parts: PlanView['groups'],
  places: readonly StepId[],
): { readonly value: StepId; readonly label: string }[] {
  let part = '';
  return parts.flatMap(({ title, segments }) => {
    part = title || part;
    return segments
      .filter(({ step }) => places.includes(step))
      .map(({ step, title: phase }) => ({ value: step, label: words.breakPlace(part, phase) }));
  });
}

const AS_IN_FORMAT = '';

/** Which prompts the facilitator is offered: the format's, or a set of one's own. */
function PromptChoice({
  format,
  base,
  sets,
  listRef,
  change,
}: {
  readonly format: Format;
  readonly base: Format;
  readonly sets: readonly PromptSet[];
  readonly listRef: Ref<HTMLSelectElement>;
  readonly change: (change: PlanChange) => void;
}) {
  const isIn = (set: PromptSet) =>
    JSON.stringify(withPrompts(base, set).prompts) === JSON.stringify(format.prompts);
  return (
    <Choice
      listRef={listRef}
      label={promptSetWords.choose}
      value={sets.find(isIn)?.id ?? AS_IN_FORMAT}
      options={[
        { value: AS_IN_FORMAT, label: promptSetWords.asInFormat },
        ...sets.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(id) => {
        const set = sets.find((one) => one.id === id);
        change({ type: 'prompts', prompts: (set ? withPrompts(base, set) : base).prompts });
      }}
    />
  );
}

/** The list in an order that chance makes. */
function shuffled<T>(list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(Math.random() * rest.length), 1)[0] as T);
}
