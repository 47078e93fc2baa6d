import { useEffect, useRef, useState } from 'react';
import { MotionConfig, Reorder } from 'framer-motion';
import type { WaitingTopic } from '#shared/group/register/parking.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Role } from '#shared/session/people/person.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { ConsolePerson } from '#shared/session/people/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { DoneSheet } from '../../ui/DoneSheet.tsx';
import { NamedText } from '../../ui/NamedText.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { movable, moved, queueIn, type QueueView } from '../queueMoves.ts';
import { GroupParked } from './GroupParked.tsx';
import { consoleWords as words, roleName } from '../../words.ts';
import './sheets.css';

/** Roles that a session can do without at any time. */
const OPEN_ROLES: readonly Role[] = ['observer', 'secondObserver', 'noteTaker', 'prepCoach'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const w = words.people;

type Send = (command: Command) => Promise<boolean>;

/** Who is here, who presents and in which order, who holds which role. */
export function PeopleSheet({
  view,
  askParked,
  onSend,
  onStopSlot,
  onStepOut,
  onClose,
}: {
  readonly view: ConsoleView;
  readonly askParked: () => Promise<readonly WaitingTopic[]>;
  readonly onSend: Send;
  readonly onStopSlot: () => void;
  readonly onStepOut: (person: PersonId, name: string) => void;
  readonly onClose: () => void;
}) {
  const presenters = view.board.seats.filter((seat) => seat.holds !== null).map(({ person }) => person);
  const presenting = presenters[0] ?? null;
  return (
    <DoneSheet size="large" title={w.title} done={w.done} onClose={onClose}>
      <div className="people">
        <section>
          <ul className="sheet-rows">
            {view.people.map((person) => (
              <PersonRow
                key={person.person}
                person={person}
                presents={presenters.includes(person.person)}
                queued={view.queue.includes(person.person)}
                format={view}
                canStop={presenters.length === 1 && view.acts.stopSlot.refusal === null}
                asksFirst={slotWaitsFor(view, person.person)}
                onSend={onSend}
                onStopSlot={onStopSlot}
                onStepOut={onStepOut}
              />
            ))}
          </ul>
          <Arrival people={view.people} onSend={onSend} />
          <p className="second">{w.observedSays}</p>
          {view.moreThanPlanned !== null && (
            <p className="second" role="status">
              {w.moreThanPlanned(view.moreThanPlanned)}
            </p>
          )}
        </section>
        <section>
          <Roles view={view} onSend={onSend} />
          <StandIns view={view} presenting={presenting} onSend={onSend} />
          {view.queue.length > 0 && (
            <>
              <Queue queue={queueIn(view)} focus={view.focus} onSend={onSend} />
              <GroupParked
                view={view}
                ask={askParked}
                bring={({ person, text, importance, urgency }) => ({
                  ...{ type: 'parking.write', person, text },
                  ...{ importance, urgency },
                })}
                onSend={onSend}
              />
            </>
          )}
        </section>
      </div>
    </DoneSheet>
  );
}

/** Whether somebody would leave a slot of their own that runs, and that waits for them. */
const slotWaitsFor = ({ queue, acts, trios }: ConsoleView, person: PersonId): boolean =>
  acts.stopSlot.refusal === null && (queue.includes(person) || trios.some((trio) => trio.includes(person)));

function standing(
  person: ConsolePerson,
  presents: boolean,
  { names, focus }: Pick<ConsoleView, 'names' | 'focus'>,
): string {
  const roles = person.roles.map((role) => roleName({ names }, role));
  return [
    person.present ? null : w.out,
    person.remote ? w.isRemote : null,
    person.slotWaits ? w.waits(focus) : null,
    ...roles,
    presents
      ? w.presents
      : person.presented
        ? w.presented
        : person.slot === null
          ? null
          : w.slotOf(focus, person.slot),
    person.standsIn.length > 0
      ? w.standsIn(person.standsIn.map((role) => roleName({ names }, role)).join(', '))
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function PersonRow({
  person,
  presents,
  queued,
  format,
  canStop,
  asksFirst,
  onSend,
  onStopSlot,
  onStepOut,
}: {
  readonly person: ConsolePerson;
  readonly presents: boolean;
  /** Slots are filled from a queue, and they are in it: a slot may be given up. */
  readonly queued: boolean;
  readonly format: Pick<ConsoleView, 'names' | 'focus'>;
  readonly canStop: boolean;
  /** What is left of the own slot waits for who steps out of it. */
  readonly asksFirst: boolean;
  readonly onSend: Send;
  readonly onStopSlot: () => void;
  readonly onStepOut: (person: PersonId, name: string) => void;
}) {
  const id = person.person;
  const label = (act: string) => `${person.name}: ${act}`;
  const [mending, setMending] = useState(false);
  const mended = useRef(false);
  if (mending)
    return (
      <MendName
        person={person}
        onSend={onSend}
        onDone={() => {
          mended.current = true;
          setMending(false);
        }}
      />
    );
  return (
    <li data-out={!person.present || undefined}>
      <span className="person">
        <span className="sheet-name">
          <NamedText text={person.name} />
        </span>
        <small className="second">{standing(person, presents, format)}</small>
      </span>
      <span className="person-acts">
        <Button
          ref={(button) => {
            // The focus comes back to where the name's field was opened.
            if (button !== null && mended.current) button.focus();
            mended.current = false;
          }}
          aria-label={label(w.rename)}
          onClick={() => setMending(true)}
        >
          {w.rename}
        </Button>
        {presents && canStop ? (
          <Button aria-label={label(w.stopSlot(format.focus))} onClick={onStopSlot}>
            {w.stopSlot(format.focus)}
          </Button>
        ) : (
          queued &&
          person.slot !== null &&
          !person.presented && (
            <Button
              aria-label={label(w.passSlot)}
              onClick={() => void onSend({ type: 'slot.pass', person: id })}
            >
              {w.passSlot}
            </Button>
          )
        )}
        <Button
          aria-label={label(person.remote ? w.inRoom : w.remote)}
          onClick={() => void onSend({ type: 'person.place', person: id, remote: !person.remote })}
        >
          {person.remote ? w.inRoom : w.remote}
        </Button>
        <Button
          aria-label={label(person.observed ? w.refuseObservation : w.allowObservation)}
          onClick={() =>
            void onSend({ type: person.observed ? 'observation.refuse' : 'observation.allow', person: id })
          }
        >
          {person.observed ? w.refuseObservation : w.allowObservation}
        </Button>
        {person.present ? (
          <Button
            aria-label={label(w.stepOut)}
            onClick={() =>
              presents && asksFirst
                ? onStepOut(id, person.name)
                : void onSend({ type: 'person.stepOut', person: id })
            }
          >
            {w.stepOut}
          </Button>
        ) : (
          <Button
            aria-label={label(w.comeBack)}
            onClick={() => void onSend({ type: 'person.return', person: id })}
          >
            {w.comeBack}
          </Button>
        )}
      </span>
    </li>
  );
}

/** One person's name in a field, all of it selected: what is typed or pasted takes its place. */
function MendName({
  person,
  onSend,
  onDone,
}: {
  readonly person: ConsolePerson;
  readonly onSend: Send;
  readonly onDone: () => void;
}) {
  const [name, setName] = useState(person.name);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  const mend = () => {
    if (name.trim() === '' || name.trim() === person.name) return onDone();
    void onSend({ type: 'person.rename', person: person.person, name }).then((mended) => mended && onDone());
  };
  return (
    <li className="mend-name">
      <TextField
        label={w.renameTo(person.name)}
        value={name}
        onChange={setName}
        onEnter={mend}
        maxLength={200}
        inputRef={field}
      />
      <Button look="strong" onClick={mend}>
        {w.renameDo}
      </Button>
      <Button onClick={onDone}>{w.renameNot}</Button>
    </li>
  );
}

const FIRST = '';

/** Somebody comes later: their name, and after whom they sit; at the last seat unless it is said. */
function Arrival({ people, onSend }: { readonly people: readonly ConsolePerson[]; readonly onSend: Send }) {
  const [name, setName] = useState('');
  const [chosen, choose] = useState<PersonId | null>(null);
  const last = people.at(-1)?.person ?? FIRST;
  const after = chosen ?? last;
  const arrive = () => {
    if (name.trim() === '') return;
    void onSend({
      type: 'person.arrive',
      name,
      ...(after === last ? {} : { after: after === FIRST ? null : after }),
    }).then((arrived) => {
      if (!arrived) return;
      setName('');
      choose(null);
    });
  };
  return (
    <div className="arrival">
      <TextField
        label={w.arrive}
        value={name}
        onChange={setName}
        onEnter={arrive}
        placeholder={w.arrivePlaceholder}
        maxLength={200}
      />
      <Choice
        label={w.seat}
        value={after}
        options={[
          { value: FIRST, label: w.firstSeat },
          ...people.map((person) => ({ value: person.person, label: w.seatAfter(person.name) })),
        ]}
        onChange={choose}
      />
      <Button onClick={arrive}>{w.arriveDo}</Button>
    </div>
  );
}

const NOBODY = '';

const optionOf = (person: ConsolePerson) => ({ value: person.person, label: person.name });

/** Whoever holds a role stays in its list, though not in the room. */
const withHolder = (
  here: readonly ConsolePerson[],
  people: readonly ConsolePerson[],
  holder: string,
): readonly ConsolePerson[] => people.filter((person) => here.includes(person) || person.person === holder);

function Roles({ view, onSend }: { readonly view: ConsoleView; readonly onSend: Send }) {
  const here = view.people.filter((person) => person.present);
  return (
    <>
      <h3>{w.roles}</h3>
      <div className="role-choices">
        {view.roles.map((role) => {
          const holder = view.people.find((person) => person.roles.includes(role))?.person ?? NOBODY;
          const mayBeNobody = OPEN_ROLES.includes(role);
          return (
            <Choice
              key={role}
              label={capital(roleName(view, role))}
              value={holder}
              options={[
                ...(mayBeNobody || holder === NOBODY ? [{ value: NOBODY, label: w.nobody }] : []),
                ...withHolder(here, view.people, holder).map(optionOf),
              ]}
              onChange={(person) =>
                void onSend({ type: 'role.assign', role, person: person === NOBODY ? null : person })
              }
            />
          );
        })}
      </div>
    </>
  );
}

/** A presenter holds no other role in the own slot: somebody named stands in. */
function StandIns({
  view,
  presenting,
  onSend,
}: {
  readonly view: ConsoleView;
  readonly presenting: PersonId | null;
  readonly onSend: Send;
}) {
  const presenter = view.people.find((person) => person.person === presenting);
  if (presenter === undefined || presenter.roles.length === 0) return null;
  const others = view.people.filter((person) => person.present && person !== presenter);
  return (
    <>
      <h3>
        <bdi>{w.standIns(presenter.name)}</bdi>
      </h3>
      <div className="role-choices">
        {presenter.roles.map((role) => {
          const stands = view.people.find((person) => person.standsIn.includes(role))?.person ?? NOBODY;
          return (
            <Choice
              key={role}
              label={w.standInFor(roleName(view, role))}
              value={stands}
              options={[
                ...(stands === NOBODY ? [{ value: NOBODY, label: w.nobodyYet }] : []),
                ...withHolder(others, view.people, stands).map(optionOf),
              ]}
              onChange={(person) => person !== NOBODY && void onSend({ type: 'role.standIn', role, person })}
            />
          );
        })}
      </div>
    </>
  );
}

function Queue({
  queue: view,
  focus,
  onSend,
}: {
  readonly queue: QueueView;
  readonly focus: ConsoleView['focus'];
  readonly onSend: Send;
}) {
  const free = movable(view);
  const [dragged, setDragged] = useState<readonly PersonId[] | null>(null);
  if (free.length === 0) return null;
  const shown = dragged ?? free;
  const order = (queue: readonly PersonId[]) => void onSend({ type: 'queue.order', queue: [...queue] });
  const move = (person: PersonId, step: 1 | -1) => {
    const queue = moved(view, person, step);
    if (queue !== null) order(queue);
  };
  const drop = () => {
    if (dragged === null) return;
    const rest = [...dragged];
    order(view.queue.map((id) => (free.includes(id) ? (rest.shift() ?? id) : id)));
    setDragged(null);
  };
  return (
    <>
      <h3>{w.queue}</h3>
      <p className="second sheet-hint">{w.queueHint}</p>
      <MotionConfig reducedMotion="user">
        <Reorder.Group as="ol" className="queue" axis="y" values={[...shown]} onReorder={setDragged}>
          {shown.map((id) => {
            const person = view.people.find((one) => one.person === id);
            const name = person?.name ?? id;
            return (
              <Reorder.Item
                key={id}
                value={id}
                className="queue-item"
                onDragEnd={drop}
                onKeyDown={(event) => {
                  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
                  event.preventDefault();
                  move(id, event.key === 'ArrowUp' ? -1 : 1);
                }}
              >
                <span className="sheet-name">
                  <NamedText text={name} />
                </span>
                <small className="second">
                  {person?.slot == null ? w.next : w.slotOf(focus, person.slot)}
                </small>
                <Button aria-label={w.earlier(name)} onClick={() => move(id, -1)}>
                  ↑
                </Button>
                <Button aria-label={w.later(name)} onClick={() => move(id, 1)}>
                  ↓
                </Button>
              </Reorder.Item>
            );
          })}
        </Reorder.Group>
      </MotionConfig>
    </>
  );
}
