import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { instant, ms } from '#shared/time.ts';
import { talkWords } from '#shared/words/en/talk.ts';
import { TalkSections } from '../../../../../../src/renderer/desk/summary/talk/TalkSections.tsx';
import type { TimelineSteer } from '../../../../../../src/renderer/desk/summary/talk/useTimelineSteer.ts';
import { shownMarkup } from '../../../../../support/shownText.ts';
import { sampleSummary } from '../../../../summary/sampleSummary.ts';

const summary = sampleSummary();
const talk = summary.talk as SessionTalk;
const code = (name: string, person: string | null, whom: string | null = null) => ({
  code: name,
  at: instant(90_000),
  person,
  whom,
});
/** The sample with other talk in it. */
const having = (change: Partial<SessionTalk>, more: Partial<Summary> = {}): Summary => ({
  ...summary,
  ...more,
  talk: { ...talk, ...change },
});
const none = () => undefined;
const steer: TimelineSteer = {
  view: talk.span,
  at: null,
  turn: null,
  goTo: none,
  letGo: none,
  move: none,
  pick: none,
  step: none,
  zoom: none,
  pan: none,
  whole: none,
};
const drawn = (shown: Summary, change: Partial<TimelineSteer> | null = {}, second = false) =>
  renderToStaticMarkup(
    <TalkSections
      summary={shown}
      width={690}
      tables={false}
      steer={change && { ...steer, ...change }}
      together={null}
      second={second}
    />,
  );
const headings = (markup: string) => [...markup.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text);

