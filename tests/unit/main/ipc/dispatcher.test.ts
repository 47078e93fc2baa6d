import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as contract from '#shared/ipc/contract.ts';
import type { WindowRole } from '#shared/ipc/entry.ts';
import { CommandSchema, mayCommand, type Command } from '#shared/session/commands.ts';
import {
  anyCall,
  anySender,
  CHANNELS,
  COMMANDS,
  dispatcher,
  from,
  LONGEST_LIST,
  MALFORMED,
  NOT_ALLOWED,
  odd,
  QUERIES,
  REQUESTS,
  ROLES,
  STRANGERS,
  wrongIn,
} from '../../../support/calls.ts';

describe('channels and window roles', () => {
  /** Written out by hand from what each window is for, not from the code: the rest is refused. */
  const OBSERVER = [
    ...['voice.tap', 'voice.silence', 'voice.rejoin', 'voice.redate', 'voice.reassign'],
    ...['code.mark', 'code.move', 'observation.refuse', 'observation.allow', 'act.undo', 'act.redo'],
    ...['report.write', 'report.takeBack', 'report.show'],
    ...['board.setUp', 'clock.read', 'window.view'],
  ];
  /** What Space may mean there: the next act. */
  const SPACE = ['phase.start', 'phase.next', 'turn.next', 'round.open', 'clock.resume'];
  const MAY: Readonly<Record<WindowRole, readonly string[]>> = {
    console: [
      ...Object.keys(COMMANDS),
      ...[
        'summary.show',
        'board.open',
        'secondBoard.open',
        'board.setUp',
        'room.open',
        'room.close',
        'display.choose',
        'panes.show',
        'theme.choose',
        'sound.choose',
        'replay.show',
        'replay.stop',
        'sample.play',
        'session.putAway',
      ],
      // Who comes by phone is the facilitator's to say.
      ...[
        'phones.open',
        'phones.close',
        'phones.invite',
        'phones.inviteWall',
        'phones.answer',
        'phones.rename',
        'phones.turnAway',
        'phones.words',
      ],
      ...['pulse.begin', 'pulse.seal', 'pulse.pass', 'pulse.count', 'pulse.stop', 'pulse.here', 'pulse.read'],
      ...['shown.pulse', 'shown.fingers', 'shown.stop'],
      ...[
        'phones.addresses',
        'repay.preview',
        'recall.read',
        'parking.waits',
        'wins.here',
        'clock.read',
        'window.view',
      ],
    ],
    library: [
      ...[
        'closing.glance',
        'closing.goOn',
        'closing.news',
        'closing.seen',
        'level.raise',
        'session.close',
        'export.agree',
        'gap.answer',
      ],
      ...['bundle.save', 'bundle.choose', 'bundle.unlock', 'bundle.take', 'bundle.putAway', 'bundle.settle'],
      ...['bundle.leaving', 'bundle.questions'],
      ...['copies.list', 'copies.restore', 'copies.delete'],
      ...['ownSheets.export', 'ownSheets.print', 'ownSheets.whose', 'ownSheets.onPaper'],
      ...['agreement.export', 'agreement.print', 'agreement.onPaper'],
      ...['pairs.export', 'pairs.print', 'pairs.onPaper'],
      ...['learning.export', 'learning.names'],
      ...['playbook.asked', 'playbook.copy', 'playbook.export', 'playbook.print', 'playbook.onPaper'],
      ...['pulse.begin', 'pulse.seal', 'pulse.pass', 'pulse.stop', 'pulse.read'],
      ...['pulse.exportPaper', 'pulse.printPaper', 'pulse.onPaper'],
      ...['words.box', 'words.write', 'words.close', 'words.discard', 'words.boxes', 'words.read'],
      ...['archive.page', 'archive.record', 'archive.search', 'archive.shelves'],
      // The timeline in the summary.
      ...['voice.reassign', 'voice.split', 'voices.merge', 'voice.move', 'code.move'],
      ...['act.undo', 'act.redo'],
      ...[
        'session.open',
        'session.resume',
        'session.delete',
        'summary.show',
        'plan.export',
        'summary.export',
      ],
      ...['theme.choose', 'plan.keep', 'invitation.copy', 'plan.drop', 'replay.show', 'replay.stop'],
      ...['shown.trend', 'shown.line', 'shown.pulse', 'shown.fingers', 'shown.stop'],
      ...['rescue.salvage', 'rescue.takeBackup', 'folder.show', 'app.quit'],
      ...['turns.choose', 'turns.answer', 'turns.discard', 'turns.keep'],
      ...['format.keep', 'format.keepEditing', 'format.dropEditing', 'format.delete'],
      ...['format.import', 'format.export', 'prompts.keep', 'prompts.delete'],
      ...[
        'start.read',
        'sessions.recent',
        'summary.read',
        'pack.read',
        'plans.kept',
        'formats.own',
        'prompts.own',
      ],
      ...[
        'archive.page',
        'archive.record',
        'archive.search',
        'archive.shelves',
        'calendar.export',
        'calendar.pairs',
        'bundle.choose',
        'bundle.leaving',
        'bundle.putAway',
        'bundle.questions',
        'bundle.save',
        'bundle.settle',
        'bundle.take',
        'bundle.unlock',
        'register.act',
        'register.held',
        'register.undo',
        'register.settle',
        'register.proposal',
        'register.read',
      ],
      ...['archive.page', 'archive.record', 'archive.search', 'archive.shelves', 'archive.trends'],
      ...['bundle.choose', 'bundle.leaving', 'bundle.putAway', 'bundle.questions', 'bundle.save'],
      ...['bundle.settle', 'bundle.take', 'bundle.unlock'],
      ...[
        'own.read',
        'own.seal',
        'own.unseal',
        'own.take',
        'own.forgetTalk',
        'own.release',
        'own.reflect',
        'own.remove',
      ],
      ...['clock.read', 'window.view'],
    ],
    board: [...OBSERVER, ...SPACE],
    secondBoard: OBSERVER,
    room: ['clock.read', 'window.view'],
  };

  it('refuse first what is too large, then what a window may not ask, then what has the wrong shape', async () => {
    const { command, request, query, done } = dispatcher();
    const odd = { id: 'a', command: { type: 'phase.start', nonsense: true } };
    expect(await command(from('room'), odd)).toEqual(NOT_ALLOWED);
    expect(await command(from('console'), odd)).toEqual(MALFORMED);
    const large = (what: object): object => ({ ...what, more: 'x'.repeat(1_000_001) });
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]));
    const deep = Array.from({ length: 100_000 }).reduce<object>((inner) => ({ inner }), {});
    for (const payload of [large(odd), { ...odd, many }, { ...odd, list: Array(100_000).fill(1) }, deep])
      for (const asked of [command, request, query])
        expect((await asked(from('room'), payload)).ok || (await asked(from('console'), payload)).ok).toBe(
          false,
        );
    expect(await command(from('room'), large(odd))).toEqual(MALFORMED);
    expect(done).toEqual([]);
  });

  it('takes the largest call that a window makes', async () => {
    const { command } = dispatcher();
    const turns = Array.from({ length: 6_000 }, (_, i) => ({ person: 'p1', from: i * 10, to: i * 10 + 5 }));
    const read = { id: 'a', command: { type: 'voices.read', turns } };
    expect(await command(from('console'), read)).toMatchObject({ ok: true });
  });

  it.each(ROLES)('the %s may do what it is for, and nothing else', async (role) => {
    const { command, request, query, done } = dispatcher();
    const allowed: string[] = [];
    for (const [type, value] of Object.entries(COMMANDS)) {
      const reply = await command(from(role), { id: 'a', command: value });
      if (reply.ok) allowed.push(type);
      else expect(reply).toEqual(NOT_ALLOWED);
    }
    for (const [type, value] of Object.entries(REQUESTS)) {
      const reply = await request(from(role), value);
      if (reply.ok) allowed.push(type);
      else
        expect(reply).toEqual({ ok: false, why: { code: 'refused', refusal: { code: 'notAllowedHere' } } });
    }
    for (const [type, value] of Object.entries(QUERIES)) {
      const reply = await query(from(role), value);
      if (reply.ok) allowed.push(type);
      else expect(reply).toEqual(NOT_ALLOWED);
    }
    expect(allowed.toSorted()).toEqual([...new Set(MAY[role])].toSorted());
    expect(done).toHaveLength(allowed.length);
  });

  it.each(STRANGERS)('%s may do nothing', async (_, sender) => {
    const { command, request, query, done } = dispatcher();
    expect(await command(sender, { id: 'a', command: COMMANDS['phase.next'] })).toEqual(NOT_ALLOWED);
    expect(await request(sender, REQUESTS['room.open'])).toMatchObject({ ok: false });
    expect(await query(sender, QUERIES['clock.read'])).toEqual(NOT_ALLOWED);
    expect(done).toEqual([]);
  });

  it('a page that is only printed may read and change nothing', async () => {
    const { command, request, query, done } = dispatcher();
    const printed = from('library', { printOnly: true });
    expect(await query(printed, QUERIES['summary.read'])).toMatchObject({ ok: true });
    expect(await command(printed, { id: 'a', command: COMMANDS['export.agree'] })).toEqual(NOT_ALLOWED);
    expect(await request(printed, REQUESTS['session.delete'])).toMatchObject({ ok: false });
    expect(done).toHaveLength(1);
  });

  it('passes on an act with the role of the window that sent it', async () => {
    const { command, done } = dispatcher();
    await command(from('board'), { id: 'tap-1', command: COMMANDS['voice.tap'] });
    expect(done).toEqual([['board', { id: 'tap-1', command: COMMANDS['voice.tap'] }]]);
  });
});

