import type { ReactNode } from 'react';
import { infoOf } from '../draft/shipped.ts';
import { PLACEHOLDERS } from '#shared/format/placeholders.ts';
import {
  ObserverCodeSchema,
  RuleCodeSchema,
  type Format,
  type Phase,
  type PhaseInfo,
} from '#shared/format/schema.ts';
import { whoOf, WHO_NOTATIONS, type WhoNotation } from '#shared/format/whoNotation.ts';
import type { Saying } from '#shared/words/timeText.ts';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import { Choice } from '../../ui/Choice.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { typed, zoneOf, type FormatChange } from './editing.ts';
import { FieldError } from './FieldError.tsx';
import { PromptLines } from './PromptSets.tsx';
import { TimeField } from './TimeField.tsx';
import { codeWords, editorWords as words, ruleOffered } from '../../words.ts';

interface PhaseFieldsProps {
  readonly format: Format;
  readonly phase: Phase;
  /** What is wrong with a field of this phase. */
  readonly mistake: (field: string) => Saying | null;
  /** Where the fields are, by the names that mistakes have for them. */
  readonly places: FocusPlaces;
  readonly change: (change: FormatChange) => void;
}

const POWERS = ['extend', 'skip', 'endEarly'] as const;
const TIMES = ['min', 'def', 'max'] as const;
const MOST_CODES = 6;
const AS_IT_IS = 'asItIs';

/** With or without an entry, in the order of all. */
function toggled<T>(all: readonly T[], list: readonly T[], one: T, on: boolean): T[] {
  return all.filter((each) => (each === one ? on : list.includes(each)));
}

