import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { PulseItem, PulseKind } from '#shared/group/pulse/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { NumberStepper } from '../../../ui/NumberStepper.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { useLeaving } from '../../../ui/useLeaving.ts';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { AgreedRow, CountRows } from '../../../ui/pulse/CountRows.tsx';
import { useCounting } from '../../../ui/pulse/useCounting.ts';
import { pulseWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.counting;

/** What is counted: of whom, and how they answered. */
export interface Counting {
  readonly asks: PulseKind;
  readonly way: 'open' | 'paper';
  readonly people: readonly EntryId[];
}

/** Totals that are typed in: of what all show each other at the same moment, or of papers. */
export function CountPage({
  group,
  counting: { asks, way, people },
  register,
  onWall,
  onShow,
  onBack,
}: {
  readonly group: GroupView;
  readonly counting: Counting;
  readonly register: KnownRegister;
  /** What all show fingers for stands on the wall. */
  readonly onWall: boolean;
  /** Shows what all show fingers for; null: takes it off the wall. */
  readonly onShow: (item: PulseItem | null) => void;
  readonly onBack: () => void;
}) {
  const items = group.pulses.items[asks];
  const [agreed, setAgreed] = useState<ReadonlySet<EntryId>>(new Set());
  const [papers, setPapers] = useState(people.length);
  const forms = way === 'paper' ? papers : people.length;
  const isOpen = way === 'open';
  const counting = useCounting(items, forms, {
    onFull: () => tellFailure(words.count.full(forms), 'register'),
    onLine: (item) => {
      if (onWall) onShow(item);
    },
  });
  const keeps = !isOpen || people.every((person) => agreed.has(person));
  const keep = async () => {
    const done = await register.act({
      ...{ act: 'pulse.count', group: group.id, pulse: newEntryId(), on: dayNow() },
      ...{ asks, way, people: [...people], forms, agreed: [...agreed] },
      counts: counting.counts(),
    });
    if (!done) return;
    tell(words.count.kept);
    onBack();
  };
  const counts = Object.values(counting.counts());
  const isWritten = agreed.size > 0 || counts.flat().some((n) => n > 0);
  const back = useLeaving(isWritten ? JSON.stringify([counts, [...agreed]]) : '', 'register', onBack);
  const show = () => onShow(onWall ? null : counting.item);
  return (
    <ScreenFrame
      className="pulse"
      failures="register"
      keys={[
        { ...KEYS.keep, says: words.keys.keep, run: () => void keep() },
        { ...KEYS.lineBefore, says: words.keys.lineBefore, run: () => counting.toLine(-1) },
        { ...KEYS.lineAfter, says: words.keys.lineAfter, run: () => counting.toLine(1) },
        { ...KEYS.takeBack, says: words.keys.takeBack, run: counting.takeBack },
        ...(isOpen ? [{ ...KEYS.show, says: words.keys.show, run: show }] : []),
        { ...KEYS.back, says: words.keys.back, run: back },
      ]}
      left={
        <Button look="bare" keys="Esc" onClick={back}>
          {words.back}
        </Button>
      }
      footer={[
        ...(isOpen
          ? [{ caps: KEYS.show.caps, text: onWall ? words.wall.stop : words.wall.show, run: show }]
          : []),
        { caps: KEYS.takeBack.caps, text: words.keys.takeBack, run: counting.takeBack },
      ]}
    >
      <main className="pulse-main">
        <header className="pulse-head">
          <div>
            <h1>{isOpen ? words.count.openTitle(people.length) : words.count.paperTitle}</h1>
            <p className="second">{isOpen ? words.count.openAbout(people.length) : words.count.paperAbout}</p>
          </div>
          <NextAct
            size="bar"
            keys={KEYS.keep.caps.join(' ')}
            label={keeps ? words.count.keep : words.count.noteAllIn}
            onPress={() => void keep()}
          />
        </header>
        <div className="pulse-body">
          {!isOpen && (
            <NumberStepper
              label={words.count.forms}
              labelShown
              value={papers}
              min={0}
              max={people.length}
              onChange={setPapers}
            />
          )}
          <CountRows items={items} counting={counting} />
          {isOpen && (
            <AgreedRow
              people={group.people.flatMap(({ person }) =>
                people.includes(person) ? [{ person, name: calledBy(group)(person) }] : [],
              )}
              agreed={agreed}
              onAgreed={setAgreed}
            />
          )}
          <p className="second">{words.count.how}</p>
          {isOpen && <p className="second">{words.count.without(people.length)}</p>}
        </div>
      </main>
    </ScreenFrame>
  );
}