describe('the pictures of the talk', () => {
  it('are left out, axes and all, where nobody was tapped', () => {
    const markup = drawn({ ...summary, talk: null });
    expect(headings(markup)).toEqual(['How the talk went']);
    expect(markup).not.toContain('<svg');
  });

  it('have no heading without a picture: no share where no phase counts, nobody after whoever is alone', () => {
    const people = talk.expected.people.map((one) => ({ ...one, p: null }));
    const uncounted = headings(drawn(having({ expected: { people, distance: null } })));
    expect(uncounted).not.toContain(headings(drawn(summary))[1]);
    expect(uncounted).toContain('Who spoke after whom');
    expect(headings(drawn(having({ lanes: talk.lanes.slice(0, 1) })))).not.toContain('Who spoke after whom');
  });

  it.each([3, 12])('say in a sentence that nobody spoke after anybody, where one of %i spoke', (people) => {
    const lanes = Array.from({ length: people }, (_, i) => ({
      person: `p${i + 1}`,
      name: `Person ${i + 1}`,
      turns: [],
    }));
    const transitions = [{ from: 'p2', to: 'p2', count: 3 }];
    const alone = having({ lanes, measures: { ...talk.measures, transitions } });
    for (const at of [{}, null]) {
      const markup = drawn(alone, at);
      expect(headings(markup)).toContain('Who spoke after whom');
      expect(markup).toContain('<p class="sheet-note">Nobody spoke after anybody else.</p>');
      expect(markup).not.toContain('<caption>Who spoke after whom');
      expect(markup).not.toContain('The thicker the yarn');
    }
  });

  it('give each person whole seconds that add up to the speech there was', () => {
    const spoken = [4_600, 1_500, 0, 0, 0, 0];
    const people = summary.people.map((one, i) => ({ ...one, airtime: ms(spoken[i] ?? 0) }));
    const airtime = { ...summary.airtime, speech: ms(6_100), overlap: ms(0) };
    const markup = shownMarkup(drawn(having({}, { people, airtime })));
    expect(markup).toContain('Speech 0:06;');
    const rows = [...markup.matchAll(/<td>(?:<[^>]*>)*(\d+):(\d\d)(?:<[^>]*>)*<\/td>/g)];
    const seconds = rows.map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
    expect(seconds.slice(0, people.length).reduce((sum, one) => sum + one, 0)).toBe(6);
  });

  it('compare a meeting that had no plan with an equal share, and with nothing that was expected', () => {
    const markup = drawn(having({}, { hadPlan: false }));
    expect(headings(markup)).toContain('Share of talk');
    expect(markup).toContain('○ an equal share');
    expect(markup).not.toMatch(/expected to|phases expected|>Expected</);
  });

  it('tell who spoke after whom in rows for few, and in one square, headed by everybody, from nine people up', () => {
    const tableOf = (people: number) => {
      const lanes = Array.from({ length: people }, (_, i) => ({
        person: `p${i + 1}`,
        name: `Anneliese Maximiliane ${i + 1}`,
        turns: [],
      }));
      const transitions = [
        { from: 'p2', to: 'p8', count: 7 },
        { from: 'p2', to: 'p2', count: 3 },
      ];
      const markup = drawn(having({ lanes, measures: { ...talk.measures, transitions } }));
      return markup.split('<table').find((table) => table.includes('<caption>Who spoke after whom')) ?? '';
    };
    const count = (table: string, what: RegExp) => [...table.matchAll(what)].length;
    const [few, many] = [tableOf(8), tableOf(12)];
    expect([count(few, /scope="col"/g), count(few, /scope="row"/g)]).toEqual([3, 1]);
    expect([count(many, /scope="col"/g), count(many, /scope="row"/g)]).toEqual([13, 12]);
    expect(count(many, /<td>/g)).toBe(144);
    expect(count(many, /<span class="heard">Anneliese Maximiliane 8<\/span>/g)).toBe(2);
    // However alike they begin, no two rows read alike.
    const rows = [...many.matchAll(/<bdi[^>]*>(.*?)<\/bdi>/g)].map(([, name]) =>
      name?.replaceAll(/<[^>]*>/g, ''),
    );
    expect(new Set(rows).size).toBe(12);
    expect(rows.every((name) => (name?.length ?? 99) < 18)).toBe(true);
    const second = many.split('<tr>')[3] ?? '';
    const cells = [...second.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
    expect(cells.map((text) => (text === '7' ? 7 : 0))).toEqual([0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0]);
  });

  it('show a question mix and two observers only where there is something to show', () => {
    expect(headings(drawn(summary))).toEqual([
      'How the talk went',
      'Share of talk against what the phases expected',
      'Who spoke after whom',
    ]);
    const counts = { QO: 3, QS: 1, QL: 0, AQ: 0 };
    const markup = drawn(having({ questionMix: { counts, total: 4, perMinute: 0.5 } }));
    expect(headings(markup)).toContain('What was asked');
    expect(markup).toContain('4 questions, 0.5 a minute');
  });

  it('name no person at the sealed level, but who presented', () => {
    const markup = drawn({ ...summary, level: 'L3', talkLevel: 'L3', phases: [] });
    expect(headings(markup)).toEqual(['How the talk went']);
    expect(markup.replace(/<table>.*?<\/table>/gs, '')).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);
    expect(markup).not.toMatch(/<td>\d+:\d\d<\/td>/);
  });

  it('show the second observer’s lanes where those are mended, and nobody’s apart at the sealed level', () => {
    const [ana, ...rest] = talk.lanes.map((lane) => ({ ...lane, turns: [] }));
    const turns = [{ seq: 7, from: instant(10_000), to: instant(20_000) }];
    const lanes = [...(ana ? [{ ...ana, turns }] : []), ...rest];
    const both = having({ second: { lanes, codes: [] } });
    const voices = (markup: string) => markup.split('class="talk-voice"').length - 1;
    expect(voices(drawn(both, {}, true))).toBe(1);
    expect(drawn(both, {}, true)).toContain('As the second observer has it.');
    expect(voices(drawn(both))).toBeGreaterThan(1);
    const sealed = drawn({ ...both, level: 'L3', talkLevel: 'L3', phases: [] }, {}, true);
    expect(sealed.replace(/<table>.*?<\/table>/gs, '')).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);
  });

  it('say who interrupted whom to nobody who did not ask, and never on paper', () => {
    const interruptions = { total: 1, pairs: [{ by: 'p5', whom: 'p4', count: 1 }] };
    const shown = having({ codes: [code('IN', 'p5', 'p4')], interruptions });
    expect(drawn(shown)).toContain('Show it to facilitator and observer');
    expect(drawn(shown)).not.toContain('<caption>Who interrupted whom');
    expect(headings(drawn(shown, null))).not.toContain('Who interrupted whom');
  });

  it('tell each code by its name and its sign', () => {
    const markup = drawn(having({ codes: [code('EX', 'p1'), code('QO', 'p2'), code('QO', 'p2')] }));
    expect(markup).toContain('Open question, 2');
    expect(markup).toContain('Own experience, 1');
    expect(markup.indexOf('Open question, 2')).toBeLessThan(markup.indexOf('Own experience, 1'));
  });

  it('list who spoke after whom in seat order, not by how often', () => {
    const [, table = ''] =
      /<caption>Who spoke after whom<\/caption>(.*?)<\/table>/s.exec(drawn(summary)) ?? [];
    const rows = [...table.matchAll(/<bdi>(\w+)<\/bdi>.*?<bdi>(\w+)<\/bdi>/gs)].map(
      ([, a, b]) => `${a} ${b}`,
    );
    expect(rows).toEqual(rows.toSorted());
  });

  it('say in plain words how far two observers agree', () => {
    const agreement: SessionTalk['agreement'] = {
      compared: 100_000,
      agreed: 93_000,
      part: 0.93,
      kappas: {
        set: { units: 10, po: 0.9, pe: 0.5, kappa: 0.8, degenerate: false, categories: 2 },
        boris: { units: 10, po: 0.9, pe: 0.5, kappa: 0.8, degenerate: false, categories: 2 },
      },
      events: { tolerance: 1_000, first: 10, second: 10, matched: 9, part: 0.9 },
      differences: [{ from: 10_000, to: 12_000, speaker: 'p1', kind: 'remark', heardBy: 'first' }],
      mainDifference: { kind: 'remark', speaker: 'p1' },
    };
    const markup = drawn(having({ agreement }));
    expect(markup).toContain('You two agreed on who spoke 93\u00a0% of the time');
    expect(markup).toContain('; most differences were short remarks by \u2068Ana\u2069.');
    expect(markup).toContain('talk-differs');
  });
});

