import type { Choice, FittingChoice } from '#shared/format/choose.ts';
import type { FitRefusal } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import { inDigits, type Times } from '../timeText.ts';
import { counted, countedInWords, inWords } from './counted.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a format counts its slots by: presenters, coachees, topics; null where it has no slots to count. */
function slotNoun({ focus, names, maxPresenters }: Format): string | null {
  if (focus === 'nobody') return null;
  if (focus === 'topicOwner') return 'topic';
  if (maxPresenters.kind === 'fixed' && maxPresenters.count === 1) return null;
  return names?.presenter ?? 'presenter';
}

const LENGTHS: Readonly<Record<FittingChoice['length'], string>> = {
  full: 'full length',
  shorter: 'a little shorter',
  tight: 'shorter than it is meant to be',
};

function howItFits({ format, plan, spare: left, groups, length }: FittingChoice, times: Times): string {
  const noun = slotNoun(format);
  const each = groups > 1 ? ` in each of ${countedInWords(groups, 'group')}` : '';
  const slots = noun === null ? null : `${countedInWords(plan.presenters, noun)}${each}`;
  const box = format.maxPresenters.kind === 'boxes' ? plan.durations[format.maxPresenters.phase] : undefined;
  const boxes = box === undefined ? null : `${times.length(box * 1000)} each`;
  const spare = left >= 60 ? `${times.length(left * 1000)} to spare` : null;
  const parts = [slots, boxes ?? LENGTHS[length], spare];
  return capital(parts.filter((part) => part !== null).join(', '));
}

function whyNot(why: FitRefusal): string {
  switch (why.reason) {
    case 'tooShort':
      return `Needs ${counted(Math.ceil(why.minimum / 60), 'minute')}`;
    case 'tooFew':
      return `Needs ${countedInWords(why.least, 'person', 'people')} or more`;
    case 'tooMany':
      return `Takes ${countedInWords(why.most, 'person', 'people')} at most`;
    case 'tooManyObservers':
      return why.most === 0 ? 'Takes no observer' : `Takes ${countedInWords(why.most, 'observer')} at most`;
    case 'presentersOutside':
      return `Takes ${inWords(why.least)} to ${countedInWords(why.most, 'presenter')}`;
  }
}

/** One line below a format's name: how it fits, or why it does not. */
export const choiceSentence = (choice: Choice, times: Times = inDigits): string =>
  choice.fits ? howItFits(choice, times) : whyNot(choice.why);
