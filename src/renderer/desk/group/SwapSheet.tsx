import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { presentersNext, rolesNext, type NextSession } from '#shared/group/nextRows.ts';
import { holderOf, presentersOf, type Swapped } from '#shared/group/swapped.ts';
import { groupWords as words } from '../../words.ts';

/** Somebody else presents or holds a role this time. Every choice holds at once. */
export function SwapSheet({
  open,
  group,
  planned,
  swapped,
  onSwap,
  onClose,
}: {
  readonly open: boolean;
  readonly group: GroupView;
  /** What it is held in: of nobody else anything is offered. */
  readonly planned: NextSession | null;
  readonly swapped: Swapped;
  readonly onSwap: (swapped: Swapped) => void;
  readonly onClose: () => void;
}) {
  const people = group.people.map(({ person }) => ({ value: person, label: calledBy(group)(person) }));
  /** Whom the group never lets do it is not offered. */
  const takes = (role: string) =>
    people.filter(
      ({ value }) =>
        !group.arrangements.some((one) => one.says === 'never' && one.role === role && one.person === value),
    );
  const presenters = presentersOf(group, swapped);
  /** Puts a person at a place of the queue; whoever stood there takes the place that they had. */
  const present = (place: number, person: EntryId) => {
    const before = presenters.indexOf(person);
    const next = presenters.map((one, i) =>
      i === place ? person : i === before ? (presenters[place] ?? one) : one,
    );
    onSwap({ ...swapped, queue: before < 0 ? presenters.with(place, person) : next });
  };
  const hold = (role: string, person: EntryId) => {
    const others = Object.entries(swapped.roles).filter(([other]) => other !== role);
    const held = person === NOBODY ? [] : [[role, person] as const];
    onSwap({ ...swapped, roles: Object.fromEntries([...others, ...held]) });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.swapTitle}
      description={words.swapBody}
      actions={
        <Button look="strong" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className="group-form">
        {presentersNext(group, swapped, planned).map((person, place) => (
          <Choice
            key={place}
            label={words.presents[place] ?? ''}
            value={person}
            options={takes('presenter')}
            onChange={(next) => present(place, next)}
          />
        ))}
        {rolesNext(group, planned).map(({ role }) => (
          <Choice
            key={role}
            label={words.roles[role] ?? role}
            value={holderOf(group, swapped, role) ?? NOBODY}
            options={[
              ...(holderOf(group, swapped, role) === null ? [{ value: NOBODY, label: words.nobody }] : []),
              ...takes(role),
            ]}
            onChange={(next) => hold(role, next)}
          />
        ))}
      </div>
    </Dialog>
  );
}

const NOBODY = '';
