import { useRef, useState } from 'react';
import type { Day } from '#shared/group/register/day.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { PlanNow } from '../draft/plans.ts';
import { plansWords as words } from '../../words.ts';

const titleOf = ({ draft }: Plan): string => draft.title || draft.format.name;

const whenOf = ({ starts }: PlanNow): string =>
  starts === null ? words.atOnce : words.starts(starts.day, starts.begins);

/** Every plan that is kept, by when it begins: go on with one, or throw it away. */
export function PlansSheet({
  open,
  plans,
  today,
  onOpen,
  onThrowAway,
  onClose,
}: {
  readonly open: boolean;
  readonly plans: readonly PlanNow[];
  readonly today: Day;
  readonly onOpen: (plan: Plan) => void;
  readonly onThrowAway: (plan: Plan) => void;
  readonly onClose: () => void;
}) {
  const [leaving, setLeaving] = useState<PlanNow | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Dialog
        open={open && leaving === null}
        onClose={onClose}
        title={words.title}
        description={plans.length === 0 ? words.none : words.body}
        size="large"
        initialFocus={first}
      >
        <ul className="earlier plans">
          {plans.map((each, i) => (
            <li key={each.plan.id}>
              <button
                type="button"
                ref={i === 0 ? first : undefined}
                className="earlier-open"
                aria-keyshortcuts="Delete"
                onClick={() => onOpen(each.plan)}
                onKeyDown={(event) => {
                  if (event.key === 'Delete') setLeaving(each);
                }}
              >
                <b>
                  <bdi>{titleOf(each.plan)}</bdi>
                </b>
                <span>{whenOf(each)}</span>
                <span className="second">
                  {each.cancelled
                    ? words.cancelled
                    : each.starts !== null && each.starts.day < today
                      ? words.over
                      : words.people(each.plan.draft.people.length)}
                </span>
              </button>
              <Button onClick={() => setLeaving(each)}>{words.throwAway}</Button>
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        open={open && leaving !== null}
        onClose={() => setLeaving(null)}
        title={words.throwTitle}
        description={leaving && words.throwBody(titleOf(leaving.plan), whenOf(leaving))}
        urgent
        size="small"
        actions={
          <>
            <Button onClick={() => setLeaving(null)}>{words.throwNo}</Button>
            <Button
              look="strong"
              onClick={() => {
                if (leaving) onThrowAway(leaving.plan);
                setLeaving(null);
              }}
            >
              {words.throwYes}
            </Button>
          </>
        }
      />
    </>
  );
}
