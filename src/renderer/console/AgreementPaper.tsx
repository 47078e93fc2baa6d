import { memo, useEffect, useRef } from 'react';
import type { AgreementView } from '#shared/session/agreement/view.ts';
import type { LevelView } from '#shared/session/level/view.ts';
import { capsOf, type KeyAct } from '#shared/keys.ts';
import { Button } from '../ui/Button.tsx';
import { Heard } from '../ui/Heard.tsx';
import { agreeingWords as words, consoleWords } from '../words.ts';
import { LevelAct } from './LevelLine.tsx';
import { PaperRow } from './PaperRow.tsx';
import { shortLine } from './shortLine.ts';
import './agreementPaper.css';

const cap = (act: KeyAct) => capsOf(act).join(' ');

/** The paper of the phase while the group looks at its agreement: one line in focus, and which of them were bent. */
export const AgreementPaper = memo(function AgreementPaper({
  agreement: { looks, version, lines, made, answer, change, mayChange, longReview },
  level,
  onAct,
}: {
  readonly agreement: AgreementView;
  readonly level: LevelView;
  readonly onAct: (act: KeyAct) => void;
}) {
  const place = lines.findIndex(({ focused }) => focused);
  const focused = lines[place];
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [place]);
  const isAfter = looks === 'after';
  return (
    <section className="agreeing" aria-label={words.list}>
      <div className="rail-head">
        <h2>{isAfter ? words.title.after : made ? words.title.made : words.title.before(version)}</h2>
        <span className="agreeing-keys">
          <LevelAct level={level} onRaise={() => onAct('raiseLevel')} />
          <Button look="bare" keys={cap('lineBefore')} onClick={() => onAct('lineBefore')}>
            <span className="heard">{words.up}</span>
          </Button>
          <Button look="bare" keys={cap('lineAfter')} onClick={() => onAct('lineAfter')}>
            <span className="heard">{words.down}</span>
          </Button>
          {isAfter && (
            <Button look="bare" keys={cap('bendLine')} onClick={() => onAct('bendLine')}>
              <span className="heard">
                {focused !== undefined && (focused.bent ? words.unbend : words.bend)(focused.line + 1)}
              </span>
            </Button>
          )}
        </span>
      </div>
      {/* It scrolls where there are many: the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className="agreeing-lines" tabIndex={0} aria-label={words.list}>
        {lines.map(({ line, text, focused: here, bent, blank }) => (
          <li
            key={line}
            ref={here ? row : undefined}
            aria-current={here || undefined}
            data-bent={bent || undefined}
          >
            <span>{line + 1}</span>
            <bdi className="agreeing-text" title={text}>
              {here ? text : <ShortLine text={text} />}
            </bdi>
            <span className="agreeing-state">
              {isAfter
                ? bent
                  ? words.bent
                  : words.kept
                : here
                  ? words.inRoom
                  : blank
                    ? words.stillBlank
                    : ''}
            </span>
          </li>
        ))}
      </ol>
      {isAfter && (
        <PaperRow label={words.wanted}>
          <span aria-hidden="true">{words.wantedBrief}</span>
          {(['wantedYes', 'wantedPartly', 'wantedNo'] as const).map((act) => (
            <Button
              key={act}
              look="bare"
              keys={cap(act)}
              aria-pressed={answer === ANSWERS[act]}
              onClick={() => onAct(act)}
            >
              {words.answers[ANSWERS[act]]}
            </Button>
          ))}
        </PaperRow>
      )}
      <PaperRow last>
        {mayChange && (
          <Button
            look="bare"
            keys={cap('changeLine')}
            refusal={made || change === null ? null : words.changed}
            onClick={() => onAct('changeLine')}
          >
            {made ? words.word.act : words.change}
          </Button>
        )}
        <Button look="bare" keys={capsOf('slip')[0] ?? ''} onClick={() => onAct('slip')}>
          {words.slips}
        </Button>
        <Button look="bare" keys={cap('note')} onClick={() => onAct('note')}>
          {words.note}
        </Button>
        <Button look="bare" keys={cap('commitment')} onClick={() => onAct('commitment')}>
          {consoleWords.commitment.title}
        </Button>
      </PaperRow>
      {made && <p className="second agreeing-review">{words.word.version}</p>}
      {longReview && isAfter && <p className="second agreeing-review">{words.longReview}</p>}
    </section>
  );
});

/** How it begins, to be seen; all of it, to be heard. */
function ShortLine({ text }: { readonly text: string }) {
  const short = shortLine(text);
  return <Heard says={short === text ? null : text}>{short}</Heard>;
}

/** What each of these acts answers. */
export const ANSWERS = {
  wantedYes: 'yes',
  wantedPartly: 'partly',
  wantedNo: 'no',
} as const satisfies Partial<Record<KeyAct, keyof typeof words.answers>>;
