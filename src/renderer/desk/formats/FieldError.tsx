import type { Ref } from 'react';

/** What is wrong with a field that is no text. With a ref it takes the focus itself, where several controls share it. */
export function FieldError({
  sentence,
  focusRef,
}: {
  readonly sentence: string | null;
  readonly focusRef?: Ref<HTMLParagraphElement>;
}) {
  return sentence === null ? null : (
    <p ref={focusRef} className="field-error" role="alert" tabIndex={focusRef === undefined ? undefined : -1}>
      {sentence}
    </p>
  );
}
