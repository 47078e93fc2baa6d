/** Letters as a person counts them, accents with what they stand on. */
export const lettersIn = (text: string): number => [...new Intl.Segmenter().segment(text)].length;
