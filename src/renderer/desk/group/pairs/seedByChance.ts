/** A seed that nobody chose: four digits, so that it can be told. */
export const seedByChance = (): string => {
  const [chance = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(1000 + (chance % 9000));
};
