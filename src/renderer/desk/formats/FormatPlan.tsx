import { useMemo } from 'react';
import type { FitRefusal } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import { groupsOf } from '../draft/lengths.ts';
import { Strip } from '../draft/Strip.tsx';
import { draftFor } from './rehearsal.ts';
import { editorWords as words } from '../../words.ts';

interface PlanProps {
  /** A format without mistakes; null while there are some. */
  readonly format: Format | null;
  readonly people: number;
  readonly minutes: number;
  /** Wall clock at which the session would begin. */
  readonly opens: number;
  /** Leaves room for more below it. */
  readonly low?: boolean;
}

/** The plan of a format for so many people and minutes, to scale, or why there is none. */
export function FormatPlan({ format, people, minutes, opens, low = false }: PlanProps) {
  const plan = useMemo(
    () => format && planDraft(draftFor(format, people, minutes)),
    [format, people, minutes],
  );
  if (format === null || plan === null) return <p className="format-noplan second">{words.noPlan}</p>;
  if (!plan.ok) return <p className="format-noplan">{refusalSentence(plan)}</p>;
  return (
    <Strip
      plan={plan}
      focus={format.focus}
      groups={groupsOf(format, plan, [])}
      minutes={minutes}
      opens={opens}
      low={low}
    />
  );
}

function refusalSentence(refusal: FitRefusal): string {
  switch (refusal.reason) {
    case 'tooShort':
      return words.refused.tooShort(Math.ceil(refusal.minimum / 60));
    case 'tooFew':
      return words.refused.tooFew(refusal.least);
    case 'tooMany':
      return words.refused.tooMany(refusal.most);
    case 'tooManyObservers':
      return words.refused.tooManyObservers;
    case 'presentersOutside':
      return words.refused.presentersOutside;
  }
}
