import { describe, expect, it } from 'vitest';
import { menuFor } from '../../../../src/main/platform/menu.ts';

describe('the menu', () => {
  it('lets a person copy, paste and quit by key on macOS', () => {
    expect(menuFor('darwin')?.map(({ role }) => role)).toEqual(['appMenu', 'editMenu']);
  });

  it.each(['linux', 'win32'] as const)(
    'is not there on %s, where windows do all that themselves',
    (platform) => {
      expect(menuFor(platform)).toBeNull();
    },
  );
});
