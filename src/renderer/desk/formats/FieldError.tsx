/** What is wrong with a field that is no text. */
export function FieldError({ sentence }: { readonly sentence: string | null }) {
  return sentence === null ? null : (
    <p className="field-error" role="alert">
      {sentence}
    </p>
  );
}
