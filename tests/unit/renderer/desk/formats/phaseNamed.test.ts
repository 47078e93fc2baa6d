import { expect, it } from 'vitest';
import { PHASES } from '../../../../../src/renderer/desk/draft/shipped.ts';
import { phaseNamed } from '../../../../../src/renderer/desk/formats/phaseNamed.ts';

it('tells every phase of the library from every other one where all are listed', () => {
  const named = PHASES.map(phaseNamed);
  expect(named.filter((one, i) => named.indexOf(one) !== i)).toEqual([]);
  expect(named).toContain('Next step, of Peer office hours');
  expect(named).toContain('Clarify');
});
