import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';

/** Everybody in one lane: it can be seen when somebody spoke and when nobody did, and not who. */
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
