import type { Role } from '#shared/session/people/person.ts';
import type { SessionEvent } from '#shared/session/events.ts';

/** Words that the session's own views are made of: agenda groups, the next act, what was done last. */

export const sessionWords = {
  zone: { front: 'Opening', gap: 'Change over', back: 'Close' },
  slotOf: (slot: number, presenter: string | null) =>
    presenter === null ? `Slot ${slot}` : `Slot ${slot} · ${presenter}`,
  inFocus: {
    presenter: (name: string) => `${name} presents`,
    coachee: (name: string) => `${name} is coached`,
    receiver: (name: string) => `for ${name}`,
    topicOwner: (name: string) => `topic of ${name}`,
    nobody: (name: string) => name,
  },
  /** What somebody does whose name stands beside the clock. */
  does: { answers: 'answers', listens: 'listens', speaks: 'speaks' },
  someone: 'somebody',
  others: 'Others',
  roles: {
    facilitator: 'facilitator',
    timekeeper: 'timekeeper',
    observer: 'observer',
    secondObserver: 'second observer',
    noteTaker: 'note-taker',
    prepCoach: 'prep coach',
    coach: 'coach',
    giver: 'giver',
    presenter: 'presenter',
    helper: 'helper',
  },
  purpose: 'think together',
} as const;

/** What a role is called on the screens of a format, in small letters. */
export const roleName = (
  { names }: { readonly names?: Readonly<Partial<Record<string, string>>> | undefined },
  role: Role | 'presenter' | 'helper',
): string => names?.[role] ?? sessionWords.roles[role];

/** What an act was, in a few words, e.g. `Emre stopped`. Exhaustive over the facts that can be undone. */
export function actLabel(
  event: SessionEvent,
  name: (person: string) => string,
  title: (step: string) => string,
): string {
  switch (event.type) {
    case 'phase.started':
      return `${title(event.step)} began`;
    case 'phase.ended':
      return `${title(event.step)} ended`;
    case 'phase.skipped':
      return `${title(event.step)} skipped`;
    case 'phase.reopened':
      return `back from ${title(event.step)}`;
    case 'slot.stopped':
      return 'slot stopped';
    case 'slot.putOff':
      return 'slot put off';
    case 'slot.takenUp':
      return 'slot taken up again';
    case 'slot.restored':
      return 'one slot more';
    case 'slot.dropped':
      return 'one slot fewer';
    case 'close.jumped':
      return 'went to the close';
    case 'plan.repaid':
      return 'overrun paid back';
    case 'steps.leftOut':
      return 'phases left out';
    case 'steps.restored':
      return 'phases back in';
    case 'thumbs.counted':
      return event.more ? 'topic goes on' : 'on to the next topic';
    case 'session.extended':
      return 'session made longer';
    case 'session.ended':
      return 'session ended';
    case 'clock.paused':
      return 'paused';
    case 'clock.resumed':
      return 'went on';
    case 'clock.extended':
      return event.target === 'turn' ? 'turn extended' : `${title(event.step)} extended`;
    case 'clock.shortened':
      return event.target === 'turn' ? 'turn shortened' : `${title(event.step)} shortened`;
    case 'break.began':
      return 'break began';
    case 'break.ended':
      return 'break over';
    case 'end.corrected':
      return `end of ${title(event.step)} moved`;
    case 'clock.corrected':
      return `start of ${title(event.step)} moved`;
    case 'turn.began':
      return `passed to ${name(event.person)}`;
    case 'turn.passed':
      return `${name(event.person)} passed`;
    case 'round.opened':
      return 'floor opened';
    case 'round.startChosen':
      return `round starts with ${name(event.person)}`;
    case 'round.restarted':
      return 'round once more';
    case 'question.agreed':
      return 'question agreed';
    case 'consent.given':
      return 'consent given';
    case 'topics.ordered':
      return 'topics in order';
    case 'topic.carried':
      return 'topic gets its own session';
    case 'autoAdvance.switched':
      return event.on ? 'phases begin by themselves' : 'phases wait for you';
    case 'board.leads':
      return event.on ? 'the board may move on' : 'only the console moves on';
    case 'person.arrived':
      return `${event.person.name} arrived`;
    case 'person.renamed':
      return `name of ${name(event.person)} mended`;
    case 'person.steppedOut':
      return `${name(event.person)} stepped out`;
    case 'person.returned':
      return `${name(event.person)} came back`;
    case 'slot.passed':
      return `${name(event.person)} passed the slot on`;
    case 'queue.ordered':
      return 'queue reordered';
    case 'role.assigned':
      return event.person === null
        ? `no ${sessionWords.roles[event.role]}`
        : `${name(event.person)}: ${sessionWords.roles[event.role]}`;
    case 'role.standIn':
      return `${name(event.person)} stands in`;
    case 'voice.started':
      return `${name(event.person)} began`;
    case 'voice.stopped':
      return `${name(event.person)} stopped`;
    case 'voice.redated':
      return 'began earlier';
    case 'voice.resumed':
      return 'overlap, no hand-over';
    case 'voice.reassigned':
      return event.person === null ? 'a voice taken away' : `it was ${name(event.person)}`;
    case 'voice.split':
      return 'a turn split';
    case 'voices.read':
      return 'turns of a file';
    case 'voices.merged':
      return 'two turns made one';
    case 'voice.moved':
      return event.edge === 'from' ? 'the start of a turn moved' : 'the end of a turn moved';
    case 'code.marked':
      return 'code marked';
    case 'code.moved':
      return event.person === null ? 'code for the phase' : `code for ${name(event.person)}`;
    case 'observation.refused':
      return `${name(event.person)} is not observed`;
    case 'observation.allowed':
      return `${name(event.person)} is observed`;
    case 'note.written':
      return 'note written';
    case 'commitment.written':
      return `commitment of ${name(event.person)}`;
    case 'card.written':
      return event.person === null ? 'card written' : `card of ${name(event.person)}`;
    case 'card.merged':
      return 'cards merged';
    case 'dots.counted':
      return 'dots counted';
    case 'parking.written':
      return `topic of ${name(event.person)} parked`;
    case 'parking.raised':
      return 'topic raised again';
    case 'insight.written':
      return `insight of ${name(event.person)}`;
    case 'session.opened':
    case 'export.agreed':
    case 'gap.found':
    case 'gap.answered':
    case 'room.blanked':
    case 'room.shown':
    case 'room.messaged':
    case 'room.digitsHidden':
    case 'room.digitsShown':
    case 'note.takenBack':
    case 'commitment.takenBack':
    case 'card.takenBack':
    case 'parking.takenBack':
    case 'insight.takenBack':
    case 'act.undone':
    case 'act.redone':
      return event.type;
  }
}
