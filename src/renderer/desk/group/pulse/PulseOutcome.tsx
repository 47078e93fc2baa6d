import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { PulseKind } from '#shared/group/pulse/questions.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { NextAct } from '../../../ui/NextAct.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { Results } from './Results.tsx';
import { pulseWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.pulse;

/** What a pulse came to, for all to see: turned to the group, it is the end of the round. */
export function PulseOutcome({
  asks,
  outcome,
  onDone,
}: {
  readonly asks: PulseKind;
  readonly outcome: Outcome;
  readonly onDone: () => void;
}) {
  const { told, forms, withheld, lines, wordsLost } = outcome;
  return (
    <ScreenFrame
      className="pulse"
      failures="register"
      keys={[
        { ...KEYS.next, says: words.keys.done, run: onDone },
        { ...KEYS.back, says: words.keys.done, run: onDone },
      ]}
      left={lines.length > 0 && words.result.linesAbout}
      footer={[]}
    >
      <main className="pulse-main">
        <header className="pulse-head">
          <div>
            <h1>{told.length === 0 ? words.result.allIn : words.kinds[asks]}</h1>
            <p className="second">{words.result.forms(forms)}</p>
          </div>
          <NextAct size="bar" keys={KEYS.next.caps.join(' ')} label={words.result.done} onPress={onDone} />
        </header>
        <div className="pulse-body">
          {told.length === 0 ? (
            <p className="pulse-all-in">
              {withheld === 'few'
                ? words.result.allInAbout(forms)
                : withheld === 'near'
                  ? words.result.nearAbout
                  : words.result.nothing}
            </p>
          ) : (
            <Results asks={asks} told={told} />
          )}
          {wordsLost > 0 && <p>{words.result.wordsLost(wordsLost)}</p>}
          {lines.length > 0 && (
            <section aria-labelledby="pulse-lines">
              <h2 id="pulse-lines">{words.result.lines}</h2>
              <ul className="pulse-lines">
                {lines.map((line, i) => (
                  <li key={i} className="spoken" dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </main>
    </ScreenFrame>
  );
}
