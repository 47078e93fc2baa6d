import { useEffect, useReducer, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { blanksIn, templateOf } from '#shared/group/agreementPieces.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { LONGEST_AGREEMENT_LINE, MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { useSteadyCall } from '../../bridge/useSteady.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tellFailure } from '../../ui/Notices.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useFocusPlaces } from '../frame/useFocusPlaces.ts';
import { newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { AdoptSheet } from './AdoptSheet.tsx';
import { AgreementPieces, topicOf } from './AgreementPieces.tsx';
import { PrintSheet, type Printable } from './PrintSheet.tsx';
import { VersionSheet } from './VersionSheet.tsx';
import { editAgreement, editingOf, type AgreementEdit } from './agreementEditing.ts';
import {
  agreementEditorWords as words,
  agreementPaperWords as paperWords,
  agreementTemplate,
  agreementWords,
  groupWords,
  shownWords,
  uiWords,
} from '../../words.ts';
import './agreement.css';

const KEYS = DESK_KEYS.agreement;

interface AgreementProps {
  readonly group: GroupView;
  readonly register: KnownRegister;
  /** Empty: no record of them is left. */
  readonly nameOf: (person: EntryId) => string;
  /** What the way back is called. */
  readonly back?: string;
  readonly onBack: () => void;
}

/** A version of the working agreement while it is written: its lines in two columns, and what is still blank. */
export function AgreementScreen({
  group,
  register,
  nameOf,
  back: backTo = groupWords.back,
  onBack,
}: AgreementProps) {
  const stands = group.agreements.at(-1);
  const before = stands?.lines ?? agreementTemplate;
  const version = group.agreements.length + 1;
  const [{ lines, past }, act] = useReducer(editAgreement, before, editingOf);
  const [chosen, setChosen] = useState<string | null>(null);
  const [writing, setWriting] = useState<string | null>(null);
  const [sheet, setSheet] = useState<
    'adopt' | 'leave' | { readonly version: number } | { readonly print: Printable } | null
  >(null);
  const places = useFocusPlaces();
  const field = useRef<HTMLTextAreaElement>(null);
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === chosen),
  );
  const line = lines[at];
  const blank = lines.flatMap(({ text }, i) => (blanksIn(text) > 0 ? [i] : []));
  const { store, push } = useWindow('library');
  const isShown = push?.shown?.kind === 'line';
  const stop = () => void store.request({ type: 'shown.stop' });
  const text = line?.text.trim() ?? '';
  const next = lines[at + 1]?.text.trim() ?? '';
  const show = useSteadyCall(() => {
    // One that was only begun is shown with its first letter.
    if (text === '') return;
    const of = lines.length;
    void store.request({ type: 'shown.line', line: at + 1, of, text, next: next === '' ? null : next });
  });
  const showOrStop = () => (isShown ? stop() : show());
  // The room follows whatever line is chosen, and each letter of it.
  useEffect(() => {
    if (isShown) show();
  }, [isShown, show, at, text, next, lines.length]);
  useEffect(() => () => void store.request({ type: 'shown.stop' }), [store]);
  const shownBefore = useRef(false);
  useEffect(() => {
    // The keyboard is in the lines at once.
    if (!shownBefore.current) places.focusFirst();
    shownBefore.current = true;
  }, [places]);

  const write = (key: string) => {
    setChosen(key);
    setWriting(key);
  };
  /** Once the lines are drawn anew, the focus is on this one. */
  const toLine = (key: string | undefined) => {
    setWriting(null);
    if (key === undefined) return;
    setChosen(key);
    requestAnimationFrame(() => places.focus(key));
  };
  const edit = (change: AgreementEdit) => {
    act(change);
    if (change.type === 'move' || change.type === 'undo' || change.type === 'redo') toLine(line?.key);
  };
  const add = () => {
    if (lines.length >= MOST_AGREEMENT_LINES)
      return tellFailure(words.full(MOST_AGREEMENT_LINES), 'agreement');
    const key = newEntryId();
    act({ type: 'add', key, after: line?.key ?? null });
    write(key);
  };
  const leaveOut = () => {
    if (line === undefined || lines.length < 2) return;
    act({ type: 'leaveOut', key: line.key });
    toLine((lines[at + 1] ?? lines[at - 1])?.key);
  };
  /** Into the first blank of a line after that one; where there is none, into the first of all. */
  const toBlank = (from: number): boolean => {
    const next = blank.find((i) => i > from) ?? blank.find((i) => i !== from) ?? blank[0];
    const key = next === undefined ? undefined : lines[next]?.key;
    if (key === undefined) return false;
    write(key);
    return true;
  };
  /** The blank of the line that is chosen comes first; whoever writes in it goes on. */
  const toNextBlank = () => void toBlank(writing === null ? at - 1 : at);
  const done = (key: string) => {
    const text = lines.find((one) => one.key === key)?.text ?? '';
    // A line that was begun and left empty is no line.
    if (text.trim() === '' && lines.length > 1) {
      act({ type: 'leaveOut', key });
      return toLine((lines[at - 1] ?? lines[at + 1])?.key);
    }
    toLine(key);
  };
  const adopt = () => {
    if (lines.some(({ text }) => text.trim() === ''))
      return tellFailure(agreementWords.needsLine, 'agreement');
    setWriting(null);
    setSheet('adopt');
  };
  /** What is printed is what stands here: a version that nobody has changed yet as it was adopted. */
  const print = () => {
    const written = lines.map(({ text: own }) => own.trim()).filter((own) => own !== '');
    if (written.length === 0) return tellFailure(paperWords.nothing, 'agreement');
    setWriting(null);
    const isChanged = stands === undefined || !isEqual(written, stands.lines);
    setSheet({ print: isChanged ? { version, lines: written } : { version: version - 1 } });
  };
  const back = () => (isShown ? stop() : past.length > 0 ? setSheet('leave') : onBack());
  const { keys: says } = words;
  const keys: ScreenKey[] = [
    { ...KEYS.adopt, says: says.adopt, run: adopt },
    { ...KEYS.lineBefore, says: says.lineBefore, run: () => places.step(-1) },
    { ...KEYS.lineAfter, says: says.lineAfter, run: () => places.step(1) },
    { ...KEYS.up, says: says.up, run: () => line && edit({ type: 'move', key: line.key, by: -1 }) },
    { ...KEYS.down, says: says.down, run: () => line && edit({ type: 'move', key: line.key, by: 1 }) },
    { ...KEYS.edit, says: says.edit, run: () => line && write(line.key) },
    { ...KEYS.add, says: says.add, run: add },
    { ...KEYS.leaveOut, says: says.leaveOut, run: leaveOut },
    { ...KEYS.blank, says: says.blank, run: toNextBlank },
    {
      ...KEYS.version,
      says: says.version,
      run: () => stands !== undefined && setSheet({ version: version - 1 }),
    },
    { ...KEYS.show, says: says.show, run: showOrStop },
    { ...KEYS.print, says: paperWords.key, run: print },
    { ...KEYS.undo, says: says.undo, run: () => edit({ type: 'undo' }) },
    { ...KEYS.redo, says: says.redo, run: () => edit({ type: 'redo' }) },
    { ...KEYS.back, says: says.back, run: back },
  ];
  const topic = line === undefined ? null : templateOf(line.text, agreementTemplate);
  const help = topic === null ? undefined : words.help[topic];
  const half = halfOf(lines.map(({ text }) => text));
  const row = (from: number) => (own: (typeof lines)[number], i: number) => {
    const place = from + i;
    return (
      <li
        key={own.key}
        className="agreement-row"
        data-on={own.key === line?.key || undefined}
        data-changed={(stands !== undefined && !stands.lines.includes(own.text)) || undefined}
      >
        <span className="agreement-number">{place + 1}</span>
        {own.key === writing ? (
          <LineField
            label={words.write(place + 1)}
            text={own.text}
            fieldRef={field}
            onWrite={(text) => act({ type: 'write', key: own.key, text })}
            onDone={() => done(own.key)}
            onNextBlank={() => toBlank(place)}
          />
        ) : (
          <button
            type="button"
            className="agreement-text spoken"
            ref={places.at(own.key)}
            onFocus={() => setChosen(own.key)}
            onClick={() => write(own.key)}
          >
            <AgreementPieces text={own.text} />
            {stands !== undefined && !stands.lines.includes(own.text) && (
              <small>
                {stands.lines.some((one) => templateOf(one, agreementTemplate) === topicOf(own.text))
                  ? words.changedSince(version - 1)
                  : words.added(version - 1)}
              </small>
            )}
          </button>
        )}
      </li>
    );
  };
  return (
    <ScreenFrame
      className="agreement"
      failures="agreement register"
      keys={keys}
      left={
        <Button look="bare" keys="Esc" onClick={back}>
          {isShown ? shownWords.stop : backTo}
        </Button>
      }
      footer={[
        { caps: ['↑', '↓'], text: words.footer.line, run: () => places.step(1) },
        {
          caps: [KEYS.up.caps.join(' ')],
          text: words.footer.move,
          run: () => line && edit({ type: 'move', key: line.key, by: -1 }),
        },
        { caps: KEYS.add.caps, text: words.footer.add, run: add },
        { caps: KEYS.leaveOut.caps, text: words.footer.leaveOut, run: leaveOut, from: 1180 },
        { caps: KEYS.show.caps, text: isShown ? shownWords.stop : shownWords.show, run: showOrStop },
        { caps: KEYS.print.caps, text: paperWords.ask, run: print },
        { caps: KEYS.undo.caps, text: words.footer.undo, run: () => edit({ type: 'undo' }) },
      ]}
    >
      <div className="agreement-columns">
        <main className="agreement-paper">
          <h1>{agreementWords.title}</h1>
          <p className="second agreement-holds">
            <bdi dir="ltr">{words.heading(group.name, version)}</bdi>{' '}
            {stands === undefined ? words.first : words.holds(version - 1, groupWords.dayOnly(stands.day))}
          </p>
          <div className="agreement-two" role="group" aria-label={words.lines}>
            <ol>{lines.slice(0, half).map(row(0))}</ol>
            <ol start={half + 1}>{lines.slice(half).map(row(half))}</ol>
          </div>
        </main>
        <aside className="agreement-rail">
          <section aria-labelledby="agreement-line">
            <h2 id="agreement-line">{words.lineTitle(at + 1, help?.title ?? null)}</h2>
            <p className="second">{help?.help ?? words.ownLine}</p>
          </section>
          <section aria-labelledby="agreement-blank">
            <h2 id="agreement-blank">{words.stillBlank}</h2>
            {blank.length === 0 ? (
              <p className="second">{words.noBlanks}</p>
            ) : (
              <p>
                {words.blanks(blank.map((i) => i + 1))}{' '}
                <Button look="bare" keys={writing === null ? 'N' : 'Tab'} onClick={toNextBlank}>
                  {words.goesThere}
                </Button>
              </p>
            )}
          </section>
          <section aria-labelledby="agreement-versions">
            <h2 id="agreement-versions">{words.versions}</h2>
            <ol className="agreement-versions">
              <li>
                <b>{version}</b>
                <span>{words.beingWritten}</span>
              </li>
              {group.agreements
                .map(({ id, day, present }, i) => (
                  <li key={id}>
                    <b>{i + 1}</b>
                    <Button
                      look="bare"
                      {...(i === version - 2 && { keys: 'V' })}
                      onClick={() => setSheet({ version: i + 1 })}
                    >
                      {words.presentOf(groupWords.dayOnly(day), present.length)}
                    </Button>
                  </li>
                ))
                .toReversed()}
            </ol>
          </section>
          <div className="agreement-adopt">
            <NextAct size="bar" keys="Ctrl Enter" label={words.adopt(version)} onPress={adopt} />
            <p className="second">{words.adoptSays}</p>
          </div>
        </aside>
      </div>
      {sheet === 'adopt' && (
        <AdoptSheet
          group={group}
          register={register}
          lines={lines.map(({ text }) => text)}
          onAdopted={onBack}
          onClose={() => setSheet(null)}
        />
      )}
      {typeof sheet === 'object' && sheet !== null && 'version' in sheet && (
        <VersionSheet
          group={group}
          version={sheet.version}
          nameOf={nameOf}
          onPrint={() => setSheet({ print: { version: sheet.version } })}
          onClose={() => setSheet(null)}
        />
      )}
      {typeof sheet === 'object' && sheet !== null && 'print' in sheet && (
        <PrintSheet group={group.id} what={sheet.print} onClose={() => setSheet(null)} />
      )}
      <Dialog
        open={sheet === 'leave'}
        onClose={() => setSheet(null)}
        title={words.leaveTitle}
        description={stands === undefined ? words.leaveFirst : words.leaveBody}
        urgent
        size="small"
        actions={
          <>
            <Button onClick={() => setSheet(null)}>{words.leaveNo}</Button>
            <Button look="strong" onClick={onBack}>
              {words.leaveYes}
            </Button>
          </>
        }
      />
    </ScreenFrame>
  );
}

