import type { Zone } from '#shared/format/schema.ts';
import type { StepId } from '../ids.ts';
import type { SessionSnapshot } from './machine.ts';
import { stepIdIn } from './stepId.ts';

/** What a machine's value says. XState does not type it for a machine that is compiled from data: it is read here alone. */
interface MachineValue {
  /** Once the last phase has ended, a state of its own; before, the phase by its zone. */
  readonly agenda: string | Readonly<Partial<Record<Zone, string>>>;
  readonly clock: 'armed' | 'running' | 'paused';
  readonly room: {
    readonly screen: 'shown' | 'blank' | 'message' | 'covered';
    readonly digits: 'on' | 'off';
  };
}

const valueOf = (snapshot: SessionSnapshot): MachineValue => snapshot.value as MachineValue;

export const clockIn = (snapshot: SessionSnapshot): MachineValue['clock'] => valueOf(snapshot).clock;

/** What the room window shows, whatever phase it is. */
export function screenIn(snapshot: SessionSnapshot): 'shown' | 'blank' | 'message' {
  const { screen } = valueOf(snapshot).room;
  return screen === 'covered' ? 'blank' : screen;
}

/** Whether the blank room window would show a message again. */
export const coversMessage = (snapshot: SessionSnapshot): boolean =>
  valueOf(snapshot).room.screen === 'covered';

export const showsDigits = (snapshot: SessionSnapshot): boolean => valueOf(snapshot).room.digits === 'on';

/** The step the agenda stands at; null once the last phase has ended. */
export function stepIn(snapshot: SessionSnapshot): StepId | null {
  const { agenda } = valueOf(snapshot);
  if (typeof agenda === 'string') return null;
  const [zone, phase] = Object.entries(agenda)[0] as [Zone, string];
  return stepIdIn(zone, snapshot.context.slot, phase.toUpperCase());
}
