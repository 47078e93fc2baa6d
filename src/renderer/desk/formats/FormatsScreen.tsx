import { useMemo, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { maxGroupCount } from '#shared/group/smallGroups.ts';
import { LONGEST_FORMAT_NAME, MOST_SEATS } from '#shared/limits.ts';
import { FORMATS, PRESETS } from '../draft/shipped.ts';
import { mistakesIn } from '#shared/format/mistakes.ts';
import { freshId, freshName, type OwnFormat } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import type { FormatFault } from '#shared/format/share.ts';
import type { FormatNotRead } from '#shared/ipc/formats.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { Said } from '../../ui/Said.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useFocusPlaces } from '../frame/useFocusPlaces.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import { emptyFormat } from './editing.ts';
import { nameOfCopy } from './nameOfCopy.ts';
import { FormatPlan } from './FormatPlan.tsx';
import { PromptSets } from './PromptSets.tsx';
import { shownWith } from './rehearsal.ts';
import { usualFor } from './usual.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { KnownFormats } from './useFormats.ts';
import { faultSentence, formatsWords as words, whySentence } from '../../words.ts';
import './formats.css';

const KEYS = DESK_KEYS.formats;

interface FormatsProps {
  readonly known: KnownFormats;
  /** The format to begin with, by id. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Opens the editor on a format of one's own: what it holds now, and as it was last saved. */
  readonly onEdit: (format: Format, saved: Format | null) => void;
  readonly onPlan: (format: Format) => void;
  readonly onBack: () => void;
}

/** A line of the list. */
interface Entry {
  readonly id: string;
  /** As it stands, changes included. */
  readonly format: Format;
  /** Null for a format of the app. */
  readonly own: OwnFormat | null;
}

const ownEntry = (own: OwnFormat): Entry[] => {
  const format = own.editing ?? own.saved;
  return format === null ? [] : [{ id: own.id, format, own }];
};
const shippedEntry = (format: Format): Entry => ({ id: format.id, format, own: null });

