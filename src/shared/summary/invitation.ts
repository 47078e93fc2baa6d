import type { Format } from '#shared/format/schema.ts';
import { mayLeave } from '#shared/care/care.ts';
import { instantOf } from '#shared/group/register/day.ts';
import { planDraft } from '#shared/session/agenda/plan.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { PlannedStart } from '#shared/session/keptPlan.ts';
import type { Role } from '#shared/session/people/person.ts';
import type { Words } from '#shared/words/words.ts';
import { oneLine } from './plainText.ts';
import { packPhases, printPack } from './printPack.ts';

/** What an invitation says beside the plan itself. */
export interface InvitationParts {
  readonly starts: PlannedStart | null;
  /** The group that meets; null: these people have none. */
  readonly group: {
    readonly name: string;
    readonly purpose: string;
    /** Its working agreement as it stands; empty: none. */
    readonly agreement: readonly string[];
  } | null;
  /** Why somebody holds a role or presents; null where nobody can say. */
  readonly why: (person: PersonId, as: Role | 'presenter') => string | null;
}

/**
 * Phases whose sentences help to come prepared: the one that everybody begins to speak in, and what whoever the slot is
 * for begins with. Where that is asked of all together, or of whoever wrote a card that day, it is nothing to prepare.
 */
const CHECK_IN = 'CHECKIN';
const WRITE = 'WRITE';
const preparedIn = ({ focus, slot }: Format): readonly (string | undefined)[] =>
  focus === 'topicOwner' ? [CHECK_IN, WRITE] : focus === 'nobody' ? [CHECK_IN] : [CHECK_IN, slot[0]?.id];
/** A line of the agreement that is not filled in yet says nothing. */
const BLANK = /_{3,}/;
const MS_OF_MINUTE = 60_000;

/**
 * A plan as a text to send to the people who come: when, what to bring, who does what and why, the agreement, and the
 * prompts that help to prepare. It holds nothing that was said; what the level lets not leave is not in it. Null where
 * the plan does not fit.
 */
export function invitationText(
  draft: Draft,
  { starts, group, why }: InvitationParts,
  language: Words,
): string | null {
  const { invitationWords: words, levelWords, timeLabel } = language;
  const pack = printPack(draft, language, language.saidLength);
  const plan = planDraft(draft);
  if (pack === null || !plan.ok) return null;
  const named = mayLeave('title', draft.level);
  const opens = starts && instantOf(starts.day, starts.begins);
  const title = oneLine((named && draft.title.trim()) || group?.name || draft.format.name);
  // Each reason stands with what it is the reason for.
  const who = pack.people.flatMap(({ name, parts: does }, i) => {
    const person = draft.people[i]?.id ?? '';
    const all = does.map(({ as, says }) => words.part(says, as === 'inGroup' ? null : why(person, as)));
    return all.length === 0 ? [] : [`- ${words.doing(apart(oneLine(name)), all)}`];
  });
  const prepared = packPhases(pack).filter(({ id }) => preparedIn(draft.format).includes(id));
  const agreed = (group?.agreement ?? [])
    .filter((line) => !BLANK.test(line))
    .map((line) => `- ${oneLine(line)}`);
  const level = levelWords[draft.level];
  const parts: (readonly string[])[] = [
    [
      apart(title),
      opens === null || starts === null
        ? words.noDay(draft.minutes)
        : words.when(
            starts.day,
            timeLabel(opens),
            timeLabel(opens + draft.minutes * MS_OF_MINUTE),
            draft.minutes,
          ),
      words.format(draft.format.name, draft.people.length),
    ],
    ...(named && group !== null && group.purpose !== '' ? [[oneLine(group.purpose)]] : []),
    ...(words.bring[draft.format.focus] === null ? [] : [[words.bring[draft.format.focus] ?? '']]),
    ...(who.length === 0 ? [] : [[words.who, ...who]]),
    ...(agreed.length === 0 ? [] : [[words.agreement, ...agreed]]),
    ...prepared
      .filter(({ prompts }) => prompts.length > 0)
      .map(({ title: phase, prompts }) => [
        words.prepare(phase),
        ...prompts.map((prompt) => `- ${oneLine(prompt)}`),
      ]),
    [words.level(level.name, level.sentence)],
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** A text that turns nothing around it, whatever direction it is written in. */
const apart = (text: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
    ? `\u2068${text}\u2069`
    : text;
