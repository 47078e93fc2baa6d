import type { Format } from '#shared/format/schema.ts';
import { OTHER_GROUPS } from '#shared/deskKeys.ts';
import type { Day } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { PictureOfTime } from '../../ui/PictureOfTime.tsx';
import { draftOfGroup } from '../draft/groupDraft.ts';
import { planFor } from '../draft/plans.ts';
import { whoDoesWhatIn } from './StartWords.tsx';
import { groupWords as words } from '../../words.ts';

/** The groups beside the one that meets next, each with its key. */
export function OtherGroups({
  groups,
  isRead,
  plans,
  all,
  formats,
  today,
  onOpen,
  onNew,
}: {
  readonly groups: readonly GroupView[];
  /** Until then the list has its place. */
  readonly isRead: boolean;
  /** The plans that are kept. */
  readonly plans: readonly Plan[];
  /** They are all groups there are. */
  readonly all: boolean;
  readonly formats: readonly Format[];
  readonly today: Day;
  readonly onOpen: (group: EntryId) => void;
  readonly onNew: () => void;
}) {
  return (
    <section className="start-groups" aria-labelledby="start-groups" aria-busy={!isRead || undefined}>
      <header>
        <h2 id="start-groups">{all ? words.all : words.others}</h2>
        <Button look="bare" keys="+" onClick={onNew}>
          {words.aNew}
        </Button>
      </header>
      <ul>
        {groups.map((group, i) => {
          // As the group that meets next is told about: what is not planned yet as it would be.
          const planned = planFor(group, group.next, plans)?.draft ?? null;
          const draft = planned ?? draftOfGroup(group, formats, null);
          return (
            <li key={group.id}>
              <button type="button" className="start-group" onClick={() => onOpen(group.id)}>
                <PictureOfTime
                  size="pond"
                  seats={group.people.map(({ person, name }) => ({ id: person, name, card: 'plain' }))}
                  holder={null}
                  elapsedS={0}
                  plannedS={180}
                  mode="armed"
                  stone="held"
                />
                <span>
                  <b className="cut" dir="auto">
                    {group.name}
                  </b>
                  <span>
                    {group.next === null
                      ? words.noDateYet
                      : words.meetsAt(group.next.day, group.next.day === today, group.next.begins)}
                    <span className="second">
                      {' · '}
                      {words.formatAnd(draft.format.name, (planned?.people ?? group.people).length)}
                    </span>
                  </span>
                  <span className="second">{whoDoesWhatIn(draft, group)}</span>
                </span>
                {OTHER_GROUPS[i] && <Kbd keys={OTHER_GROUPS[i].caps.join(' ')} />}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
