import { packLength, type PrintPack } from '#shared/summary/printPack.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';
import { language, packWords as words, summaryPage } from '../../words.ts';
import { usePaper } from '../paper/usePaper.ts';
import '../paper/printPage.css';
import '../paper/sheet.css';
import './packPage.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'pack.read' });
const fileOf = ({ title }: PrintPack): string => words.file(title);

/**
 * The print pack alone, for printing. When all is drawn, `data-print` on the root element says `ready` and the
 * title becomes the file's; `failed` where nothing is being printed.
 */
export function PackPage() {
  const pack = usePaper(read, fileOf);
  return <div className="print-page">{pack && <PackSheet pack={pack} />}</div>;
}

/** What people may want beforehand, on paper. */
export function PackSheet({ pack }: { readonly pack: PrintPack }) {
  return (
    <article className="sheet pack">
      <header className="sheet-head">
        <div>
          <h1 dir="auto">{pack.title}</h1>
          <p>{words.line(pack.formatName, pack.minutes, summaryPage.people(pack.people.length))}</p>
          <p className="spoken">{pack.purpose}</p>
        </div>
      </header>
      <div className="sheet-two">
        <section>
          <h2>{words.who}</h2>
          <dl className="pack-people">
            {pack.people.map(({ name, does }, i) => (
              <div key={i}>
                <dt>
                  <bdi>{name}</bdi>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>{words.plan}</h2>
          <table className="pack-plan">
            {pack.zones.map(({ title, phases }) => (
              <tbody key={title}>
                <tr>
                  <th scope="rowgroup" colSpan={2}>
                    {title}
                  </th>
                </tr>
                {phases.map((phase) => (
                  <tr key={phase.title}>
                    <th scope="row">{phase.title}</th>
                    <td>{packLength(phase, language)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
          {pack.leftOut.length > 0 && <p className="sheet-note">{words.leftOut(pack.leftOut.join(', '))}</p>}
        </section>
      </div>
      <section className="pack-prompts">
        <h2>{words.prompts}</h2>
        <p className="sheet-note">{words.promptsMore}</p>
        {pack.zones.flatMap(({ phases }) =>
          phases
            .filter(({ prompts }) => prompts.length > 0)
            .map(({ title, rules, prompts }) => (
              <section key={title} className="pack-phase">
                <h3>{title}</h3>
                {rules.length > 0 && <p className="second">{rules.join(' ')}</p>}
                <ul>
                  {prompts.map((prompt) => (
                    <li key={prompt} className="spoken">
                      {prompt}
                    </li>
                  ))}
                </ul>
              </section>
            )),
        )}
      </section>
      <p className="sheet-note sheet-level">
        {words.confidentiality}: {pack.level.name}. {pack.level.sentence}
      </p>
    </article>
  );
}
