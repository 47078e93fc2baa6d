import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { PulseKind } from '#shared/group/pulse/questions.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { NextAct } from '../../../ui/NextAct.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { OutcomeBody, outcomeTitle } from '../../../ui/pulse/OutcomeBody.tsx';
import { pulseWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.pulse;

/** What a pulse came to, for all to see: turned to the group, it is the end of the round. */
export function PulseOutcome({
  asks,
  outcome,
  onWall,
  onShow,
  onDone,
}: {
  readonly asks: PulseKind;
  readonly outcome: Outcome;
  /** It stands on the wall. */
  readonly onWall: boolean;
  /** Shows it there, or takes it off. */
  readonly onShow: () => void;
  readonly onDone: () => void;
}) {
  const { forms } = outcome;
  return (
    <ScreenFrame
      className="pulse"
      failures="register"
      keys={[
        { ...KEYS.next, says: words.keys.done, run: onDone },
        { ...KEYS.show, says: words.keys.show, run: onShow },
        { ...KEYS.back, says: words.keys.done, run: onDone },
      ]}
      left={null}
      footer={[{ caps: KEYS.show.caps, text: onWall ? words.wall.stop : words.wall.show, run: onShow }]}
    >
      <main className="pulse-main">
        <header className="pulse-head">
          <div>
            <h1>{outcomeTitle(asks, outcome)}</h1>
            <p className="second">{words.result.forms(forms)}</p>
          </div>
          <NextAct size="bar" keys={KEYS.next.caps.join(' ')} label={words.result.done} onPress={onDone} />
        </header>
        <div className="pulse-body">
          <OutcomeBody asks={asks} outcome={outcome} />
        </div>
      </main>
    </ScreenFrame>
  );
}
