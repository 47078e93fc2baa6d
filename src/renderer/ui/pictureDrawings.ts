import type { CardState } from '#shared/session/room/view.ts';
import type { Pond } from './rings.ts';
import type { CardSizes } from './SeatCard.tsx';

export interface PictureSeat {
  readonly id: string;
  readonly name: string;
  readonly card: CardState;
  /** Presenter of the slot: square corners, whatever the card says. */
  readonly presenter?: boolean;
}

/** The same seats while nobody has the stone and nobody is next: in a break, and after the last phase. */
export const seatsAtRest = (seats: readonly PictureSeat[]): readonly PictureSeat[] =>
  seats.map((seat) => ({ ...seat, card: seat.card === 'out' ? 'out' : 'plain' }));

/** Sizes of one drawing, in its units. */
export interface Drawing {
  readonly viewBox: string;
  readonly pond: Pond;
  readonly weight: number;
  readonly shore: number;
  readonly stone: number;
  readonly stoneAlone: number;
  /** Left and right limits of the cards. */
  readonly limits: readonly [number, number];
  /** Where cards are as wide as what stands round them leaves: no farther left, and no wider. */
  readonly spread?: { readonly left: number; readonly most: number };
  readonly cards: CardSizes | null;
  /** From nine people on. */
  readonly crowded: CardSizes | null;
  readonly dot: number;
  readonly dotHolder: number;
  readonly dotEdge: number;
}

/** Seats are dots. */
const POND: Drawing = {
  viewBox: '0 0 150 150',
  pond: { cx: 75, cy: 75, radius: 70 },
  weight: 0.55,
  shore: 4,
  stone: 26,
  stoneAlone: 30,
  limits: [0, 150],
  cards: null,
  crowded: null,
  dot: 4.5,
  dotHolder: 6,
  dotEdge: 1.6,
};

export const DRAWINGS: Record<'room' | 'start' | 'group' | 'pond' | 'console', Drawing> = {
  room: {
    viewBox: '880 0 1040 1080',
    pond: { cx: 1388, cy: 540, radius: 418 },
    weight: 1,
    shore: 4,
    stone: 118,
    stoneAlone: 134,
    limits: [880, 1908],
    // Words stand beside the upper half, up to here; wider than that a card is longer than the water.
    spread: { left: 912, most: 820 },
    cards: {
      font: 44,
      height: 72,
      least: 124,
      most: 216,
      letters: 8,
      pad: 56,
      corner: 14,
      edge: 3,
      edgeNext: 5,
      edgePresenter: 7,
    },
    crowded: {
      font: 38,
      height: 62,
      least: 104,
      most: 176,
      letters: 7,
      pad: 56,
      corner: 14,
      edge: 3,
      edgeNext: 5,
      edgePresenter: 7,
    },
    dot: 13,
    dotHolder: 13,
    dotEdge: 3,
  },
  start: {
    viewBox: '0 0 520 520',
    pond: { cx: 260, cy: 260, radius: 206 },
    weight: 0.7,
    shore: 4,
    stone: 66,
    stoneAlone: 66,
    limits: [-20, 540],
    cards: {
      font: 22,
      height: 44,
      least: 72,
      most: 128,
      letters: 10,
      pad: 40,
      corner: 9,
      edge: 1.8,
      edgeNext: 2.5,
      edgePresenter: 3.6,
    },
    crowded: {
      font: 18,
      height: 36,
      least: 56,
      most: 100,
      letters: 8,
      pad: 30,
      corner: 8,
      edge: 1.8,
      edgeNext: 2.5,
      edgePresenter: 3.6,
    },
    dot: 7,
    dotHolder: 7,
    dotEdge: 1.8,
  },
  group: {
    viewBox: '0 0 340 336',
    pond: { cx: 170, cy: 170, radius: 129 },
    weight: 0.5,
    shore: 4,
    stone: 42,
    stoneAlone: 42,
    limits: [0, 340],
    cards: {
      font: 15.5,
      height: 31,
      least: 58,
      most: 96,
      letters: 9,
      pad: 28,
      corner: 7,
      edge: 1.5,
      edgeNext: 2,
      edgePresenter: 2.6,
    },
    crowded: {
      font: 13.5,
      height: 25,
      least: 46,
      most: 63,
      letters: 6,
      pad: 16,
      corner: 6,
      edge: 1.5,
      edgeNext: 2,
      edgePresenter: 2.6,
    },
    dot: 5,
    dotHolder: 5,
    dotEdge: 1.6,
  },
  pond: POND,
  // Seats are buttons, which reach far over the shore: the stone keeps clear of them.
  console: { ...POND, pond: { ...POND.pond, stoneAt: 0.28 }, stone: 22 },
};
