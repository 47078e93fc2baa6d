import { useEffect, useMemo, useState, type Ref } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { createScanner, type KnownNames } from '#shared/group/learning/scanner.ts';
import { tagsTyped } from '#shared/group/playbook/tagsTyped.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { LONGEST_LEARNING, LONGEST_TAG, MOST_TAGS } from '#shared/limits.ts';
import type { OwnLine, OwnPage } from '#shared/ipc/commitments.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useIdle } from '../../../ui/handed/HandedPage.tsx';
import { NamedText } from '../../../ui/NamedText.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { StoneMark } from '../../../ui/Stone.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { useFocusPlaces } from '../../frame/useFocusPlaces.ts';
import { dayNow, newEntryId, type KnownRegister } from '../../register/useRegister.ts';
import { Finds } from './Finds.tsx';
import { draftOf, findsIn, replaced, replacedAll, type NoteDraft } from './noteDraft.ts';
import { OwnNotes } from './OwnNotes.tsx';
import { handedWords, language, learningWords } from '../../../words.ts';
import './learning.css';

const words = learningWords.own;
const KEYS = DESK_KEYS.learningNote;
const LONGEST_TAGS = MOST_TAGS * (LONGEST_TAG + 1);

type Answer = 'no' | 'yes' | 'unanswered';
const ANSWERED_NOT: { readonly guess: Answer; readonly others: Answer } = {
  guess: 'unanswered',
  others: 'unanswered',
};

const emptyDraft = (): NoteDraft => ({ id: newEntryId(), situation: '', helped: '', unless: '', tags: '' });
const isEmpty = ({ situation, helped, unless }: NoteDraft): boolean =>
  (situation + helped + unless).trim() === '';

