import type { PulseKind } from '#shared/group/pulse/questions.ts';
import type { Outcome } from '#shared/group/pulse/round.ts';
import { Results } from './Results.tsx';
import { pulseWords as words } from '../../words.ts';

/** What stands above the end of a round. */
export const outcomeTitle = (asks: PulseKind, { told }: Outcome): string =>
  told.length === 0 ? words.result.allIn : words.kinds[asks];

/** What a pulse came to; where nothing is told, why. */
export function OutcomeBody({
  asks,
  outcome: { told, forms, withheld, lines, wordsLost },
}: {
  readonly asks: PulseKind;
  readonly outcome: Outcome;
}) {
  return (
    <>
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
          <p className="second">{words.result.linesAbout}</p>
          <ul className="pulse-lines">
            {lines.map((line, i) => (
              <li key={i} className="spoken" dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
