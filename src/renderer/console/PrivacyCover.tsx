import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { StoneMark } from '../ui/Stone.tsx';
import { consoleWords as words } from '../words.ts';

/** With one display the private panes are out of sight until they are asked for. */
export function PrivacyCover({
  onShow,
  children,
}: {
  readonly onShow: () => void;
  /** What has to be answered first: the room steps aside for it. */
  readonly children?: ReactNode;
}) {
  return (
    <main className="cover">
      <StoneMark width={96} />
      <h1>{words.cover.title}</h1>
      {children ?? (
        <>
          <p>{words.cover.text}</p>
          <Button look="strong" keys="Enter" onClick={onShow}>
            {words.cover.show}
          </Button>
        </>
      )}
    </main>
  );
}
