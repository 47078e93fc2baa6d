import { DESK_KEYS } from '#shared/deskKeys.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PrivateWord } from '#shared/ipc/privateWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useIdle } from '../../../ui/handed/HandedPage.tsx';
import { NextAct } from '../../../ui/NextAct.tsx';
import { ScreenFrame } from '../../frame/ScreenFrame.tsx';
import { privateWordWords as words } from '../../../words.ts';

const KEYS = DESK_KEYS.privateWordsOpen;

/** What lies in a box, for whoever opened it. It is put away by any way out, and after two minutes without a touch. */
export function ReadWords({
  found,
  onClose,
  onShut,
}: {
  readonly found: readonly PrivateWord[];
  readonly onClose: (word: EntryId) => Promise<void>;
  readonly onShut: () => void;
}) {
  useIdle(onShut);
  return (
    <ScreenFrame
      className="words"
      failures="register"
      keys={[
        { ...KEYS.shut, says: words.shut, run: onShut },
        { ...KEYS.back, says: words.shut, run: onShut },
      ]}
      left={words.open.about}
      footer={[]}
    >
      <main className="words-main">
        <header className="words-head">
          <h1>{words.open.count(found.length)}</h1>
          <NextAct size="bar" keys={KEYS.shut.caps.join(' ')} label={words.shut} onPress={onShut} />
        </header>
        <ul className="words-found">
          {found.map(({ word, day, wish, text }) => (
            <li key={word}>
              <p className="spoken" dir="auto">
                {text}
              </p>
              <p className="second">
                {words.open.on(day)} · {words.wishes[wish]}
              </p>
              <Button onClick={() => void onClose(word)}>{words.open.close}</Button>
            </li>
          ))}
        </ul>
      </main>
    </ScreenFrame>
  );
}
