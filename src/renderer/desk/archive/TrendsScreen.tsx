import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { Stalled } from '#shared/records/archive/stalled.ts';
import { measuresIn, type GroupTrends } from '#shared/records/archive/trends.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kept } from '../../ui/Cover.tsx';
import { RoomNames } from '../../ui/NamedText.tsx';
import { tell } from '../../ui/Notices.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { dayNow, newEntryId, useRegister } from '../register/useRegister.ts';
import { SignalSheet } from './SignalSheet.tsx';
import { StorySheet } from './StorySheet.tsx';
import { TrendTable } from './TrendTable.tsx';
import { MOST_DOTS, TrendPicture } from '../../ui/trends/TrendPictures.tsx';
import { phaseTitle, shownWords, trendsWords as words } from '../../words.ts';
import './trends.css';

const KEYS = DESK_KEYS.trends;

/** What a group may follow over time: small pictures of its own measures, a story beside each. */
export function TrendsScreen({
  group,
  onBack,
  onFormat,
}: {
  readonly group: EntryId;
  readonly onBack: () => void;
  /** Looks at this format, to change it. */
  readonly onFormat: (format: string) => void;
}) {
  const { store, push } = useWindow('library');
  const register = useRegister();
  const [trends, setTrends] = useState<GroupTrends | null | 'loading'>('loading');
  const [measure, setMeasure] = useState<TrendMeasure>('rhythm');
  const [tables, setTables] = useState(false);
  const [writing, setWriting] = useState(false);
  const [noting, setNoting] = useState(false);
  const [asking, setAsking] = useState(false);
  const dares = useRef<HTMLButtonElement>(null);
  /** Somebody said that newcomers may see it. */
  const [agreed, setAgreed] = useState(false);
  const read = useCallback(async () => {
    const reply = await store.query({ type: 'archive.trends', group });
    return reply.ok ? reply.answer : null;
  }, [store, group]);
  useEffect(() => {
    let current = true;
    void read().then((found) => {
      if (current) setTrends(found);
    });
    return () => {
      current = false;
    };
  }, [read]);
  const there = trends === 'loading' ? null : trends;
  const measures = there === null ? [] : measuresIn(there);

  const wall = push?.shown;
  const shown = wall?.kind === 'trend' && wall.group === group ? wall.measure : null;
  const show = (which: TrendMeasure) => void store.request({ type: 'shown.trend', group, measure: which });
  const stop = () => void store.request({ type: 'shown.stop' });
  const showOrStop = () => {
    if (there === null || there.dates.length === 0) return;
    if (shown !== null) stop();
    else if (there.newer.length > 0 && !agreed) setAsking(true);
    else show(measure);
  };
  // Whoever goes on to something else takes it off the wall.
  useEffect(() => () => void store.request({ type: 'shown.stop' }), [store]);

  const readAnew = async () => {
    setTrends(await read());
    if (shown !== null) show(shown);
  };
  const act = async (asked: RegisterAct, says: string) => {
    setWriting(false);
    if (await register.act(asked)) tell(says);
    await readAnew();
  };
  const step = (by: number) => {
    const next = measures[(measures.indexOf(measure) + by + measures.length) % measures.length] ?? 'rhythm';
    setMeasure(next);
    if (shown !== null) show(next);
  };
  const stalled = there?.stalled ?? null;
  const keep = () =>
    stalled &&
    void act(
      { act: 'ritual.keep', group, ritual: newEntryId(), phase: stalled.kept, on: dayNow() },
      words.prune.kept,
    );
  const undo = async () => {
    await register.undo();
    await readAnew();
  };
  const keys: ScreenKey[] = [
    { ...KEYS.write, says: words.keys.write, run: () => setWriting(true) },
    { ...KEYS.show, says: words.keys.show, run: showOrStop },
    { ...KEYS.signal, says: words.keys.signal, run: () => setNoting(true) },
    { ...KEYS.tables, says: words.keys.tables, run: () => setTables(!tables) },
    { ...KEYS.down, says: words.keys.down, run: () => step(1) },
    { ...KEYS.up, says: words.keys.up, run: () => step(-1) },
    ...(stalled
      ? [
          { ...KEYS.change, says: words.keys.change, run: () => onFormat(stalled.format) },
          { ...KEYS.keep, says: words.keys.keep, run: () => keep() },
        ]
      : []),
    { ...KEYS.undo, says: words.keys.undo, run: () => void undo() },
    { ...KEYS.back, says: words.keys.back, run: shown === null ? onBack : stop },
  ];
  return (
    <RoomNames names={there?.members.map(({ name }) => name) ?? []}>
      <ScreenFrame
        className="trends"
        failures="register"
        keys={keys}
        left={
          <Button look="bare" keys="Esc" onClick={shown === null ? onBack : stop}>
            {shown === null ? words.back : shownWords.stop}
          </Button>
        }
        footer={[
          { caps: ['↑', '↓'], text: words.footer.measure, run: () => step(1) },
          {
            caps: KEYS.tables.caps,
            text: tables ? words.pictures : words.tables,
            run: () => setTables(!tables),
          },
          { caps: KEYS.signal.caps, text: words.footer.signal, run: () => setNoting(true) },
        ]}
      >
        <main className="trends-main">
          <header>
            <div>
              <h1>{words.title}</h1>
              {there && (
                <p className="second">
                  <bdi dir="ltr">
                    {shown === null
                      ? words.about(there.name, there.dates.length)
                      : words.room.shows(words.measures[shown])}
                  </bdi>
                </p>
              )}
            </div>
            {there && there.dates.length > 0 && (
              <div className="trends-acts">
                <Button keys="N" onClick={() => setWriting(true)}>
                  {words.write}
                </Button>
                <Button keys="M" onClick={showOrStop}>
                  {shown === null ? shownWords.show : shownWords.stop}
                </Button>
              </div>
            )}
          </header>
          {trends === null && <p>{words.gone}</p>}
          {there && there.dates.length === 0 && <p className="trends-none">{words.none}</p>}
          {there && there.dates.length > 0 && (
            <>
              <div className="trends-cells">
                {measures.map((one) => (
                  <Cell key={one} measure={one} trends={there} chosen={one === measure}>
                    {tables ? (
                      <TrendTable measure={one} trends={there} />
                    ) : (
                      <>
                        <TrendPicture measure={one} trends={there} />
                        {one === 'reach' && there.reach.length > MOST_DOTS && (
                          <p className="second">{words.andMore(there.reach.length - MOST_DOTS)}</p>
                        )}
                      </>
                    )}
                  </Cell>
                ))}
              </div>
              {stalled && (
                <p className="trends-prune">
                  <b>{words.prune.title}</b> <span className="second">{stalledSays(stalled)}</span>
                  <Button look="bare" keys="C" onClick={() => onFormat(stalled.format)}>
                    {words.prune.change}
                  </Button>
                  <Button look="bare" keys="K" onClick={keep}>
                    {words.prune.keep}
                  </Button>
                </p>
              )}
            </>
          )}
        </main>
        {asking && there && (
          <Dialog
            open
            title={words.room.newer.title}
            description={<bdi>{words.room.newer.says(there.newer)}</bdi>}
            initialFocus={dares}
            onClose={() => setAsking(false)}
            actions={
              <>
                <Button keys="Esc" onClick={() => setAsking(false)}>
                  {words.room.newer.no}
                </Button>
                <Button
                  ref={dares}
                  look="strong"
                  onClick={() => {
                    setAsking(false);
                    setAgreed(true);
                    show(measure);
                  }}
                >
                  {words.room.newer.yes}
                </Button>
              </>
            }
          />
        )}
        {noting && there && (
          <SignalSheet
            trends={there}
            onNote={(signal) => {
              setNoting(false);
              void act(
                { act: 'signal.note', group, signal: newEntryId(), ...signal, on: dayNow() },
                words.signal.done,
              );
            }}
            onClose={() => setNoting(false)}
          />
        )}
        {writing && there && (
          <StorySheet
            trends={there}
            measure={measure}
            onTell={(story) =>
              void act(
                { act: 'story.tell', group, story: newEntryId(), ...story, on: dayNow() },
                words.story.done,
              )
            }
            onTakeBack={(story) => void act({ act: 'story.takeBack', story }, words.story.gone)}
            onClose={() => setWriting(false)}
          />
        )}
      </ScreenFrame>
    </RoomNames>
  );
}

