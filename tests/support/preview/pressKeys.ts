/** Presses one key after the other, once the page stands; `^` is Ctrl K, a capital is typed with Shift. */
export function pressKeys(keys: string): void {
  [...keys].forEach((sign, i) => setTimeout(() => press(sign), 40 + 20 * i));
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
