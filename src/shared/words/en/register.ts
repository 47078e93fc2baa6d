import type { RegisterRefusal } from '#shared/group/register/decide.ts';
import { MOST_IN_PROGRAMME } from '#shared/limits.ts';
import { counted, countedInWords, inWords } from './counted.ts';
import { pairRefusal } from './pairs.ts';

/** Why something cannot be done to groups and people: one sentence each. */
export function registerRefusal(refusal: RegisterRefusal | { readonly code: 'nothingToUndo' }): string {
  switch (refusal.code) {
    case 'notThere':
      return 'That is no longer here; look again at what there is.';
    case 'idTaken':
      return 'That was done already.';
    case 'nameOfGroupTaken':
      return `There is a group called ${refusal.name} already; give this one another name.`;
    case 'tooManyGroups':
      return `There are ${counted(refusal.most, 'group')} already; remove one that meets no more.`;
    case 'tooManyMembers':
      return refusal.inPairs
        ? `A programme of pairs has ${counted(refusal.most, 'person', 'people')} at most.`
        : `A group has ${counted(refusal.most, 'member')} at most; once it runs a programme of pairs, ${MOST_IN_PROGRAMME} people.`;
    case 'tooManyMeetings':
      return `A group has ${counted(refusal.most, 'meeting')} planned at most.`;
    case 'isInAlready':
      return `${refusal.name} is in this group already.`;
    case 'hasLeftAlready':
      return 'They have left this group already.';
    case 'leavesBeforeJoining':
      return 'Nobody leaves before the day they joined; choose a later day.';
    case 'samePerson':
      return 'Both are one person already.';
    case 'notMerged':
      return 'This is a person of its own already.';
    case 'meetsThenAlready':
      return 'The group meets then already; choose another day or time.';
    case 'dayIsOver':
      return 'That day is over; choose one from today on.';
    case 'levelKeepsNoTopics':
      return 'At the confidentiality of this group, topics stay with their owners and are not kept here.';
    case 'tooManyTopics':
      return `A parking list has ${counted(refusal.most, 'topic')} at most; take one off first.`;
    case 'tooManyArrangements':
      return `A group has arranged ${counted(refusal.most, 'thing')} at most; take one away first.`;
    case 'arrangesNothing':
      return 'Choose a role, or somebody else of the group.';
    case 'noPairs':
      return pairRefusal(refusal.why, (name) => name);
    case 'pairsAlready':
      return 'This group runs a programme of pairs already; end that one first.';
    case 'sprintAlready':
      return 'This group is in its thirty days already; end those first.';
    case 'notInFirstWeek':
      return 'The first date lies in the first week; choose one of its seven days.';
    case 'levelKeepsNoWins':
      return 'At the confidentiality of this group, such lines are said aloud and not written down.';
    case 'tooManyWins':
      return `A group keeps ${refusal.most} small wins at most; the oldest go by themselves.`;
    case 'signalSaysNothing':
      return 'Type a number, or choose which way it goes.';
    case 'tooManySignals':
      return `A group keeps ${counted(refusal.most, 'month')} of what it sees outside at most.`;
    case 'levelAsksNoPulse':
      return 'At the confidentiality of this group no pulse is asked.';
    case 'levelTakesNoLearning':
      return 'At the confidentiality of this group lessons stay with whoever they belong to; no learning note is taken down.';
    case 'learningIsAnothers':
      return 'Only whoever wrote this note decides about it; hand the laptop over to them.';
    case 'learningIsEmpty':
      return 'Write the situation, or what helped, first.';
    case 'tooManyLearnings':
      return `A group has ${counted(refusal.most, 'learning note')} at most; take one away first.`;
    case 'levelKeepsNoPlaybook':
      return 'At the confidentiality of this group what was told stays with whoever told it; there is no playbook.';
    case 'tooManyGuides':
      return `A playbook has ${counted(refusal.most, 'guide')} at most; take one away first.`;
    case 'tooManyQuestions':
      return `The bank has ${counted(refusal.most, 'question')} at most; take one out first.`;
    case 'tooManyTerms':
      return `The list has ${counted(refusal.most, 'word')} at most; take one out first.`;
    case 'isInPlaybook':
      return `‘${refusal.text}’ is there already.`;
    case 'pulseRuns':
      return 'A pulse is going round already; finish or stop that one first.';
    case 'noFormToFill':
      return 'There is no form to fill in any more.';
    case 'formIsIn':
      return 'This form is in already; there is no way back to it.';
    case 'pulseOfTwo':
      return 'These four are for two people who show each other what they answer.';
    case 'fewForPulse':
      return 'A pulse takes two people at least; two alone show each other what they answer.';
    case 'tooManyForOpen':
      return `Showing openly is for ${countedInWords(refusal.most, 'person', 'people')} at most; from ${inWords(refusal.most + 1)} on each has a form of their own.`;
    case 'countsDoNotFit':
      return 'There are more answers than forms, or answers to something that is not asked; look at the numbers again.';
    case 'cancelledAlready':
      return 'This meeting is cancelled already.';
    case 'nothingChanged':
      return 'This is the agreement that stands already; change a line first.';
    case 'nothingToUndo':
      return 'There is nothing to take back.';
  }
}
