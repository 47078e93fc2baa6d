import { useCallback, useDeferredValue, useMemo, useReducer, useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { LONGEST_FORMAT_NAME, MOST_SEATS } from '#shared/limits.ts';
import { mistakesIn, type Mistake } from '#shared/format/mistakes.ts';
import type { PromptSet } from '#shared/format/own.ts';
import { infoOf } from '../draft/shipped.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Zone } from '#shared/format/zones.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { Said } from '../../ui/Said.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useFocusPlaces } from '../frame/useFocusPlaces.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import { AddPhase } from './AddPhase.tsx';
import { edit, editingOf, phasesOf, typed, zoneOf, type FormatChange } from './editing.ts';
import { FormatFields } from './FormatFields.tsx';
import { FormatPlan } from './FormatPlan.tsx';
import { mistakesByField, placeOf, WHOLE, type Place } from './mistakePlaces.ts';
import { PhaseFields } from './PhaseFields.tsx';
import { PhaseList } from './PhaseList.tsx';
import { RehearsalPane } from './RehearsalPane.tsx';
import { useKeptFormat } from './useKeptFormat.ts';
import { usualFor } from './usual.ts';
import { mistakeSentence, editorWords as words } from '../../words.ts';
import '../frame/columns.css';
import './formats.css';

const KEYS = DESK_KEYS.editor;

interface EditorProps {
  readonly first: Format;
  /** As it was last saved; null where it never was. */
  readonly saved: Format | null;
  readonly promptSets: readonly PromptSet[];
  /** Something of one's own is another on disk now. */
  readonly onChanged: () => Promise<void>;
  readonly onBack: () => void;
}

const MINUTE_STEP = 5;
const MOST_MINUTES = 240;
const TEN_SECONDS = 10_000;

/** A format of one's own: its phases, what each is, and at once the plan and a rehearsal that follow from them. */
export function FormatEditor({ first, saved: savedAtFirst, promptSets, onChanged, onBack }: EditorProps) {
  const { store } = useWindow('library');
  const [state, act] = useReducer(edit, first, editingOf);
  const { format } = state;
  const [saved, setSaved] = useState(savedAtFirst);
  const [line, setLine] = useState(WHOLE);
  const [adding, setAdding] = useState<Zone | null>(null);
  const [people, setPeople] = useState(() => (isSound(first) ? usualFor(first).people : first.size.ideal[1]));
  const [minutes, setMinutes] = useState(() => (isSound(first) ? usualFor(first).minutes : 60));
  const [playing, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const now = useWallMinute();
  const panel = useRef<HTMLDivElement>(null);
  const rows = useFocusPlaces();
  const fields = useFocusPlaces();
  const nameAt = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const mistakes = useMemo(() => mistakesIn(format), [format]);
  const byField = useMemo(() => mistakesByField(format, mistakes), [format, mistakes]);
  const wrong = useMemo(
    () => new Set(mistakes.map((mistake) => placeOf(format, mistake).line)),
    [format, mistakes],
  );
  const isSaved = saved !== null && JSON.stringify(saved) === JSON.stringify(format);
  useKeptFormat(store, format, isSaved);
  // The plan and the rehearsal follow as soon as typing leaves time for them.
  const sound = useDeferredValue(mistakes.length === 0 ? format : null);

  const change = useCallback((next: FormatChange) => act({ type: 'change', change: next }), []);
  const shown = phasesOf(format).find(({ id }) => id === line) ?? null;
  const mistakeAt = (field: string) => byField.get(`${shown?.id ?? WHOLE}.${field}`) ?? null;
  const refusal = mistakes.length > 0 ? words.mendFirst(mistakes.length) : null;

  const save = async () => {
    if (refusal !== null) return tellFailure(refusal, 'editor');
    const reply = await store.request({ type: 'format.keep', format });
    if (reply.ok) {
      setSaved(format);
      tell(words.saved(format.name));
    } else tellNotDone(reply, 'editor');
    await onChanged();
  };
  const back = async () => {
    if (isSaved) await store.request({ type: 'format.dropEditing', format: format.id });
    else {
      await store.request({ type: 'format.keepEditing', format });
      tell(words.leaveKept);
    }
    await onChanged();
    onBack();
  };
  const dropChanges = async () => {
    if (saved === null) return;
    act({ type: 'change', change: { type: 'format', set: saved } });
    await store.request({ type: 'format.dropEditing', format: format.id });
    tell(words.dropped);
  };

  const choose = (id: string) => {
    setLine(id);
    if (panel.current) panel.current.scrollTop = 0;
  };
  const lines = [WHOLE, ...phasesOf(format).map(({ id }) => id)];
  const step = (by: number) => {
    const next = lines[(Math.max(0, lines.indexOf(line)) + by + lines.length) % lines.length] ?? WHOLE;
    choose(next);
    rows.focus(next);
  };
  const move = (by: -1 | 1) => {
    if (!shown) return;
    change({ type: 'move', phase: shown.id, by });
    requestAnimationFrame(() => rows.focus(shown.id));
  };
  const remove = () => {
    if (!shown) return;
    const next = lines[lines.indexOf(shown.id) - 1] ?? WHOLE;
    change({ type: 'remove', phase: shown.id });
    choose(next);
    requestAnimationFrame(() => rows.focus(next));
  };
  const toMistake = () => {
    const places = mistakes.map((mistake) => placeOf(format, mistake));
    const next = places.find((place) => lines.indexOf(place.line) > lines.indexOf(line)) ?? places[0];
    if (next !== undefined) goTo(next);
  };
  const goTo = (place: Place) => {
    choose(lines.includes(place.line) ? place.line : WHOLE);
    // The fields of the line are drawn by then.
    requestAnimationFrame(() => {
      if (place.line === WHOLE && place.field === 'name') nameAt.current?.focus();
      else fields.show(place.field);
    });
  };
  const added = (zone: Zone, phase: string | null) => {
    const before = new Set(lines);
    const next = edit(state, { type: 'change', change: { type: 'add', zone, phase } }).format;
    change({ type: 'add', zone, phase });
    setAdding(null);
    const id = phasesOf(next).find((one) => !before.has(one.id))?.id;
    if (id === undefined) return;
    choose(id);
    requestAnimationFrame(() => rows.focus(id));
  };

  const { keys } = words;
  const every: ScreenKey[] = [
    { ...KEYS.save, says: keys.save, run: () => void save() },
    { ...KEYS.lineBefore, says: keys.before, run: () => step(-1) },
    { ...KEYS.lineAfter, says: keys.lines, run: () => step(1) },
    { ...KEYS.up, says: keys.up, run: () => move(-1) },
    { ...KEYS.down, says: keys.down, run: () => move(1) },
    {
      ...KEYS.add,
      says: keys.add,
      run: () => setAdding(shown ? (zoneOf(format, shown.id) ?? 'slot') : 'slot'),
    },
    { ...KEYS.remove, says: keys.remove, run: remove },
    { ...KEYS.name, says: keys.name, run: () => nameAt.current?.select() },
    { ...KEYS.fields, says: keys.fields, run: () => fields.focusFirst() },
    { ...KEYS.mistake, says: keys.mistake, run: toMistake },
    { ...KEYS.play, says: keys.play, run: () => setPlaying(!playing) },
    { ...KEYS.earlier, says: keys.earlier, run: () => setAt(Math.max(0, at - TEN_SECONDS)) },
    { ...KEYS.later, says: keys.later, run: () => setAt(at + TEN_SECONDS) },
    { ...KEYS.plus, says: keys.plus, run: () => setMinutes(Math.min(MOST_MINUTES, minutes + MINUTE_STEP)) },
    { ...KEYS.minus, says: keys.minus, run: () => setMinutes(Math.max(MINUTE_STEP, minutes - MINUTE_STEP)) },
    { ...KEYS.morePeople, says: keys.more, run: () => setPeople(Math.min(MOST_SEATS, people + 1)) },
    { ...KEYS.fewerPeople, says: keys.fewer, run: () => setPeople(Math.max(1, people - 1)) },
    { ...KEYS.undo, says: keys.undo, run: () => act({ type: 'undo' }) },
    { ...KEYS.redo, says: keys.redo, run: () => act({ type: 'redo' }) },
    { ...KEYS.back, says: keys.back, run: () => void back() },
  ];

  return (
    <ScreenFrame
      className="format-editor"
      failures="editor"
      keys={every}
      left={
        <Button look="bare" keys="Esc" onClick={() => void back()}>
          {words.back}
        </Button>
      }
      footer={[
        { caps: ['↑', '↓'], text: words.footer.lines, run: () => step(1) },
        { caps: ['Alt ↑'], text: words.footer.move, run: () => move(-1) },
        {
          caps: ['A'],
          text: words.add,
          run: () => setAdding(shown ? (zoneOf(format, shown.id) ?? 'slot') : 'slot'),
        },
        { caps: ['Z'], text: words.keys.undo, run: () => act({ type: 'undo' }) },
      ]}
    >
      <main className="editor-main">
        <header className="screen-head">
          <div className="editor-name">
            <h1 className="heard">{format.name || words.name}</h1>
            <TextField
              label={words.name}
              labelHidden
              value={format.name}
              placeholder={words.name}
              maxLength={LONGEST_FORMAT_NAME}
              error={byField.get(`${WHOLE}.name`) ?? null}
              onChange={(name) => change({ type: 'format', set: { name: typed(name) } })}
              inputRef={nameAt}
            />
            <p className="second">
              <span role="status">{refusal ?? (isSaved ? words.nothingToSave : words.notSaved)}</span>
              {saved !== null && !isSaved && (
                <Button look="bare" onClick={() => void dropChanges()}>
                  {words.drop_}
                </Button>
              )}
            </p>
          </div>
          <div className="editor-for">
            <NumberStepper
              label={words.people_}
              unit={words.peopleUnit(people)}
              value={people}
              min={1}
              max={MOST_SEATS}
              onChange={setPeople}
            />
            <NumberStepper
              label={words.minutes}
              unit={words.minutesUnit(minutes)}
              value={minutes}
              min={MINUTE_STEP}
              max={MOST_MINUTES}
              step={MINUTE_STEP}
              onChange={setMinutes}
            />
          </div>
          <NextAct
            size="bar"
            keys="Ctrl S"
            label={words.save}
            refusal={refusal}
            onRefused={(why) => tellFailure(why, 'editor')}
            onPress={() => void save()}
          />
        </header>
        <div className="editor-strip">
          <FormatPlan format={sound} people={people} minutes={minutes} opens={now} low />
        </div>
        <div className="screen-columns editor-columns">
          <div>
            <PhaseList
              rows={rows}
              format={format}
              line={shown?.id ?? WHOLE}
              wrong={wrong}
              onLine={choose}
              onAdd={setAdding}
              change={change}
            />
          </div>
          <section className="editor-fields" aria-labelledby="editor-fields-head">
            <h2 id="editor-fields-head">
              <bdi>{shown ? infoOf(format, shown.id).title || shown.id : words.whole}</bdi>
            </h2>
            <div className="screen-scroll" ref={panel}>
              {shown ? (
                <PhaseFields
                  key={shown.id}
                  format={format}
                  phase={shown}
                  mistake={mistakeAt}
                  places={fields}
                  change={change}
                />
              ) : (
                <FormatFields
                  format={format}
                  promptSets={promptSets}
                  mistake={mistakeAt}
                  places={fields}
                  change={change}
                />
              )}
            </div>
          </section>
          <div className="editor-side">
            <RehearsalPane
              format={sound}
              people={people}
              minutes={minutes}
              playing={playing}
              onPlaying={setPlaying}
              at={at}
              onAt={setAt}
            />
            <Mistakes format={format} mistakes={mistakes} onGo={goTo} />
          </div>
        </div>
      </main>
      <Announcer text={refusal ?? ''} />
      <AddPhase
        zone={adding}
        format={format}
        onAdd={added}
        onZone={setAdding}
        onClose={() => setAdding(null)}
      />
    </ScreenFrame>
  );
}

const isSound = (format: Format): boolean => mistakesIn(format).length === 0;

/** Everything that keeps the format from being saved; each leads to its field. */
function Mistakes({
  format,
  mistakes,
  onGo,
}: {
  readonly format: Format;
  readonly mistakes: readonly Mistake[];
  readonly onGo: (place: Place) => void;
}) {
  const titleOf = (line: string) =>
    line === WHOLE || zoneOf(format, line) === null ? words.whole : infoOf(format, line).title || line;
  return (
    <section className="editor-mistakes" aria-label={words.mistakes}>
      <h2>{words.mistakes}</h2>
      {mistakes.length === 0 ? (
        <p className="second">{words.noMistakes}</p>
      ) : (
        <ul className="screen-scroll">
          {mistakes.map((mistake, i) => {
            const place = placeOf(format, mistake);
            return (
              <li key={i}>
                <button type="button" className="mistake" onClick={() => onGo(place)}>
                  <b>
                    <bdi>{titleOf(place.line)}</bdi>
                  </b>
                  <span>
                    <Said>{(times) => mistakeSentence(mistake.why, times)}</Said>
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
