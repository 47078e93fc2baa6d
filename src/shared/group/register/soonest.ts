import type { GroupView } from './views.ts';

/** Groups as they meet next: by their next date, then those without one, whoever met last first. */
export const bySoonest = (groups: readonly GroupView[]): GroupView[] =>
  groups.toSorted((a, b) => {
    const [one, other] = [a.next, b.next];
    if (one && other) return one.day + one.begins < other.day + other.begins ? -1 : 1;
    if (one || other) return one ? -1 : 1;
    return (b.sessions[0]?.day ?? '').localeCompare(a.sessions[0]?.day ?? '');
  });