const isEqual = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

/** How many lines stand in the first column, so that both are about as high. */
function halfOf(texts: readonly string[]): number {
  const heights = texts.map((text) => Math.ceil(Math.max(1, text.length) / LETTERS_A_ROW) + 0.5);
  const all = heights.reduce((sum, one) => sum + one, 0);
  let high = 0;
  return heights.findIndex((height) => (high += height) >= all / 2) + 1;
}
/** About so many letters of a line stand in a row. */
const LETTERS_A_ROW = 46;

/** One line while it is written, with its first blank marked: Enter or Esc ends it, Tab goes to the next blank. */
function LineField({
  label,
  text,
  fieldRef,
  onWrite,
  onDone,
  onNextBlank,
}: {
  readonly label: string;
  readonly text: string;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onWrite: (text: string) => void;
  readonly onDone: () => void;
  readonly onNextBlank: () => boolean;
}) {
  useEffect(() => {
    const field = fieldRef.current;
    if (field === null) return;
    field.focus();
    const mark = /_{3,}/.exec(field.value);
    const [from, to] =
      mark === null ? [field.value.length, field.value.length] : [mark.index, mark.index + mark[0].length];
    field.setSelectionRange(from, to);
  }, [fieldRef]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' && !event.ctrlKey) || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onDone();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      const field = event.currentTarget;
      const mark = /_{3,}/.exec(field.value.slice(field.selectionEnd));
      if (mark !== null) {
        event.preventDefault();
        const from = field.selectionEnd + mark.index;
        field.setSelectionRange(from, from + mark[0].length);
      } else if (onNextBlank()) event.preventDefault();
    }
  };
  return (
    <div>
      <textarea
        ref={fieldRef}
        className="agreement-field spoken"
        rows={1}
        aria-label={label}
        value={text}
        maxLength={LONGEST_AGREEMENT_LINE}
        spellCheck={false}
        dir="auto"
        onChange={(event) => onWrite(event.target.value.replace(/[\r\n]+/g, ' '))}
        onKeyDown={press}
      />
      {text.length >= LONGEST_AGREEMENT_LINE && (
        <small className="second" role="status">
          {uiWords.full(LONGEST_AGREEMENT_LINE)}
        </small>
      )}
    </div>
  );
}
