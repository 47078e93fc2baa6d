import { describe, expect, it } from 'vitest';
import { council } from '#shared/format/library/council.ts';
import { notChanged, notSaved } from '#shared/words/en/store.ts';
import { createAnswers } from '../../../../src/main/ipc/answers.ts';
import { createFormatAnswers } from '../../../../src/main/ipc/formatAnswers.ts';
import type { FailureKind } from '../../../../src/main/session/log.ts';

const KINDS = Object.keys(notChanged) as FailureKind[];
const refusing = (kind: FailureKind) => () => ({
  ok: false as const,
  failure: { kind, sentence: notSaved[kind] },
});

describe('what the disk refuses outside a session', () => {
  it.each(KINDS)('is answered with what became of it, not with a session that goes on: %s', async (kind) => {
    const refuse = refusing(kind);
    const store = { deleteSession: refuse, keepFormat: refuse, deleteFormat: refuse, deletePrompts: refuse };
    const house = {
      store,
      conductor: { current: () => null },
      scenes: { summary: () => null },
      changed: () => undefined,
    };
    const answers = createAnswers(house as never);
    const said = { ok: false, sentence: notChanged[kind] };
    expect(notChanged[kind]).not.toMatch(/goes on|in memory/);
    expect(await answers.request({ type: 'session.delete', session: 's-1' }, 'library')).toEqual(said);
    const formats = createFormatAnswers({ store } as never);
    const format = { ...council, id: 'own-1' };
    expect(await formats({ type: 'format.keep', format })).toEqual(said);
    expect(await formats({ type: 'format.delete', format: 'own-1' })).toEqual(said);
    expect(await formats({ type: 'prompts.delete', set: 'set-1' })).toEqual(said);
  });
});
