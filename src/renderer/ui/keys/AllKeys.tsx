import { Fragment, type ReactNode } from 'react';
import { KEYS, ZOOM_KEYS, type KeyGroup, type KeyScope } from '#shared/keys.ts';
import { Dialog } from '../Dialog.tsx';
import { capName, Kbd } from '../Kbd.tsx';
import { keyGroups, keyNames, keyWords as words } from '../../words.ts';
import './allKeys.css';

/** A key as the sheet lists it. */
export interface ListedKey {
  readonly caps: readonly string[];
  readonly says: string;
}

/** Keys that belong together; `title` null: they are all there are. */
export interface ListedKeys {
  readonly title: string | null;
  readonly keys: readonly ListedKey[];
}

const GROUPS = Object.keys(keyGroups) as KeyGroup[];

/** The keys of a window of the session, by what they are about. `codes`: letters that come and go with the phase. */
export function sessionKeys(scope: KeyScope, codes: readonly ListedKey[] = []): readonly ListedKeys[] {
  const groups = GROUPS.map((group): ListedKeys => ({
    title: keyGroups[group],
    keys: KEYS.filter((entry) => entry.group === group && entry.scopes.includes(scope)).map(
      ({ act, caps }) => ({ caps, says: keyNames[act] }),
    ),
  }));
  return [...groups, { title: words.codes, keys: codes }].filter(({ keys }) => keys.length > 0);
}

/** The keys of a window and those that every window has: among those of the app, where keys are told apart. */
export const withZoom = (groups: readonly ListedKeys[]): readonly ListedKeys[] =>
  groups.map(({ title, keys }) => ({
    title,
    keys:
      title === null || title === keyGroups.app
        ? [...keys, ...ZOOM_KEYS.map(({ zoom, caps }) => ({ caps, says: words.zoom[zoom] }))]
        : keys,
  }));

/** Every key of a window, from the table that its keyboard uses. */
export function AllKeys({
  groups,
  intro,
  open,
  onClose,
}: {
  readonly groups: readonly ListedKeys[];
  readonly intro: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} description={intro} size="wide">
      <div className="all-keys">
        {withZoom(groups).map(({ title, keys }) => (
          <section key={title}>
            {title !== null && <h3>{title}</h3>}
            <dl>
              {keys.map((key, i) => (
                <Row key={i} {...key} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Keys pressed together, not one of several. */
const areTogether = ([first]: readonly string[]) => first === 'Shift' || first === 'Ctrl' || first === 'Alt';

function Row({ caps, says }: ListedKey): ReactNode {
  return (
    <div className="all-keys-row">
      <dt>
        {/* Caps are hidden from screen readers elsewhere, where the control says its key; here they are the point. */}
        <span className="heard">{caps.map(capName).join(areTogether(caps) ? ' + ' : ' ')}</span>
        {caps.map((cap, i) => (
          <Fragment key={i}>{cap === '…' ? <span aria-hidden="true">…</span> : <Kbd keys={cap} />}</Fragment>
        ))}
      </dt>
      <dd>{says}</dd>
    </div>
  );
}
