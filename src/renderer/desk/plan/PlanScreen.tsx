import { useCallback, useLayoutEffect, useMemo, useReducer, useRef, useState, type RefObject } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { MOST_MINUTES } from '#shared/limits.ts';
import { mayBeLogged } from '#shared/care/care.ts';
import type { PromptSet } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import { hasReview } from '#shared/format/review.ts';
import { readNames } from '#shared/group/names.ts';
import { observersOf } from '#shared/group/roles.ts';
import type { PackKind } from '#shared/summary/exportKinds.ts';
import { invitationText } from '#shared/summary/invitation.ts';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { dayOf, instantOf } from '#shared/group/register/day.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { wallTime } from '#shared/time.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { NamedText, RoomNames } from '../../ui/NamedText.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../ui/Notices.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { FormatPicker } from '../draft/FormatPicker.tsx';
import { ownFormatsOf } from '../draft/ownFormatsOf.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import type { ScreenKey } from '../frame/screenKeys.ts';
import { useFocusPlaces, type FocusPlaces } from '../frame/useFocusPlaces.ts';
import { useWallMinute } from '../frame/useWallMinute.ts';
import type { LastTime } from '../draft/newDraft.ts';
import { InvitationSheet } from './InvitationSheet.tsx';
import { OtherDay } from './OtherDay.tsx';
import { PeopleAndRoles } from './PeopleAndRoles.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { LEAST_MINUTES, plan, planningOf, type PlanChange } from '../draft/planning.ts';
import { draftToOpen, planView } from './planView.ts';
import { proposedHere, proposedIn, whyProposed } from './proposed.ts';
import { PresenterQueue } from './PresenterQueue.tsx';
import { Shorter } from './Shorter.tsx';
import { Strip } from '../draft/Strip.tsx';
import { useGroupOf } from './useGroupOf.ts';
import { useKeptPlan } from './useKeptPlan.ts';
import { Ways } from './Ways.tsx';
import { WhenSheet } from './WhenSheet.tsx';
import {
  invitationWords,
  language,
  planWords as words,
  plansWords,
  dayLabel,
  timeLabel,
} from '../../words.ts';
import '../frame/columns.css';
import './plan.css';

const KEYS = DESK_KEYS.plan;

const MINUTE_STEP = 5;

interface PlanScreenProps {
  readonly first: Plan;
  readonly last: LastTime | null;
  /** Every format there is: the app's own, its presets, and those of the facilitator's making. */
  readonly formats: readonly Format[];
  readonly promptSets: readonly PromptSet[];
  readonly onBack: () => void;
  /** To the format itself, to look at it or change it; the plan is taken up again afterwards. */
  readonly onFormat: (plan: Plan) => void;
  /** The room is open; the console takes over. */
  readonly onOpened: () => void;
}

