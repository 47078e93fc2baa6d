import { Fragment, useRef, type ReactNode } from 'react';
import { MotionConfig, Reorder, useDragControls } from 'framer-motion';
import type { Format } from '#shared/format/schema.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { closedOff } from '../../ui/namedText.ts';
import { NamedText, useRoomNames } from '../../ui/NamedText.tsx';
import { settle } from '../../ui/motion.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { FocusPlaces } from '../frame/useFocusPlaces.ts';
import type { PlanChange } from '../draft/planning.ts';
import type { PlanView, QueuedPerson } from './planView.ts';
import { planWords as words } from '../../words.ts';

interface QueueProps {
  readonly view: PlanView;
  readonly focus: Format['focus'];
  readonly locked: number | null;
  readonly lines: FocusPlaces;
  readonly change: (change: PlanChange) => void;
  readonly onEdit: (person: PersonId) => void;
  /** What else may be chosen. */
  readonly children: ReactNode;
}

/** Who presents, in order: dragged, moved with Alt and arrows, or with the buttons. */
export function PresenterQueue({ view, focus, locked, lines, change, onEdit, children }: QueueProps) {
  const queue = [...view.presenting, ...view.waiting];
  const list = useRef<HTMLUListElement>(null);
  const names = useRoomNames();
  const slots = view.presenting.length;
  const sentence =
    locked !== null
      ? words.slotsLocked(focus, slots)
      : view.formatTakes !== null
        ? words.formatTakes[view.formatTakes](focus, slots)
        : words.slotsFit(focus, slots);
  return (
    <section className="plan-queue" aria-labelledby="plan-queue-head">
      <div className="queue-title">
        <h2 id="plan-queue-head">{words.slotHeads[focus]}</h2>
        {view.slotChoices.length > 1 && (
          <div className="slots-choice">
            <Segmented
              label={words.slotsChoice(focus)}
              look="quiet"
              value={locked === null ? 'fit' : String(locked)}
              options={[
                { value: 'fit', label: words.asFits },
                ...view.slotChoices.map((slots_) => ({ value: String(slots_), label: String(slots_) })),
              ]}
              onChange={(value) => change({ type: 'slots', slots: value === 'fit' ? null : Number(value) })}
            />
          </div>
        )}
      </div>
      <div className="screen-scroll">
        <MotionConfig reducedMotion="user">
          <Reorder.Group
            as="ul"
            axis="y"
            ref={list}
            className="queue"
            values={queue.map(({ person }) => person)}
            onReorder={(order: PersonId[]) => change({ type: 'queue', queue: order })}
          >
            {queue.map((entry, i) => (
              <QueueItem
                key={entry.person}
                entry={entry}
                place={i + 1}
                lines={lines}
                last={i === queue.length - 1}
                presents={i < slots}
                heading={i === slots ? `${sentence} ${words.nextTime}` : null}
                change={change}
                onEdit={onEdit}
              />
            ))}
          </Reorder.Group>
        </MotionConfig>
        {view.queued && queue.length === 0 && (
          <p>{words.nobodyPresents[focus === 'coachee' || focus === 'receiver' ? focus : 'presenter']}</p>
        )}
        {(focus === 'nobody' || focus === 'topicOwner') && (
          <p className="queue-note">
            {focus === 'topicOwner' && view.plan !== null && <b>{words.topicsFit(view.plan.presenters)} </b>}
            {words.noQueue[focus]}
          </p>
        )}
        {view.groupsOfPeople.map((group, i) => (
          <p key={i} className="queue-group">
            <b>{words.group(i + 1)}</b> <Names names={group.presents} />
            {group.rests.length > 0 && (
              <span className="second">
                {' · '}
                {words.withoutSlot} <Names names={group.rests} />
              </span>
            )}
          </p>
        ))}
        {view.sitWhy !== null && (
          <p className="queue-note">
            <bdi>{closedOff(view.sitWhy, names)}</bdi>
          </p>
        )}
        {view.bends.map((sentence) => (
          <p key={sentence} className="queue-note">
            <NamedText text={sentence} />
          </p>
        ))}
        {view.resting.length > 0 && (
          <>
            <p className="queue-head">{words.restToday}</p>
            <p className="resting">
              {view.resting.map(({ person, label }) => (
                <button
                  key={person}
                  type="button"
                  className="rest-in"
                  aria-label={words.takeIn(label)}
                  onClick={() => change({ type: 'presents', person, presents: true })}
                >
                  + <bdi>{label}</bdi>
                </button>
              ))}
            </p>
          </>
        )}
        {view.slotChoices.length > 1 && (
          <p className="queue-note">
            {view.moreSlots === null
              ? words.noMoreSlots(focus)
              : words.moreSlots(focus, view.moreSlots.slot, view.moreSlots.minutes)}
          </p>
        )}
        {children}
      </div>
    </section>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, i) => (
    <Fragment key={i}>
      {i > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}

interface ItemProps {
  readonly entry: QueuedPerson;
  readonly place: number;
  readonly last: boolean;
  readonly presents: boolean;
  /** Stands above the item. */
  readonly heading: string | null;
  readonly lines: FocusPlaces;
  readonly change: (change: PlanChange) => void;
  readonly onEdit: (person: PersonId) => void;
}

function QueueItem({ entry, place, last, presents, heading, lines, change, onEdit }: ItemProps) {
  const { person, label, why } = entry;
  const drag = useDragControls();
  return (
    <Reorder.Item
      as="li"
      value={person}
      dragListener={false}
      dragControls={drag}
      transition={settle}
      className="queue-item"
    >
      {heading !== null && <p className="queue-head">{heading}</p>}
      <div className="queue-card" data-presents={presents || undefined}>
        <span className="queue-place">{place}</span>
        <button
          type="button"
          className="queue-line"
          ref={lines.at(`queue:${person}`)}
          data-line={`queue:${person}`}
          aria-keyshortcuts="R Alt+ArrowUp Alt+ArrowDown Q"
          onClick={() => onEdit(person)}
        >
          <span className="queue-name two-lines">
            <NamedText text={label} />
          </span>
          {presents && why !== null && <span className="second">{why}</span>}
        </button>
        <span className="line-acts">
          <button
            type="button"
            aria-label={words.moveUp(label)}
            aria-disabled={place === 1 || undefined}
            onClick={() => change({ type: 'queueBy', person, by: -1 })}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={words.moveDown(label)}
            aria-disabled={last || undefined}
            onClick={() => change({ type: 'queueBy', person, by: 1 })}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={words.takeOut(label)}
            onClick={() => change({ type: 'presents', person, presents: false })}
          >
            ×
          </button>
        </span>
        <i className="line-grip" aria-hidden="true" onPointerDown={(event) => drag.start(event)} />
      </div>
    </Reorder.Item>
  );
}
