import { useRef } from 'react';
import type { Act } from '#shared/session/agenda/views.ts';
import type { MoreOfTopic } from '#shared/session/agenda/acts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { tellRefused } from '../../ui/Notices.tsx';
import { whyNot } from '../../ui/whyNot.ts';
import { consoleWords as words, phrase } from '../../words.ts';
import './sheets.css';

/** The group would give the time of the close to the topic: three ways that keep the close (docs/domain/clock.md). */
export function WantsMoreSheet({
  ways,
  onChoose,
  onClose,
}: {
  readonly ways: MoreOfTopic;
  readonly onChoose: (way: Act) => void;
  readonly onClose: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      open
      title={words.wantsMore.title}
      description={words.wantsMore.description}
      onClose={onClose}
      initialFocus={first}
      actions={
        <Button keys="Esc" onClick={onClose}>
          {words.wantsMore.cancel}
        </Button>
      }
    >
      <div className="choices">
        {[ways.asPlanned, ways.extend, ways.newSession].map((way, i) => (
          <Button
            key={way.label.code}
            ref={i === 0 ? first : undefined}
            refusal={whyNot(way.refusal)}
            onRefused={tellRefused}
            onClick={() => {
              onClose();
              onChoose(way);
            }}
          >
            {(times) => phrase(way.label, times)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
