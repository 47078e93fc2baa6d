/** What `~` types: a length of time that no sheet takes. */
const TOO_LONG = '99:00';

/**
 * Presses one key after the other, once the page stands; `^` is Ctrl K, a capital is typed with Shift, `⏎` is Enter
 * in the field that has the focus, `~` fills that field, and `_` is Space.
 */
export async function pressKeys(keys: string): Promise<void> {
  for (const [i, sign] of [...keys].entries()) {
    await new Promise((go) => setTimeout(go, i === 0 ? 40 : 20));
    if (sign === '~') await fill(TOO_LONG);
    else press(sign);
  }
  await new Promise((go) => setTimeout(go, 20));
}

/** As a person types: React hears of a value that is set past it. */
async function fill(text: string): Promise<void> {
  // A sheet gives its field the focus some frames after its key.
  for (let frames = 0; frames < 60 && !(document.activeElement instanceof HTMLInputElement); frames += 1)
    await new Promise((drawn) => requestAnimationFrame(drawn));
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function press(sign: string): void {
  const key = sign === '^' ? 'k' : sign === '⏎' ? 'Enter' : sign === '_' ? ' ' : sign;
  const to = sign === '⏎' ? document.activeElement : null;
  (to ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', {
      key,
      code: /[0-9]/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`,
      ctrlKey: sign === '^',
      shiftKey: /[A-Z]/.test(sign),
      bubbles: true,
    }),
  );
}
