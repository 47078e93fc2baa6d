import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FitInputs } from '#shared/format/fit.ts';
import type { Zone } from '#shared/format/schema.ts';

/** The facts of docs/domain/formats.md and docs/domain/phases.md, as tests/data/formats.json has them. */

interface PhaseFacts {
  readonly id: string;
  readonly per: string;
  readonly def: number;
  readonly min: number;
  readonly max: number;
  readonly drop: number;
  readonly sticky: boolean;
  readonly protected: boolean;
  readonly who: string;
  readonly rules: readonly string[];
  readonly may: readonly string[];
  readonly source: string;
}

export type FormatFacts = Readonly<Record<Zone, readonly PhaseFacts[]>> & {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  /** `3 / 5-6 / 8`, perhaps with a remark after it. */
  readonly size: string;
  readonly observer: string;
  readonly observerShares: boolean;
  readonly roles: string;
  readonly maxPresenters?: string;
  readonly examplePlans: readonly (Omit<FitInputs, 'observers' | 'review'> & {
    readonly observers?: number;
    readonly review?: number;
  } & ExpectedPlan)[];
};

interface InfoFacts {
  readonly title: string;
  readonly prompts: readonly string[];
  readonly observerCodes: readonly string[];
  readonly watchFor: string;
  readonly records: string;
}

/** Lean coffee counts topics and boxes where the others count presenters and durations. */
type ExpectedPlan =
  | {
      readonly ok: true;
      readonly presenters: number;
      readonly durations: Readonly<Record<string, number>>;
      readonly dropped: readonly string[];
      readonly planned: number;
      readonly spare: number;
    }
  | { readonly ok: true; readonly topics: number; readonly box: number; readonly spare: number }
  | { readonly ok: false; readonly minimum: number };

const read = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/formats.json'), 'utf8')) as {
  readonly phases: Readonly<Record<string, InfoFacts>>;
  readonly formats: readonly FormatFacts[];
};

export const FORMAT_FACTS = read.formats;
export const PHASE_FACTS = read.phases;

/** Every example of a fitted session, of all formats. */
export const EXAMPLE_PLANS: readonly {
  readonly id: string;
  readonly inputs: FitInputs;
  readonly plan: ExpectedPlan;
}[] = FORMAT_FACTS.flatMap(({ id, examplePlans }) =>
  examplePlans.map(({ minutes, people, observers = 0, review = 0, cards, lockedPresenters, ...plan }) => ({
    id,
    inputs: {
      minutes,
      people,
      observers,
      review,
      ...(cards === undefined ? {} : { cards }),
      ...(lockedPresenters === undefined ? {} : { lockedPresenters }),
    },
    plan,
  })),
);
