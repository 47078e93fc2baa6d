import { useRef, useState } from 'react';
import { DESK_KEYS } from '#shared/deskKeys.ts';
import { namesIn } from '#shared/group/numberNamesakes.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { Form } from '#shared/group/pulse/round.ts';
import type { PrivateBox } from '#shared/ipc/privateWords.ts';
import type { PulseRound } from '#shared/ipc/pulse.ts';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { HandedCover } from '../handed/HandedPage.tsx';
import { fits } from '../keys/matchKey.ts';
import { useKeys } from '../keys/useKeys.ts';
import { NamedText } from '../NamedText.tsx';
import { PulseForm } from './PulseForm.tsx';
import { pulseWords as words } from '../../words.ts';

const KEYS = DESK_KEYS.passing;

interface RoundPagesProps {
  /** Everybody of the group who is there. */
  readonly people: readonly { readonly person: EntryId; readonly name: string }[];
  readonly round: PulseRound;
  /** Whoever takes private words. */
  readonly boxes: readonly PrivateBox[];
  /** Each resolves to whether it was done. */
  readonly onSeal: (person: EntryId, form: Form) => Promise<boolean>;
  readonly onPass: (person: EntryId) => Promise<boolean>;
  readonly onStop: () => void;
}

/** A pulse while it goes round: handed to one after the other, and a form for whoever has it. */
export function PulseRoundPages({ people, round, boxes, onSeal, onPass, onStop }: RoundPagesProps) {
  const left = round.people.filter((one) => !round.sealed.includes(one) && !round.passed.includes(one));
  /** Who was asked for; whoever is in already makes way for the next one round the circle. */
  const [wanted, setWanted] = useState<EntryId | null>(null);
  const [opened, setOpened] = useState(false);
  const [stopping, setStopping] = useState(false);
  const goOn = useRef<HTMLButtonElement>(null);
  const nameOf = namesIn(people);
  const at = wanted === null ? 0 : Math.max(0, round.people.indexOf(wanted));
  const inTurn = [...round.people.slice(at), ...round.people.slice(0, at)].filter((one) =>
    left.includes(one),
  );
  const [person, next = null] = inTurn;
  const sending = useRef(false);
  useKeys((event) => {
    if (opened || stopping || person === undefined) return [];
    const does = (run: () => void) => ({
      run: () => {
        run();
        return true;
      },
    });
    if (fits(KEYS.passes.chord, event)) return [does(pass)];
    if (fits(KEYS.order.chord, event) && next !== null) return [does(() => setWanted(next))];
    return [];
  }, false);
  if (person === undefined) return null;
  const name = nameOf(person);
  const last = [...round.sealed, ...round.passed].at(-1);
  const [forms, of] = [round.sealed.length, round.people.length];
  const lastSealed = round.sealed.at(-1);
  const seats = {
    count: of,
    own: round.people.indexOf(person),
    had: round.people.flatMap((one, seat) => (left.includes(one) ? [] : [seat])),
  };
  /** One at a time: the key that seals is pressed once. */
  const once = async (act: () => Promise<boolean>) => {
    if (sending.current) return;
    sending.current = true;
    const isDone = await act();
    sending.current = false;
    if (isDone) {
      setWanted(person);
      setOpened(false);
    }
  };
  function pass() {
    const who = person;
    if (who !== undefined) void once(() => onPass(who));
  }
  if (opened)
    return (
      <PulseForm
        key={person}
        name={name}
        next={next === null ? null : nameOf(next)}
        round={round}
        seats={seats}
        readers={boxes
          .filter((one) => one.person !== person)
          .map((one) => ({ box: one.box, name: nameOf(one.person) }))}
        onSeal={(form) => void once(() => onSeal(person, form))}
        onCover={() => setOpened(false)}
      />
    );
  return (
    <>
      <HandedCover
        name={name}
        seats={seats}
        title={last === undefined ? words.pass.handTo(name) : words.pass.handOn(name)}
        says={
          last === undefined
            ? words.pass.first(of)
            : wanted !== null && round.passed.includes(wanted)
              ? words.pass.passed(nameOf(wanted), forms, of)
              : words.pass.sealed(nameOf(lastSealed ?? last), forms, of)
        }
        detail={words.pass.detail}
        foot={words.pass.foot}
        back={words.pass.stop}
        onOpen={() => {
          if (!stopping) setOpened(true);
        }}
        onBack={() => setStopping((before) => !before)}
      >
        <div className="pulse-pass">
          <Button keys={KEYS.passes.caps.join(' ')} onClick={pass}>
            <NamedText text={words.pass.passes(name)} />
          </Button>
          {next !== null && (
            <Button keys={KEYS.order.caps.join(' ')} onClick={() => setWanted(next)}>
              {words.pass.order}
            </Button>
          )}
        </div>
      </HandedCover>
      <Dialog
        open={stopping}
        title={words.stop.title}
        onClose={() => setStopping(false)}
        initialFocus={goOn}
        actions={
          <>
            <Button ref={goOn} onClick={() => setStopping(false)}>
              {words.stop.no}
            </Button>
            <Button look="strong" onClick={onStop}>
              {words.stop.yes}
            </Button>
          </>
        }
      >
        <p>{words.stop.body(forms)}</p>
      </Dialog>
    </>
  );
}
