import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/session/commands.ts';
import { consoleView, type ConsoleView } from '#shared/session/consoleView.ts';
import { PlayedSession, sampleDraft } from '../../../support/playedSession.ts';
import { chooseAct, type Choices } from '../../../../tools/torture/acts.ts';
import { chanceOf } from '../../../../tools/torture/chance.ts';

const choices = (view: ConsoleView): Choices => ({
  present: view.people.filter(({ present }) => present).map(({ person }) => person),
  speaking: view.board.seats.some(({ since }) => since !== null),
  redatable: view.board.last !== null,
  next: view.next,
  pause: view.acts.pause,
  extend: view.acts.extend,
  back: view.acts.back,
  ahead: view.agenda.flatMap(({ rows }) => rows).filter(({ state }) => state === 'ahead').length,
});

describe('the acts of the torture', () => {
  it('are all accepted and leave a fact each, of many kinds, and never end the session', () => {
    const played = new PlayedSession(sampleDraft(6));
    const chance = chanceOf(11);
    const done = new Map<Command['type'], number>();
    let last: Command | null = null;
    for (let act = 0; act < 500; act += 1) {
      const command = chooseAct(choices(consoleView(played.session)), last, chance);
      const facts = played.session.log.length;
      played.wait(0.05).do(command);
      expect(played.session.log.length).toBeGreaterThan(facts);
      done.set(command.type, (done.get(command.type) ?? 0) + 1);
      last = command;
    }
    expect(played.session.state.ended).toBeNull();
    expect(done.get('voice.tap')).toBeGreaterThan(150);
    for (const type of [
      ...['voice.silence', 'voice.redate', 'note.write', 'code.mark', 'act.undo', 'act.redo'],
      ...[
        'phase.start',
        'phase.next',
        'phase.back',
        'turn.next',
        'clock.pause',
        'clock.resume',
        'clock.extend',
      ],
    ] as const)
      expect(done.get(type), type).toBeGreaterThan(0);
  });

  it('go back near the end, and not on', () => {
    const played = new PlayedSession(sampleDraft(6)).start().next();
    const near = { ...choices(consoleView(played.session)), ahead: 2 };
    const chance = chanceOf(12);
    const chosen = Array.from({ length: 300 }, () => chooseAct(near, null, chance).type);
    expect(chosen).toContain('phase.back');
    expect(chosen).not.toContain('phase.next');
    expect(chosen).not.toContain('turn.next');
  });
});
