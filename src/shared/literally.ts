/** A text as a part of a pattern that finds just that text, with the flag `u` too: there `-` may not be escaped. */
export const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
