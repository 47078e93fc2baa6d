import { useCallback, useRef, type ReactNode } from 'react';
import type { RoomView } from '#shared/session/room/view.ts';
import { circleRows, rowsAsSeated } from './circleRows.ts';
import { nameLength } from './clipNames.ts';
import { ShortName, ShownText, useRoomNames } from './NamedText.tsx';
import { DRAWINGS } from './pictureDrawings.ts';
import { seatLabels } from './seatLabels.ts';
import { triesApart } from './textApart.ts';
import { useGrowing } from './useFit.ts';
import { useFitting } from './useFitting.ts';
import { roomWords as words } from '../words.ts';

export type Phase = NonNullable<RoomView['phase']>;

/** Letters that three lines hold, at the full size and at the next. */
const SHORT_LINE = 60;
const MEDIUM_LINE = 108;
/** Letters below which the line after it has its place too. */
const LEAVES_ROOM = 90;

/** Letters of the line after it: on one line of the wall, and on two where there is room (`data-roomy`). */
const GLIMPSE = { one: 36, two: 76 };

/** As many words as so many letters hold. */
function firstWords(text: string, most: number): string {
  if (nameLength(text) <= most) return text;
  const kept = text.split(' ');
  while (kept.length > 1 && nameLength(kept.join(' ')) >= most) kept.pop();
  return `${kept.join(' ').replace(/[,;:.]+$/u, '')}…`;
}

/** One line of the working agreement, and a glimpse of the one after it. */
export function AgreementLine({ text, next }: NonNullable<Phase['agreement']>) {
  const letters = nameLength(text);
  return (
    <>
      <p
        className="room-line"
        data-length={letters <= SHORT_LINE ? 'short' : letters <= MEDIUM_LINE ? 'medium' : 'long'}
      >
        <bdi>{text}</bdi>
      </p>
      {next !== null && letters <= LEAVES_ROOM && (
        <p className="room-line-next">
          {next.place}{' '}
          {nameLength(next.text) <= GLIMPSE.one ? (
            <bdi>{next.text}</bdi>
          ) : (
            (['one', 'two'] as const).map((lines) => (
              <bdi key={lines} data-lines={lines}>
                {firstWords(next.text, GLIMPSE[lines])}
              </bdi>
            ))
          )}
        </p>
      )}
    </>
  );
}

/** Letters of a question that two lines hold at its full size. */
const QUESTION_LINES = 56;
/** Ems that a line beside a bar holds for a name. */
const ASKER = 14;

/** What goes before a question, at a size that leaves room for it. */
export function Lead({ text, question }: { text: string; question: string }) {
  return (
    <p className="room-lead" data-long={nameLength(question) > QUESTION_LINES || undefined}>
      {sentences(text)}
    </p>
  );
}

/** The question of whoever has the slot: somebody's own words, so they have an edge. */
export function Question({ question }: { question: NonNullable<Phase['question']> }) {
  const { name, text, help, stands, first } = question;
  const isLong = nameLength(text) > QUESTION_LINES;
  const asker = <ShortName name={name} ems={ASKER} />;
  return (
    <>
      <blockquote className="room-question" data-stands={stands} data-long={isLong || undefined}>
        <bdi>{text}</bdi>
        <footer className="room-help">
          {stands === 'after' ? (
            <>
              {words.questionNow.before}
              {asker}
              {words.questionNow.after} <b>{words.questionNow.now}</b>
            </>
          ) : help === null ? (
            <>
              {words.question.before}
              {asker}
              {words.question.after}
            </>
          ) : (
            <>
              {asker} {words.wants} <b>{words.help[help]}</b>
            </>
          )}
        </footer>
      </blockquote>
      {stands === 'after' && first !== null && (
        <blockquote className="room-first">
          <span className="room-first-says">{words.atFirst}</span> <bdi>{first}</bdi>
        </blockquote>
      )}
    </>
  );
}

/** Letters of a line of the report that two lines hold at its full size. */
const REPORT_LINE = 40;

