import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionFileName, titleWithin } from '../../../../src/main/export/fileName.ts';
import { wallTime } from '#shared/time.ts';

const opened = wallTime(new Date(2026, 5, 4, 18, 0).getTime());

describe('the name of an exported file', () => {
  it.each([
    ['Thursday Council', 'Thursday Council 2026-06-04.md'],
    ['', 'Session 2026-06-04.md'],
    ['..', 'Session 2026-06-04.md'],
    ['../../etc/passwd', 'etc passwd 2026-06-04.md'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j 2026-06-04.md'],
    ['con', 'Session 2026-06-04.md'],
    ['CON.txt.json', 'Session 2026-06-04.md'],
    ['lpt¹ .a', 'Session 2026-06-04.md'],
    ['conference', 'conference 2026-06-04.md'],
    ['\u202egpj.exe', 'gpj.exe 2026-06-04.md'],
    ['مجلس', 'مجلس 2026-06-04.md'],
    ['x'.repeat(200), `${'x'.repeat(60)} 2026-06-04.md`],
  ])('of %j is %j', (title, name) => {
    expect(sessionFileName(title, opened, 'markdown')).toBe(name);
  });

  it('keeps the words round a title whole, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.nat({ max: 99 }), (group, version) => {
        const end = `, working agreement ${version}`;
        const title = titleWithin((cut) => `The group ${cut}${end}`, group);
        expect(sessionFileName(title, opened, 'pdf')).toContain(`${end} 2026-06-04.pdf`);
      }),
    );
  });

  it('is one that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = sessionFileName(title, opened, 'pdf');
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}. ][^\\/:*?"<>|\p{Cc}\p{Cf}]* 2026-06-04\.pdf$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
