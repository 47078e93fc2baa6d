import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { Asked } from '#shared/group/pulse/askedIn.ts';
import type { PulseKind } from '#shared/group/pulse/questions.ts';
import { FEWEST_FORMS } from '#shared/group/pulse/totals.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tellFailure } from '../../../ui/Notices.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../../frame/screenKeys.ts';
import type { KnownRegister } from '../../register/useRegister.ts';
import { PrintPulseSheet } from './PrintPulseSheet.tsx';
import type { Counting } from './CountPage.tsx';
import { Results } from '../../../ui/pulse/Results.tsx';
import { privateWordWords, pulseWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.pulse;
const PAIR = 2;

/** How a pulse begins: who is here, what is asked, what is promised; and what came of those before. */
export function PulseHome({
  group,
  today,
  register,
  onBegin,
  onCount,
  onWord,
  onBack,
}: {
  readonly group: GroupView;
  readonly today: Day;
  readonly register: KnownRegister;
  readonly onBegin: (asked: Omit<Asked, 'group'>) => void;
  readonly onCount: (counting: Counting) => void;
  readonly onWord: () => void;
  readonly onBack: () => void;
}) {
  const { pulses } = group;
  const [away, setAway] = useState<ReadonlySet<EntryId>>(new Set());
  const [printing, setPrinting] = useState(false);
  const [chosen, setChosen] = useState<PulseKind | null>(null);
  const here = group.people.map(({ person }) => person).filter((person) => !away.has(person));
  const kinds: readonly PulseKind[] = [
    ...(['session', 'safety'] as const),
    ...(here.length === PAIR ? (['pair'] as const) : []),
    ...(pulses.asksGoals ? (['goals'] as const) : []),
  ];
  const wanted = chosen ?? pulses.proposes;
  const asks = kinds.includes(wanted) ? wanted : 'session';
  const back = (
    <Button look="bare" keys="Esc" onClick={onBack}>
      {words.back}
    </Button>
  );
  const keysAlways: ScreenKey[] = [
    { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
    { ...KEYS.back, says: words.keys.back, run: onBack },
  ];
  if (!pulses.asked)
    return (
      <ScreenFrame className="pulse" failures="register" keys={keysAlways} left={back} footer={[]}>
        <main className="pulse-main">
          <header className="pulse-head">
            <h1>{words.home.title}</h1>
          </header>
          <p className="pulse-all-in">{words.home.sealedLevel}</p>
        </main>
      </ScreenFrame>
    );
  const nameOf = calledBy(group);
  const [first] = group.people.filter(({ person }) => !away.has(person));
  // The goals of a programme are told from five answers on alone.
  const isOpen = here.length < FEWEST_FORMS && asks !== 'goals';
  const refusal = here.length < 2 ? words.home.two : null;
  const say = (why: string) => tellFailure(why, 'register');
  const countOpenly = () =>
    refusal !== null
      ? say(refusal)
      : isOpen
        ? onCount({ asks, way: 'open', people: here })
        : say(words.home.openFew(FEWEST_FORMS - 1));
  const countPapers = () =>
    refusal === null
      ? onCount({ asks: asks === 'pair' ? 'session' : asks, way: 'paper', people: here })
      : say(refusal);
  // Two show each other: a total of two tells either the other's answer.
  const begin = () => {
    if (refusal !== null) say(refusal);
    else if (asks === 'pair') countOpenly();
    else onBegin({ asks, people: here });
  };
  const due = words.home.proposes[pulses.proposes];
  return (
    <ScreenFrame
      className="pulse"
      failures="register"
      keys={[
        { ...KEYS.next, says: words.keys.begin, run: begin },
        { ...KEYS.open, says: words.keys.open, run: countOpenly },
        { ...KEYS.paper, says: words.keys.paper, run: countPapers },
        { ...KEYS.print, says: words.keys.print, run: () => setPrinting(true) },
        { ...KEYS.word, says: privateWordWords.key, run: onWord },
        ...keysAlways,
      ]}
      left={back}
      footer={[
        ...(isOpen ? [{ caps: KEYS.open.caps, text: words.home.open, run: countOpenly }] : []),
        { caps: KEYS.paper.caps, text: words.home.paper, run: countPapers },
        { caps: KEYS.print.caps, text: words.keys.print, run: () => setPrinting(true), from: 1180 },
        { caps: KEYS.word.caps, text: privateWordWords.key, run: onWord },
      ]}
    >
      <main className="pulse-main">
        <header className="pulse-head">
          <div>
            <h1>{words.home.title}</h1>
            <p className="second" dir="auto">
              {group.name}
            </p>
          </div>
          <NextAct
            size="bar"
            keys={KEYS.next.caps.join(' ')}
            label={
              asks === 'pair' ? (
                words.home.open
              ) : (
                <NamedText
                  text={words.home.begin(first === undefined ? '' : nameOf(first.person))}
                  title={false}
                />
              )
            }
            long={false}
            refusal={refusal}
            onPress={begin}
            onRefused={begin}
          />
        </header>
        <div className="pulse-columns">
          <section aria-labelledby="pulse-begin">
            <h2 id="pulse-begin">{words.home.asks}</h2>
            {due !== null && asks === pulses.proposes && <p>{due}</p>}
            <Segmented<PulseKind>
              label={words.home.asks}
              value={asks}
              options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
              onChange={setChosen}
            />
            <ul className="pulse-items">
              {pulses.items[asks].map((item) => (
                <li key={item} className="spoken">
                  {words.items[item]}
                </li>
              ))}
            </ul>
            {words.home.promises(here.length, FEWEST_FORMS).map((promise) => (
              <p key={promise} className="second">
                {promise}
              </p>
            ))}
          </section>
          <section aria-labelledby="pulse-who">
            <h2 id="pulse-who">{words.home.who}</h2>
            <div className="pulse-people">
              {group.people.map(({ person }) => (
                <Switch
                  key={person}
                  label={<NamedText text={nameOf(person)} />}
                  on={!away.has(person)}
                  onChange={(on) => {
                    const others = new Set(away);
                    if (on) others.delete(person);
                    else others.add(person);
                    setAway(others);
                  }}
                />
              ))}
            </div>
          </section>
          <Earlier group={group} today={today} />
        </div>
      </main>
      <PrintPulseSheet open={printing} group={group.id} asks={asks} onClose={() => setPrinting(false)} />
    </ScreenFrame>
  );
}

function Earlier({ group: { pulses }, today }: { readonly group: GroupView; readonly today: Day }) {
  const newest = pulses.kept.find(({ told }) => told.length > 0);
  return (
    <section aria-labelledby="pulse-earlier">
      <h2 id="pulse-earlier">{words.home.earlier}</h2>
      {pulses.kept.length === 0 && <p className="second">{words.home.none}</p>}
      {newest !== undefined && <Results asks={newest.asks} told={newest.told} />}
      <ol className="pulse-kept">
        {pulses.kept.map(({ id, day, asks, way, forms, told }) => (
          <li key={id}>
            <span className="second">
              {day.slice(0, 4) === today.slice(0, 4) ? words.result.onShort(day) : words.result.on(day)}
            </span>
            <span>
              {words.result.brief(asks, words.result.ways[way], forms)}
              {told.length === 0 && <span className="second"> · {words.result.allIn}</span>}
            </span>
          </li>
        ))}
      </ol>
      <p className="second">{words.home.about}</p>
    </section>
  );
}
