import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { SCALES, scaleOf, type PulseItem, type PulseKind } from '#shared/group/pulse/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { useKeys } from '../../../ui/keys/useKeys.ts';
import { NamedText } from '../../../ui/NamedText.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { NumberStepper } from '../../../ui/NumberStepper.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { answersOf, answerText } from './answers.ts';
import { pulseWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.counting;

/** What is counted: of whom, and how they answered. */
export interface Counting {
  readonly asks: PulseKind;
  readonly way: 'open' | 'paper';
  readonly people: readonly EntryId[];
}

/** One hand, or one paper, at an answer. */
interface Count {
  readonly item: PulseItem;
  readonly answer: number;
}

/** Totals that are typed in: of what all show each other at the same moment, or of papers. */
export function CountPage({
  group,
  counting: { asks, way, people },
  register,
  onBack,
}: {
  readonly group: GroupView;
  readonly counting: Counting;
  readonly register: KnownRegister;
  readonly onBack: () => void;
}) {
  const items = group.pulses.items[asks];
  /** In the order in which they were counted: the last one can be taken back. */
  const [counts, setCounts] = useState<readonly Count[]>([]);
  const [current, setCurrent] = useState(0);
  const [agreed, setAgreed] = useState<ReadonlySet<EntryId>>(new Set());
  const [papers, setPapers] = useState(people.length);
  const forms = way === 'paper' ? papers : people.length;
  const isOpen = way === 'open';
  const countOf = (item: PulseItem, answer: number): number =>
    counts.filter((one) => one.item === item && one.answer === answer).length;
  const add = (item: PulseItem, answer: number) => {
    const full = counts.filter((one) => one.item === item).length >= forms;
    if (full) tellFailure(words.count.full(forms), 'register');
    else setCounts([...counts, { item, answer }]);
  };
  const takeBack = () => setCounts(counts.slice(0, -1));
  const keeps = !isOpen || people.every((person) => agreed.has(person));
  const keep = async () => {
    const done = await register.act({
      ...{ act: 'pulse.count', group: group.id, pulse: newEntryId(), on: dayNow() },
      ...{ asks, way, people: [...people], forms, agreed: [...agreed] },
      counts: Object.fromEntries(
        items.map((item) => {
          const { from, to } = SCALES[scaleOf(item)];
          return [item, Array.from({ length: to - from + 1 }, (_, i) => countOf(item, from + i))];
        }),
      ),
    });
    if (!done) return;
    tell(words.count.kept);
    onBack();
  };
  const toLine = (by: number) => setCurrent(Math.min(items.length - 1, Math.max(0, current + by)));
  useKeys((event) => {
    const digit = /^Digit([0-9])$/.exec(event.code)?.[1];
    const item = items[current];
    if (digit === undefined || item === undefined || event.ctrlKey || event.metaKey || event.altKey)
      return [];
    const { told, from, to } = SCALES[scaleOf(item)];
    const answer = told === 'shares' ? to + 1 - Number(digit) : Number(digit);
    if (answer < from || answer > to) return [];
    return [{ run: () => (add(item, answer), true) }];
  }, false);
  return (
    <ScreenFrame
      className="pulse"
      failures="register"
      keys={[
        { ...KEYS.keep, says: words.keys.keep, run: () => void keep() },
        { ...KEYS.lineBefore, says: words.keys.lineBefore, run: () => toLine(-1) },
        { ...KEYS.lineAfter, says: words.keys.lineAfter, run: () => toLine(1) },
        { ...KEYS.takeBack, says: words.keys.takeBack, run: takeBack },
        { ...KEYS.back, says: words.keys.back, run: onBack },
      ]}
      left={
        <Button look="bare" keys="Esc" onClick={onBack}>
          {words.back}
        </Button>
      }
      footer={[{ caps: KEYS.takeBack.caps, text: words.keys.takeBack, run: takeBack }]}
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
          <div className="pulse-rows" data-counts>
            {items.map((item, at) => (
              <div
                key={item}
                role="group"
                aria-label={words.items[item]}
                className="pulse-row"
                data-current={at === current || undefined}
                onFocus={() => setCurrent(at)}
              >
                <span className="spoken pulse-says">{words.items[item]}</span>
                <div className="pulse-cells" data-of={answersOf(item).length}>
                  {answersOf(item).map((answer) => {
                    const n = countOf(item, answer);
                    return (
                      <button
                        key={answer}
                        type="button"
                        className="pulse-count"
                        data-some={n > 0 || undefined}
                        aria-label={words.count.cell(item, answerText(item, answer), n)}
                        onClick={() => add(item, answer)}
                      >
                        <small>{answerText(item, answer)}</small>
                        <b>{n === 0 ? '·' : n}</b>
                      </button>
                    );
                  })}
                </div>
              </div>
            ))}
          </div>
          {isOpen && (
            <div className="pulse-agreed">
              <span className="second">{words.count.agree(people.length)}</span>
              {group.people
                .filter(({ person }) => people.includes(person))
                .map(({ person, name }) => {
                  const yes = agreed.has(person);
                  return (
                    <button
                      key={person}
                      type="button"
                      className="pulse-yes"
                      aria-pressed={yes}
                      onClick={() => {
                        const others = new Set(agreed);
                        if (yes) others.delete(person);
                        else others.add(person);
                        setAgreed(others);
                      }}
                    >
                      <NamedText text={words.count.agrees(name, yes)} />
                    </button>
                  );
                })}
            </div>
          )}
          <p className="second">{words.count.how}</p>
          {isOpen && <p className="second">{words.count.without(people.length)}</p>}
        </div>
      </main>
    </ScreenFrame>
  );
}
