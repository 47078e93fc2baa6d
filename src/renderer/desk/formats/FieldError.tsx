import type { Ref } from 'react';
import type { Saying } from '#shared/words/timeText.ts';
import { Said } from '../../ui/Said.tsx';

/** What is wrong with a field that is no text. With a ref it takes the focus itself, where several controls share it. */
export function FieldError({
  sentence,
  focusRef,
}: {
  readonly sentence: Saying | null;
  readonly focusRef?: Ref<HTMLParagraphElement>;
}) {
  return sentence === null ? null : (
    <p ref={focusRef} className="field-error" role="alert" tabIndex={focusRef === undefined ? undefined : -1}>
      <Said>{sentence}</Said>
    </p>
  );
}
