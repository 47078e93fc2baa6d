import type { Guide } from '#shared/group/playbook/playbook.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { Button } from '../../../ui/Button.tsx';
import { tell } from '../../../ui/Notices.tsx';
import { tellNotDone } from '../../../ui/tellNotDone.ts';
import { playbookPaperWords as paper, playbookWords } from '../../../words.ts';

const words = playbookWords.guide;

/** One guide as it is read. Where more lies is text to copy: the app opens nothing. */
export function GuidePage({
  guide: { title, problem, decision, outcome, steps, links, tags },
  onEdit,
  onRemove,
}: {
  readonly guide: Guide;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}) {
  const { store } = useWindow('library');
  const copy = (text: string) =>
    void store.request({ type: 'playbook.copy', text }).then((reply) => {
      if (reply.ok) tell(words.copied);
      else tellNotDone(reply, 'register');
    });
  const parts = [
    { label: paper.problem, text: problem },
    { label: paper.decision, text: decision },
    { label: paper.outcome, text: outcome },
  ].filter(({ text }) => text !== '');
  return (
    <article className="playbook-guide" aria-label={title}>
      <h2 dir="auto" data-written>
        {title}
      </h2>
      {parts.map(({ label, text }) => (
        <p key={label} className="spoken">
          <b>{label}</b> <bdi>{text}</bdi>
        </p>
      ))}
      {steps.length > 0 && (
        <ul className="playbook-steps">
          {steps.map((step, i) => (
            <li key={i} dir="auto" data-written>
              {step}
            </li>
          ))}
        </ul>
      )}
      {links.length > 0 && (
        <>
          <h3>{paper.links}</h3>
          <ul className="playbook-links">
            {links.map((link, i) => (
              <li key={i}>
                <bdi>{link}</bdi>
                <Button onClick={() => copy(link)}>
                  {words.copy}
                  <span className="heard">{link}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {tags.length > 0 && <p className="second">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      <p className="playbook-acts">
        <Button onClick={onEdit}>{words.edit}</Button>
        <Button onClick={onRemove}>{words.remove}</Button>
      </p>
    </article>
  );
}
