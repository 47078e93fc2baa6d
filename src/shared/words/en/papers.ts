import { RETENTION_MONTHS, TALK_DAYS } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { Looked } from '#shared/group/register/lookedAt.ts';
import { counted, countedInWords, inWords, ofCount } from './counted.ts';
import { dayOfMeeting, groupWords } from './group.ts';
import { dayLabel } from './wallClock.ts';

const list = new Intl.ListFormat('en-GB');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const months = (level: Level): string => counted(RETENTION_MONTHS[level] ?? 0, 'month');

/** What the group's paper says of what each takes along, and of what comes next. */
export const paperWords = {
  /** Of those whose commitments the group is not shown. */
  /** `seen`: theirs whoever will ask about it may see. */
  keptPrivate: (names: readonly string[], seen: readonly string[]) =>
    [
      names.length === 1
        ? `${names[0] ?? ''} keeps it private, and hears of it first`
        : `${list.format(names)} keep it private, and hear of it first`,
      ...(seen.length === 0
        ? []
        : [
            names.length === 1
              ? 'whoever asks may see it, too'
              : `whoever asks may see that of ${list.format(seen)}, too`,
          ]),
    ].join('; ') + '.',
  /** The same where no names are told. `others`: some are shown. */
  keptPrivateUnnamed: (n: number, others: boolean, seen: number) =>
    [
      `${capital(inWords(n))}${others ? ' more' : ''} ${ofCount(n, 'is kept private: its owner hears of it first', 'are kept private: their owners hear of them first')}`,
      ...(seen === 0 ? [] : [`whoever asks may see ${n === 1 ? 'it' : `${inWords(seen)} of them`}, too`]),
    ].join('; ') + '.',
  by: (day: Day) => `by ${dayLabel(noonOf(day))}`,
  asks: (name: string) => `${name} will ask`,
  /** Options that the group keeps no copy of. */
  handedTitle: 'Options',
  handed: (handed: readonly { readonly name: string; readonly count: number }[]) =>
    `Handed over, each on a sheet of their own: ${list.format(
      handed.map(({ name, count }) =>
        name === '' ? countedInWords(count, 'option') : `${countedInWords(count, 'option')} to ${name}`,
      ),
    )}.`,
  next: (date: { readonly day: Day; readonly begins: string; readonly minutes: number } | null) =>
    date === null
      ? 'Next time: no date yet'
      : `Next: ${dayOfMeeting(date.day)}, ${groupWords.fromTo(date.day, date.begins, date.minutes)}`,
  lastTimeTitle: 'From last time',
  /** Whose they were and what became of them is told nowhere. */
  lastTime: ({ open, looked }: Looked) => {
    if (open === null)
      return `${capital(countedInWords(looked, 'commitment'))} ${ofCount(looked, 'was looked at, by its owner first.', 'were looked at, each by its owner first.')}`;
    if (looked === 0)
      return `${capital(countedInWords(open, 'commitment'))} ${ofCount(open, 'waits for its owner.', 'wait for their owners.')}`;
    if (open === 1) return 'The one commitment was looked at, by its owner first.';
    const some = looked === open ? `All ${inWords(open)}` : `${capital(inWords(looked))} of ${inWords(open)}`;
    return `${some} commitments were looked at, each by its owner first.`;
  },
  /** What becomes of the session, at the foot of what leaves of it. */
  stays: {
    L0: `What stays is kept for ${months('L0')}, who spoke when for ${counted(TALK_DAYS, 'day')}.`,
    L1: `Who spoke when, and the group’s copy of the options, are destroyed; the rest is kept for ${months('L1')}.`,
    L2: `Who spoke when is destroyed; what each wrote is theirs, and is kept for ${months('L2')}.`,
    L3: 'Of this session the day stays, the format, its times, and what became of the working agreement.',
  } satisfies Record<Level, string>,
} as const;
