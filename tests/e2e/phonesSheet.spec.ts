import decodeQR from 'qr/decode.js';
import { consolePushes } from '../support/preview/consoleViews.ts';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

test(
  'the code on the phones sheet is read by a camera as it is drawn, in every theme, and stands for the address below it',
  { tag: '@preview' },
  async ({ window, previews }) => {
    const code = consolePushes['phonesOpen']?.phones?.open?.code ?? '';
    expect(code).toMatch(/^http:\/\/.+#.+/);
    await window.setViewportSize({ width: 1280, height: 720 });
    for (const theme of ['light', 'dark', 'beamer']) {
      await window.goto(previews.address('console', 'phonesOpen A', `theme=${theme}`));
      const drawn = window.getByRole('img', { name: 'The code for a phone’s camera' });
      await expect(drawn).toBeVisible();
      const picture = (await drawn.screenshot()).toString('base64');
      const { data, ...size } = await window.evaluate(pixelsOf, picture);
      expect([theme, decodeQR({ ...size, data: Uint8Array.from(data) })]).toEqual([theme, code]);
      await expect(window.locator('.phones-address').first()).toHaveText(code);
    }
  },
);

test(
  'where the address is gone, the console says so until the sheet does, which offers no code and names as they were chosen',
  { tag: '@preview' },
  async ({ window, previews }) => {
    const says = window.getByText(
      'This computer no longer has the address 192.168.137.1, so no phone can come.',
      {
        exact: false,
      },
    );
    await window.goto(previews.address('console', 'phonesGone'));
    await expect(window.locator('.notice').filter({ has: says })).toBeVisible();
    await window.goto(previews.address('console', 'phonesGone A'));
    const sheet = window.getByRole('dialog', { name: 'Phones' });
    await expect(sheet.getByRole('alert')).toContainText(
      'This computer no longer has the address 192.168.137.1',
    );
    await expect(window.locator('.notice')).toHaveCount(0);
    await expect(sheet.getByRole('button', { name: 'Let phones come' })).toBeVisible();
    await expect(sheet.getByRole('checkbox', { name: 'Seats’ names go to the phones' })).not.toBeChecked();
    await expect(sheet.getByRole('button', { name: 'A code for one more phone' })).toHaveCount(0);
    await expect(sheet.getByRole('img', { name: 'The code for a phone’s camera' })).toHaveCount(0);
  },
);

/** The pixels of a picture. Runs in the page. */
async function pixelsOf(png: string): Promise<{ width: number; height: number; data: number[] }> {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (canvas === null) throw new Error('there is no canvas');
  canvas.drawImage(bitmap, 0, 0);
  const { width, height, data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, data: Array.from(data) };
}
