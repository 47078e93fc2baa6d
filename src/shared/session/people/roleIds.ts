/** The roles that are given to people. Presenter, coachee, receiver and topic owner follow from the slot. */
export const ROLE_IDS = [
  'facilitator',
  'timekeeper',
  'observer',
  'secondObserver',
  'noteTaker',
  'prepCoach',
  'coach',
  'giver',
] as const;