function stalledSays(stalled: Stalled): string {
  switch (stalled.what) {
    case 'phase':
      return words.prune.leftOut(phaseTitle({ phase: stalled.phase, own: null }), stalled.times);
    case 'worth':
      return words.prune.worth(stalled.name, stalled.times);
    case 'dates':
      return words.prune.dates(stalled.times);
  }
}

function Cell({
  measure,
  trends,
  chosen,
  children,
}: {
  readonly measure: TrendMeasure;
  readonly trends: GroupTrends;
  readonly chosen: boolean;
  readonly children: ReactNode;
}) {
  const story = trends.stories.find((one) => one.measure === measure);
  return (
    <section className="trend" aria-labelledby={`trend-${measure}`} aria-current={chosen || undefined}>
      <div>
        <h2 id={`trend-${measure}`}>{words.measures[measure]}</h2>
        <p className="second">{words.says[measure](trends)}</p>
        {children}
      </div>
      <blockquote className="trend-story" data-none={story === undefined || undefined}>
        {story === undefined ? (
          <small>{words.noStory}</small>
        ) : (
          <>
            <p className="spoken" dir="auto">
              <Kept>{story.text}</Kept>
            </p>
            <small>
              <bdi dir="ltr">{words.told(story.teller, story.day)}</bdi>
            </small>
          </>
        )}
      </blockquote>
    </section>
  );
}
