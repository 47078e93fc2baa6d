import { agreementPieces, templateOf } from '#shared/group/agreementPieces.ts';
import { agreementEditorWords as words, agreementTemplate } from '../../words.ts';

/** Which line of the template a line was made from, by its place. */
export const topicOf = (text: string): number => templateOf(text, agreementTemplate) ?? NO_TOPIC;
/** No line of the template stands there. */
const NO_TOPIC = -1;

const LEADING_POINTS = /^[.,;:!?)]+/u;

/** A line as it stands: what fills a blank is underlined, an empty blank has a dashed edge and says what it asks for. */
export function AgreementPieces({ text }: { readonly text: string }) {
  if (text.trim() === '') return <span className="agreement-blank">{words.empty}</span>;
  const asked = words.help[topicOf(text)]?.blanks ?? [];
  const pieces = agreementPieces(text, agreementTemplate);
  return (
    <bdi>
      {pieces.map((piece, i) => {
        const next = pieces[i + 1];
        // No line begins with a comma: it stays with the blank that it follows.
        const after = next?.kind === 'words' ? (LEADING_POINTS.exec(next.text)?.[0] ?? '') : '';
        if (piece.kind === 'words') {
          const follows = pieces[i - 1]?.kind === 'blank';
          return <span key={i}>{follows ? piece.text.replace(LEADING_POINTS, '') : piece.text}</span>;
        }
        if (piece.kind === 'filled') return <u key={i}>{piece.text}</u>;
        const nth = pieces.slice(0, i).filter(({ kind }) => kind !== 'words').length;
        return (
          <span key={i} className="unbroken">
            <span className="agreement-blank">{asked[nth] ?? words.blank}</span>
            {after}
          </span>
        );
      })}
    </bdi>
  );
}