/** What the observer says to keep, and to try: somebody's own words, so they have an edge. */
export function ReportLines({ report }: { report: NonNullable<Phase['report']> }) {
  const said = (['keep', 'try'] as const).flatMap((what) => {
    const text = report[what];
    return text === null ? [] : [{ what, text }];
  });
  const isLong = said.some(({ text }) => nameLength(text) > REPORT_LINE);
  return (
    <dl className="room-report" data-long={isLong || undefined}>
      {said.map(({ what, text }) => (
        <div key={what}>
          <dt>{words.report[what]}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A card's words are somebody's own: they have an edge. */
export function Topic({ texts }: { texts: readonly string[] }) {
  const grows = useGrowing();
  const [main, ...more] = texts;
  return (
    <blockquote className="room-topic" data-long={nameLength(main ?? '') > TOPIC_LINE || undefined}>
      <bdi ref={grows}>{main}</bdi>
      {more.map((text, i) => (
        <small key={i} ref={grows}>
          <bdi>{text}</bdi>
        </small>
      ))}
    </blockquote>
  );
}

/** Letters of a card that two lines hold at its full size. */
const TOPIC_LINE = 52;
/** Lines that there is room for: in a silence down to the bottom, else above the clock. */
export const MOST_CARDS = 24;
export const MOST_PARKED = 8;
/** From so many on a list has two columns. */
const ONE_COLUMN = 5;

interface Row {
  readonly text: string;
  readonly name: string | null;
}

export function List({ rows, most }: { rows: readonly Row[]; most: number }) {
  const shown = rows.slice(0, rows.length > most ? most - 1 : most);
  const left = rows.length - shown.length;
  const texts = shown.map(({ text }) => text);
  return (
    <ul className="room-list" data-columns={rows.length > ONE_COLUMN || undefined}>
      {shown.map((row, i) => (
        <li key={i}>
          <ListRow row={row} texts={texts} />
        </li>
      ))}
      {left > 0 && <li className="room-list-more">{words.more(left)}</li>}
    </ul>
  );
}

/** A row as its lines hold it, told apart from the others; the whole text takes its place, so that no size depends on a cut. */
function ListRow({ row: { text, name }, texts }: { row: Row; texts: readonly string[] }) {
  const place = useRef<HTMLElement>(null);
  const grows = useGrowing(true);
  const all = texts.join('\n');
  const shorten = useCallback((whole: string) => triesApart(whole, all.split('\n')), [all]);
  const shown = useFitting(place, text, shorten);
  const whose = name !== null && (
    <small>
      {' '}
      <bdi>{name}</bdi>
    </small>
  );
  return (
    <>
      <span className="room-row" data-place aria-hidden="true" ref={grows}>
        <bdi>{text}</bdi>
        {whose}
      </span>
      <span className="room-row">
        <ShownText ref={place} text={text} shown={shown} />
        {whose}
      </span>
    </>
  );
}

type CirclesPaper = Extract<Phase['paper'], { kind: 'circles' }>;

/**
 * Who sits with whom: a line for each of the small groups, or a few, whoever presents in heavier letters. Everybody is
 * called as on their seat where the words above leave room for the lines that this takes (`data-circle-lines`).
 */
export function Circles({ circles }: Pick<CirclesPaper, 'circles'>) {
  // In the room everybody who has a name here has a seat.
  const names = useRoomNames();
  const labels = seatLabels(DRAWINGS.room, names, 0);
  const named = circles.map((circle) => circle.map(({ name }) => name));
  const seatLabel = (name: string): string => labels[names.indexOf(name)] ?? name;
  const rows = circleRows(named, seatLabel);
  const seated = rowsAsSeated(named, seatLabel);
  if (rows.flat().length === seated.flat().length) return <CircleList circles={circles} rows={rows} />;
  return (
    <>
      <CircleList circles={circles} rows={rows} lines="few" />
      <CircleList circles={circles} rows={seated} lines="more" />
    </>
  );
}

function CircleList({
  circles,
  rows,
  lines,
}: Pick<CirclesPaper, 'circles'> & {
  readonly rows: ReturnType<typeof circleRows>;
  readonly lines?: 'few' | 'more';
}) {
  return (
    <ul className="room-circles" data-lines={lines}>
      {circles.map((circle, i) => (
        <li key={i}>
          {rows[i]?.map(({ from, labels }) => (
            <span key={from} className="room-circle-row">
              {labels.map((label, k) => {
                const at = from + k;
                return (
                  <span key={at} data-presents={circle[at]?.presents || undefined}>
                    <bdi>{label}</bdi>
                    {at < circle.length - 1 && ' · '}
                  </span>
                );
              })}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Letters that one line of a rule holds. */
const RULE_LINE = 27;

/** Sentences as pieces that a line break falls between, not within, where each of them fits on a line. */
export function sentences(text: string): ReactNode {
  const pieces = text.split(/(?<=[.;]) /u);
  if (pieces.some((piece) => nameLength(piece) > RULE_LINE)) return text;
  return pieces.map((piece, i) => (
    <span key={i}>
      {i > 0 && ' '}
      <span className="room-sentence">{piece}</span>
    </span>
  ));
}
