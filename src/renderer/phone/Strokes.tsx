import { useEffect, useState } from 'react';
import type { TimerView } from '#shared/session/agenda/timeReadings.ts';
import { followStrokes, momentIn, type Felt, type RoomMoment } from '#shared/sound/strokes.ts';
import { useReading, useSecondTicker } from '../bridge/WindowProvider.tsx';
import { feelStroke } from './browser.ts';

/** Lets strokes of the bowl be felt where the group wants it; there is nothing to see. */
export function Strokes({ felt, timer }: { readonly felt: Felt; readonly timer: TimerView | null }): null {
  const [due] = useState(followStrokes);
  const clock = useSecondTicker(timer);
  const moment = useReading(clock, (at) => JSON.stringify(momentIn(felt.scene, timer, at)));
  const { wanted } = felt;
  useEffect(() => {
    const stroke = due(JSON.parse(moment) as RoomMoment, wanted);
    if (stroke !== null) feelStroke(stroke);
  }, [due, moment, wanted]);
  return null;
}
