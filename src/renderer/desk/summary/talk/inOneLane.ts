import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';

/** Puts everybody into one lane, which shows when somebody spoke, but not who. */
export function inOneLane(talk: SessionTalk, name: string): SessionTalk {
  return {
    ...talk,
    lanes: [
      {
        person: '',
        name,
        turns: talk.lanes.flatMap(({ turns }) => turns).toSorted((a, b) => a.from - b.from || a.to - b.to),
      },
    ],
    codes: [],
    agreement: null,
  };
}
