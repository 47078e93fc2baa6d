import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { MARKS, RUBRIC, type Mark } from '#shared/group/reflection/rubric.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_HABIT, LONGEST_REFLECTION } from '#shared/limits.ts';
import type { OwnPage } from '#shared/ipc/commitments.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useIdle } from '../../ui/handed/HandedPage.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { useLeaving } from '../../ui/useLeaving.ts';
import { draftOf, reflecting, type Marking, type ReflectionDraft } from './reflectionDraft.ts';
import { handedWords, reflectionWords as words } from '../../words.ts';

const KEYS = DESK_KEYS.reflection;

/** What somebody marks and writes of themselves after a session, the laptop in their hands. */
export function ReflectionPage({
  page,
  draft,
  onDraft,
  onKeep,
  onRemove,
  onCover,
  onBack,
}: {
  readonly page: OwnPage;
  readonly draft: ReflectionDraft;
  readonly onDraft: (draft: ReflectionDraft) => void;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
  readonly onCover: () => void;
  readonly onBack: () => void;
}) {
  useIdle(onCover);
  /** Drafts of other sessions: going to another one loses nothing. */
  const [others, setOthers] = useState<Readonly<Record<EntryId, ReflectionDraft>>>({});
  const drafts = Object.values({ ...others, [draft.session]: draft });
  const changed = drafts.filter((one) => JSON.stringify(one) !== JSON.stringify(draftOf(page, one.session)));
  const back = useLeaving(changed.length === 0 ? '' : JSON.stringify(changed), 'own', onBack);
  const sessions = reflecting(page);
  const isKept = page.reflections.some(({ session }) => session === draft.session);
  const habit = (at: number, now: Partial<ReflectionDraft['habits'][number]>) =>
    onDraft({ ...draft, habits: draft.habits.map((one, i) => (i === at ? { ...one, ...now } : one)) });
  return (
    <ScreenFrame
      className="own"
      failures="own"
      keys={[
        { ...KEYS.keep, says: words.keys.keep, run: onKeep },
        ...(isKept ? [{ ...KEYS.remove, says: words.keys.remove, run: onRemove }] : []),
        { ...KEYS.back, says: words.keys.back, run: back },
        { ...KEYS.cover, says: words.keys.cover, run: onCover },
      ]}
      left={<span className="second">{handedWords.idle}</span>}
      footer={[
        { caps: KEYS.back.caps, text: words.back, run: back },
        { caps: KEYS.cover.caps, text: handedWords.cover, run: onCover },
      ]}
    >
      <main className="own-main own-reflecting">
        <header className="own-head">
          <StoneMark width={64} />
          <div>
            <h1>{words.page}</h1>
            <p className="second">{words.pageAbout}</p>
          </div>
          <NextAct size="bar" keys={KEYS.keep.caps.join(' ')} label={words.keep} onPress={onKeep} />
        </header>
        <div className="own-reflection">
          <div>
            <Choice
              label={words.session}
              value={draft.session}
              options={sessions.map(({ session, format, group, ...on }) => ({
                value: session,
                label: words.sessionSays(words.dayAmong(on, sessions), format, group),
              }))}
              onChange={(session) => {
                setOthers({ ...others, [draft.session]: draft });
                onDraft(others[session] ?? draftOf(page, session));
              }}
            />
            <section aria-labelledby="own-habits">
              <h2 id="own-habits">{words.habits}</h2>
              <p className="second">{words.habitsAbout}</p>
              {draft.habits.map(({ habit: text, mark }, i) => (
                <div key={i} className="own-habit">
                  <TextField
                    label={words.habit(i + 1)}
                    labelHidden
                    value={text}
                    maxLength={LONGEST_HABIT}
                    onChange={(typed) => habit(i, { habit: typed })}
                  />
                  <Marked
                    label={words.didHabit(i + 1)}
                    value={mark}
                    onMark={(now) => habit(i, { mark: now })}
                  />
                </div>
              ))}
            </section>
            <TextField
              label={words.line}
              value={draft.line}
              lines={2}
              spoken
              maxLength={LONGEST_REFLECTION}
              onChange={(line) => onDraft({ ...draft, line })}
            />
            {isKept && (
              <Button keys={KEYS.remove.caps.join(' ')} onClick={onRemove}>
                {words.remove}
              </Button>
            )}
          </div>
          <section aria-labelledby="own-rubric">
            <h2 id="own-rubric">{words.rubric}</h2>
            <ul className="own-points">
              {RUBRIC.map((point) => (
                <li key={point}>
                  <span className="spoken">{words.points[point]}</span>
                  <Marked
                    label={words.points[point]}
                    value={draft.rubric[point]}
                    onMark={(mark) => onDraft({ ...draft, rubric: { ...draft.rubric, [point]: mark } })}
                  />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </main>
    </ScreenFrame>
  );
}

function Marked({
  label,
  value,
  onMark,
}: {
  readonly label: string;
  readonly value: Marking;
  readonly onMark: (mark: Mark) => void;
}) {
  return (
    <Segmented<Marking>
      label={label}
      value={value}
      options={MARKS.map((mark) => ({ value: mark, label: words.marked[mark] }))}
      onChange={(mark) => mark !== 'unmarked' && onMark(mark)}
    />
  );
}