describe('the hand on the timeline', () => {
  const says = (change: Partial<TimelineSteer>) =>
    / aria-valuetext="([^"]*)"/.exec(drawn(summary, change))?.[1];

  it('says who speaks at its moment, in which phase, and when it is silent', () => {
    expect(says({ at: 100_000 })).toMatch(/^\d\d:\d\d:\d\d · Present · \u2068Dora\u2069 speaks$/);
    expect(says({ at: 238_000 })).toMatch(
      / · Quick questions · \u2068Dora\u2069 and \u2068Emre\u2069 speak$/,
    );
    expect(says({ at: 308_500 })).not.toContain('Dora');
  });

  it('says of a picked turn whose it is, from when to when, and how long', () => {
    const turn = {
      ...(talk.lanes[3]?.turns[0] as never as { from: never; to: never; seq: number }),
      lane: 3,
    };
    const heard = /^\u2068Dora\u2069, \d\d:\d\d:\d\d to \d\d:\d\d:\d\d, 3 minutes 20 seconds · Present$/;
    expect(says({ at: turn.from, turn })).toMatch(heard);
    expect(shownMarkup(drawn(summary, { at: turn.from, turn }))).toMatch(
      /\u2068Dora\u2069, \d\d:\d\d:\d\d to \d\d:\d\d:\d\d, 3:20 · Present</,
    );
  });
});

describe('what is said of the whole', () => {
  it('is minutes of ten for the distance, and people for the reach', () => {
    expect(talkWords.distance(0.02)).toBe('The talk went where the phases expected it.');
    expect(talkWords.distance(0.13)).toContain('about one went elsewhere');
    expect(talkWords.reach(6, 6)).toBe('All six who were expected to speak were heard.');
    expect(talkWords.reach(1, 4)).toBe('One of the four who were expected to speak was heard.');
    expect(talkWords.reach(0, 4)).toBe('None of the four who were expected to speak were heard.');
  });
});