describe('an answer that throws', () => {
  const breaks = (): never => {
    throw new Error('inside');
  };
  it('becomes a refusal, and is reported', async () => {
    const { command, request, query, troubles } = dispatcher({
      command: breaks,
      request: breaks,
      query: breaks,
    });
    const failed = { ok: false, refusal: { code: 'appFailed' } };
    expect(await command(from('console'), { id: 'a', command: COMMANDS['phase.next'] })).toEqual(failed);
    expect(await request(from('library'), REQUESTS['plan.keep'])).toMatchObject({ ok: false });
    expect(await query(from('console'), QUERIES['clock.read'])).toEqual(failed);
    expect(troubles).toHaveLength(3);
  });
});

const VALUES_A_CHANNEL = 100;

describe('whatever a window sends', () => {
  it.each(CHANNELS.map((channel) => [channel.name, channel] as const))(
    'over %s is answered, never thrown on, and done only if it has the shape',
    async (_, channel) => {
      await fc.assert(
        fc.asyncProperty(anyCall(channel), anySender, async (value, sender) => {
          expect(await wrongIn(channel, sender, value)).toBeNull();
        }),
        { numRuns: VALUES_A_CHANNEL },
      );
    },
  );

  it('is refused at once if a list claims a length that no memory can hold', async () => {
    const { command } = dispatcher();
    const queue = new Array<string>(LONGEST_LIST);
    const asked = { id: 'a', command: { ...COMMANDS['queue.order'], queue } };
    expect(await command(from('console'), asked)).toEqual(MALFORMED);
  });

  it('from the room is refused, whatever it is', async () => {
    const { command, request, done } = dispatcher();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(odd, ...Object.values(COMMANDS).map((value) => fc.constant(value))),
        async (value) => {
          expect(await command(from('room'), { id: 'a', command: value })).toMatchObject({ ok: false });
          expect(await request(from('room'), value)).toMatchObject({ ok: false });
        },
      ),
      { numRuns: VALUES_A_CHANNEL },
    );
    expect(done).toEqual([]);
  });
});

describe('the table of roles', () => {
  it('knows every command', () => {
    expect(Object.keys(COMMANDS).every((type) => mayCommand('console', type as Command['type']))).toBe(true);
    expect(CommandSchema.options).toHaveLength(Object.keys(COMMANDS).length);
    expect(Object.keys(contract.REQUESTS).toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
    expect(Object.keys(contract.QUERIES).toSorted()).toEqual(Object.keys(QUERIES).toSorted());
  });
});
