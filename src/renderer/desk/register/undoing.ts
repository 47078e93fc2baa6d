/** What was done and can be taken back, and that it was taken back, are told in one place: the later one stands. */
export const UNDOING = 'register.undo';
