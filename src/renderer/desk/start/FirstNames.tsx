import type { Ref } from 'react';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import type { PictureSeat } from '../../ui/pictureDrawings.ts';
import { NamesField } from '../register/NamesField.tsx';
import { startWords } from '../../words.ts';

const KEYS = DESK_KEYS.first;
const words = startWords.first;
const capsOf = ({ caps }: { readonly caps: readonly string[] }) => caps.join(' ');

/** Start where nobody met yet: the page is the field for names, and what can be done with them stands below. */
export function FirstNames({
  text,
  names,
  problem,
  fieldRef,
  onText,
  onBegin,
  onOnce,
  onSample,
  onChoose,
}: {
  readonly text: string;
  readonly names: readonly string[];
  /** Why these names make no council; null where they do, or nobody asked. */
  readonly problem: string | null;
  readonly fieldRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly onText: (text: string) => void;
  readonly onBegin: () => void;
  readonly onOnce: () => void;
  readonly onSample: () => void;
  readonly onChoose: () => void;
}) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="start-sub">
        <b>{startWords.welcome}</b>
      </p>
      <div className="start-names">
        <NamesField
          label={words.names}
          lines={2}
          text={text}
          names={numberNamesakes(names)}
          listed={names.length > SEATS_NAMED}
          onChange={onText}
          onEnter={onBegin}
          error={problem ?? undefined}
          inputRef={fieldRef}
        />
      </div>
      <div className="start-primary">
        <NextAct size="page" keys="Enter" label={words.begin} detail={words.beginDetail} onPress={onBegin} />
      </div>
      <div className="start-others">
        <Button keys={capsOf(KEYS.newSession)} onClick={onOnce}>
          {words.once}
        </Button>
        <Button keys={capsOf(KEYS.sample)} onClick={onSample}>
          {words.sample}
        </Button>
        <Button keys={capsOf(KEYS.choose)} onClick={onChoose}>
          {words.choose}
        </Button>
      </div>
      <p className="second start-about">{words.about}</p>
    </>
  );
}

/** Round the water there is room for so many names; beyond that they are listed. */
const SEATS_NAMED = 16;
/** So many seats stand there before anybody sits. */
const SEATS = 6;

/** The seats as they fill: who is written, the next one, and empty ones. */
export function fillingSeats(names: readonly string[]): PictureSeat[] {
  const taken = numberNamesakes(names).map((name, i): PictureSeat => ({
    id: `p${i + 1}`,
    name,
    card: 'plain',
  }));
  const empty = Array.from({ length: Math.max(0, SEATS - taken.length) }, (_, i): PictureSeat => ({
    id: `empty${i}`,
    name: i === 0 ? words.nextSeat : '',
    card: 'next',
  }));
  return [...taken, ...empty];
}
