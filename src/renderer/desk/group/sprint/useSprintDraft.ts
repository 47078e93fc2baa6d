import { useState } from 'react';
import type { Day } from '#shared/group/register/day.ts';
import type { GroupView } from '#shared/group/register/views.ts';

export type WhoWithWhom = 'trios' | 'pairs';

/** Thirty days that are not begun yet, as they are written down. */
export interface SprintDraft {
  readonly purpose: string;
  readonly who: WhoWithWhom;
  /** Day 0, as its field has it. */
  readonly starts: string;
  /** The first session, in days after day 0. */
  readonly after: number;
  /** As its field has it. */
  readonly begins: string;
}

/** The draft while it is written, which outlives a look at the agreement. */
export interface DraftOfSprint {
  readonly draft: SprintDraft;
  readonly change: (part: Partial<SprintDraft>) => void;
  readonly forget: () => void;
  /** All of it as one text; empty while nobody changed anything. */
  readonly written: string;
}

const USUAL_TIME = '09:00';

export function useSprintDraft(group: GroupView, today: Day): DraftOfSprint {
  const [written, setWritten] = useState<Partial<SprintDraft>>({});
  const first: SprintDraft = {
    ...{ purpose: group.purpose, who: 'trios', starts: today, after: 1 },
    begins: group.next?.begins ?? USUAL_TIME,
  };
  const draft = { ...first, ...written };
  return {
    draft,
    change: (part) => setWritten({ ...written, ...part }),
    forget: () => setWritten({}),
    written: JSON.stringify(draft) === JSON.stringify(first) ? '' : JSON.stringify(draft),
  };
}
