import { useRef, useState } from 'react';
import { phoneWords as words } from '../words.ts';

/** Asks for the computer's other address, where it no longer has the one that this page came from. */
export function Moved({
  untold,
  onGo,
  onBack,
}: {
  readonly untold: number;
  /** Whether it is an address at all: then the page is left. */
  readonly onGo: (typed: string) => boolean;
  readonly onBack: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  return (
    <main className="phone-page">
      <h1>{words.moved}</h1>
      <p>{words.movedMore}</p>
      <form
        className="phone-form"
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!onGo(field.current?.value ?? ''));
        }}
      >
        <label htmlFor="address">{words.address}</label>
        <input
          ref={field}
          id="address"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="192.168.0.10:40000"
          aria-invalid={wrong}
          aria-describedby="address-wrong"
        />
        <p id="address-wrong" className="phone-strong" role="alert">
          {wrong && words.noAddress}
        </p>
        <button type="submit" className="phone-button">
          {words.goThere}
        </button>
        <button type="button" className="phone-button" onClick={onBack}>
          {words.stayHere}
        </button>
      </form>
      <p className="second">{words.keptHere(untold)}</p>
    </main>
  );
}
