/** Puts the focus on the first control of a part whose controls are not known beforehand. */
export function focusFirst(part: Element | null | undefined): void {
  part?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
