import type { Mark, RubricPoint } from '#shared/group/reflection/rubric.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import { dayAmong } from './dayAmong.ts';
import { dayLabel } from './wallClock.ts';

const MARKED: Readonly<Record<Mark, string>> = { yes: 'yes', partly: 'partly', no: 'no' };

/** What somebody marks and writes of themselves after a session, on their own page. */
export const reflectionWords = {
  title: 'Watching yourself',
  begin: 'Look at yourself after a session\u00a0…',
  about: 'Yours alone: no list, paper, search or bundle of the group’s has it.',
  none: 'Nothing yet. After a session: a few habits, six points, one line.',
  marked: MARKED,
  heard: (day: string, mark: Mark | null) => `${day}: ${mark === null ? 'not marked' : MARKED[mark]}`,
  /** With its time where another of the list was on the same day. */
  dayAmong: dayAmong((day: Day) => dayLabel(noonOf(day))),
  habitsColumn: 'Habit or point',
  lines: 'Your lines',

  page: 'For yourself alone',
  pageAbout: 'In no view of the group’s. With a word of your own it is sealed.',
  session: 'After which session',
  sessionSays: (day: string, format: string, group: string) =>
    [day, format, ...(group === '' ? [] : [group])].join(' · '),
  noSession: 'There is no session yet that you could look back at. Of sealed ones nothing is written down.',
  habits: 'Your habits',
  habitsAbout: 'In your own words; leave a line empty to drop it.',
  habit: (n: number) => `Habit ${n}`,
  didHabit: (n: number) => `Did you? Habit ${n}`,
  offered: ['Sum up before I add anything', 'Pause before I answer', 'Ask one sharp question'],
  rubric: 'How you helped',
  points: {
    ready: 'I asked whether they wanted this now.',
    intent: 'I said what I wanted to help with.',
    curious: 'I asked first, as if it were new to me.',
    behaviour: 'I spoke of what I saw, not of what they are.',
    owner: 'The problem stayed with whoever owns it.',
    step: 'We ended with a small step, and when to look at it.',
  } satisfies Readonly<Record<RubricPoint, string>>,
  line: 'One line for yourself',
  keep: 'Keep it',
  kept: 'Kept, for you alone.',
  remove: 'Take it away',
  removed: 'Taken away.',
  back: 'Back to your page',
  keys: {
    keep: 'Keep what is marked and written',
    remove: 'Take away what was kept of this session',
    back: 'Back to your page, nothing kept',
    cover: 'Cover the page',
  },
} as const;