/** People, roles, presenters and minutes, and the plan that follows from them, at once. */
export function PlanScreen({
  first,
  last,
  formats,
  promptSets,
  onBack,
  onFormat,
  onOpened,
}: PlanScreenProps) {
  const { store } = useWindow('library');
  const [planning, act] = useReducer(plan, first.draft, planningOf);
  const { draft } = planning;
  const [starts, setStarts] = useState(first.starts);
  const group = useGroupOf(draft, starts);
  const proposed = useMemo(() => proposedIn(draft, group), [draft, group]);
  const before = useRef<PlanChange['type'] | null>(null);
  const change = useCallback(
    (edit: PlanChange) => {
      act({ type: 'change', change: edit, before: before.current, proposed: proposedHere(proposed) });
      before.current = edit.type;
    },
    [proposed],
  );
  const goBackTo = (type: 'undo' | 'redo') => {
    before.current = null;
    act({ type });
  };

  const waited = useMemo(
    () =>
      new Set(
        draft.people
          .filter(
            ({ name }) => last?.present.has(sameNameKey(name)) && !last.presented.has(sameNameKey(name)),
          )
          .map(({ id }) => id),
      ),
    [draft.people, last],
  );
  const view = useMemo(
    () =>
      planView(draft, {
        waited,
        ordered: planning.ordered,
        given: planning.given,
        proposed,
      }),
    [draft, waited, planning.ordered, planning.given, proposed],
  );
  const takeFormat = (format: Format, minutes: number) => change({ type: 'format', format, minutes });
  const now = useWallMinute();
  const today = dayOf(wallTime(now));
  const keep = useKeptPlan(store, { id: first.id, draft, starts });

  const [edited, setEdited] = useState<PersonId | null>(null);
  const [adding, setAdding] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [timing, setTiming] = useState(false);
  const [invitation, setInvitation] = useState<string | null>(null);
  const [opening, setOpening] = useState(false);
  const [otherDay, setOtherDay] = useState(false);
  const base = formats.find(({ id }) => id === draft.format.id) ?? null;
  const lines = useFocusPlaces();
  const keepFocus = useKeptFocus(lines, draft);
  const ways = useFocusPlaces();
  const minutesAt = useRef<HTMLInputElement>(null);
  const titleAt = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const open = (): void => {
    if (opening) return;
    if (view.refusal !== null) return tellFailure(view.refusal, 'plan');
    if (starts !== null && starts.day > today) return setOtherDay(true);
    void openNow();
  };
  const openNow = async () => {
    setOpening(true);
    // What is kept after the room opened would wait as a plan again.
    keep.stop();
    const reply = await store.request({
      type: 'session.open',
      draft: draftToOpen(draft),
      ...(draft.trial ? {} : { plan: first.id }),
    });
    setOpening(false);
    if (reply.ok) return onOpened();
    keep.goOn();
    tellNotDone(reply, 'plan');
  };

  const keepPack = async (kind: PackKind) => {
    if (view.refusal !== null) return tellFailure(view.refusal, 'plan');
    const reply = await store.request({ type: 'plan.export', draft: draftToOpen(draft), kind });
    if (reply.ok) tell(words.packKept(reply.path));
    else tellNotDone(reply, 'plan');
  };

  const invite = () => {
    if (view.refusal !== null) return tellFailure(view.refusal, 'plan');
    setInvitation(
      invitationText(
        draftToOpen(draft),
        {
          starts,
          group: group && {
            name: group.name,
            purpose: group.purpose,
            agreement: group.agreements.at(-1)?.lines ?? [],
          },
          why: (person, as) => whyProposed(proposedIn(draft, group, 'guests'), person, as, planning.ordered),
        },
        language,
      ),
    );
  };

  const withLine = (run: (kind: string, person: PersonId) => void) => {
    const line = lineInFocus(lines);
    if (line) run(line.kind, line.person);
  };
  const move = (by: number) =>
    withLine((kind, person) => {
      keepFocus(`${kind}:${person}`);
      change(kind === 'queue' ? { type: 'queueBy', person, by } : { type: 'seat', person, by });
    });
  const edit = () => withLine((_, person) => setEdited(person));
  const more = (by: number) => () => change({ type: 'minutes', minutes: draft.minutes + by });
  const { keys } = words;
  const all: ScreenKey[] = [
    { ...KEYS.open, says: keys.open, run: open },
    { ...KEYS.openAnywhere, says: keys.openAnywhere, run: open },
    { ...KEYS.lineBefore, says: keys.lines, run: () => lines.step(-1) },
    { ...KEYS.lineAfter, says: keys.lines, run: () => lines.step(1) },
    { ...KEYS.up, says: keys.up, run: () => move(-1) },
    { ...KEYS.down, says: keys.down, run: () => move(1) },
    { ...KEYS.edit, says: keys.edit, run: edit },
    {
      ...KEYS.review,
      says: keys.review,
      run: () =>
        withLine((_, person) =>
          change({ type: 'review', person, reviews: !draft.reviewers.includes(person) }),
        ),
    },
    {
      ...KEYS.queue,
      says: keys.queue,
      run: () =>
        withLine((_, person) =>
          change({ type: 'presents', person, presents: !draft.queue.includes(person) }),
        ),
    },
    { ...KEYS.plus, says: keys.plus, run: more(MINUTE_STEP) },
    { ...KEYS.minus, says: keys.minus, run: more(-MINUTE_STEP) },
    {
      ...KEYS.minutes,
      says: keys.minutes,
      run: () => minutesAt.current?.select(),
    },
    {
      ...KEYS.slots,
      says: keys.slots,
      run: () => {
        const next = (draft.lockedPresenters ?? 0) + 1;
        if (view.slotChoices.length > 1)
          change({ type: 'slots', slots: next > (view.slotChoices.at(-1) ?? 1) ? null : next });
      },
    },
    { ...KEYS.person, says: keys.person, run: () => setAdding(true) },
    { ...KEYS.format, says: keys.format, run: () => setChoosing(true) },
    { ...KEYS.ownFormat, says: keys.ownFormat, run: () => onFormat({ id: first.id, draft, starts }) },
    {
      ...KEYS.ways,
      says: keys.ways,
      run: () => ways.focusFirst(),
    },
    { ...KEYS.pack, says: keys.pack, run: () => void keepPack('pdf') },
    { ...KEYS.packText, says: keys.packText, run: () => void keepPack('markdown') },
    { ...KEYS.invite, says: invitationWords.key, run: () => invite() },
    { ...KEYS.when, says: plansWords.whenKey, run: () => setTiming(true) },
    { ...KEYS.title, says: keys.title, run: () => titleAt.current?.select() },
    { ...KEYS.undo, says: keys.undo, run: () => goBackTo('undo') },
    { ...KEYS.redo, says: keys.redo, run: () => goBackTo('redo') },
    { ...KEYS.back, says: keys.back, run: onBack },
  ];

  // What should have begun already begins now.
  const opens = starts === null ? now : Math.max(now, instantOf(starts.day, starts.begins));
  const ends = timeLabel(opens + draft.minutes * 60_000);
  return (
    <RoomNames names={view.people.map(({ label }) => label)}>
      <ScreenFrame
        className="plan"
        keys={all}
        left={
          <Button look="bare" keys="Esc" onClick={onBack}>
            {words.back}
          </Button>
        }
        footer={[
          ...(view.queued
            ? [{ caps: [KEYS.up.caps.join(' ')], text: words.footer.move, run: () => move(-1) }]
            : []),
          { caps: KEYS.format.caps, text: words.changeFormat, run: () => setChoosing(true) },
          { caps: KEYS.pack.caps, text: words.pack, run: () => void keepPack('pdf') },
          { caps: KEYS.invite.caps, text: invitationWords.title, run: invite },
          { caps: KEYS.person.caps, text: words.addPerson, run: () => setAdding(true) },
        ]}
      >
        <main className="plan-main">
          <header className="screen-head">
            <div className="plan-title">
              <h1>
                <bdi>{draft.format.name}</bdi>
              </h1>
              <div className="second plan-sub">
                {mayBeLogged('title', draft.level) ? (
                  <TextField
                    label={words.titleLabel}
                    labelHidden
                    value={draft.title}
                    placeholder={words.titleLabel}
                    maxLength={LONGEST_TITLE}
                    onChange={(title) => change({ type: 'title', title })}
                    inputRef={titleAt}
                  />
                ) : (
                  <span>{words.noTitle}</span>
                )}
                <button type="button" className="plan-starts" onClick={() => setTiming(true)}>
                  {words.when(dayLabel(opens), timeLabel(opens), ends, draft.people.length)}
                  <Kbd keys={KEYS.when.caps.join(' ')} />
                </button>
              </div>
            </div>
            <div>
              <NumberStepper
                inputRef={minutesAt}
                label={words.minutes}
                unit={words.minutesUnit(draft.minutes)}
                value={draft.minutes}
                min={LEAST_MINUTES}
                max={MOST_MINUTES}
                step={MINUTE_STEP}
                onChange={(minutes) => change({ type: 'minutes', minutes })}
              />
            </div>
            <div className="plan-open">
              <NextAct
                size="bar"
                keys="Enter"
                label={opening ? words.opening : words.open}
                refusal={view.refusal}
                onRefused={(why) => tellFailure(why, 'plan')}
                onPress={open}
              />
            </div>
          </header>
          {view.plan === null || view.refusal !== null ? (
            <div className="plan-refusal" role="alert">
              <p>{view.refusal}</p>
              {view.instead.length > 0 && (
                <p className="plan-instead">
                  <span>{words.instead}</span>
                  {view.instead.map((format) => (
                    <Button key={format.id} onClick={() => takeFormat(format, draft.minutes)}>
                      {format.name}
                    </Button>
                  ))}
                </p>
              )}
            </div>
          ) : (
            <Strip
              plan={view.plan}
              focus={draft.format.focus}
              groups={view.groups}
              minutes={draft.minutes}
              opens={opens}
            />
          )}
          <div className="screen-columns" data-two={view.plan === null || undefined}>
            <PeopleAndRoles people={view.people} lines={lines} onEdit={setEdited} />
            <PresenterQueue
              lines={lines}
              view={view}
              focus={draft.format.focus}
              locked={draft.lockedPresenters}
              change={change}
              onEdit={setEdited}
            >
              {view.queued && proposed.firstByNow !== null && (
                <div className="queue-note">
                  <p>{words.orderStands(view.labels.get(proposed.firstByNow) ?? '')}</p>
                  <Button onClick={() => change({ type: 'asProposed' })}>{words.orderByNow}</Button>
                </div>
              )}
              {group !== null && group.proposal.ahead.length > 0 && (
                <p className="queue-note">{plansWords.asIf(group.proposal.ahead)}</p>
              )}
              {group !== null && group.waits.length > 0 && !hasReview(draft.format) && (
                <p className="queue-note">
                  <NamedText text={plansWords.waitsOn(group.waits.map(calledBy(group)))} />
                </p>
              )}
              <Ways
                places={ways}
                draft={draft}
                base={base}
                promptSets={promptSets}
                breaks={view.breaks}
                groups={view.groups}
                growths={view.growths}
                group={group}
                change={change}
              />
            </PresenterQueue>
            {view.plan !== null && <Shorter view={view} />}
          </div>
        </main>
        <Announcer
          text={planSentence(draft.format.focus, view.plan?.presenters ?? null, draft.minutes, ends)}
        />
        <PersonDialog
          draft={draft}
          person={view.people.find(({ person }) => person === edited) ?? null}
          change={change}
          onClose={() => setEdited(null)}
        />
        {invitation !== null && <InvitationSheet text={invitation} onClose={() => setInvitation(null)} />}
        {otherDay && starts !== null && (
          <OtherDay starts={starts} onYes={() => void openNow()} onClose={() => setOtherDay(false)} />
        )}
        {timing && (
          <WhenSheet
            starts={starts}
            today={today}
            meetings={group?.meetings.filter(({ day, cancelled }) => !cancelled && day >= today) ?? []}
            onChoose={setStarts}
            onClose={() => setTiming(false)}
          />
        )}
        <FormatPicker
          open={choosing}
          have={{
            minutes: draft.minutes,
            people: draft.people.length,
            observers: observersOf(draft.roles).length,
            observersMayGo: planning.given.observer === undefined,
            review: draft.reviewers.length,
          }}
          own={ownFormatsOf(formats)}
          current={draft.format.id}
          onTake={(format, { minutes }) => {
            setChoosing(false);
            takeFormat(format, minutes);
          }}
          onClose={() => setChoosing(false)}
        />
        <AddPerson
          open={adding}
          onClose={() => setAdding(false)}
          onAdd={(names) => change({ type: 'add', names })}
        />
      </ScreenFrame>
    </RoomNames>
  );
}

