/** Which places may be together: `[0, 3]` where the first of a list may be with the fourth. Both ways round. */
export type MayMeet = (a: number, b: number) => boolean;

const NOBODY = -1;

/**
 * Puts all of `count` places together in twos, only where they may; null: it cannot be done. Edmonds' blossom algorithm
 * (J. Edmonds, "Paths, trees, and flowers", 1965): from each place that is alone, a search for a path along which
 * everybody moves by one; a ring of an odd number of places on the way counts as one place, its base.
 */
export function perfectMatching(count: number, mayMeet: MayMeet): number[] | null {
  const partner = new Array<number>(count).fill(NOBODY);
  for (let place = 0; place < count; place += 1) {
    if (partner[place] !== NOBODY) continue;
    const path = findPath(place, partner, mayMeet);
    if (path === null) return null;
    for (let at: number = path.end; at !== NOBODY;) {
      const before = path.before[at] ?? NOBODY;
      const next = partner[before] ?? NOBODY;
      partner[at] = before;
      partner[before] = at;
      at = next;
    }
  }
  return partner;
}

/** Where a path to somebody who is alone ends, and who comes before each second place of it. */
interface Path {
  readonly end: number;
  readonly before: readonly number[];
}

function findPath(root: number, partner: readonly number[], mayMeet: MayMeet): Path | null {
  const count = partner.length;
  const before = new Array<number>(count).fill(NOBODY);
  const base = Array.from({ length: count }, (_, place) => place);
  const reached = new Set([root]);
  const waiting = [root];
  const baseOf = (place: number): number => base[place] ?? place;
  const partnerOf = (place: number): number => partner[place] ?? NOBODY;

  /** The base that the ways of both to the root have in common. */
  const commonBase = (a: number, b: number): number => {
    const onTheWay = new Set<number>();
    for (let at = baseOf(a); ; at = baseOf(before[partnerOf(at)] ?? root)) {
      onTheWay.add(at);
      if (partnerOf(at) === NOBODY) break;
    }
    let at = baseOf(b);
    while (!onTheWay.has(at)) at = baseOf(before[partnerOf(at)] ?? root);
    return at;
  };

  /** Notes the way back through the ring from `from` to its base; `through` is its neighbour on the other side. */
  const markRing = (from: number, to: number, through: number, ring: Set<number>): void => {
    let child = through;
    for (let at = from; baseOf(at) !== to;) {
      const mate = partnerOf(at);
      ring.add(baseOf(at)).add(baseOf(mate));
      before[at] = child;
      child = mate;
      at = before[mate] ?? root;
    }
  };

  const closeRing = (a: number, b: number): void => {
    const common = commonBase(a, b);
    const ring = new Set<number>();
    markRing(a, common, b, ring);
    markRing(b, common, a, ring);
    for (let place = 0; place < count; place += 1)
      if (ring.has(baseOf(place))) {
        base[place] = common;
        if (!reached.has(place)) {
          reached.add(place);
          waiting.push(place);
        }
      }
  };

  for (let from = waiting.shift(); from !== undefined; from = waiting.shift())
    for (let to = 0; to < count; to += 1) {
      if (to === from || !mayMeet(from, to) || baseOf(from) === baseOf(to) || partnerOf(from) === to)
        continue;
      if (to === root || (partnerOf(to) !== NOBODY && before[partnerOf(to)] !== NOBODY)) closeRing(from, to);
      else if (before[to] === NOBODY) {
        before[to] = from;
        if (partnerOf(to) === NOBODY) return { end: to, before };
        reached.add(partnerOf(to));
        waiting.push(partnerOf(to));
      }
    }
  return null;
}
