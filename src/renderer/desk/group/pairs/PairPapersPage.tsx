import { Fragment } from 'react';
import type { PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { WindowStore } from '../../../bridge/windowStore.ts';
import { pairPaperWords as words } from '../../../words.ts';
import { usePaper } from '../../paper/usePaper.ts';
import '../../paper/printPage.css';
import '../../paper/sheet.css';
import './pairPapersPage.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'pairs.onPaper' });
const fileOf = (papers: readonly PairPaper[]): string => words.file(papers[0]?.programme ?? '', papers);

/**
 * What people take along of a programme of pairs, a page each, for printing. When all is drawn, `data-print` on the root
 * element says `ready` and the title becomes the file's; `failed` where nothing is being printed.
 */
export function PairPapersPage() {
  const papers = usePaper(read, fileOf);
  return (
    <div className="print-page">
      {papers?.map((paper) => (
        <PairSheet key={paper.person} paper={paper} />
      ))}
    </div>
  );
}

function PairSheet({ paper }: { readonly paper: PairPaper }) {
  return (
    <article className="sheet pair-sheet">
      <header className="sheet-head">
        <div>
          <h1>{words.title(paper.person)}</h1>
          <p>
            <bdi>{paper.programme}</bdi>
            <br />
            {words.when(paper)}
            {paper.leftOut.map((on) => ` ${words.leftOut(paper, on)}`)}
          </p>
        </div>
      </header>
      <section>
        <h2>{words.whom}</h2>
        <table className="pair-sheet-table">
          <tbody>
            {paper.pairs.map((pair) => (
              <tr key={`${pair.from} ${pair.withWhom.join(' ')}`}>
                <th scope="row">{words.dates(pair)}</th>
                <td>
                  {pair.withWhom.map((name, i) => (
                    <Fragment key={name}>
                      {i > 0 && ` ${words.and} `}
                      <bdi>{name}</bdi>
                    </Fragment>
                  ))}
                  {pair.withWhom.length > 1 && ` ${words.inTrio}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{words.how}</h2>
        <ol className="pair-sheet-steps">
          {words.steps(paper.minutes).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {paper.pairs.some(({ withWhom }) => withWhom.length > 1) && (
          <p className="sheet-note">{words.trio}</p>
        )}
      </section>
      <div className="sheet-two">
        {words.scripts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl className="pair-sheet-script">
              {lines.map(([what, asks]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd className="spoken">{asks}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="sheet-note sheet-level">{words.stays}</p>
    </article>
  );
}
