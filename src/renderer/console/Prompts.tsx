import { useRef } from 'react';
import type { NowView } from '#shared/session/nowView.ts';
import { capsOf } from '#shared/keys.ts';
import { Said } from '../ui/Said.tsx';
import { Button } from '../ui/Button.tsx';
import { useTightWords } from '../ui/useFit.ts';
import type { Answer, PendingQuestion } from './pendingQuestion.ts';
import type { SlipPhrase } from './slips.ts';
import { twoPrompts } from './twoPrompts.ts';
import { agreeingWords, consoleWords as words, flagWords, saidPrompts } from '../words.ts';
import './prompts.css';

const cap = (act: Parameters<typeof capsOf>[0]) => capsOf(act).join(' ');

/** Sentences the facilitator might say, two at a time; above them what the phase asks, with its answers. */
export function Prompts({
  now,
  turn,
  asked,
  onMore,
  onFlag,
  onAnswer,
}: {
  readonly now: NowView;
  /** How often two more were asked for. */
  readonly turn: number;
  readonly asked: PendingQuestion | null;
  readonly onMore: () => void;
  /** It hurts or leads: it is said no more, and kept for other words. */
  readonly onFlag: (prompt: string) => void;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const prompts = saidPrompts(now);
  const shown = twoPrompts(prompts, turn);
  const box = useRef<HTMLElement>(null);
  useTightWords(box);
  return (
    <section ref={box} className="say" aria-label={words.mightSay}>
      {asked !== null && (
        <div className="asked" role="group" aria-label={asked.question}>
          <b>{asked.question}</b>
          <Answers asked={asked} onAnswer={onAnswer} />
        </div>
      )}
      <div className="say-head">
        <h2>{asked?.more ?? words.mightSay}</h2>
        {prompts.length > 2 && (
          <Button look="bare" keys={cap('prompts')} onClick={onMore}>
            {words.twoMore}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="second">{words.noPrompts}</p>
      ) : (
        shown.map((one) => (
          <p key={one.text} className="spoken say-prompt">
            <Said>{(times) => saidPrompts(now, times)[prompts.indexOf(one)]?.text ?? one.text}</Said>
            <FlagKey prompt={one.prompt} text={one.text} onFlag={onFlag} />
          </p>
        ))
      )}
    </section>
  );
}

function FlagKey({
  prompt,
  text,
  onFlag,
}: {
  readonly prompt: string | null;
  readonly text: string;
  readonly onFlag: (prompt: string) => void;
}) {
  if (prompt === null) return null;
  return (
    <button
      type="button"
      className="say-flag"
      title={flagWords.about}
      aria-label={flagWords.flagThis(text)}
      onClick={() => onFlag(prompt)}
    >
      {flagWords.flag}
    </button>
  );
}

function Answers({
  asked,
  onAnswer,
}: {
  readonly asked: PendingQuestion;
  readonly onAnswer: (answer: Answer) => void;
}) {
  return (
    <div className="gap-answers">
      {asked.answers.map((answer) => (
        <Button key={answer.act} keys={cap(answer.act)} onClick={() => onAnswer(answer)}>
          {answer.label}
        </Button>
      ))}
    </div>
  );
}

/** A slip phrase, big, in place of the prompts. */
export function BigSlip({
  slip,
  signal,
  onPutAway,
}: {
  readonly slip: SlipPhrase;
  /** How the group agreed to signal that it has drifted; empty: it did not. */
  readonly signal: string;
  readonly onPutAway: () => void;
}) {
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
      {signal !== '' && (
        <p className="say-signal">
          <bdi>{agreeingWords.signal(signal)}</bdi>
        </p>
      )}
    </section>
  );
}

/** After a sleep or a crash: the clock stands until this is answered. */
export function GapQuestion({
  cause,
  asked,
  onAnswer,
}: {
  readonly cause: 'crash' | 'sleep';
  readonly asked: PendingQuestion;
  readonly onAnswer: (answer: Answer) => void;
}) {
  return (
    <section className="say-big" role="alert">
      <h2 className="gap-title">{cause === 'sleep' ? words.gap.sleep : words.gap.title}</h2>
      <p className="gap-question">{asked.question}</p>
      <Answers asked={asked} onAnswer={onAnswer} />
    </section>
  );
}
