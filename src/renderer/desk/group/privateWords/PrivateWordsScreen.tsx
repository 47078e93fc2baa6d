import { useCallback, useEffect, useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { LONGEST_PRIVATE_WORD } from '#shared/limits.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import { WISHES, type PrivateBox, type PrivateWord, type Wish } from '#shared/ipc/privateWords.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { tell, tellFailure } from '../../../ui/Notices.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { useLeaving } from '../../../ui/useLeaving.ts';
import { BeginBoxSheet } from './BeginBoxSheet.tsx';
import { nameBoxes, type NamedBox } from './namedBox.ts';
import { OpenBoxSheet } from './OpenBoxSheet.tsx';
import { ReadWords } from './ReadWords.tsx';
import { ThrowAwaySheet } from './ThrowAwaySheet.tsx';
import { privateWordWords as words, whySentence } from '../../../words.ts';
import './privateWords.css';

const KEYS = DESK_KEYS.privateWords;

interface PrivateWordsProps {
  readonly group: GroupView;
  /** Everybody who is known: also whoever left. */
  readonly people: readonly KnownPerson[];
  readonly onBack: () => void;
}

/** A private word to one person of a group: written here, and read by whoever has the passphrase. */
export function PrivateWordsScreen({ group, people, onBack }: PrivateWordsProps) {
  const { store } = useWindow('library');
  const [boxes, setBoxes] = useState<readonly NamedBox[] | null>(null);
  const [sheet, setSheet] = useState<'begin' | 'open' | 'throwAway' | null>(null);
  const [opened, setOpened] = useState<{ box: EntryId; found: readonly PrivateWord[] } | null>(null);
  const [chosen, setChosen] = useState<EntryId | null>(null);
  const [wish, setWish] = useState<Wish>('know');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const back = useLeaving(text.trim(), 'register', onBack);
  const read = useCallback(async () => {
    const reply = await store.query({ type: 'words.boxes', group: group.id });
    return reply.ok ? reply.answer : [];
  }, [store, group.id]);
  const named = useCallback(
    (found: readonly PrivateBox[]): readonly NamedBox[] => nameBoxes(found, calledBy(group), people),
    [group, people],
  );
  useEffect(() => {
    let current = true;
    void read().then((found) => {
      if (current) setBoxes(named(found));
    });
    return () => {
      current = false;
    };
  }, [read, named]);
  if (boxes === null) return null;
  const shut = () => setSheet(null);
  const after = async (asked: Promise<Done | NotDone>, says: string): Promise<boolean> => {
    const reply = await asked;
    if (reply.ok) tell(says);
    else tellFailure((times) => whySentence(reply.why, times), 'register');
    setBoxes(named(await read()));
    return reply.ok;
  };
  if (opened !== null)
    return (
      <ReadWords
        found={opened.found}
        onClose={async (word) => {
          const done = await after(
            store.request({ type: 'words.close', box: opened.box, word }),
            words.open.closed,
          );
          if (done) setOpened({ ...opened, found: opened.found.filter((one) => one.word !== word) });
        }}
        onShut={() => setOpened(null)}
      />
    );
  const taking = boxes.filter(({ left }) => !left);
  const into = taking.find(({ box }) => box === chosen) ?? taking[0];
  const seal = async () => {
    if (into === undefined) return tellFailure(words.none, 'register');
    if (text.trim() === '') {
      tellFailure(words.empty, 'register');
      return field.current?.focus();
    }
    const asked = store.request({ type: 'words.write', box: into.box, wish, text });
    if (await after(asked, words.sealed)) setText('');
  };
  const sheets = {
    begin: () => setSheet('begin'),
    open: () => (boxes.length === 0 ? tellFailure(words.none, 'register') : setSheet('open')),
    throwAway: () => (boxes.length === 0 ? tellFailure(words.none, 'register') : setSheet('throwAway')),
  };
  return (
    <ScreenFrame
      className="words"
      failures="register"
      keys={[
        { ...KEYS.seal, says: words.keys.seal, run: () => void seal() },
        { ...KEYS.read, says: words.keys.read, run: sheets.open },
        { ...KEYS.begin, says: words.keys.begin, run: sheets.begin },
        { ...KEYS.discard, says: words.keys.discard, run: sheets.throwAway },
        { ...KEYS.back, says: words.keys.back, run: back },
      ]}
      left={
        <Button look="bare" keys="Esc" onClick={back}>
          {words.back}
        </Button>
      }
      footer={[
        { caps: KEYS.read.caps, text: words.read, run: sheets.open },
        { caps: KEYS.begin.caps, text: words.begin, run: sheets.begin },
        { caps: KEYS.discard.caps, text: words.discard, run: sheets.throwAway },
      ]}
    >
      <main className="words-main">
        <header className="words-head">
          <div>
            <h1>{words.title}</h1>
            <p className="second">{words.about}</p>
          </div>
          <NextAct
            size="bar"
            keys={KEYS.seal.caps.join(' ')}
            label={words.seal}
            refusal={into === undefined ? words.none : null}
            onPress={() => void seal()}
            onRefused={() => void seal()}
          />
        </header>
        <div className="words-body">
          {into === undefined ? (
            <p>{words.none}</p>
          ) : (
            <>
              <Choice
                label={words.to}
                value={into.box}
                options={taking.map(({ box, name }) => ({ value: box, label: name }))}
                onChange={setChosen}
              />
              <p>{words.readers(into.name)}</p>
              <Segmented<Wish>
                label={words.wish}
                value={wish}
                options={WISHES.map((value) => ({ value, label: words.wishes[value] }))}
                onChange={setWish}
              />
              <TextField
                label={words.text}
                lines={6}
                spoken
                value={text}
                onChange={setText}
                maxLength={LONGEST_PRIVATE_WORD}
                inputRef={field}
              />
              <p className="second">{words.style}</p>
              <p className="second">{words.gone}</p>
            </>
          )}
          {boxes
            .filter(({ left }) => left)
            .map(({ box, name }) => (
              <p key={box} className="second">
                {words.left(name)}
              </p>
            ))}
        </div>
      </main>
      {sheet === 'begin' && (
        <BeginBoxSheet
          people={group.people
            .filter(({ person }) => !boxes.some((box) => box.person === person))
            .map(({ person }) => ({ person, name: calledBy(group)(person) }))}
          onBegin={(person, passphrase) =>
            void after(
              store.request({ type: 'words.box', group: group.id, person, passphrase }),
              words.box.made,
            ).then((done) => done && shut())
          }
          onClose={shut}
        />
      )}
      {sheet === 'open' && (
        <OpenBoxSheet
          boxes={boxes}
          onOpen={async (box, passphrase) => {
            const reply = await store.query({ type: 'words.read', box, passphrase });
            if (!reply.ok || reply.answer === null) return false;
            shut();
            setOpened({ box, found: reply.answer });
            return true;
          }}
          onClose={shut}
        />
      )}
      {sheet === 'throwAway' && (
        <ThrowAwaySheet
          boxes={boxes}
          onThrowAway={(box) =>
            void after(store.request({ type: 'words.discard', box }), words.throwAway.done).then(shut)
          }
          onClose={shut}
        />
      )}
    </ScreenFrame>
  );
}
