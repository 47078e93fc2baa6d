import { useCallback, useEffect, useState } from 'react';
import { groupSees } from '#shared/care/care.ts';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { mayLeave } from '#shared/care/care.ts';
import type { AppRequest } from '#shared/ipc/contract.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { ExportKind } from '#shared/summary/exportKinds.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { ReplaySheet, replayFromStart } from '../../ui/replay/ReplaySheet.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { useWidth } from '../frame/useWidth.ts';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { HandOnSheet } from '../register/HandOnSheet.tsx';
import { NewGroupSheet } from '../register/NewGroupSheet.tsx';
import { useRegister } from '../register/useRegister.ts';
import { correctionKeys, correctionsFor } from './talk/turnCorrections.ts';
import { CorrectTurns } from './talk/CorrectTurns.tsx';
import { talkOfSecondObserver } from './talk/talkOfSecondObserver.ts';
import { timelineKeys } from './talk/timelineKeys.ts';
import { useTimelineSteer } from './talk/useTimelineSteer.ts';
import { missingAgreements, type Agreement } from './agreements.ts';
import { OwnSheetsSheet } from '../paper/OwnSheetsSheet.tsx';
import { SummarySheet } from './SummarySheet.tsx';
import {
  bundleWords,
  closingWords,
  frameWords,
  groupWords,
  levelWords,
  mendWords,
  refusalSentence,
  sheetWords,
  summaryScreen as words,
} from '../../words.ts';
import './summary.css';

const KEYS = DESK_KEYS.summary;

interface SummaryScreenProps {
  readonly session: SessionId;
  readonly onBack: () => void;
  /** To the page that says what closing keeps and destroys. */
  readonly onClosing: () => void;
  /** To the page of a group that was begun with the people of this session. */
  readonly onGroup: (group: EntryId) => void;
}

interface Asked {
  readonly kind: ExportKind;
  readonly missing: readonly Agreement[];
}

