import type { BoardView, CodeButton } from '#shared/session/views.ts';
import { boardWords as words } from '#shared/words/en/board.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { clipName } from '../ui/names.ts';
import { speakersOf } from '../ui/board/voices.ts';
import type { PairQuestion } from './pair.ts';

/** What was marked last, while it is worth saying. */
export interface Marked {
  readonly code: string;
  readonly label: string;
  readonly who: string | null;
  readonly whom: string | null;
}

interface CodesProps {
  readonly view: BoardView;
  readonly pair: PairQuestion | null;
  readonly marked: Marked | null;
  readonly onCode: (code: CodeButton) => void;
  readonly onKeep: () => void;
  readonly onLetGo: () => void;
}

/** The codes of the phase as buttons, and one line on what a tap on them did or will do. */
export function Codes({ view, pair, marked, onCode, onKeep, onLetGo }: CodesProps) {
  const on = pair?.code ?? marked?.code ?? null;
  return (
    <>
      <h2 className="codes-title">{words.codesTitle}</h2>
      {view.codes.length === 0 ? (
        <p className="second">{words.noCodes}</p>
      ) : (
        <ul className="codes">
          {view.codes.map((code) => (
            <li key={code.code}>
              <button
                type="button"
                className="code"
                data-on={code.code === on || undefined}
                aria-keyshortcuts={code.key}
                onClick={() => onCode(code)}
              >
                <span>{code.label}</span>
                <Kbd keys={code.key} />
                <small>{code.hint}</small>
                <small className="numbers">
                  {words.codeCounts(code.count)}
                  {code.count > 0 && <span className="heard">{words.soFar}</span>}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="code-line" role="status">
        {pair !== null ? (
          <PairLine view={view} pair={pair} onKeep={onKeep} onLetGo={onLetGo} />
        ) : marked !== null ? (
          <MarkedLine marked={marked} />
        ) : (
          view.codes.length > 0 && <p className="second">{whereCodesGo(view)}</p>
        )}
      </div>
    </>
  );
}

function whereCodesGo(view: BoardView): string {
  const speaker = speakersOf(view)[0];
  return speaker === undefined ? words.toPhase : words.toPerson(speaker.name);
}

function nameOf(view: BoardView, person: string | null): string | null {
  const name = view.seats.find((seat) => seat.person === person)?.name;
  return name === undefined ? null : clipName(name, 20);
}

function PairLine({
  view,
  pair,
  onKeep,
  onLetGo,
}: Pick<CodesProps, 'view' | 'onKeep' | 'onLetGo'> & { readonly pair: PairQuestion }) {
  const who = nameOf(view, pair.who);
  const whom = nameOf(view, pair.whom);
  const label = view.codes.find((code) => code.code === pair.code)?.label ?? '';
  return (
    <>
      <p>
        <b>{label}.</b> {who !== null && <bdi>{words.pair(who, whom)}?</bdi>}
      </p>
      <p className="second">
        {pair.asks === 'whom' ? words.askWhom : who === null ? words.askWho : words.askPair}
      </p>
      <p className="code-answers">
        <Button keys="Enter" onClick={onKeep}>
          {words.keep}
        </Button>
        <Button keys="Esc" look="bare" onClick={onLetGo}>
          {words.letGo}
        </Button>
      </p>
    </>
  );
}

function MarkedLine({ marked }: { readonly marked: Marked }) {
  return (
    <>
      <p>
        <b>{marked.label}</b>
        {': '}
        <bdi>
          {marked.who !== null && marked.whom !== null
            ? words.markedPair(marked.who, marked.whom)
            : words.marked(marked.who)}
        </bdi>
      </p>
      <p className="second">{words.again}</p>
    </>
  );
}