/** Somebody writes what they learned, sees what could tell of whom it is, and releases it, or keeps it for themselves. */
export function NotePage({
  name,
  group,
  page,
  register,
  onChanged,
  onCover,
  onBack,
}: {
  /** As it was asked for: told apart from namesakes. */
  readonly name: string;
  readonly group: EntryId;
  readonly page: OwnPage;
  readonly register: KnownRegister;
  /** Their notes are to be read anew. */
  readonly onChanged: () => void;
  readonly onCover: () => void;
  readonly onBack: () => void;
}) {
  const { store } = useWindow('library');
  const { person } = page;
  // They go on where they stopped.
  const [first, setFirst] = useState(() => {
    const last = page.learning.findLast((one) => one.group === group && one.released === null);
    return last === undefined ? emptyDraft() : draftOf(last);
  });
  const [draft, setDraft] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState(ANSWERED_NOT);
  const [names, setNames] = useState<KnownNames | null>(null);
  useEffect(() => {
    let current = true;
    void store.query({ type: 'learning.names' }).then((reply) => {
      if (current && reply.ok) setNames(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store]);
  const places = useFocusPlaces();
  const scan = useMemo(() => names && createScanner(names, language), [names]);
  const finds = scan === null ? [] : findsIn(draft, scan).filter(({ key }) => !left.has(key));
  const note = page.learning.find(({ id }) => id === draft.id) ?? null;
  const tags = tagsTyped(draft.tags);

  const write = (next: NoteDraft) => {
    setDraft(next);
    // Of other words it has to be asked anew.
    setAnswers(ANSWERED_NOT);
  };
  const begin = (next: NoteDraft) => {
    setFirst(next);
    setDraft(next);
    setLeft(new Set());
    setAnswers(ANSWERED_NOT);
    places.focus('situation');
  };
  /** Resolves to whether what is written is kept now; at once where it is kept already, or where nothing is written. */
  const keep = async (): Promise<boolean> => {
    if (draft === first || isEmpty(draft)) return draft === first || note === null;
    if (tags === null) {
      tellFailure(words.badTags(MOST_TAGS), 'register');
      return false;
    }
    const { id: learning, situation, helped, unless } = draft;
    const on = dayNow();
    const asked = {
      act: 'learning.write',
      group,
      learning,
      person,
      situation,
      helped,
      unless,
      tags,
      on,
    } as const;
    const done = await register.act(asked);
    if (done) setFirst(draft);
    return done;
  };
  const save = async () => {
    if (isEmpty(draft)) return tellFailure(words.needsText, 'register');
    if (!(await keep())) return;
    tell(words.saved);
    onChanged();
  };
  const mayRelease =
    names !== null &&
    finds.length === 0 &&
    answers.guess === 'no' &&
    answers.others === 'no' &&
    tags !== null;
  const release = async () => {
    if (isEmpty(draft)) return tellFailure(words.needsText, 'register');
    if (!mayRelease) return tellFailure(words.mayNot, 'register');
    if (!(await keep())) return;
    if (!(await register.act({ act: 'learning.release', learning: draft.id, person, on: dayNow() }))) return;
    tell(words.isReleased);
    begin(emptyDraft());
    onChanged();
  };
  const withhold = async () => {
    if (note?.released == null) return;
    if (!(await register.act({ act: 'learning.withhold', learning: note.id, person }))) return;
    tell(words.withheld);
    onChanged();
  };
  const remove = async (learning: EntryId) => {
    if (!(await register.act({ act: 'learning.remove', learning, person }))) return;
    tell(words.removed);
    if (learning === draft.id) begin(emptyDraft());
    onChanged();
  };
  /** What is written stays with whoever wrote it. */
  const leave = async (how: () => void) => {
    if (await keep()) how();
  };
  const cover = () => void leave(onCover);
  // Where it cannot be kept, nobody else may read it all the same.
  useIdle(() => void keep().then(onCover));
  const replaceAll = () => scan !== null && write(replacedAll(draft, scan, left));
  const beginWith = ({ kind, text }: Pick<OwnLine, 'kind' | 'text'>) => {
    const cut = text.slice(0, LONGEST_LEARNING);
    const part = kind !== 'insight' ? { situation: cut } : { helped: cut };
    void keep().then((kept) => {
      if (!kept) return;
      const next = emptyDraft();
      begin(next);
      setDraft({ ...next, ...part });
      onChanged();
    });
  };
  const partField = (
    part: 'situation' | 'helped' | 'unless',
    ref?: Ref<HTMLInputElement & HTMLTextAreaElement>,
  ) => (
    <TextField
      label={words[part]}
      value={draft[part]}
      lines={part === 'helped' ? 4 : 3}
      spoken
      maxLength={LONGEST_LEARNING}
      onChange={(text) => write({ ...draft, [part]: text })}
      inputRef={ref}
    />
  );
  return (
    <ScreenFrame
      className="learning"
      failures="register"
      keys={[
        { ...KEYS.give, says: learningWords.keys.give, run: () => void leave(onBack) },
        { ...KEYS.save, says: learningWords.keys.save, run: () => void save() },
        { ...KEYS.release, says: learningWords.keys.release, run: () => void release() },
        ...(finds.length > 0 ? [{ ...KEYS.all, says: learningWords.keys.all, run: replaceAll }] : []),
        ...(note?.released == null
          ? []
          : [{ ...KEYS.withhold, says: words.withhold, run: () => void withhold() }]),
        {
          ...KEYS.next,
          says: learningWords.keys.next,
          run: () => void keep().then((kept) => kept && (begin(emptyDraft()), onChanged())),
        },
        { ...KEYS.cover, says: learningWords.keys.cover, run: cover },
      ]}
      left={<span className="second">{handedWords.idle}</span>}
      footer={[{ caps: KEYS.cover.caps, text: handedWords.cover, run: cover }]}
    >
      <main className="learning-main">
        <header className="learning-head learning-for">
          <StoneMark width={56} />
          <div>
            <h1>
              <NamedText text={handedWords.for(name)} />
            </h1>
            <p className="second">{words.onlyYou}</p>
          </div>
          <NextAct
            size="bar"
            keys="Enter"
            label={handedWords.give}
            long={false}
            onPress={() => void leave(onBack)}
          />
        </header>
        <div className="learning-columns learning-writing">
          <section aria-labelledby="learning-note">
            <h2 id="learning-note">{words.title}</h2>
            {partField('situation', places.at('situation'))}
            {partField('helped')}
            {partField('unless')}
            <TextField
              label={words.tags}
              value={draft.tags}
              maxLength={LONGEST_TAGS}
              description={words.tagsAbout}
              error={tags === null ? words.badTags(MOST_TAGS) : undefined}
              onChange={(text) => write({ ...draft, tags: text })}
            />
            <div className="learning-acts">
              <Button keys={KEYS.save.caps.join(' ')} onClick={() => void save()}>
                {words.save}
              </Button>
              {note?.released != null && (
                <Button keys={KEYS.withhold.caps.join(' ')} onClick={() => void withhold()}>
                  {words.withhold}
                </Button>
              )}
            </div>
          </section>
          <section aria-labelledby="learning-found" className="learning-found">
            <h2 id="learning-found">{words.found}</h2>
            <Finds
              finds={finds}
              looked={scan !== null && !isEmpty(draft)}
              onReplace={(find, instead) => write(replaced(draft, find, instead))}
              onLeave={({ key }) => setLeft(new Set([...left, key]))}
              onAll={replaceAll}
            />
            <h2>{words.ask}</h2>
            <Asked
              label={words.guess}
              no={words.guessNo}
              yes={words.guessYes}
              more={words.guessMore}
              value={answers.guess}
              onChange={(guess) => setAnswers({ ...answers, guess })}
            />
            <Asked
              label={words.others}
              no={words.othersNo}
              yes={words.othersYes}
              more={words.othersMore}
              value={answers.others}
              onChange={(others) => setAnswers({ ...answers, others })}
            />
            <Button
              look="strong"
              keys={KEYS.release.caps.join(' ')}
              refusal={mayRelease ? null : words.mayNot}
              onClick={() => void release()}
            >
              {words.release}
            </Button>
          </section>
          <OwnNotes
            notes={page.learning.filter((one) => one.group === group)}
            lines={page.lines}
            open={draft.id}
            onOpen={(one) =>
              void keep().then((kept) => {
                if (!kept) return;
                begin(draftOf(one));
                onChanged();
              })
            }
            onRemove={(id) => void remove(id)}
            onBegin={beginWith}
          />
        </div>
      </main>
    </ScreenFrame>
  );
}

/** One of the two questions, with what to do where the answer is not no. */
function Asked({
  label,
  no,
  yes,
  more,
  value,
  onChange,
}: {
  readonly label: string;
  readonly no: string;
  readonly yes: string;
  readonly more: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
}) {
  return (
    <div className="learning-asked">
      <p className="spoken">{label}</p>
      <Segmented<Answer>
        label={label}
        value={value}
        options={[
          { value: 'no', label: no },
          { value: 'yes', label: yes },
        ]}
        onChange={onChange}
      />
      {value === 'yes' && <p className="second">{more}</p>}
    </div>
  );
}
