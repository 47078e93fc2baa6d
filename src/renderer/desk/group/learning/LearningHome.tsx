import { useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { HELD_DAYS, type Learned } from '#shared/group/learning/notes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { dayNow, type KnownRegister } from '../../register/useRegister.ts';
import { WhosePage } from '../../register/WhosePage.tsx';
import { learningWords as words } from '../../../words.ts';
import './learning.css';

const KEYS = DESK_KEYS.learning;

/** The notes that a group may use, of nobody and of no day; and to whom the laptop goes for another one. */
export function LearningHome({
  group,
  register,
  onWrite,
  onBack,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
  readonly onWrite: (person: EntryId) => void;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('library');
  const { learning } = group;
  const [asking, setAsking] = useState(false);
  const called = calledBy(group);
  const refusal = learning.taken ? null : words.home.levelTakesNone;
  const write = () => (refusal === null ? setAsking(true) : tellFailure(refusal, 'register'));
  const save = () =>
    void store.request({ type: 'learning.export', group: group.id }).then((reply) => {
      if (reply.ok) tell(words.home.saved(reply.path));
      else tellNotDone(reply, 'register');
    });
  const readAgain = (learning: EntryId) =>
    void register
      .act({ act: 'learning.readAgain', group: group.id, learning, on: dayNow() })
      .then((done) => done && tell(words.home.wasReadAgain));
  const hasNotes = learning.notes.length > 0;
  return (
    <ScreenFrame
      className="learning"
      failures="register"
      keys={[
        { ...KEYS.write, says: words.keys.write, run: write },
        ...(hasNotes ? [{ ...KEYS.export, says: words.keys.export, run: save }] : []),
        { ...KEYS.undo, says: words.keys.undo, run: () => void register.undo() },
        { ...KEYS.back, says: words.keys.back, run: onBack },
      ]}
      left={
        <Button look="bare" keys="Esc" onClick={onBack}>
          {words.back}
        </Button>
      }
      footer={hasNotes ? [{ caps: KEYS.export.caps, text: words.home.export, run: save }] : []}
    >
      <main className="learning-main">
        <header className="learning-head">
          <div>
            <h1>{words.home.title}</h1>
            <p className="second" dir="auto">
              {group.name}
            </p>
          </div>
          <NextAct
            size="bar"
            keys={KEYS.write.caps.join(' ')}
            label={words.home.write}
            long={false}
            refusal={refusal}
            onPress={write}
            onRefused={write}
          />
        </header>
        <div className="learning-columns">
          <div>
            {!hasNotes && <p className="second">{refusal ?? words.home.none}</p>}
            <ol className="learning-notes" aria-label={words.home.list}>
              {learning.notes.map((note) => (
                <li key={note.id}>
                  <Note note={note} />
                  <Button look="bare" onClick={() => readAgain(note.id)}>
                    {words.home.readAgain}
                    <span className="heard">{note.situation || note.helped || note.unless}</span>
                  </Button>
                </li>
              ))}
            </ol>
          </div>
          <section aria-labelledby="learning-about">
            <h2 id="learning-about">{words.home.aboutTitle}</h2>
            {words.home.about(HELD_DAYS).map((sentence) => (
              <p key={sentence} className="second">
                {sentence}
              </p>
            ))}
          </section>
        </div>
      </main>
      <WhosePage
        open={asking}
        people={group.people.map((one) => ({ ...one, name: called(one.person) }))}
        onChoose={onWrite}
        onClose={() => setAsking(false)}
      />
    </ScreenFrame>
  );
}

/** Situation, what helped, when it may not, tags. */
function Note({ note: { situation, helped, unless, tags } }: { readonly note: Learned }) {
  return (
    <>
      {situation !== '' && (
        <h2 className="spoken" dir="auto" data-written>
          {situation}
        </h2>
      )}
      {helped !== '' && (
        <p className="spoken" dir="auto" data-written>
          {helped}
        </p>
      )}
      {unless !== '' && (
        <p className="second">
          {words.home.unless} <bdi>{unless}</bdi>
        </p>
      )}
      {tags.length > 0 && (
        <p className="second" dir="auto">
          {tags.map((tag) => `#${tag}`).join(' ')}
        </p>
      )}
    </>
  );
}
