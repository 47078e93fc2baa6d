import type { ReactNode, RefObject } from 'react';
import { daysOfPeriod, periodsForAll } from '#shared/group/pairs/programme.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { PairsCircle } from './PairsCircle.tsx';
import { PairsList } from './PairsList.tsx';
import { PairsTable } from './PairsTable.tsx';
import { asListed, NAMED_ON_WATER, namesOfPair, pairsShown, periodShown, weekShown } from './shownPairs.ts';
import { pairReason, programmeWords as words } from '../../../words.ts';

const NEVER_SHOWN = 4;

interface PairsPageProps {
  readonly group: GroupView;
  readonly programme: ProgrammeView;
  readonly nameOf: (person: EntryId) => string;
  readonly sought: string;
  readonly onSeek: (name: string) => void;
  readonly fieldAt: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  readonly onTake: () => void;
  readonly onNever: () => void;
  /** What comes next. */
  readonly act: ReactNode;
}

/** The page itself: the water, the pairs with their weeks, the periods and whom the group keeps apart. */
export function PairsPage(props: PairsPageProps) {
  const { group, programme, nameOf, sought, onSeek, fieldAt, onTake, onNever, act } = props;
  const period = periodShown(programme);
  const together = asListed(pairsShown(programme, period), nameOf);
  const inOrder = (ids: Iterable<EntryId>) =>
    [...new Set(ids)]
      .map((person) => ({ person, name: nameOf(person) }))
      .toSorted((a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1));
  const people = inOrder(together.flatMap((pair) => pair.people));
  const many = people.length > NAMED_ON_WATER;
  const trios = together.filter((pair) => pair.people.length > 2).length;
  const title = words.pairs(together.length - trios, trios);
  const reasons = programme.pairs.flatMap((pair) =>
    pair.period < period
      ? []
      : pair.reasons
          // That one observes is seen: what is said is who meets again, and why.
          .filter(({ reason }) => reason.code !== 'observes')
          .map((one) => words.inPeriod(pair.period, pairReason({ ...one, period: pair.period }, nameOf))),
  );
  const bends = together.flatMap((pair) =>
    pair.bends.map((one) => words.prefer.bends(one, namesOfPair(pair, nameOf).slice(0, 2))),
  );
  const said = [...reasons, ...bends];
  const never = group.arrangements.filter(({ other, says }) => other !== null && says === 'never');
  const periods = Array.from({ length: programme.periods }, (_, i) => i + 1);
  const at = programme.at.state;
  const small = (one: number) => {
    const shown = asListed(pairsShown(programme, one), nameOf);
    const pairs = shown.map((pair) => pair.people);
    const { from } = daysOfPeriod(programme, one);
    const now = one === period;
    return (
      <li key={one} aria-current={now || undefined}>
        <PairsCircle
          people={inOrder(pairs.flat())}
          together={pairs}
          look={many ? 'tiny' : 'small'}
          strong={now}
          label={words.miniHeard(
            one,
            from,
            shown.map((pair) => namesOfPair(pair, nameOf)),
          )}
        />
        <span>{now && at === 'now' ? words.now : many ? one : words.day(from)}</span>
      </li>
    );
  };
  const days = daysOfPeriod(programme, period);
  const allPeriods = (
    <section className="pairs-periods" aria-labelledby="pairs-periods">
      <header>
        <h2 id="pairs-periods">{words.periods(programme.periods)}</h2>
        <small className="second">{words.untilDay(daysOfPeriod(programme, programme.periods).until)}</small>
      </header>
      <ol>{periods.map(small)}</ol>
    </section>
  );
  const whyNot = said.length > 0 && (
    <section aria-labelledby="pairs-why">
      <h2 id="pairs-why">{words.why}</h2>
      <ul className="pairs-reasons">
        {said.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
  return (
    <main className="pairs-main">
      <header className="pairs-head">
        <div>
          <h1 dir="auto" data-long={group.name.length > LONG_NAME || undefined}>
            {group.name}
          </h1>
          <p className="second">
            {[
              words.people(people.length),
              words.period(period, programme.periods),
              words.dates(days.from, days.until),
              at === 'now'
                ? words.week(programme.at.state === 'now' ? programme.at.week : 1)
                : at === 'before'
                  ? words.begins(programme.starts)
                  : words.over(days.until),
            ].join(' · ')}
          </p>
        </div>
        <div className="pairs-head-acts">
          {many && (
            <TextField
              label={words.find}
              labelHidden
              placeholder={words.find}
              value={sought}
              onChange={onSeek}
              inputRef={fieldAt}
              keys="/"
            />
          )}
          {act}
        </div>
      </header>
      {programme.change !== null && <ChangeLine change={programme.change} nameOf={nameOf} onTake={onTake} />}
      <div className="pairs-columns" data-many={many || undefined}>
        <section aria-labelledby="pairs-who">
          <header>
            <h2 id="pairs-who">{words.whoWithWhom}</h2>
            <small className="second">
              {at === 'now' ? words.now : at === 'before' ? words.first : words.last}
            </small>
          </header>
          <PairsCircle
            people={people}
            together={together.map((pair) => pair.people)}
            look={many ? 'dots' : 'named'}
            label={words.circleHeard(together.map((pair) => namesOfPair(pair, nameOf)))}
          />
          {many && allPeriods}
          <p className="second">
            {trios > 0 ? words.odd : words.allMeet(periodsForAll(people.length), programme.periods)}{' '}
            {words.seed(programme.seed)}
          </p>
          {many && whyNot}
        </section>
        <section aria-labelledby="pairs-now" className="pairs-now">
          <header>
            <h2 id="pairs-now">{title}</h2>
            <small className="second">
              {many && at === 'now'
                ? words.metSoFar(weekShown(programme), ...counted(programme, together))
                : words.metOnly}
            </small>
          </header>
          {many ? (
            <PairsList programme={programme} together={together} nameOf={nameOf} sought={sought} />
          ) : (
            <PairsTable programme={programme} together={together} nameOf={nameOf} />
          )}
          <p className="second">{words.stays}</p>
          <p className="second">{words.questions}</p>
        </section>
        {!many && (
          <section className="pairs-plan">
            {allPeriods}
            <section aria-labelledby="pairs-never">
              <header>
                <h2 id="pairs-never">{words.never}</h2>
                <Button look="bare" keys="E" onClick={onNever}>
                  {words.footer.never}
                </Button>
              </header>
              <ul className="pairs-never">
                {never.slice(0, NEVER_SHOWN).map((one) => (
                  <li key={one.id}>
                    <NamedText text={words.neverAnd(nameOf(one.person), nameOf(one.other ?? ''))} />
                  </li>
                ))}
                {never.length > NEVER_SHOWN && <li>{words.andMore(never.length - NEVER_SHOWN)}</li>}
                {never.length === 0 && <li className="second">{words.neverNone}</li>}
              </ul>
            </section>
            {whyNot}
          </section>
        )}
      </div>
    </main>
  );
}

/** Letters of a name beyond which it is set smaller. */
const LONG_NAME = 40;

/** Of the week that goes on: how many met, and of how many it was not said. */
function counted(programme: ProgrammeView, together: ProgrammeView['pairs']): [number, number] {
  const week = String(weekShown(programme));
  return [
    together.filter(({ met }) => met[week] === true).length,
    together.filter(({ met }) => met[week] === undefined).length,
  ];
}

/** Who joined, left, or is kept apart by now, and what becomes of it. */
function ChangeLine({
  change,
  nameOf,
  onTake,
}: {
  readonly change: NonNullable<ProgrammeView['change']>;
  readonly nameOf: (person: EntryId) => string;
  readonly onTake: () => void;
}) {
  const { joined, left, apart, now } = change;
  const says = [
    ...(joined.length > 0 ? [words.change.joined(joined.map(nameOf))] : []),
    ...(left.length > 0 ? [words.change.left(left.map(nameOf))] : []),
    ...apart.map(([one, other]) => words.change.apart(nameOf(one), nameOf(other))),
    ...(now === null
      ? [words.change.impossible]
      : [words.change.parts(now.part), words.change.with(now.begins.map((one) => one.map(nameOf)))]),
  ];
  return (
    <div className="pairs-change" role="status">
      <p>{says.join(' ')}</p>
      {now !== null && (
        <Button look="strong" keys="J" onClick={onTake}>
          {words.change.take}
        </Button>
      )}
    </div>
  );
}
