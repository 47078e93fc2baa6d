import { useRef, useState } from 'react';
import type { Day } from '#shared/group/register/day.ts';
import { dayProblem } from '#shared/group/register/dayToPlan.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { PlannedStart } from '#shared/session/keptPlan.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { startOf } from '../draft/plans.ts';
import { plansWords as words } from '../../words.ts';

const AT_ONCE = '';
const ANOTHER = 'another';
const USUALLY_BEGINS = '18:00';

interface WhenProps {
  readonly starts: PlannedStart | null;
  readonly today: Day;
  /** The group's dates to come. */
  readonly meetings: GroupView['meetings'];
  readonly onChoose: (starts: PlannedStart | null) => void;
  readonly onClose: () => void;
}

/** The day a plan is for and when it begins: a date of its group, another one, or whenever its room is opened. */
export function WhenSheet(props: WhenProps) {
  const { starts, today, meetings, onChoose, onClose } = props;
  const known = meetings.some(({ id }) => id === starts?.meeting);
  const [chosen, setChosen] = useState<string>(
    starts === null ? AT_ONCE : known && starts.meeting !== null ? starts.meeting : ANOTHER,
  );
  const [day, setDay] = useState<string>(starts?.day ?? today);
  const [begins, setBegins] = useState<string>(starts?.begins ?? USUALLY_BEGINS);
  const list = useRef<HTMLSelectElement>(null);
  const [tried, setTried] = useState(false);
  const problem = dayProblem(day, today, begins);
  const take = () => {
    setTried(true);
    if (chosen === ANOTHER && problem !== null) return;
    const meeting = meetings.find(({ id }) => id === chosen);
    onChoose(
      chosen === AT_ONCE ? null : meeting === undefined ? { day, begins, meeting: null } : startOf(meeting),
    );
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.whenTitle}
      description={words.whenBody}
      size="small"
      initialFocus={list}
      actions={
        <Button look="strong" onClick={take}>
          {words.done}
        </Button>
      }
    >
      <div className="plan-when">
        <Choice
          label={words.date}
          listRef={list}
          value={chosen}
          options={[
            ...meetings.map((meeting) => ({
              value: meeting.id,
              label: words.starts(meeting.day, meeting.begins),
            })),
            { value: AT_ONCE, label: words.atOnce },
            { value: ANOTHER, label: words.anotherDay },
          ]}
          onChange={setChosen}
        />
        {chosen === ANOTHER && (
          <>
            <TextField
              type="date"
              label={words.day}
              value={day}
              onChange={setDay}
              onEnter={take}
              error={tried && problem !== null ? words.dayProblem[problem] : undefined}
            />
            <TextField type="time" label={words.begins} value={begins} onChange={setBegins} onEnter={take} />
          </>
        )}
      </div>
    </Dialog>
  );
}
