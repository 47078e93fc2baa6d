import { blanksIn } from '#shared/group/agreementPieces.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import { Button } from '../../ui/Button.tsx';
import { agreementWords as words, groupWords } from '../../words.ts';

/** Which version of the working agreement stands, and what is still to be filled in. */
export function AgreementBlock({
  group: { agreements, people },
  onOpen,
}: {
  readonly group: GroupView;
  readonly onOpen: () => void;
}) {
  const stands = agreements.at(-1);
  const blanks = stands === undefined ? 0 : blanksIn(stands.lines.join(' '));
  return (
    <section className="group-agreement" aria-labelledby="group-agreement">
      <header>
        <h2 id="group-agreement">{words.title}</h2>
        <Button look="bare" keys="W" onClick={onOpen}>
          {words.open}
        </Button>
      </header>
      {stands === undefined ? (
        <p className="second">{words.none}</p>
      ) : (
        <p>
          <span className="second">{words.version(agreements.length)}</span>
          {' · '}
          {groupWords.dayOnly(stands.day)}
          {', '}
          {words.presentOf(stands.present.length, people.length)}
          {blanks > 0 && (
            <span className="second">
              {'; '}
              {words.blanks(blanks)}
            </span>
          )}
        </p>
      )}
    </section>
  );
}
