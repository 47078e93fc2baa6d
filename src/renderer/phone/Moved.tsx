import { useRef, useState } from 'react';
import { phoneWords as words } from '../words.ts';

/** Asks for the computer's other address, where it no longer has the one that this page came from. */
export function Moved({
  untold,
  onGo,
  onBack,
}: {
  readonly untold: number;
  /** Whether it is an address at all: then it is opened beside this page. */
  readonly onGo: (typed: string) => boolean;
  readonly onBack: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [went, setWent] = useState<boolean | null>(null);
  return (
    <main className="phone-page">
      <h1>{words.moved}</h1>
      <p>{words.movedMore}</p>
      <form
        className="phone-form"
        onSubmit={(event) => {
          event.preventDefault();
          setWent(onGo(field.current?.value ?? ''));
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
          aria-invalid={went === false}
          aria-describedby="address-wrong"
        />
        <p id="address-wrong" className="phone-strong" role="alert">
          {went === false && words.noAddress}
        </p>
        <p className="phone-strong" role="status">
          {went === true && words.went}
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
