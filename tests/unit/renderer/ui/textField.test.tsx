import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TextField } from '../../../../src/renderer/ui/TextField.tsx';

const fieldOf = (value: string, maxLength: number): string =>
  renderToStaticMarkup(<TextField label="Name" value={value} maxLength={maxLength} onChange={() => {}} />);

describe('a field that holds so many letters', () => {
  it('says so once they are there: what is pasted beyond them is cut', () => {
    expect(fieldOf('x'.repeat(60), 60)).toContain('60 letters, and no more fit here.');
    expect(fieldOf('x'.repeat(59), 60)).not.toContain('no more fit');
  });

  it('says nothing of it in a field for a time', () => {
    expect(fieldOf('12:00:00', 8)).not.toContain('no more fit');
  });
});
