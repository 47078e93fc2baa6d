import type { FitInputs } from '#shared/format/fit.ts';

/** What formats.md says that councils come to, as facts: inputs, and the plan in seconds or the minimum. */
export interface ExamplePlan {
  readonly inputs: FitInputs;
  readonly plan:
    | {
        readonly ok: true;
        readonly presenters: number;
        readonly durations: Readonly<Record<string, number>>;
        readonly dropped: readonly string[];
        readonly planned: number;
        readonly spare: number;
      }
    | { readonly ok: false; readonly minimum: number };
}

export const COUNCIL_PLANS: readonly ExamplePlan[] = [
  {
    inputs: { minutes: 30, people: 6, observers: 0, review: 2 },
    plan: {
      ok: true,
      presenters: 1,
      durations: {
        OPEN: 60,
        AGREE: 60,
        CHECKIN: 30,
        REVIEW: 60,
        PICK: 60,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 60,
        PULSE: 60,
        AGREECLOSE: 60,
        CLOSE: 20,
      },
      dropped: [],
      planned: 1740,
      spare: 60,
    },
  },
  {
    inputs: { minutes: 45, people: 6, observers: 0, review: 2 },
    plan: {
      ok: true,
      presenters: 2,
      durations: {
        OPEN: 50,
        AGREE: 45,
        CHECKIN: 25,
        REVIEW: 50,
        PICK: 50,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 50,
        HANDOVER: 45,
        PULSE: 50,
        AGREECLOSE: 50,
        CLOSE: 15,
      },
      dropped: [],
      planned: 2650,
      spare: 50,
    },
  },
  {
    inputs: { minutes: 60, people: 6, observers: 0, review: 2 },
    plan: {
      ok: true,
      presenters: 3,
      durations: {
        OPEN: 45,
        AGREE: 40,
        CHECKIN: 20,
        REVIEW: 45,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 45,
        HANDOVER: 35,
        PULSE: 45,
        AGREECLOSE: 45,
        CLOSE: 15,
      },
      dropped: ['PICK'],
      planned: 3560,
      spare: 40,
    },
  },
  {
    inputs: { minutes: 90, people: 6, observers: 0, review: 2 },
    plan: {
      ok: true,
      presenters: 4,
      durations: {
        OPEN: 60,
        AGREE: 60,
        CHECKIN: 30,
        REVIEW: 60,
        PICK: 60,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 60,
        HANDOVER: 60,
        PULSE: 60,
        AGREECLOSE: 60,
        CLOSE: 20,
      },
      dropped: [],
      planned: 4980,
      spare: 420,
    },
  },
  {
    inputs: { minutes: 120, people: 6, observers: 0, review: 2 },
    plan: {
      ok: true,
      presenters: 6,
      durations: {
        OPEN: 60,
        AGREE: 60,
        CHECKIN: 30,
        REVIEW: 60,
        PICK: 60,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 60,
        HANDOVER: 60,
        PULSE: 60,
        AGREECLOSE: 60,
        CLOSE: 20,
      },
      dropped: [],
      planned: 7140,
      spare: 60,
    },
  },
  { inputs: { minutes: 12, people: 6, observers: 0, review: 2 }, plan: { ok: false, minimum: 860 } },
  { inputs: { minutes: 10, people: 4, observers: 0, review: 0 }, plan: { ok: false, minimum: 750 } },
  {
    inputs: { minutes: 60, people: 6, observers: 0, review: 2, lockedPresenters: 4 },
    plan: {
      ok: true,
      presenters: 4,
      durations: {
        OPEN: 30,
        AGREE: 20,
        CHECKIN: 15,
        REVIEW: 30,
        PRESENT: 155,
        SHORTQ: 155,
        COUNSEL: 475,
        RESPOND: 30,
        HANDOVER: 15,
        AGREECLOSE: 30,
        CLOSE: 10,
      },
      dropped: ['PICK', 'PULSE'],
      planned: 3595,
      spare: 5,
    },
  },
  {
    inputs: { minutes: 32, people: 7, observers: 0, review: 3 },
    plan: {
      ok: true,
      presenters: 1,
      durations: {
        OPEN: 60,
        AGREE: 60,
        CHECKIN: 30,
        REVIEW: 60,
        PICK: 60,
        PRESENT: 180,
        SHORTQ: 180,
        COUNSEL: 600,
        RESPOND: 60,
        PULSE: 60,
        AGREECLOSE: 60,
        CLOSE: 20,
      },
      dropped: [],
      planned: 1850,
      spare: 70,
    },
  },
];
