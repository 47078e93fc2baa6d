import { NO_ROLES } from '#shared/group/roles.ts';
import { measure } from '#shared/airtime/measures.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { instant } from '#shared/time.ts';
import { PlayedSession, sampleDraft } from '../playedSession.ts';
import * as english from '#shared/words/en/index.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

/** The same numbers each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** Seconds that each phase of the sample takes, by phase id and slot. */
const ACTUAL: Readonly<Record<string, number>> = {
  'front.OPEN': 50,
  'front.AGREE': 35,
  'front.CHECKIN': 134,
  'front.REVIEW': 110,
  'front.PICK': 40,
  'slot.1.PRESENT': 227,
  'slot.1.SHORTQ': 171,
  'slot.1.COUNSEL': 585,
  'slot.1.RESPOND': 52,
  'gap.1.HANDOVER': 30,
  'slot.2.PRESENT': 184,
  'slot.2.SHORTQ': 169,
  'slot.2.COUNSEL': 560,
  'slot.2.RESPOND': 49,
  'back.OBSERVE': 96,
  'back.PULSE': 45,
  'back.AGREECLOSE': 51,
  'back.CLOSE': 86,
};

/** What the observer marks in a phase of the sample, the most likely first. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  SHORTQ: ['QS', 'QO', 'QL', 'AQ'],
  COUNSEL: ['EX', 'BU', 'AD', 'GE'],
  RESPOND: ['SU'],
  CLOSE: ['AP'],
};

/** People who may speak in a phase of the sample, with how much each likes to. */
function speakersIn(step: string): readonly string[] {
  const presenter = step.startsWith('slot.1') ? 'p4' : step.startsWith('slot.2') ? 'p3' : null;
  const helpers = ['p1', 'p1', 'p2', 'p5', 'p5', presenter === 'p4' ? 'p3' : 'p4'];
  if (/PRESENT|RESPOND/.test(step)) return [presenter ?? 'p4'];
  if (step.endsWith('SHORTQ')) return [...helpers, ...Array<string>(6).fill(presenter ?? 'p4')];
  if (step.endsWith('COUNSEL')) return helpers;
  if (step.endsWith('REVIEW')) return ['p1', 'p5'];
  if (/OPEN|HANDOVER/.test(step)) return ['p2'];
  if (step.endsWith('OBSERVE')) return ['p6'];
  if (step.endsWith('PULSE')) return [];
  return ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
}

/** A council of six over 45 minutes, Fay observing, with talk in every phase. */
export function sampleCouncil(names?: readonly string[], agreed = false): Summary {
  const roles = { ...NO_ROLES, facilitator: 'p2', timekeeper: 'p1', observer: 'p6', noteTaker: 'p5' };
  const draft = sampleDraft(6, { roles, queue: ['p4', 'p3', 'p5', 'p1', 'p2'], reviewers: ['p1', 'p5'] });
  const people = draft.people.map((person, i) => ({ ...person, name: names?.[i] ?? person.name }));
  const play = new PlayedSession({ ...draft, people }).start();
  const random = dice(7);
  for (let left = 40; play.session.state.endedAt === null && left > 0; left--) {
    const step = play.session.state.current ?? '';
    const until = play.at + (ACTUAL[step] ?? 30) * 1000;
    const speakers = speakersIn(step);
    const long = /PRESENT|COUNSEL|OBSERVE/.test(step);
    let lastOne = '';
    while (speakers.length > 0 && until - play.at > 8000) {
      const who = speakers[Math.floor(random() * speakers.length)] ?? '';
      if (who === lastOne && new Set(speakers).size > 1) continue;
      lastOne = who;
      const lasts = Math.min((until - play.at) / 1000 - 1, long ? 9 + random() * 40 : 4 + random() * 12);
      play.wait(0.5 + random() * 2).speak(who, Math.round(lasts * 10) / 10);
      const [code] = CODES[step.split('.').at(-1) ?? '']?.filter(() => random() < 0.3) ?? [];
      if (code !== undefined) play.do({ type: 'code.mark', code, person: who, whom: null }, 'board');
      const firstOfAll =
        step === 'slot.1.PRESENT' && left === 35 && countedTrack(play.session.state).codes.length === 0;
      if (firstOfAll || (step.endsWith('COUNSEL') && who === 'p5' && lasts > 24)) {
        play.do({ type: 'code.mark', code: 'IN', person: 'p5', whom: 'p4' }, 'board');
      }
    }
    if (play.at < until) play.wait((until - play.at) / 1000);
    if (step.endsWith('RESPOND')) {
      const first = step.startsWith('slot.1');
      play.do({
        type: 'commitment.write',
        person: first ? 'p4' : 'p3',
        text: first
          ? 'Ask the sponsor for one sentence in writing.'
          : 'Leave the weekly report out once and watch who asks.',
        visible: first ? 'group' : 'owner',
      });
    }
    play.next();
  }
  if (agreed) for (const what of ['named', 'turns'] as const) play.do({ type: 'export.agree', what });
  return summarize(play.session, english);
}

/** The sample, stopped in the middle of the first slot's counsel. */
export function openCouncil(): Summary {
  const play = new PlayedSession(sampleDraft(6, { queue: ['p4', 'p3'] }))
    .start()
    .until('slot.1.COUNSEL')
    .wait(90);
  return summarize(play.session, english);
}

/** The sample among `n` people: their voices are those of the six, a little later each time round. */
export function sampleOf(names: readonly string[]): Summary {
  const six = sampleCouncil();
  const { talk } = six;
  if (talk === null) return six;
  const person = (i: number) => `p${i + 1}`;
  const lanes = names.map((name, i) => {
    const turns = talk.lanes[i % talk.lanes.length]?.turns ?? [];
    const round = Math.floor(i / talk.lanes.length);
    return {
      person: person(i),
      name,
      turns: turns
        .filter((_, k) => k % (round + 1) === 0)
        .map((turn) => ({
          seq: turn.seq + 10_000 * round,
          from: instant(turn.from + round * 9_000),
          to: instant(turn.to + round * 9_000),
        })),
    };
  });
  const voices = lanes.flatMap((lane) => lane.turns.map((turn) => ({ ...turn, speaker: lane.person })));
  const measures = measure(voices, { roster: names.map((_, i) => person(i)) });
  const people = measures.speakers.map(({ speaker, share }) => ({
    person: speaker,
    p: share,
    q: 1 / names.length,
  }));
  return {
    ...six,
    people: names.map((name, i) => ({
      ...(six.people[i % 6] as Summary['people'][number]),
      person: person(i),
      name,
    })),
    talk: { ...talk, lanes, measures, expected: { people, distance: 0.21 } },
  };
}
