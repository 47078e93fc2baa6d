import { GroupSheet } from './GroupSheet.tsx';
import { hardCards as words } from '../../words.ts';

/** Cards for hard moments; with the one about harm stands whom the group agreed to go to. */
export function HardCardsSheet({
  open,
  goTo,
  onClose,
}: {
  readonly open: boolean;
  /** Of the agreement that stands; empty: not agreed. */
  readonly goTo: string;
  readonly onClose: () => void;
}) {
  return (
    <GroupSheet open={open} onClose={onClose} title={words.title} description={words.about}>
      {words.cards.map(({ id, title, when, lines }) => (
        <section key={id} className="group-card">
          <h3>{title}</h3>
          <p className="second">{when}</p>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {id === 'distress' && goTo !== '' && <li dir="auto">{words.goTo(goTo)}</li>}
          </ul>
        </section>
      ))}
    </GroupSheet>
  );
}