/** Every format: to look at, to copy and change, to plan with, to share. */
export function FormatsScreen({ known, chosen, onChoose, onEdit, onPlan, onBack }: FormatsProps) {
  const { store } = useWindow('library');
  const groups = useMemo(
    () => [
      { title: words.own, entries: known.own.flatMap(ownEntry) },
      { title: words.shipped, entries: FORMATS.map(shippedEntry) },
      { title: words.presets, entries: PRESETS.map(shippedEntry) },
    ],
    [known.own],
  );
  const all = groups.flatMap(({ entries }) => entries);
  const entry = all.find(({ id }) => id === chosen) ?? all[0];
  const [asked, setAsked] = useState<Entry | null>(null);
  const [faults, setFaults] = useState<{ why: Why; faults: readonly FormatFault[] } | null>(null);
  const [sets, setSets] = useState(false);
  const lines = useFocusPlaces();

  const afterwards = async <A extends Done>(
    request: Promise<A | Cancelled | NotDone | FormatNotRead>,
    done: (reply: A) => void,
  ) => {
    const reply = await request;
    if (reply.ok) done(reply);
    else if (reply.cancelled === true) return;
    else if ('faults' in reply && reply.faults && reply.faults.length > 0)
      setFaults({ why: reply.why, faults: reply.faults });
    else tellNotDone(reply, 'formats');
    await known.refresh();
  };
  const begin = (format: Format) => {
    void afterwards(store.request({ type: 'format.keepEditing', format }), () => {
      onChoose(format.id);
      onEdit(format, null);
    });
  };
  const taken = () => new Set(all.map(({ id }) => id));
  const names = () => all.map(({ format }) => format.name);
  const blank = () => {
    const name = freshName(words.newName, names());
    begin(emptyFormat(freshId(name, taken()), name));
  };
  const copy = () => {
    if (!entry) return;
    const { name, cut } = nameOfCopy(entry.format.name, names());
    if (cut) tell(words.copyCut(LONGEST_FORMAT_NAME));
    begin({ ...entry.format, id: freshId(name, taken()), name });
  };
  const edit = () => {
    if (entry?.own) onEdit(entry.format, entry.own.saved);
    else copy();
  };
  const saved = entry && (entry.own ? entry.own.saved : entry.format);
  const plan = () => {
    if (saved) onPlan(saved);
    else tellFailure(words.planUnsaved, 'formats');
  };
  const share = () => {
    if (!saved) return tellFailure(words.shareUnsaved, 'formats');
    void afterwards(store.request({ type: 'format.export', format: saved }), ({ path }) =>
      tell(words.shared(path)),
    );
  };
  const takeIn = () =>
    void afterwards(store.request({ type: 'format.import' }), ({ format }) => {
      onChoose(format);
      tell(words.tookIn(format.replaceAll('_', ' ')));
    });
  const remove = () => {
    if (entry?.own) setAsked(entry);
    else tellFailure(words.noDelete, 'formats');
  };
  const reallyRemove = (gone: Entry) => {
    setAsked(null);
    void afterwards(store.request({ type: 'format.delete', format: gone.id }), () =>
      tell(words.removed(gone.format.name || words.unnamed)),
    );
  };
  const step = (by: number) => {
    const at = all.findIndex((one) => one === entry);
    const next = all[(at + by + all.length) % all.length];
    if (!next) return;
    onChoose(next.id);
    lines.focus(next.id);
  };

  const { keys } = words;
  const every: ScreenKey[] = [
    { ...KEYS.edit, says: keys.edit, run: edit },
    { ...KEYS.copy, says: keys.copy, run: copy },
    { ...KEYS.blank, says: keys.blank, run: blank },
    { ...KEYS.plan, says: keys.plan, run: plan },
    { ...KEYS.share, says: keys.share, run: share },
    { ...KEYS.takeIn, says: keys.takeIn, run: takeIn },
    { ...KEYS.remove, says: keys.remove, run: remove },
    { ...KEYS.prompts, says: keys.prompts, run: () => setSets(true) },
    { ...KEYS.lineBefore, says: keys.before, run: () => step(-1) },
    { ...KEYS.lineAfter, says: keys.lines, run: () => step(1) },
    { ...KEYS.back, says: keys.back, run: onBack },
  ];

  return (
    <ScreenFrame
      className="formats"
      keys={every}
      left={
        <Button look="bare" keys="Esc" onClick={onBack}>
          {words.keys.back}
        </Button>
      }
      footer={[
        { caps: ['↓'], text: words.keys.lines, run: () => step(1) },
        { caps: ['I'], text: words.takeIn, run: takeIn },
        { caps: ['Q'], text: words.prompts, run: () => setSets(true) },
      ]}
    >
      <main className="formats-main">
        <section className="formats-list" aria-labelledby="formats-head">
          <h1 id="formats-head">{words.title}</h1>
          <p className="second">{words.intro}</p>
          <div className="formats-scroll">
            {groups.map(({ title, entries }) => (
              <section key={title} aria-label={title}>
                <h2>{title}</h2>
                {title === words.own && entries.length === 0 && <p className="second">{words.noneOwn}</p>}
                <ul>
                  {entries.map((one) => (
                    <li key={one.id}>
                      <FormatLine
                        entry={one}
                        at={lines.at(one.id)}
                        chosen={one === entry}
                        onChoose={() => onChoose(one.id)}
                        onOpen={edit}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </section>
        {entry && (
          <ChosenFormat
            key={entry.id}
            entry={entry}
            onEdit={edit}
            acts={{ copy, plan, share, remove }}
            blank={blank}
          />
        )}
      </main>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        urgent
        size="small"
        title={<bdi>{words.askRemove(asked?.format.name || words.unnamed)}</bdi>}
        description={words.askRemoveMore}
        actions={
          <>
            <Button look="strong" onClick={() => setAsked(null)}>
              {words.keepIt}
            </Button>
            <Button onClick={() => asked && reallyRemove(asked)}>{words.remove}</Button>
          </>
        }
      />
      <Dialog
        open={faults !== null}
        onClose={() => setFaults(null)}
        title={words.faultsTitle}
        description={faults ? <Said>{(times) => whySentence(faults.why, times)}</Said> : undefined}
      >
        <ul className="faults">
          {faults?.faults.map(({ path, why }, i) => (
            <li key={i}>
              <code>
                <bdi>{path === '' ? words.wholeFile : path}</bdi>
              </code>
              <span>
                <Said>{(times) => faultSentence(why, times)}</Said>
              </span>
            </li>
          ))}
        </ul>
      </Dialog>
      <PromptSets
        open={sets}
        sets={known.ownPromptSets}
        onChanged={known.refresh}
        onClose={() => setSets(false)}
      />
    </ScreenFrame>
  );
}

function FormatLine({
  entry: { id, format, own },
  at,
  chosen,
  onChoose,
  onOpen,
}: {
  readonly entry: Entry;
  readonly at: (element: HTMLElement | null) => void;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onOpen: () => void;
}) {
  return (
    <button
      type="button"
      className="format-line"
      ref={at}
      data-format={id}
      aria-pressed={chosen}
      onClick={onChoose}
      onDoubleClick={onOpen}
      onKeyDown={(event) => {
        // A second press of what is chosen already is what the screen's Enter does.
        if (event.key !== 'Enter' || event.repeat || !chosen) return;
        event.preventDefault();
        onOpen();
      }}
    >
      <bdi className="format-name">{format.name || words.unnamed}</bdi>
      <span className="second">
        {own?.editing
          ? words.unsaved
          : words.forPeople(format.size.min, format.size.max, maxGroupCount(format, MOST_SEATS) > 1)}
      </span>
    </button>
  );
}

/** The chosen format: what it is for, its plan, and what can be done with it. */
function ChosenFormat({
  entry: { format, own },
  acts,
  onEdit,
  blank,
}: {
  readonly entry: Entry;
  readonly acts: Readonly<Record<'copy' | 'plan' | 'share' | 'remove', () => void>>;
  readonly onEdit: () => void;
  readonly blank: () => void;
}) {
  const now = useWallMinute();
  const mistakes = useMemo(() => mistakesIn(format), [format]);
  const sound = mistakes.length === 0;
  const usual = useMemo(() => (sound ? usualFor(format) : null), [format, sound]);
  return (
    <section className="format-shown" aria-label={format.name || words.unnamed}>
      <h2>
        <bdi>{format.name || words.unnamed}</bdi>
      </h2>
      <p className="format-purpose" dir="auto">
        {format.purpose}
      </p>
      <p className="second">
        {usual
          ? words.preview(usual.people, usual.minutes, shownWith(format))
          : words.mistakes(mistakes.length)}
        {own?.editing && ` · ${words.unsaved}`}
      </p>
      {usual ? (
        <FormatPlan format={format} people={usual.people} minutes={usual.minutes} opens={now} />
      ) : (
        <p className="format-noplan second">{words.noPlan}</p>
      )}
      <div className="format-acts">
        <div className="format-open">
          <NextAct size="bar" keys="Enter" label={own ? words.edit : words.copy} onPress={onEdit} />
        </div>
        <Button keys="P" onClick={acts.plan}>
          {words.plan}
        </Button>
        {own && (
          <Button keys="C" onClick={acts.copy}>
            {words.copy}
          </Button>
        )}
        <Button keys="S" onClick={acts.share}>
          {words.share}
        </Button>
        <Button keys="N" onClick={blank}>
          {words.blank}
        </Button>
        {own && (
          <Button keys="Del" onClick={acts.remove}>
            {words.remove}
          </Button>
        )}
      </div>
    </section>
  );
}
