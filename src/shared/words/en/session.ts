import type { SessionEvent } from '#shared/session/events.ts';

/** Words that the session's own views are made of: agenda groups, the next act, what was done last. */

export const sessionWords = {
  zone: { front: 'Opening', gap: 'Change over', back: 'Close' },
  slotOf: (slot: number, presenter: string | null) =>
    presenter === null ? `Slot ${slot}` : `Slot ${slot} · ${presenter}`,
  slot: (slot: number, slots: number) => `slot ${slot} of ${slots}`,
  presents: (name: string) => `${name} presents`,
  turn: (turn: number, turns: number) => `turn ${turn} of ${turns}`,
  openFloor: 'open floor',
  next: 'next',
  answers: 'answers',
  listens: 'listens',
  facilitates: 'leads',
  observes: 'reports',
  start: (title: string) => `Start ${title}`,
  passTo: (name: string) => `Pass to ${name}`,
  offerAgain: (name: string) => `Offer it to ${name} again`,
  openTheFloor: 'Open floor',
  closeSession: 'End the session',
  resume: 'Go on',
  pause: 'Pause',
  extendBy: (length: string) => `Extend +${length}`,
  endPhase: (title: string) => `End ${title}`,
  skip: (title: string) => `Skip ${title}`,
  back: 'Back to the phase before',
  pass: (name: string | null) => (name === null ? 'Pass the turn' : `${name} passes`),
  endNow: 'End now, go to the close',
  stopSlot: 'Stop this slot',
  detail: {
    startFor: (length: string) => `planned ${length}`,
    turnFor: (length: string) => `a turn of ${length}`,
    lastTurn: 'last turn of the round',
    lastTurnThenOpen: (length: string) => `last turn of the round; then open floor, ${length}`,
    thenOpen: (length: string) => `${length} left for everybody`,
    after: (title: string) => `after ${title}`,
    theEnd: 'the last phase; then the summary',
  },
  someone: 'somebody',
  others: 'Others',
  roles: {
    facilitator: 'facilitator',
    timekeeper: 'timekeeper',
    observer: 'observer',
    noteTaker: 'note-taker',
  },
  purpose: 'think together',
} as const;

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
    case 'slot.dropped':
      return 'one slot fewer';
    case 'close.jumped':
      return 'went to the close';
    case 'plan.repaid':
      return 'overrun paid back';
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
    case 'clock.corrected':
      return `start of ${title(event.step)} moved`;
    case 'turn.began':
      return `passed to ${name(event.person)}`;
    case 'turn.passed':
      return `${name(event.person)} passed`;
    case 'round.opened':
      return 'floor opened';
    case 'person.arrived':
      return `${event.person.name} arrived`;
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
    case 'act.undone':
    case 'act.redone':
      return event.type;
  }
}
