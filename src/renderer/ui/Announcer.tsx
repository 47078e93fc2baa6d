/**
 * A sentence for screen readers, spoken when it changes. Give it what has changed, never a running clock.
 * `urgent` interrupts: only for failures.
 */
export function Announcer({ text, urgent = false }: { readonly text: string; readonly urgent?: boolean }) {
  return (
    <div className="heard" role={urgent ? 'alert' : 'status'} aria-live={urgent ? 'assertive' : 'polite'}>
      {text}
    </div>
  );
}