/** Everything that can be said of one phase. Every choice holds at once. */
export function PhaseFields({ format, phase, mistake, places, change }: PhaseFieldsProps) {
  const { id } = phase;
  const info = infoOf(format, id);
  const set = (values: Partial<Phase>) => change({ type: 'phase', phase: id, set: values });
  const setInfo = (values: Partial<PhaseInfo>) => change({ type: 'info', phase: id, set: values });
  const zone = zoneOf(format, id);
  const pers = zone === 'gap' ? (['gap'] as const) : (['1', 'n', 'h', 'c', 'o', 'k'] as const);
  const isKnown = WHO_NOTATIONS.some((notation) => notation === phase.whoNotation);
  const flag = (key: 'takesInsights' | 'collectsParking' | 'keepsNoWords', label: string) => (
    <Switch label={label} on={phase[key] === true} onChange={(on) => set({ [key]: on ? true : undefined })} />
  );
  return (
    <div className="fields">
      <TextField
        label={words.title}
        value={info.title}
        inputRef={places.at('title')}
        maxLength={60}
        error={mistake('title') ?? mistake('id')}
        onChange={(title) => setInfo({ title: typed(title) })}
      />
      <fieldset className="fields-times">
        <legend className="heard">{words.times}</legend>
        {TIMES.map((time) => (
          <TimeField
            key={time}
            label={words[time]}
            seconds={phase[time]}
            inputRef={places.at(time)}
            onChange={(seconds) => set({ [time]: seconds })}
          />
        ))}
      </fieldset>
      <FieldError sentence={mistake('def')} />
      <div className="fields-pair">
        <Choice
          label={words.per}
          value={phase.per}
          listRef={places.at('per')}
          options={pers.map((per) => ({ value: per, label: words.pers[per] }))}
          onChange={(per) => set({ per })}
        />
        <Choice<WhoNotation | typeof AS_IT_IS>
          label={words.who}
          value={isKnown ? (phase.whoNotation as WhoNotation) : AS_IT_IS}
          options={[
            ...(isKnown ? [] : [{ value: AS_IT_IS, label: words.asItIs } as const]),
            ...WHO_NOTATIONS.map((notation) => ({ value: notation, label: words.whos[notation] })),
          ]}
          onChange={(notation) => {
            if (notation !== AS_IT_IS) set({ who: whoOf(notation), whoNotation: notation });
          }}
        />
      </div>
      <FieldError sentence={mistake('per')} />
      {phase.who.kind === 'sequence' && (
        <div className="fields-number">
          <span>{words.firstShare}</span>
          <NumberStepper
            label={words.firstShare}
            unit={words.percent}
            value={Math.round(phase.who.firstShare * 100)}
            min={5}
            max={95}
            step={5}
            onChange={(share) =>
              phase.who.kind === 'sequence' && set({ who: { ...phase.who, firstShare: share / 100 } })
            }
          />
        </div>
      )}
      <Choice
        label={words.drop}
        value={String(phase.drop) as '0' | '1' | '2' | '3'}
        options={(['0', '1', '2', '3'] as const).map((value) => ({ value, label: words.drops[value] }))}
        onChange={(drop) => {
          const level = Number(drop) as Phase['drop'];
          set({ drop: level, ...(level > 0 && { protected: false }) });
        }}
      />
      <div className="fields-switches">
        <Switch
          label={words.protect}
          more={words.protectMore}
          on={phase.protected}
          boxRef={places.at('protected')}
          onChange={(on) => set({ protected: on })}
        />
        <Switch
          label={words.sticky}
          more={words.stickyMore}
          on={phase.sticky}
          onChange={(on) => set({ sticky: on })}
        />
        <Switch
          label={words.closes}
          more={words.closesMore}
          on={format.closing.includes(id)}
          onChange={(on) => {
            const order = [...format.front, ...format.slot, ...format.gap, ...format.back].map(
              (one) => one.id,
            );
            change({ type: 'format', set: { closing: toggled(order, format.closing, id, on) } });
          }}
        />
      </div>
      <FieldError sentence={mistake('protected')} />
      <Checks legend={words.may}>
        {POWERS.map((power) => (
          <Switch
            key={power}
            label={words.mays[power]}
            on={phase.may.includes(power)}
            onChange={(on) =>
              set({
                may: toggled(POWERS, phase.may, power, on),
                ...(on && power === 'skip' && { protected: false }),
              })
            }
          />
        ))}
      </Checks>
      <PromptLines
        key={id}
        label={words.prompts}
        prompts={info.prompts}
        inputRef={places.at('prompts')}
        error={mistake('prompts')}
        description={words.promptsMore(PLACEHOLDERS.map((name) => `{${name}}`).join(', '))}
        onChange={(prompts) => change({ type: 'prompts', phase: id, prompts })}
      />
      <Checks legend={words.rules}>
        {RuleCodeSchema.options.map((code) => (
          <Switch
            key={code}
            label={ruleOffered(code)}
            on={phase.rules.includes(code)}
            onChange={(on) => set({ rules: toggled(RuleCodeSchema.options, phase.rules, code, on) })}
          />
        ))}
      </Checks>
      <FieldError sentence={mistake('rules')} focusRef={places.at('rules')} />
      <PromptLines
        key={`${id}.rules`}
        label={words.ownRules}
        prompts={phase.ownRules ?? []}
        inputRef={places.at('ownRules')}
        error={mistake('ownRules')}
        description={words.ownRulesMore}
        onChange={(rules) => set({ ownRules: rules.length === 0 ? undefined : rules })}
      />
      <Choice
        label={words.commitment}
        value={phase.commitment ?? 'none'}
        options={(['none', 'presenter', 'each'] as const).map((value) => ({
          value,
          label: words.commitments[value],
        }))}
        onChange={(value) => set({ commitment: value === 'none' ? undefined : value })}
      />
      <div className="fields-switches">
        {flag('takesInsights', words.insights)}
        {flag('collectsParking', words.parking)}
        {flag('keepsNoWords', words.noWords)}
      </div>
      <Checks legend={words.codes}>
        {ObserverCodeSchema.options.map((code) => (
          <Switch
            key={code}
            label={codeWords[code].label}
            on={info.observerCodes.includes(code)}
            onChange={(on) => {
              const codes = toggled(ObserverCodeSchema.options, info.observerCodes, code, on);
              if (codes.length <= MOST_CODES) setInfo({ observerCodes: codes });
            }}
          />
        ))}
      </Checks>
      <TextField
        label={words.watchFor}
        value={info.watchFor ?? ''}
        inputRef={places.at('watchFor')}
        maxLength={120}
        error={mistake('watchFor')}
        onChange={(text) => setInfo({ watchFor: text.trim() === '' ? null : typed(text) })}
      />
    </div>
  );
}

function Checks({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className="fields-checks">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