const LONGEST_TITLE = 200;

const planSentence = (focus: Format['focus'], slots: number | null, minutes: number, ends: string) =>
  slots === null ? '' : words.strip(minutes, focus, slots, ends);

/** The line that has the focus: one of the seats or of the queue. */
function lineInFocus(lines: FocusPlaces): { readonly kind: string; readonly person: PersonId } | null {
  const [kind, person] = lines.focused()?.split(':') ?? [];
  return kind && person ? { kind, person } : null;
}

/** A line that was moved keeps the focus: tell which one, before the draft changes. */
function useKeptFocus(lines: FocusPlaces, draft: Draft): (line: string) => void {
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current !== null) lines.focus(wanted.current);
    wanted.current = null;
  }, [lines, draft]);
  return useCallback((line) => {
    wanted.current = line;
  }, []);
}

interface AddPersonProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (names: readonly string[]) => void;
}

function AddPerson({ open, onClose, onAdd }: AddPersonProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  return (
    <Dialog open={open} onClose={onClose} title={words.addPerson} size="small" initialFocus={field}>
      {open && <AddPersonForm field={field} onClose={onClose} onAdd={onAdd} />}
    </Dialog>
  );
}

function AddPersonForm({
  field,
  onClose,
  onAdd,
}: Omit<AddPersonProps, 'open'> & {
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
}) {
  const [text, setText] = useState('');
  const take = () => {
    const names = readNames(text);
    if (names.length > 0) onAdd(names);
    onClose();
  };
  return (
    <div className="person-form">
      <TextField
        label={words.addPersonName}
        value={text}
        onChange={setText}
        onEnter={take}
        inputRef={field}
      />
      <p>
        <Button look="strong" keys="Enter" onClick={take}>
          {words.addPersonTake}
        </Button>
      </p>
    </div>
  );
}