/** The summary of an ended session, and what the group takes along. */
export function SummaryScreen({ session, onBack: leave, onClosing, onGroup }: SummaryScreenProps) {
  const { store, push } = useWindow('library');
  const [summary, setSummary] = useState<Summary | null | 'loading'>('loading');
  const [named, setNamed] = useState(false);
  const [tables, setTables] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { ref, width } = useWidth();
  const talk = summary === null || summary === 'loading' ? null : summary.talk;
  const mayReplay = summary !== null && summary !== 'loading' && groupSees('talk', summary.talkLevel);
  const isSample = summary !== null && summary !== 'loading' && summary.trial;
  const isClosed = summary !== null && summary !== 'loading' && summary.closed === true;
  /** A sample session leaves nothing once its summary is left. */
  const onBack = () => {
    if (isSample) void store.request({ type: 'session.delete', session });
    leave();
  };
  const register = useRegister();
  const [again, setAgain] = useState(false);
  const [sheets, setSheets] = useState(false);
  /** The two sides of a room for all pairs are nobody who takes a sheet home. */
  const hasSheets = summary === null || summary === 'loading' || summary.ofPairs === undefined;
  const [handingOn, setHandingOn] = useState(false);
  /** The group that held it. */
  const held = register.view?.groups.find((group) => group.sessions.some(({ id }) => id === session)) ?? null;
  /** Who facilitates next time, where that is somebody else than this time: the group is handed on to them. */
  const next = held === null ? null : nextFacilitator(held, session);
  /** People who met without being a group: they are asked whether they meet again. */
  const met =
    summary === null ||
    summary === 'loading' ||
    isSample ||
    isClosed ||
    summary.ofPairs !== undefined ||
    register.view === null ||
    register.view.groups.some((group) => group.sessions.some(({ id }) => id === session))
      ? null
      : { session, title: summary.title, people: summary.people };
  const [mending, setMending] = useState(false);
  const [other, setOther] = useState(false);
  // Whose turns are looked at: the second observer's only to mend them.
  const second = mending && other && talk !== null && talk.second !== null;
  const shown = second ? talkOfSecondObserver(talk) : talk;
  const steer = useTimelineSteer(shown);

  const read = useCallback(async (): Promise<Summary | null> => {
    const reply = await store.query({ type: 'summary.read', session });
    return reply.ok ? reply.answer : null;
  }, [store, session]);
  useEffect(() => {
    let current = true;
    void read().then((found) => {
      if (current) setSummary(found);
    });
    return () => {
      current = false;
    };
  }, [read]);

  const [separator, setSeparator] = useState<'system' | ',' | ';'>('system');
  const save = async (kind: ExportKind) => {
    const reply = await store.request({
      type: 'summary.export',
      session,
      kind,
      named,
      ...(kind === 'csv' && separator !== 'system' && { separator }),
    });
    if (reply.ok) tell(words.saved(reply.path));
    else tellNotDone(reply, 'export');
  };
  const readTurns = async () => {
    const reply = await store.request({ type: 'turns.choose', session });
    if (!reply.ok) tellNotDone(reply, 'turns');
  };
  const take = (kind: ExportKind) => {
    if (summary === null || summary === 'loading') return;
    const missing = missingAgreements(summary, kind, named);
    if (missing.length === 0) void save(kind);
    // Its log is not written to any more.
    else if (isClosed) tellFailure(words.closedAgrees, 'export');
    else setAsked({ kind, missing });
  };
  const agree = async ({ kind, missing }: Asked) => {
    setAsked(null);
    for (const what of missing) {
      const reply = await store.send({ type: 'export.agree', what });
      if (!reply.ok) return tellFailure((times) => refusalSentence(reply.refusal, times), 'export');
    }
    setSummary(await read());
    await save(kind);
  };

  const replay = async (asked: AppRequest) => {
    const reply = await store.request(asked);
    if (!reply.ok) tellNotDone(reply, 'replay');
  };
  const mend = async (command: Command | null) => {
    if (command === null) return tell(mendWords.nothing);
    const reply = await store.send(command);
    if (reply.ok) setSummary(await read());
    else tellFailure((times) => refusalSentence(reply.refusal, times), 'mend');
  };
  const mends = shown !== null && mending ? correctionsFor(shown, steer.turn, steer.at) : [];
  const taken = new Set(mends.flatMap(({ key }) => key?.chord.key ?? []));

  const scroll = (by: number) => ref.current?.scrollBy({ top: by * ref.current.clientHeight });
  const keys: ScreenKey[] = [
    ...correctionKeys(mends, (command) => void mend(command)),
    { ...KEYS.pdf, says: words.pdf, run: () => take('pdf') },
    { ...KEYS.markdown, says: words.markdown, run: () => take('markdown') },
    { ...KEYS.csv, says: words.csv, run: () => take('csv') },
    { ...KEYS.rttm, says: words.rttm, run: () => take('rttm') },
    { ...KEYS.json, says: words.json, run: () => take('json') },
    ...(hasSheets ? [{ ...KEYS.takeHome, says: sheetWords.ask, run: () => setSheets(true) }] : []),
    ...(held === null ? [] : [{ ...KEYS.handOn, says: bundleWords.handOn, run: () => setHandingOn(true) }]),
    { ...KEYS.readTurns, says: words.readTurns, run: () => void readTurns() },
    { ...KEYS.names, says: words.namesKey, run: () => setNamed(!named) },
    { ...KEYS.tables, says: words.tables, run: () => setTables(!tables) },
    ...(met === null ? [] : [{ ...KEYS.again, says: groupWords.again, run: () => setAgain(true) }]),
    ...(isSample || isClosed ? [] : [{ ...KEYS.closing, says: closingWords.ask, run: onClosing }]),
    ...(talk === null
      ? []
      : [
          ...(mayReplay
            ? [{ ...KEYS.replay, says: words.replay, run: () => void replay(replayFromStart(session)) }]
            : []),
          ...(isClosed ? [] : [{ ...KEYS.mend, says: mendWords.title, run: () => setMending(!mending) }]),
          ...(mending && talk.second !== null
            ? [{ ...KEYS.otherTurns, says: mendWords.other, run: () => setOther(!other) }]
            : []),
          ...timelineKeys(steer).filter(({ chord }) => !taken.has(chord.key)),
        ]),
    { ...KEYS.down, says: words.down, run: () => scroll(0.12) },
    { ...KEYS.up, says: words.up, run: () => scroll(-0.12) },
    { ...KEYS.pageDown, says: words.pageDown, run: () => scroll(0.9) },
    { ...KEYS.pageUp, says: words.pageUp, run: () => scroll(-0.9) },
    { ...KEYS.close, says: words.close, run: onBack },
    {
      ...KEYS.back,
      says: mending ? mendWords.done : words.back,
      run: mending ? () => setMending(false) : onBack,
    },
  ];
  return (
    <ScreenFrame
      className="summary"
      failures="export turns replay mend register"
      keys={keys}
      left={frameWords.stays}
      footer={[
        { caps: KEYS.readTurns.caps, text: words.readTurns, run: () => void readTurns() },
        { caps: KEYS.tables.caps, text: words.tables, run: () => setTables(!tables) },
      ]}
    >
      <main className="summary-main">
        <section
          className="summary-page"
          aria-label={words.page}
          // It scrolls: the keyboard has to reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          ref={(element) => void (ref.current = element)}
        >
          {summary === 'loading' && <p role="status">{words.loading}</p>}
          {summary === null && <p className="summary-missing">{words.missing}</p>}
          {summary !== null && summary !== 'loading' && width > 0 && (
            <SummarySheet
              summary={summary}
              width={Math.max(560, width - 84)}
              tables={tables}
              steer={steer}
              second={second}
              below={
                mending && (
                  <CorrectTurns
                    mends={mends}
                    picked={steer.turn !== null}
                    second={talk?.second ? second : null}
                    onSecond={setOther}
                    onSend={(command) => void mend(command)}
                  />
                )
              }
            />
          )}
        </section>
        <aside className="summary-side" aria-label={words.takeAlong}>
          <h2>{words.takeAlong}</h2>
          {hasSheets && (
            <Button keys="H" onClick={() => setSheets(true)}>
              {sheetWords.ask}
            </Button>
          )}
          <Button keys="P" onClick={() => take('pdf')}>
            {words.pdf}
          </Button>
          <Button keys="M" onClick={() => take('markdown')}>
            {words.markdown}
          </Button>
          <Button keys="C" onClick={() => take('csv')}>
            {words.csv}
          </Button>
          <Button keys="D" onClick={() => take('rttm')}>
            {words.rttm}
          </Button>
          <Button keys="J" onClick={() => take('json')}>
            {words.json}
          </Button>
          <Segmented
            label={words.whatLeaves}
            value={named ? 'named' : 'plain'}
            options={[
              { value: 'plain', label: words.withoutNames },
              { value: 'named', label: words.withNames },
            ]}
            onChange={(value) => setNamed(value === 'named')}
          />
          <Choice
            label={words.separator}
            value={separator}
            options={(['system', ',', ';'] as const).map((value) => ({
              value,
              label: words.separators[value],
            }))}
            onChange={setSeparator}
          />
          <p role="status">{noteOf(summary, named)}</p>
          {summary !== null && summary !== 'loading' && <p>{words.level(levelWords[summary.level].name)}</p>}
          {talk !== null && (
            <>
              <h2>{isClosed ? words.whileItStays : words.beforeItCloses}</h2>
              {mayReplay && (
                <Button keys="R" onClick={() => void replay(replayFromStart(session))}>
                  {words.replay}
                </Button>
              )}
              {!isClosed && (
                <Button keys="E" aria-pressed={mending} onClick={() => setMending(!mending)}>
                  {mending ? mendWords.done : mendWords.title}
                </Button>
              )}
            </>
          )}
          {(met !== null || next !== null || (!isSample && !isClosed)) && <h2>{words.afterwards}</h2>}
          {next !== null && (
            <>
              <Button keys="B" onClick={() => setHandingOn(true)}>
                {bundleWords.handOn}
              </Button>
              <p>
                <bdi dir="ltr">{bundleWords.nextFacilitates(next)}</bdi>
              </p>
            </>
          )}
          {met !== null && (
            <Button keys="G" onClick={() => setAgain(true)}>
              {groupWords.meetAgain}
            </Button>
          )}
          {!isSample && !isClosed && (
            <>
              <Button keys="X" onClick={onClosing}>
                {closingWords.ask}
              </Button>
              <p>{closingWords.askNote}</p>
            </>
          )}
          {isSample && <p>{closingWords.sampleNote}</p>}
          {isClosed && <p>{closingWords.closedNote}</p>}
          <div className="summary-end">
            <NextAct size="bar" keys="Enter" label={words.close} onPress={onBack} />
          </div>
        </aside>
      </main>
      <OwnSheetsSheet open={sheets} session={session} onClose={() => setSheets(false)} />
      {held && <HandOnSheet open={handingOn} group={held} onClose={() => setHandingOn(false)} />}
      <NewGroupSheet
        open={again}
        people={register.view?.people ?? []}
        met={met}
        onBegun={onGroup}
        onClose={() => setAgain(false)}
      />
      {push?.replay && (
        <ReplaySheet replay={push.replay} running={false} onRequest={(asked_) => void replay(asked_)} />
      )}
      <Dialog
        open={asked !== null}
        onClose={() => {
          setAsked(null);
          tell(words.unchanged);
        }}
        urgent
        title={asked?.missing.includes('named') ? words.askNamed : words.askTurns}
        description={asked && agreementQuestion(asked)}
        actions={
          asked && (
            <>
              <Button
                onClick={() => {
                  setAsked(null);
                  tell(words.unchanged);
                }}
              >
                {words.notAgreed}
              </Button>
              <Button look="strong" onClick={() => void agree(asked)}>
                {words.agreed}
              </Button>
            </>
          )
        }
      />
    </ScreenFrame>
  );
}

/** What a file holds, with names or without. */
function noteOf(summary: Summary | null | 'loading', named: boolean): string {
  if (summary === null || summary === 'loading') return words.plainNote;
  if (!mayLeave('timings', summary.level)) return words.dayAloneNote;
  return named ? words.namedNote : words.plainNote;
}

/** Who facilitates next time, where it is not whoever did; null where nothing rotates. */
function nextFacilitator(group: GroupView, session: SessionId): string | null {
  const proposed = group.proposal.roles.find(({ role }) => role === 'facilitator')?.id ?? null;
  const now = group.sessions.find(({ id }) => id === session)?.roles['facilitator'] ?? [];
  if (proposed === null || now.includes(proposed)) return null;
  return calledBy(group)(proposed) || null;
}

const agreementQuestion = ({ kind, missing }: Asked): string => {
  if (missing.length > 1) return words.askBothBody;
  if (missing[0] === 'named') return words.askNamedBody;
  return kind === 'pdf' ? words.askDrawnBody : words.askTurnsBody;
};
