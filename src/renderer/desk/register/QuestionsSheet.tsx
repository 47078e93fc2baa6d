import { useCallback, useEffect, useState } from 'react';
import type { Question } from '#shared/bundle/questions.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tellFailure } from '../../ui/Notices.tsx';
import { bundleWords as words, whySentence } from '../../words.ts';
import './bundle.css';

/** What two facilitators changed without knowing of each other. Every choice holds at once. */
export function QuestionsSheet({
  open,
  nameOf,
  onClose,
}: {
  readonly open: boolean;
  readonly nameOf: (person: EntryId) => string;
  readonly onClose: () => void;
}) {
  /** Null until they are read: nothing is said of them before. */
  const [questions, setQuestions] = useState<readonly Question[] | null>(null);
  const said =
    questions === null ? undefined : questions.length === 0 ? words.noQuestions : words.questionsBody;
  return (
    <Dialog open={open} onClose={onClose} title={words.questions} description={said}>
      <Questions nameOf={nameOf} questions={questions ?? []} onRead={setQuestions} />
    </Dialog>
  );
}

function Questions({
  nameOf,
  questions,
  onRead,
}: {
  readonly nameOf: (person: EntryId) => string;
  readonly questions: readonly Question[];
  readonly onRead: (questions: readonly Question[]) => void;
}) {
  const { store } = useWindow('library');
  const read = useCallback(() => store.query({ type: 'bundle.questions' }), [store]);
  useEffect(() => {
    let current = true;
    void read().then((reply) => {
      if (current && reply.ok) onRead(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [read, onRead]);
  const choose = async ({ kind, id, field }: Question, nth: number | null) => {
    const settled = await store.request({ type: 'bundle.settle', kind, id, field, nth });
    if (!settled.ok) tellFailure((times) => whySentence(settled.why, times), 'bundle');
    const reply = await read();
    if (reply.ok) onRead(reply.answer);
  };
  return questions.map((question) => {
    const { kind, id, field, standing, others } = question;
    const what = words.field(question);
    return (
      <section key={`${kind} ${id} ${field}`} className="bundle-question" aria-label={what}>
        <h3>{what}</h3>
        {[
          { ...standing, nth: null, says: words.stands(standing.at, standing.here) },
          ...others.map((one) => ({ ...one, says: words.other(one.at, one.here) })),
        ].map(({ value, nth, says }) => (
          <div key={nth ?? -1} className="bundle-choice">
            <p>
              <b dir="auto">{words.value(question, value, nameOf)}</b> <span className="second">{says}</span>
            </p>
            <Button onClick={() => void choose(question, nth)}>{words.choose}</Button>
          </div>
        ))}
      </section>
    );
  });
}
