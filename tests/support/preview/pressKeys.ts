/** Presses one key after the other, once the page stands; `^` is Ctrl K, a capital is typed with Shift. */
export async function pressKeys(keys: string): Promise<void> {
  for (const [i, sign] of [...keys].entries()) {
    await new Promise((go) => setTimeout(go, i === 0 ? 40 : 20));
    press(sign);
  }
  await new Promise((go) => setTimeout(go, 20));
}

function press(sign: string): void {
  const key = sign === '^' ? 'k' : sign;
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      code: /[0-9]/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
      ctrlKey: sign === '^',
      shiftKey: /[A-Z]/.test(sign),
      bubbles: true,
    }),
  );
}
