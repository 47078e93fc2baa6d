import { memo } from 'react';
import type { BoardView, CodeButton } from '#shared/session/voices/boardView.ts';
import { capsOf } from '#shared/keys.ts';
import { nameOfSeat } from '../ui/board/seatNames.ts';
import { useTapped, type Taps } from '../ui/board/useTaps.ts';
import { codeGoesTo } from '../ui/board/voices.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { NamedText } from '../ui/NamedText.tsx';
import type { TapQuestion } from '../ui/board/tapQuestion.ts';
import type { BoardActs } from '../ui/board/useBoard.ts';
import { codeWords, boardWords as words } from '../words.ts';
import type { ObserverCode } from '#shared/format/schema.ts';

/** The codes of the phase as buttons. */
export const Codes = memo(function Codes({
  codes,
  on,
  acts,
}: {
  readonly codes: readonly CodeButton[];
  /** The code that is asked about, or was marked just now. */
  readonly on: string | null;
  readonly acts: BoardActs;
}) {
  return (
    <>
      <h2 className="codes-title">{words.codesTitle}</h2>
      {codes.length === 0 ? (
        <p className="second">{words.noCodes}</p>
      ) : (
        <ul className="codes">
          {codes.map((code) => (
            <li key={code.code}>
              <button
                type="button"
                className="code"
                data-on={code.code === on || undefined}
                aria-keyshortcuts={code.key}
                onClick={() => acts.code(code)}
              >
                <span>{codeWords[code.code].label}</span>
                <Kbd keys={code.key} />
                <small>{codeWords[code.code].hint}</small>
                <small className="numbers">
                  {words.codeCounts(code.count)}
                  {code.count > 0 && <span className="heard">{words.soFar}</span>}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
});

/** One line on what is asked, what was marked, or where a code would go. */
export function CodeLine({
  view,
  taps,
  question,
  marked,
  codes,
  acts,
}: {
  readonly view: BoardView;
  readonly taps: Taps;
  readonly question: TapQuestion | null;
  readonly marked: BoardView['lastCode'];
  /** False in 'speakers only': nothing is said of codes then. */
  readonly codes: boolean;
  readonly acts: BoardActs;
}) {
  const goesTo = codeGoesTo(useTapped(taps, view));
  const nameOf = (person: string | null): string | null => nameOfSeat(view.seats, person) ?? null;
  const labelOf = (code: string) => codeWords[code as ObserverCode]?.label ?? code;
  if (question !== null)
    return <AskedLine question={question} nameOf={nameOf} labelOf={labelOf} marked={marked} acts={acts} />;
  if (!codes || view.codes.length === 0) return null;
  if (marked !== null)
    return (
      <>
        <p className="two-lines">
          <b>{labelOf(marked.code)}</b>
          {': '}
          <NamedText text={markedWords(nameOf(marked.person), nameOf(marked.whom))} />
        </p>
        <p className="second">
          {words.again}{' '}
          <button type="button" className="code-else" onClick={acts.otherCode}>
            <Kbd keys={capsOf('otherCode')[0] ?? ''} /> {words.otherCode}
          </button>
        </p>
      </>
    );
  const speaker = nameOf(goesTo);
  return (
    <p className="second two-lines">
      {speaker === null ? words.toPhase : <NamedText text={words.toPerson(speaker)} />}
    </p>
  );
}

const markedWords = (who: string | null, whom: string | null): string =>
  who !== null && whom !== null ? words.markedPair(who, whom) : words.marked(who);

function AskedLine({
  question,
  nameOf,
  labelOf,
  marked,
  acts,
}: {
  readonly question: TapQuestion;
  readonly nameOf: (person: string | null) => string | null;
  readonly labelOf: (code: string) => string;
  readonly marked: BoardView['lastCode'];
  readonly acts: BoardActs;
}) {
  return (
    <>
      {question.kind === 'pair' ? (
        <PairWords question={question} nameOf={nameOf} label={labelOf(question.code)} />
      ) : question.kind === 'turn' ? (
        <>
          <p className="two-lines">
            <b>
              <NamedText text={words.notThem(nameOf(question.was) ?? '')} />
            </b>
          </p>
          <p className="second">{words.askTurnHow}</p>
        </>
      ) : (
        <>
          <p>
            <b>{words.askCode(labelOf(marked?.code ?? ''))}</b>
          </p>
          <p className="second">{words.askCodeHow}</p>
        </>
      )}
      <p className="code-answers">
        {question.kind === 'pair' && (
          <Button keys="Enter" onClick={acts.keep}>
            {words.keep}
          </Button>
        )}
        <Button keys="Esc" look="bare" onClick={acts.letGo}>
          {words.letGo}
        </Button>
      </p>
    </>
  );
}

function PairWords({
  question,
  nameOf,
  label,
}: {
  readonly question: TapQuestion & { kind: 'pair' };
  readonly nameOf: (person: string | null) => string | null;
  readonly label: string;
}) {
  const who = nameOf(question.who);
  return (
    <>
      <p className="two-lines">
        <b>{label}.</b> {who !== null && <NamedText text={`${words.pair(who, nameOf(question.whom))}?`} />}
      </p>
      <p className="second">
        {question.asks === 'whom' ? words.askWhom : who === null ? words.askWho : words.askPair}
      </p>
    </>
  );
}
