import { hardCards as words } from '../words.ts';
import './hardCards.css';

/** Cards for hard moments; with the one about harm stands whom the group agreed to go to (empty: not agreed). */
export const HardCards = ({ goTo }: { readonly goTo: string }) =>
  words.cards.map(({ id, title, when, lines }) => (
    <section key={id} className="hard-card">
      <h3>{title}</h3>
      <p className="second">{when}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {id === 'distress' && goTo !== '' && <li dir="auto">{words.goTo(goTo)}</li>}
      </ul>
    </section>
  ));
