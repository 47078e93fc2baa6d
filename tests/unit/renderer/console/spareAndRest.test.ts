import { describe, expect, it } from 'vitest';
import { seconds } from '#shared/time.ts';
import { spareAndRest } from '../../../../src/renderer/console/spareAndRest.ts';
import { repay } from '../../../support/preview/consoleViews.ts';

describe('a proposal in one line', () => {
  it('parts what comes from spare time', () => {
    expect(spareAndRest(repay)).toEqual({ spare: seconds(60), rest: seconds(50) });
  });
});
