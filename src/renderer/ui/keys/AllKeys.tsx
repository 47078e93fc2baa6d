import { Fragment, type ReactNode } from 'react';
import { KEYS, type KeyEntry, type KeyGroup, type KeyScope } from '#shared/keys.ts';
import { Dialog } from '../Dialog.tsx';
import { capName, Kbd } from '../Kbd.tsx';
import { keyGroups, keyNames, keyWords as words } from '../../words.ts';
import './allKeys.css';

const GROUPS = Object.keys(keyGroups) as KeyGroup[];

/** Every key of a window, from the table that its handler uses. */
export function AllKeys({
  scope,
  open,
  onClose,
  extra,
}: {
  readonly scope: KeyScope;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Keys that come and go with the phase: the observer's codes. */
  readonly extra?: readonly { readonly keys: string; readonly says: string }[];
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} description={words.intro} size="large">
      <div className="all-keys">
        {GROUPS.map((group) => {
          const entries = KEYS.filter((entry) => entry.group === group && entry.scopes.includes(scope));
          return entries.length === 0 ? null : (
            <KeyList key={group} title={keyGroups[group]}>
              {entries.map((entry) => (
                <Row key={entry.act} caps={entry.caps} says={keyNames[entry.act]} split={isChord(entry)} />
              ))}
            </KeyList>
          );
        })}
        {extra !== undefined && extra.length > 0 && (
          <KeyList title={words.codes}>
            {extra.map((key) => (
              <Row key={key.keys} caps={[key.keys]} says={key.says} split={false} />
            ))}
          </KeyList>
        )}
      </div>
    </Dialog>
  );
}

/** Keys pressed together, not one of several. */
const isChord = (entry: KeyEntry) => entry.caps[0] === 'Shift' || entry.caps[0] === 'Ctrl';

function KeyList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Row({
  caps,
  says,
  split,
}: {
  readonly caps: readonly string[];
  readonly says: string;
  readonly split: boolean;
}) {
  return (
    <div className="all-keys-row">
      <dt>
        {/* Caps are hidden from screen readers elsewhere, where the control says its key; here they are the point. */}
        <span className="heard">{caps.map(capName).join(split ? ' + ' : ' ')}</span>
        {caps.map((cap, i) => (
          <Fragment key={i}>{cap === '…' ? <span aria-hidden="true">…</span> : <Kbd keys={cap} />}</Fragment>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
