import { useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDeskKeys, type DeskKey } from './useDeskKeys.ts';
import { frameWords as words } from '../../words.ts';
import './screenFrame.css';

/** A key in the footer, as a button. */
export interface FooterKey {
  readonly caps: readonly string[];
  readonly text: string;
  readonly run: () => void;
}

/** What every screen of the library window has: its keys, the list of them, and finding an act by its name. */
export function ScreenFrame({
  keys,
  left,
  footer,
  children,
  className,
}: {
  readonly keys: readonly DeskKey[];
  /** Stands at the left of the footer. */
  readonly left: ReactNode;
  readonly footer: readonly FooterKey[];
  readonly children: ReactNode;
  readonly className: string;
}) {
  const [sheet, setSheet] = useState<'keys' | 'find' | null>(null);
  const search = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const all: DeskKey[] = [
    ...keys,
    {
      caps: ['Ctrl', 'K'],
      says: words.find,
      key: 'k',
      ctrl: true,
      run: () => setSheet('find'),
      notFound: true,
    },
    { caps: ['?'], says: words.allKeys, key: '?', run: () => setSheet('keys') },
  ];
  useDeskKeys(all);
  const shut = () => setSheet(null);
  return (
    <div className={`screen ${className}`}>
      {children}
      <footer className="screen-foot">
        <span className="screen-foot-left">{left}</span>
        {footer.map((entry) => (
          <FootKey key={entry.text} {...entry} />
        ))}
        <FootKey caps={['Ctrl K']} text={words.find} run={() => setSheet('find')} />
        <FootKey caps={['?']} text={words.allKeys} run={() => setSheet('keys')} />
      </footer>
      <Dialog
        open={sheet === 'keys'}
        onClose={shut}
        title={words.allKeys}
        description={words.keysIntro}
        size="large"
      >
        <dl className="key-list">
          {all.map((entry) => (
            <div key={entry.says}>
              <dt>
                <span className="heard">{entry.caps.join(' ')}</span>
                {entry.caps.map((cap) => (
                  <Kbd key={cap} keys={cap} />
                ))}
              </dt>
              <dd>{entry.says}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
      <Dialog open={sheet === 'find'} onClose={shut} title={words.find} initialFocus={search}>
        {sheet === 'find' && (
          <FindAct acts={all.filter((entry) => !entry.notFound)} field={search} onDone={shut} />
        )}
      </Dialog>
    </div>
  );
}

function FootKey({ caps, text, run }: FooterKey) {
  return (
    <button type="button" className="foot-key" onClick={run}>
      {caps.map((cap) => (
        <Kbd key={cap} keys={cap} />
      ))}
      <span>{text}</span>
    </button>
  );
}

function FindAct({
  acts,
  field,
  onDone,
}: {
  readonly acts: readonly DeskKey[];
  readonly field: Ref<HTMLInputElement & HTMLTextAreaElement>;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState('');
  const hint = useId();
  const found = acts.filter(({ says }) => says.toLowerCase().includes(text.trim().toLowerCase()));
  const take = (entry: DeskKey | undefined) => {
    if (!entry) return;
    onDone();
    // After the sheet has given the focus back.
    setTimeout(entry.run, 0);
  };
  return (
    <div className="find-act">
      <TextField
        label={words.findLabel}
        labelHidden
        value={text}
        onChange={setText}
        onEnter={() => take(found[0])}
        placeholder={words.findPlaceholder}
        inputRef={field}
      />
      <ul aria-label={words.find} aria-describedby={hint}>
        {found.map((entry) => (
          <li key={entry.says}>
            <button type="button" className="find-entry" onClick={() => take(entry)}>
              <span>{entry.says}</span>
              <span className="find-caps">
                {entry.caps.map((cap) => (
                  <Kbd key={cap} keys={cap} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p id={hint} className="second" role="status">
        {found.length === 0 ? words.findNothing : words.findCount(found.length)}
      </p>
    </div>
  );
}
