import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { mayFacilitatorKeepTime, rolesOfFormat } from '#shared/group/roles.ts';
import { MAX_NAME_LENGTH } from '#shared/group/names.ts';
import type { Draft } from '#shared/session/draft.ts';
import { circleOf } from '#shared/session/draftPeople.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Role } from '#shared/session/people/person.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { PlanChange } from '../draft/planning.ts';
import { hearsReports, slotWordOf, type PlannedPerson } from './planView.ts';
import { planWords as words, roleName } from '../../words.ts';

type RoleChoice = Role | 'none';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface PersonDialogProps {
  readonly draft: Draft;
  /** Null closes it. */
  readonly person: PlannedPerson | null;
  readonly change: (change: PlanChange) => void;
  readonly onClose: () => void;
}

/** One person of the plan: role, seat, slot and commitment. Every choice holds at once. */
export function PersonDialog({ draft, person, change, onClose }: PersonDialogProps) {
  const role = useRef<HTMLElement>(null);
  return (
    <Dialog
      open={person !== null}
      initialFocus={role}
      onClose={onClose}
      title={<bdi>{person?.label ?? ''}</bdi>}
      actions={
        person && (
          <>
            <Button look="strong" onClick={onClose}>
              {words.done}
            </Button>
            <Button
              onClick={() => {
                change({ type: 'remove', person: person.person });
                onClose();
              }}
            >
              {words.removePerson(person.label)}
            </Button>
          </>
        )
      }
    >
      {person && (
        <PersonForm key={person.person} draft={draft} person={person} change={change} roleRef={role} />
      )}
    </Dialog>
  );
}

function PersonForm({
  draft,
  person,
  change,
  roleRef,
}: {
  readonly draft: Draft;
  readonly person: PlannedPerson;
  readonly change: (change: PlanChange) => void;
  /** The chosen role, which has the focus when the sheet opens. */
  readonly roleRef: RefObject<HTMLElement | null>;
}) {
  const id: PersonId = person.person;
  const [name, setName] = useState(draft.people.find((one) => one.id === id)?.name ?? '');
  const seat = draft.people.findIndex((one) => one.id === id);
  const roles: readonly RoleChoice[] = ['none', ...rolesOfFormat(draft.format)];
  const both = person.roles.length > 1 && mayFacilitatorKeepTime(circleOf(draft));
  const roleLabel = (role: Role) =>
    both && role === 'facilitator'
      ? `${roleName(draft.format, 'facilitator')} + ${roleName(draft.format, 'timekeeper')}`
      : roleName(draft.format, role);
  return (
    <div className="person-form">
      <TextField
        label={words.addPersonName}
        value={name}
        maxLength={MAX_NAME_LENGTH}
        onChange={(next) => {
          setName(next);
          change({ type: 'name', person: id, name: next });
        }}
      />
      <Choice label={words.role}>
        <Segmented<RoleChoice>
          label={words.role}
          chosenRef={roleRef}
          value={person.roles[0] ?? 'none'}
          options={roles.map((role) => ({
            value: role,
            label: role === 'none' ? words.noRole : capital(roleLabel(role)),
          }))}
          onChange={(role) => change({ type: 'role', person: id, role: role === 'none' ? null : role })}
        />
      </Choice>
      {fillsFromQueue(draft) && (
        <Choice label={words.presenting[slotWordOf(draft.format)]}>
          <YesNo
            label={words.presenting[slotWordOf(draft.format)]}
            value={draft.queue.includes(id)}
            onChange={(presents) => change({ type: 'presents', person: id, presents })}
          />
        </Choice>
      )}
      {hearsReports(draft.format) && (
        <Choice label={words.reviewing}>
          <YesNo
            label={words.reviewing}
            value={person.reviews}
            onChange={(reviews) => change({ type: 'review', person: id, reviews })}
          />
        </Choice>
      )}
      <Choice label={words.joins}>
        <Segmented
          label={words.joins}
          value={draft.remote?.includes(id) === true ? 'remote' : 'room'}
          options={[
            { value: 'room', label: words.inRoom },
            { value: 'remote', label: words.remote },
          ]}
          onChange={(where) => change({ type: 'remote', person: id, remote: where === 'remote' })}
        />
      </Choice>
      <Choice label={words.seat}>
        <span className="seat-choice">
          <Button onClick={() => change({ type: 'seat', person: id, by: -1 })} aria-label={words.earlierSeat}>
            ↑
          </Button>
          <Button onClick={() => change({ type: 'seat', person: id, by: 1 })} aria-label={words.laterSeat}>
            ↓
          </Button>
          <span role="status">{words.seatOf(seat + 1, draft.people.length)}</span>
        </span>
      </Choice>
    </div>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="choice">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

function YesNo({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Segmented
      label={label}
      value={value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
      onChange={(next) => onChange(next === 'yes')}
    />
  );
}
