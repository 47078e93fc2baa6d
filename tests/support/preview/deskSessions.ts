import { NO_ROLES } from '#shared/group/roles.ts';
import { summarize } from '#shared/summary/summarize.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { ms, wallTime } from '#shared/time.ts';
import { decideOpening } from '#shared/session/decide.ts';
import { diceOf } from '#shared/session/rehearsal/dice.ts';
import { Group } from '#shared/session/rehearsal/group.ts';
import { RehearsedSession } from '#shared/session/rehearsal/rehearsedSession.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { replay } from '#shared/session/session.ts';
import { recordSession } from '#shared/session/voices/recorded.ts';
import type { RecordedTurn } from '#shared/session/voices/recordedTurns.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import * as english from '#shared/words/en/index.ts';
import { recordedMeeting } from '#shared/words/en/turns.ts';
import { OPENED_WALL, PlayedSession, sampleDraft } from '../playedSession.ts';
import { consultancy, council } from '../shipped.ts';

/** The same throws each time. */
const SEED = 4;

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
  const random = diceOf(SEED).throw;
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

/** The sample without an observer's tap. */
export function quietCouncil(): Summary {
  const play = new PlayedSession(sampleDraft(6, { queue: ['p4', 'p3'] }))
    .start()
    .until('back.CLOSE')
    .wait(60)
    .next();
  return summarize(play.session, english);
}

/** A session of these people, played by a scripted group; of more than eight, who ask one of them. */
export function groupSession(names: readonly string[]): Summary {
  const draft = rehearsalDraft(names.length > 8 ? consultancy : council, {
    people: names.length,
    minutes: 60,
    seed: SEED,
    observers: 1,
  });
  const people = draft.people.map((person, i) => ({ ...person, name: names[i] ?? person.name }));
  const opening = decideOpening({ ...draft, people, title: 'Thursday Council', trial: false });
  if (!opening.ok) throw new Error(`refused: ${opening.refusal.code}`);
  const played = new RehearsedSession(opening.events);
  const group = new Group(played, diceOf(SEED));
  for (let left = 40; played.state.endedAt === null && left > 0; left--)
    for (const length of group.play()) played.wait(length);
  // It is played on a clock that begins with no date.
  const dated = played.session.log.map((event) => ({ ...event, wall: wallTime(OPENED_WALL + event.wall) }));
  return summarize(replay(dated), english);
}

/** A meeting that was read from a file, in which these people spoke by turns, the first the longest. */
export function readMeeting(names: readonly string[]): Summary {
  const random = diceOf(SEED).throw;
  const turns: RecordedTurn[] = [];
  let at = 0;
  while (at < 20 * 60_000) {
    const seat = Math.floor(random() ** 2 * names.length);
    const to = at + Math.round((4 + random() * 30) * 1000);
    turns.push({ person: `p${seat + 1}`, from: at, to });
    at = to + Math.round(random() * 4000) - 600;
  }
  const log = recordSession({
    words: recordedMeeting,
    title: 'Weekly council',
    people: names.map((name, i) => ({ id: `p${i + 1}`, name })),
    turns,
    length: ms(at),
    began: wallTime(OPENED_WALL),
  });
  return summarize(replay(log), english);
}
