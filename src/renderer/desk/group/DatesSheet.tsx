import { useRef, useState, type RefObject } from 'react';
import { addDays, isOnTheClock, type Day } from '#shared/group/register/day.ts';
import { meetingsAhead } from '#shared/group/register/meetingsAhead.ts';
import { dayProblem } from '#shared/group/register/dayToPlan.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { newEntryId, type KnownRegister } from '../register/useRegister.ts';
import { planFor } from '../draft/plans.ts';
import { SessionLength, USUAL_MINUTES } from './SessionLength.tsx';
import { calendarWords, groupWords as words, plansWords } from '../../words.ts';

const USUAL = { begins: '18:00', weeks: '2', times: 6 } as const;
const MOST_TIMES = 52;
const EVERY = ['0', '1', '2', '3', '4', '6', '8'] as const;
type Every = (typeof EVERY)[number];
const DAYS_OF_WEEK = 7;

interface DatesProps {
  readonly open: boolean;
  readonly group: GroupView;
  readonly today: Day;
  /** The plans that are kept. */
  readonly plans: readonly Plan[];
  readonly register: KnownRegister;
  readonly onPrepare: (meeting: Meeting) => void;
  readonly onClose: () => void;
}

/** When a group meets: dates are planned one by one or as a series, and each is moved or cancelled by itself. */
export function DatesSheet({ open, onClose, ...rest }: DatesProps) {
  const first = useRef<Field>(null);
  const planned = datesAhead(rest.group, rest.today).length > 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.datesTitle}
      description={words.datesBody}
      size="large"
      writes
      initialFocus={first}
      actions={
        <Button look={planned ? 'strong' : 'plain'} onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <DatesForm {...rest} firstAt={first} />
    </Dialog>
  );
}

type Meeting = GroupView['meetings'][number];
type Field = HTMLInputElement & HTMLTextAreaElement;

/** Those that are still to be held, and those that were called off, in their order. */
const datesAhead = ({ meetings, sessions }: GroupView, today: Day): Meeting[] => {
  const ahead = new Set(meetingsAhead(meetings, sessions, today));
  return meetings.filter((one) => ahead.has(one) || (one.cancelled && one.day >= today));
};

