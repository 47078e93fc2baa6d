import type { AgreementPaper } from '#shared/summary/agreementPaper.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';
import { agreeingWords, agreementPaperWords as words } from '../../words.ts';
import { usePaper } from '../paper/usePaper.ts';
import { AgreementPieces } from './AgreementPieces.tsx';
import '../paper/printPage.css';
import '../paper/sheet.css';
import './agreementPage.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'agreement.onPaper' });
const fileOf = ({ group, version }: AgreementPaper): string => words.file(group, version);

/**
 * A version of the working agreement, for printing. When all is drawn, `data-print` on the root element says `ready`
 * and the title becomes the file's; `failed` where nothing is being printed.
 */
export function AgreementPage() {
  const paper = usePaper(read, fileOf);
  return <div className="print-page">{paper && <AgreementSheet paper={paper} />}</div>;
}

function AgreementSheet({ paper }: { readonly paper: AgreementPaper }) {
  const { group, version, lines, adopted, signal, goTo } = paper;
  const there =
    adopted === null || adopted.present.length + adopted.noLongerKnown === 0
      ? null
      : words.names(adopted.present, adopted.noLongerKnown);
  const agreed = [
    { what: agreeingWords.signalField, text: signal },
    { what: agreeingWords.goToField, text: goTo },
    { what: words.present, text: there ?? '' },
  ].filter(({ text }) => text !== '');
  return (
    <article className="sheet agreement-sheet">
      <header className="sheet-head">
        <div>
          <h1>{words.title}</h1>
          <p>
            <bdi>{group}</bdi>
            <br />
            {words.version(version, adopted?.day ?? null)}
          </p>
        </div>
      </header>
      <ol className="spoken">
        {lines.map((line, i) => (
          <li key={i}>
            <AgreementPieces text={line} />
          </li>
        ))}
      </ol>
      {agreed.length > 0 && (
        <dl>
          {agreed.map(({ what, text }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}
