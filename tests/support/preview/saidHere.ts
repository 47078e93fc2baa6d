import { longer } from './longWords.ts';

const long = new URLSearchParams(location.search).has('long');

/** A text of the product as this page says it: longer where its address asks for that. */
export const saidHere = (text: string): string => (long ? longer(text) : text);
