import { describe, expect, it } from 'vitest';
import { council } from '../../../support/shipped.ts';
import { notChanged } from '#shared/words/en/store.ts';
import { createAnswers } from '../../../../src/main/ipc/answers.ts';
import { formatAnswers } from '../../../../src/main/ipc/answers/formats.ts';
import type { FailureKind } from '#shared/ipc/why.ts';

const KINDS = Object.keys(notChanged) as FailureKind[];
const refusing = (kind: FailureKind) => () => ({ ok: false as const, failure: { kind } });

describe('what the disk refuses outside a session', () => {
  it.each(KINDS)('is answered with what became of it, not with a session that goes on: %s', async (kind) => {
    const refuse = refusing(kind);
    const store = { deleteSession: refuse, keepFormat: refuse, deleteFormat: refuse, deletePrompts: refuse };
    const deps = {
      store,
      conductor: { current: () => null },
      scenes: { summary: () => null },
      changed: () => undefined,
    };
    const answers = createAnswers(deps as never);
    const said = { ok: false, why: { code: 'notChanged', disk: kind } };
    expect(notChanged[kind]).not.toMatch(/goes on|in memory/);
    expect(
      await answers.requests['session.delete']({ type: 'session.delete', session: 's-1' }, 'library'),
    ).toEqual(said);
    const formats = formatAnswers({ store } as never);
    const format = { ...council, id: 'own-1' };
    expect(await formats['format.keep']({ type: 'format.keep', format }, 'library')).toEqual(said);
    expect(await formats['format.delete']({ type: 'format.delete', format: 'own-1' }, 'library')).toEqual(
      said,
    );
    expect(await formats['prompts.delete']({ type: 'prompts.delete', set: 'set-1' }, 'library')).toEqual(
      said,
    );
  });
});
