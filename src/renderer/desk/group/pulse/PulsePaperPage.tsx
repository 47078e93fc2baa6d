import { isTurned, SCALES, scaleOf } from '#shared/group/pulse/questions.ts';
import type { PulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { WindowStore } from '../../../bridge/windowStore.ts';
import { answersOf, answerText } from '../../../ui/pulse/answers.ts';
import { pulsePaperWords as words, pulseWords } from '../../../words.ts';
import { usePaper } from '../../paper/usePaper.ts';
import '../../paper/printPage.css';
import '../../paper/sheet.css';
import './pulsePaperPage.css';

const read = (store: WindowStore<'library'>) => store.query({ type: 'pulse.onPaper' });
const fileOf = ({ group, asks }: PulsePaper): string => words.file(group, asks);

/** So many of one form stand on a page: it is cut across. */
const FORMS = ['first', 'second'] as const;

/**
 * An empty form of a pulse, for printing. When all is drawn, `data-print` on the root element says `ready` and the title
 * becomes the file's; `failed` where nothing is being printed.
 */
export function PulsePaperPage() {
  const paper = usePaper(read, fileOf);
  return (
    <div className="print-page">
      {paper !== null && FORMS.map((form) => <PulseSheet key={form} paper={paper} />)}
    </div>
  );
}

function PulseSheet({ paper: { group, asks, items } }: { readonly paper: PulsePaper }) {
  return (
    <article className="sheet pulse-sheet">
      <header className="sheet-head">
        <div>
          <h1>{pulseWords.kinds[asks]}</h1>
          <p>
            <bdi>{group}</bdi>
          </p>
        </div>
      </header>
      <p className="sheet-note">{words.how}</p>
      <table className="pulse-sheet-table">
        <tbody>
          {items.map((item) => {
            const { from, to, told } = SCALES[scaleOf(item)];
            const [lowest = '', highest = ''] = pulseWords.ends(item, scaleOf(item));
            return (
              <tr key={item}>
                <th scope="row">
                  <span className="spoken">{pulseWords.items[item]}</span>
                  {told === 'middle' && (
                    <small>
                      {words.ends(from, lowest, to, highest)}
                      {isTurned(item) && ` (${words.turned})`}
                    </small>
                  )}
                </th>
                {answersOf(item).map((answer) => (
                  <td key={answer}>
                    <span className="pulse-sheet-box" />
                    {answerText(item, answer)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="sheet-note">{words.few}</p>
    </article>
  );
}
