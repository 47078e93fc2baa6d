import { useEffect, useState } from 'react';
import type { RoomView } from '#shared/session/room/view.ts';
import type { Sound } from '#shared/sound/sound.ts';
import { momentOf, type RoomMoment } from '#shared/sound/strokes.ts';
import type { Ticker } from '../../bridge/ticker.ts';
import { useReading } from '../../bridge/WindowProvider.tsx';
import { createBowl } from '../../ui/sound/bowl.ts';

/** Strikes the bowl where the group wants to hear it; there is nothing to see. */
export function RoomSound({
  view,
  clock,
  sound,
}: {
  readonly view: RoomView;
  readonly clock: Ticker;
  readonly sound: Sound;
}): null {
  const [bowl] = useState(() => createBowl(() => new AudioContext()));
  const moment = useReading(clock, (at) => JSON.stringify(momentOf(view, at)));
  useEffect(() => bowl.at(JSON.parse(moment) as RoomMoment, sound), [bowl, moment, sound]);
  return null;
}
