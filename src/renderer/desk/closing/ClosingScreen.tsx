import { useEffect, useState } from 'react';
import { LEARNING_MONTHS } from '#shared/care/care.ts';
import { isHigher, LEVELS, type Level } from '#shared/care/levels.ts';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Glance } from '#shared/records/glance.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LevelSign } from '../../ui/LevelSign.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { OwnSheetsSheet } from '../paper/OwnSheetsSheet.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { closingWords as words, levelWords, paperWords, refusalSentence, sheetWords } from '../../words.ts';
import './closing.css';

const KEYS = DESK_KEYS.closing;

/** One glance before a session is closed: what stays on the shore, and what the water takes. Counts, and no words. */
export function ClosingScreen({
  session,
  onBack,
  onClosed,
}: {
  readonly session: SessionId;
  readonly onBack: () => void;
  readonly onClosed: () => void;
}) {
  const { store } = useWindow('library');
  const [glance, setGlance] = useState<Glance | null | 'loading'>('loading');
  const [asksLevel, setAsksLevel] = useState(false);
  const [timesRaised, setTimesRaised] = useState(0);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'closing.glance', session }).then((reply) => {
      if (current) setGlance(reply.ok ? reply.answer : null);
    });
    return () => {
      current = false;
    };
  }, [store, session, timesRaised]);
  const [showsSheets, setShowsSheets] = useState(false);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const level = glance === null || glance === 'loading' ? null : glance.level;
  const hasSheets = glance !== null && glance !== 'loading' && glance.hasSheets;
  const higher = level === null ? [] : LEVELS.filter((one) => isHigher(one, level));

  const close = async () => {
    if (level === null) return;
    const reply = await store.request({ type: 'session.close', session });
    if (!reply.ok) return tellNotDone(reply, 'closing');
    tell(words.done);
    onClosed();
  };
  const raise = async (to: Level) => {
    setAsksLevel(false);
    // The session has to lie on the table: its summary is what puts it there.
    await store.request({ type: 'summary.show', session });
    const reply = await store.send({ type: 'level.raise', level: to, slot: null });
    if (reply.ok) setTimesRaised(timesRaised + 1);
    else tellFailure((times) => refusalSentence(reply.refusal, times), 'closing');
  };

  const keys: ScreenKey[] = [
    { ...KEYS.close, says: words.close, run: () => void close() },
    ...(higher.length > 0 ? [{ ...KEYS.raise, says: words.raise, run: () => setAsksLevel(true) }] : []),
    ...(hasSheets ? [{ ...KEYS.takeHome, says: sheetWords.ask, run: () => setShowsSheets(true) }] : []),
    { ...KEYS.back, says: words.notYet, run: onBack },
  ];
  return (
    <ScreenFrame
      className="closing"
      keys={keys}
      left={words.until}
      footer={[
        { caps: KEYS.back.caps, text: words.notYet, run: onBack },
        ...(higher.length > 0
          ? [{ caps: KEYS.raise.caps, text: words.raise, run: () => setAsksLevel(true) }]
          : []),
      ]}
    >
      <main className="closing-main">
        {glance === 'loading' && <p role="status">{words.loading}</p>}
        {glance === null && <p>{words.missing}</p>}
        {glance !== null && glance !== 'loading' && (
          <>
            <section className="closing-kept" aria-label={words.kept}>
              <h1>{words.title}</h1>
              <p className="closing-level">
                <LevelSign level={glance.level} size={24} />
                <span>{levelWords[glance.level].sentence}</span>
              </p>
              <div className="closing-head">
                <h2>{words.kept}</h2>
                <span className="second">
                  <bdi>{glance.title || glance.formatName}</bdi>,{' '}
                  <span className="closing-day">{words.onDay(glance, levelWords[glance.level].name)}</span>
                </span>
              </div>
              <ul
                className="closing-rows"
                // It scrolls where there is much: the keyboard has to reach it.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
                aria-label={words.kept}
              >
                {glance.kept.map((row) => (
                  <li key={`${row.code} ${'shown' in row ? row.shown : ''}`}>
                    <StoneMark width={22} />
                    <span>{words.keptSays(row)}</span>
                    <bdi className="second">{words.keptFor(row, glance)}</bdi>
                  </li>
                ))}
              </ul>
              <NextAct
                size="page"
                keys="Ctrl Enter"
                label={words.close}
                detail={words.closeDetail}
                onPress={() => void close()}
              />
            </section>
            <section className="closing-water" aria-label={words.destroyed}>
              <div className="closing-pond">
                <svg viewBox="0 0 556 556" aria-hidden="true">
                  <circle className="closing-still" cx={278} cy={278} r={276} />
                  {[1, 2, 3].map((ring) => (
                    <circle
                      key={ring}
                      className="closing-ring"
                      cx={278}
                      cy={278}
                      r={276 - ring * 11}
                      strokeWidth={3 - ring * 0.6}
                      strokeDasharray="18 15"
                      strokeDashoffset={ring * 11}
                      opacity={[0, 0.9, 0.6, 0.35][ring]}
                    />
                  ))}
                  <circle className="closing-shore" cx={278} cy={278} r={276} />
                </svg>
                <div className="closing-goes">
                  <h2>{words.destroyed}</h2>
                  {glance.destroyed.length === 0 && <p>{words.nothingDestroyed}</p>}
                  <ul>
                    {glance.destroyed.map((row) => (
                      <li key={row.code}>
                        <b>{words.count(row.count)}</b>
                        <span>{words.destroyedSays(row)}</span>
                      </li>
                    ))}
                  </ul>
                  {glance.destroyed.some(({ code }) => code === 'turns') && (
                    <p className="second" aria-live="polite">
                      <bdi dir="ltr">{taken.length === 0 ? words.mayTake : words.haveTaken(taken)}</bdi>
                    </p>
                  )}
                </div>
              </div>
              <p className="closing-along">
                {hasSheets && (
                  <Button keys="H" onClick={() => setShowsSheets(true)}>
                    {sheetWords.ask}
                  </Button>
                )}
                {LEARNING_MONTHS[glance.level] !== null &&
                  glance.kept.some(({ code }) => code === 'insight') && (
                    <span className="second">{words.mayLearn}</span>
                  )}
              </p>
            </section>
          </>
        )}
      </main>
      <OwnSheetsSheet
        open={showsSheets}
        session={session}
        onTaken={(names) => setTaken([...new Set([...taken, ...names])])}
        onClose={() => setShowsSheets(false)}
      />
      <Dialog
        open={asksLevel}
        onClose={() => setAsksLevel(false)}
        urgent
        title={words.raiseTitle}
        description={words.raiseBody}
        actions={
          <Button keys="Esc" onClick={() => setAsksLevel(false)}>
            {words.raiseNo}
          </Button>
        }
      >
        <ul className="closing-levels">
          {higher.map((one) => (
            <li key={one}>
              <LevelSign level={one} size={20} />
              <Button look="strong" onClick={() => void raise(one)}>
                {levelWords[one].name}
              </Button>
              <span>
                <span className="closing-sentence">{levelWords[one].sentence}</span>
                <span className="second">{paperWords.stays[one]}</span>
              </span>
            </li>
          ))}
        </ul>
      </Dialog>
    </ScreenFrame>
  );
}