function DatesForm({
  group,
  today,
  plans,
  register,
  onPrepare,
  firstAt,
}: Omit<DatesProps, 'open' | 'onClose'> & { readonly firstAt: RefObject<Field | null> }) {
  const { store } = useWindow('library');
  const coming = datesAhead(group, today);
  const last = group.meetings.at(-1);
  const [day, setDay] = useState<string>(() =>
    last === undefined ? addDays(today, DAYS_OF_WEEK) : addDays(last.day, 2 * DAYS_OF_WEEK),
  );
  const [begins, setBegins] = useState<string>(last?.begins ?? USUAL.begins);
  const [minutes, setMinutes] = useState(last?.minutes ?? group.minutes ?? USUAL_MINUTES);
  const [every, setEvery] = useState<Every>(USUAL.weeks);
  const [times, setTimes] = useState<number>(USUAL.times);
  const [tried, setTried] = useState(false);
  const [moved, setMoved] = useState<Meeting | null>(null);
  const weeks = Number(every);
  const count = weeks === 0 ? 1 : times;
  const daysOf = () => Array.from({ length: count }, (_, i) => addDays(day, i * weeks * DAYS_OF_WEEK));
  const problem =
    dayProblem(day, today, begins) ??
    (daysOf().every((one) => isOnTheClock(one, begins)) ? null : 'noSuchTime');
  const write = async (meetings: readonly Meeting[]) => {
    const reply = await store.request({
      type: 'calendar.export',
      group: group.id,
      meetings: meetings.map(({ id }) => id),
    });
    if (reply.ok) tell(calendarWords.written(reply.path));
    else tellNotDone(reply, 'register');
  };
  const plan = async () => {
    setTried(true);
    if (problem !== null) return;
    const meetings = daysOf().map((one) => ({ meeting: newEntryId(), day: one }));
    const done = await register.act({ act: 'meeting.plan', group: group.id, meetings, begins, minutes });
    if (!done) return;
    setTried(false);
    // Once more means: from there on.
    setDay(addDays(day, Math.max(count * weeks, 1) * DAYS_OF_WEEK));
  };
  return (
    <div className="group-form">
      <form
        className="group-dates"
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <TextField
          type="date"
          label={words.day}
          value={day}
          onChange={setDay}
          inputRef={firstAt}
          error={tried && problem !== null ? plansWords.dayProblem[problem] : undefined}
        />
        <TextField type="time" label={words.begins} value={begins} onChange={setBegins} />
        <SessionLength minutes={minutes} onChange={setMinutes} />
        <Choice
          label={words.every}
          value={every}
          options={EVERY.map((value) => ({
            value,
            label: value === '0' ? words.once : words.everyOption(Number(value)),
          }))}
          onChange={setEvery}
        />
        {weeks > 0 && (
          <NumberStepper
            label={words.times}
            labelShown
            unit={words.timesUnit(times)}
            value={times}
            min={1}
            max={MOST_TIMES}
            onChange={setTimes}
          />
        )}
        <Button look={coming.length === 0 ? 'strong' : 'plain'} submit>
          {words.plan(count)}
        </Button>
      </form>
      <ol className="sheet-lines" aria-label={words.coming}>
        {coming.map((meeting) => (
          <li key={meeting.id} className="group-date" data-cancelled={meeting.cancelled || undefined}>
            <b>{words.dayLong(meeting.day)}</b>
            <span className="second">
              {meeting.cancelled
                ? words.cancelled
                : words.fromTo(meeting.day, meeting.begins, meeting.minutes)}
            </span>
            <span className="group-person-acts">
              {!meeting.cancelled && (
                <Button onClick={() => onPrepare(meeting)}>
                  {planFor(group, meeting, plans) === null ? plansWords.prepare : plansWords.openPlan}
                </Button>
              )}
              <Button onClick={() => void write([meeting])}>{calendarWords.one}</Button>
              <Button onClick={() => setMoved(meeting)}>{words.move}</Button>
              {!meeting.cancelled && (
                <Button onClick={() => void register.act({ act: 'meeting.cancel', meeting: meeting.id })}>
                  {words.cancelDate}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {coming.length > 0 && (
        <p>
          <Button onClick={() => void write(coming)}>{calendarWords.series}</Button>
        </p>
      )}
      {moved && (
        <MoveSheet meeting={moved} today={today} register={register} onClose={() => setMoved(null)} />
      )}
    </div>
  );
}

function MoveSheet({
  meeting,
  today,
  register,
  onClose,
}: {
  readonly meeting: Meeting;
  readonly today: Day;
  readonly register: KnownRegister;
  readonly onClose: () => void;
}) {
  const [day, setDay] = useState<string>(meeting.day);
  const [begins, setBegins] = useState<string>(meeting.begins);
  const [tried, setTried] = useState(false);
  const first = useRef<Field>(null);
  const problem = dayProblem(day, today, begins);
  const move = async () => {
    setTried(true);
    if (problem !== null) return;
    const { id, minutes } = meeting;
    if (await register.act({ act: 'meeting.move', meeting: id, day, begins, minutes })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.moveTitle(meeting.day)}
      size="small"
      writes
      initialFocus={first}
      actions={
        <Button look="strong" keys="Enter" onClick={() => void move()}>
          {words.moveYes}
        </Button>
      }
    >
      <div className="group-dates">
        <TextField
          type="date"
          label={words.theDay}
          value={day}
          onChange={setDay}
          onEnter={() => void move()}
          inputRef={first}
          error={tried && problem !== null ? plansWords.dayProblem[problem] : undefined}
        />
        <TextField
          type="time"
          label={words.begins}
          value={begins}
          onChange={setBegins}
          onEnter={() => void move()}
        />
      </div>
    </Dialog>
  );
}
