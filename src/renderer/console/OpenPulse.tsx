import { useCallback, useEffect, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { letterChord, type Chord } from '#shared/keys.ts';
import { namesIn } from '#shared/group/numberNamesakes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PulseHere } from '#shared/ipc/pulse.ts';
import { useWindow } from '../bridge/WindowProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { fits } from '../ui/keys/matchKey.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import { NextAct } from '../ui/NextAct.tsx';
import { tell, tellRefused } from '../ui/Notices.tsx';
import { AgreedRow, CountRows } from '../ui/pulse/CountRows.tsx';
import { FingersStage } from '../ui/pulse/FingersStage.tsx';
import { useCounting } from '../ui/pulse/useCounting.ts';
import { StoneMark } from '../ui/Stone.tsx';
import { ThemedPart, type ThemeChoice } from '../ui/theme.tsx';
import { useLeaving } from '../ui/useLeaving.ts';
import { pulseWords as words, whySentence } from '../words.ts';
import './openPulse.css';

const UNDO: Chord = letterChord('z');
const NOTE: Chord = letterChord('n');

/** All show fingers at the same moment, item by item: what is asked stands on the wall, what is shown is counted here. */
export function OpenPulse({
  here: { group, name, people, asks, items },
  onWall,
  theme,
  onDone,
  onBack,
}: {
  readonly here: PulseHere;
  /** What is asked stands on the wall. */
  readonly onWall: boolean;
  /** The theme of the room window. */
  readonly theme: ThemeChoice;
  readonly onDone: () => void;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('console');
  const [agreed, setAgreed] = useState<ReadonlySet<EntryId>>(new Set());
  const ids = people.map(({ person }) => person);
  const show = useCallback(
    (item: (typeof items)[number]) =>
      void store.request({
        ...{ type: 'shown.fingers', group, item },
        people: people.map(({ person }) => person),
      }),
    [store, group, people],
  );
  const counting = useCounting(items, people.length, {
    onFull: () => tellRefused(words.count.full(people.length)),
    onLine: show,
  });
  const counts = Object.values(counting.counts());
  const isWritten = agreed.size > 0 || counts.flat().some((n) => n > 0);
  const back = useLeaving(isWritten ? JSON.stringify([counts, [...agreed]]) : '', 'pulse', onBack);
  const [first] = items;
  useEffect(() => {
    if (first !== undefined) show(first);
  }, [first, show]);
  const keep = async (withYes: ReadonlySet<EntryId>) => {
    const reply = await store.request({
      ...{ type: 'pulse.count', group },
      counted: {
        ...{ asks, way: 'open', people: ids, forms: ids.length, agreed: [...withYes] },
        counts: counting.counts(),
      },
    });
    if (!reply.ok) return tellRefused((times) => whySentence(reply.why, times));
    tell(words.count.kept);
    onDone();
  };
  const note = () => void keep(new Set());
  const isLast = counting.current >= items.length - 1;
  const keeps = ids.every((person) => agreed.has(person));
  const act = !isLast
    ? {
        label: words.count.next(counting.current + 2),
        detail: words.count.nextDetail,
        run: () => counting.toLine(1),
      }
    : keeps
      ? { label: words.count.keep, detail: words.count.keepDetail, run: () => void keep(agreed) }
      : { label: words.count.noteAllIn, detail: words.count.noteDetail, run: note };
  useKeys((event) => {
    const does = (run: () => void) => [{ run: () => (run(), true) }];
    const { lineBefore, lineAfter, takeBack } = DESK_KEYS.counting;
    if (event.key === ' ') return does(act.run);
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) return does(act.run);
    if (event.key === 'Escape') return does(back);
    if (fits(lineBefore.chord, event)) return does(() => counting.toLine(-1));
    if (fits(lineAfter.chord, event)) return does(() => counting.toLine(1));
    if (fits(NOTE, event)) return does(note);
    return fits(takeBack.chord, event) || fits(UNDO, event) ? does(counting.takeBack) : [];
  }, false);
  const title = words.count.openTitle(people.length);
  return (
    <main className="open-pulse" aria-label={title}>
      <div className="open-pulse-columns">
        <div className="open-pulse-count">
          <p className="open-pulse-for">
            <StoneMark width={46} />
            <span>
              <b dir="auto">{name}</b> <span className="second">{words.count.here(people.length)}</span>
            </span>
          </p>
          <h1>{title}</h1>
          <p className="second">{words.count.openAbout(people.length)}</p>
          <CountRows items={items} counting={counting} hands />
          <AgreedRow people={people} agreed={agreed} onAgreed={setAgreed} />
        </div>
        <section className="open-pulse-room" aria-labelledby="open-pulse-room">
          <h2 id="open-pulse-room" className="second">
            {onWall ? words.count.roomSees : words.count.roomSeesNot}
          </h2>
          {counting.item !== null && (
            <div className="open-pulse-view" role="img" aria-label={words.wall.shows(counting.item)}>
              <div aria-hidden="true" inert>
                <ThemedPart choice={theme} className="open-pulse-part">
                  <FingersStage
                    kind="fingers"
                    item={counting.item}
                    names={people.map(({ person }) => namesIn(people)(person))}
                  />
                </ThemedPart>
              </div>
            </div>
          )}
          <p className="second">{words.count.digits}</p>
          {!(isLast && !keeps) && (
            <p>
              <span className="second">{words.count.ratherNot}</span>
              <Button look="bare" keys="N" onClick={note}>
                {words.count.noteOnly}
              </Button>
            </p>
          )}
        </section>
      </div>
      <div className="open-pulse-act">
        <NextAct size="page" keys="Space" label={act.label} detail={act.detail} onPress={act.run} />
        <p className="second">{words.count.without(people.length)}</p>
      </div>
      <footer>
        <Button look="bare" keys="Esc" onClick={back}>
          {words.back}
        </Button>
        <Button look="bare" keys="Z" onClick={counting.takeBack}>
          {words.keys.takeBack}
        </Button>
      </footer>
    </main>
  );
}
