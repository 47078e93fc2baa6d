import { expect, it } from 'vitest';
import { hasReview } from '#shared/format/review.ts';
import { formatById } from '../../support/shipped.ts';

it('is known of a format whether what people took along comes back in it', () => {
  const comesBack = (id: string): boolean => {
    const format = formatById(id);
    if (format === undefined) throw new Error(`there is no format ${id}`);
    return hasReview(format);
  };
  for (const id of ['council', 'action_learning', 'micro', 'pair', 'learning_circle'])
    expect([id, comesBack(id)]).toEqual([id, true]);
  for (const id of ['lean_coffee', 'troika', 'wise_crowds', 'sbi'])
    expect([id, comesBack(id)]).toEqual([id, false]);
});
