import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { PulseHere, pulseQueries, pulseRequests } from '#shared/ipc/pulse.ts';
import { currentStep, PULSE_PHASE } from '#shared/session/agenda/steps.ts';
import { itemsNow, pulseUntil } from '#shared/group/pulse/askedIn.ts';
import { countPulse } from '#shared/group/pulse/countPulse.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledIn, membersNow, personOf } from '#shared/group/register/register.ts';
import type { WallTime } from '#shared/time.ts';
import type { PrivateWords } from '../../privateWords/privateWords.ts';
import type { Conductor } from '../../session/conductor.ts';
import { pulsePaper, type PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { Cancelled, Done, NotDone } from '#shared/ipc/replies.ts';
import type { Why } from '#shared/ipc/why.ts';
import type { PulseRounds } from '../../pulse/rounds.ts';
import type { SaveResult } from '../../export/saveFile.ts';
import type { KeptRegister } from '../../store/register.ts';
import { DONE, doneIf, notDone } from './replies.ts';

export interface PulseAnswerDeps {
  readonly pulse: PulseRounds;
  readonly store: Pick<KeptRegister, 'register' | 'keepChanges'>;
  readonly conductor: Pick<Conductor, 'current'>;
  readonly privateWords: Pick<PrivateWords, 'boxes'>;
  readonly newId: () => EntryId;
  readonly wall: () => WallTime;
  readonly exportPulsePaper: (paper: PulsePaper) => Promise<SaveResult>;
  readonly printPulsePaper: (paper: PulsePaper) => Promise<Done | Cancelled | NotDone>;
  /** The form that is being printed, for the page that shows it. */
  readonly pulseOnPaper: () => PulsePaper | null;
}

const notThere = notDone({ code: 'notRegistered', refusal: { code: 'notThere' } });

const doneUnless = (why: Why | null): Done | NotDone => (why === null ? DONE : notDone(why));

export const pulseAnswers = ({
  pulse,
  store,
  newId,
  wall,
  exportPulsePaper,
  printPulsePaper,
}: Omit<PulseAnswerDeps, 'pulseOnPaper'>): AnswersTo<typeof pulseRequests> => ({
  'pulse.begin': ({ group, asks, people }) => doneUnless(pulse.begin({ group, asks, people })),
  'pulse.seal': async ({ person, answers, line, to }) =>
    doneUnless(await pulse.seal(person, { answers, line, to })),
  'pulse.pass': async ({ person }) => doneUnless(await pulse.pass(person)),
  'pulse.count': ({ group, counted }) => {
    const decided = countPulse(store.register(), { ...counted, group, pulse: newId(), on: dayOf(wall()) });
    return decided.ok
      ? doneIf(store.keepChanges(decided.changes, wall()))
      : notDone({ code: 'notRegistered', refusal: decided.refusal });
  },
  'pulse.exportPaper': ({ group, asks }) => {
    const paper = pulsePaper(store.register(), group, asks);
    return paper === null ? notThere : exportPulsePaper(paper);
  },
  'pulse.printPaper': ({ group, asks }) => {
    const paper = pulsePaper(store.register(), group, asks);
    return paper === null ? notThere : printPulsePaper(paper);
  },
  'pulse.stop': () => {
    pulse.stop();
    return DONE;
  },
});

/** What the group whose session is in the phase of the pulse may be asked. */
async function pulseHere({
  pulse,
  store,
  conductor,
  privateWords,
  wall,
}: PulseAnswerDeps): Promise<PulseHere | null> {
  const state = conductor.current()?.session.state ?? null;
  const step = state && currentStep(state);
  if (state === null || state.group === null || step?.phase !== PULSE_PHASE) return null;
  const register = store.register();
  const group = register.group.get(state.group.id);
  if (group === undefined || pulseUntil(register, group.id, dayOf(wall())) === null) return null;
  const seats = state.group.people;
  const here = new Set(
    state.people.flatMap(({ id, present }) =>
      present ? (personOf(register, seats[id] ?? '')?.id ?? []) : [],
    ),
  );
  const called = calledIn(register, group);
  const people = membersNow(register, group)
    .filter(({ person }) => here.has(person))
    .map(({ person }) => ({ person, name: called(person) }));
  const boxes = await privateWords.boxes(group.id);
  // In a session its pulse is asked; a safety check and a pair's four have their own evening.
  return {
    ...{ group: group.id, name: group.name, people, asks: 'session' },
    items: itemsNow(register, group.id, 'session'),
    boxes: boxes.filter(({ left }) => !left),
    lost: pulse.lost()?.group === group.id,
  };
}

export const pulseQueryAnswers = (deps: PulseAnswerDeps): AnswersTo<typeof pulseQueries> => ({
  'pulse.here': () => pulseHere(deps),
  'pulse.onPaper': () => deps.pulseOnPaper(),
  'pulse.read': () => deps.pulse.read(),
});
