import { describe, expect, it } from 'vitest';
import { consoleView } from '#shared/session/consoleView.ts';
import { heldBy } from '#shared/group/register/heldIn.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { replay } from '#shared/session/session.ts';
import { saidPrompts } from '#shared/words/en/prompts.ts';
import { afterAct, beginCouncil, withChanges } from '../../../support/register.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { PlayedCouncil } from '../support/council.ts';

const GROUP = { id: 'g1', people: { p1: 'ana' } };
const council = () => new PlayedCouncil({ ...sampleDraft(4), group: GROUP }).to('slot.1.COUNSEL');
const said = ({ console: { now } }: PlayedCouncil) => {
  if (now === null) throw new Error('no phase is on');
  return saidPrompts(now).flatMap(({ prompt }) => prompt ?? []);
};
const firstOf = (play: PlayedCouncil): string => said(play)[0] ?? '';
const flag = (play: PlayedCouncil, prompt: string) => play.do({ type: 'prompt.flag', prompt });
const kept = (play: PlayedCouncil) => heldBy(GROUP, 's1', play.session).filter(({ kind }) => kind === 'flag');

describe('a prompt that hurts or leads', () => {
  it('is said no more in its phase once it is flagged, and comes back by undo; the same live and out of the log', () => {
    const play = council();
    const all = said(play);
    flag(play, all[0] ?? '');
    expect(said(play)).toEqual(all.slice(1));
    expect(consoleView(replay(play.session.log))).toEqual(play.console);
    play.refuses('flaggedAlready', (of) => flag(of, all[0] ?? ''));
    play.do({ type: 'act.undo' });
    expect(said(play)).toEqual(all);
  });

  it('is kept for the group as it is written, in which phase and of which day, and nothing of who said so', () => {
    const play = council();
    expect(kept(play)).toEqual([]);
    const prompt = firstOf(play);
    const changes = kept(flag(play, prompt));
    const fields = Object.fromEntries(changes.map(({ field, value }) => [field, value]));
    expect(fields).toEqual({ group: 'g1', phase: 'COUNSEL', prompt, day: expect.any(String) as string });
  });

  it('stands where prompts are edited, once, until it has other words; and goes with its group', () => {
    const begun = afterAct(registerOf([]), beginCouncil(['Ana', 'Ben'], '2026-01-01'));
    const first = kept(flag(council(), firstOf(council())));
    const again = first.map((change) => ({ ...change, id: 'another' }));
    const register = withChanges(begun, [...first, ...again]);
    const flags = (of: Register) => viewOfRegister(of, '2026-12-01').groups.flatMap((group) => group.flags);
    expect(flags(register).map(({ phase, prompt }) => [phase, prompt])).toEqual([
      ['COUNSEL', firstOf(council())],
    ]);
    const off = afterAct(register, { act: 'flag.takeOff', flag: flags(register)[0]?.id ?? '' });
    expect(off.flag.size).toBe(0);
    expect(afterAct(register, { act: 'group.remove', group: 'g1' }).flag.size).toBe(0);
  });
});
