import type { ConsoleView } from '#shared/session/views.ts';
import { consoleWords as words } from '#shared/words/en/console.ts';
import { capsOf } from '#shared/words/en/keys.ts';
import { Button } from '../ui/Button.tsx';
import type { SlipPhrase } from './slips.ts';
import { twoPrompts } from './times.ts';
import './say.css';

const cap = (act: Parameters<typeof capsOf>[0]) => capsOf(act).join(' ');

/** About what fits into a line of the narrowest console; more than two lines are set smaller. */
const LETTERS_IN_A_LINE = 56;

/** Sentences the facilitator might say, two at a time. */
export function Prompts({
  now,
  turn,
  onMore,
}: {
  readonly now: NonNullable<ConsoleView['now']>;
  /** How often two more were asked for. */
  readonly turn: number;
  readonly onMore: () => void;
}) {
  const shown = twoPrompts(now.prompts, turn);
  const lines = shown.reduce((sum, prompt) => sum + Math.ceil(prompt.length / LETTERS_IN_A_LINE), 0);
  const tight = lines > 2;
  return (
    <section className="say" aria-label={words.mightSay}>
      <div className="say-head">
        <h2>{words.mightSay}</h2>
        {now.prompts.length > 2 && (
          <Button look="bare" keys={cap('prompts')} onClick={onMore}>
            {words.twoMore}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="second">{words.noPrompts}</p>
      ) : (
        shown.map((prompt) => (
          <p key={prompt} className="spoken say-prompt" data-tight={tight || undefined}>
            {prompt}
          </p>
        ))
      )}
    </section>
  );
}

/** A slip phrase, big, in place of the prompts. */
export function BigSlip({ slip, onPutAway }: { readonly slip: SlipPhrase; readonly onPutAway: () => void }) {
  return (
    <section className="say-big" role="status">
      <div className="say-head">
        <h2>{slip.aloud ? words.say : words.doThis}</h2>
        <Button look="bare" keys={cap('putAway')} onClick={onPutAway}>
          {words.putAway}
        </Button>
      </div>
      <p
        className="spoken"
        data-length={slip.say.length <= 28 ? 'short' : slip.say.length <= 46 ? 'medium' : 'long'}
      >
        {slip.say}
      </p>
    </section>
  );
}

/** After a sleep or a crash: the clock stands until this is answered. */
export function GapQuestion({
  cause,
  onAnswer,
}: {
  readonly cause: 'crash' | 'sleep';
  readonly onAnswer: (count: boolean) => void;
}) {
  return (
    <section className="say-big" role="alert">
      <h2 className="gap-title">{cause === 'sleep' ? words.gap.sleep : words.gap.title}</h2>
      <p className="gap-question">{words.gap.question}</p>
      <div className="gap-answers">
        <Button keys={cap('countGap')} onClick={() => onAnswer(true)}>
          {words.gap.count}
        </Button>
        <Button keys={cap('leaveGap')} onClick={() => onAnswer(false)}>
          {words.gap.leaveOut}
        </Button>
      </div>
    </section>
  );
}
