import { useCallback, useEffect, useState } from 'react';
import type { Asked } from '#shared/group/pulse/askedIn.ts';
import type { Day } from '#shared/group/register/day.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView, KnownPerson } from '#shared/group/register/views.ts';
import type { PrivateBox } from '#shared/ipc/privateWords.ts';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { PulseRound } from '#shared/ipc/pulse.ts';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import { useWindow } from '../../../bridge/WindowProvider.tsx';
import { RoomNames } from '../../../ui/NamedText.tsx';
import { tellFailure } from '../../../ui/Notices.tsx';
import type { KnownRegister } from '../../register/useRegister.ts';
import { PrivateWordsScreen } from '../privateWords/PrivateWordsScreen.tsx';
import { CountPage, type Counting } from './CountPage.tsx';
import { PulseHome } from './PulseHome.tsx';
import { PulseOutcome } from './PulseOutcome.tsx';
import { PulseRoundPages } from '../../../ui/pulse/PulseRoundPages.tsx';
import { whySentence } from '../../../words.ts';
import './pulse.css';

interface PulseScreenProps {
  readonly group: GroupView;
  /** Everybody who is known: also whoever left. */
  readonly people: readonly KnownPerson[];
  readonly register: KnownRegister;
  readonly today: Day;
  readonly onBack: () => void;
}

/** The pulse of a group: what came of it so far, one that goes round, and totals that are typed in. */
export function PulseScreen({ group, people, register, today, onBack }: PulseScreenProps) {
  const { store, push } = useWindow('library');
  const shown = push?.shown?.kind ?? null;
  /** Undefined until it is read. */
  const [round, setRound] = useState<PulseRound | null>();
  /** Whoever takes private words. */
  const [boxes, setBoxes] = useState<readonly PrivateBox[]>([]);
  const [writing, setWriting] = useState(false);
  const [counting, setCounting] = useState<Counting | null>(null);
  const read = useCallback(async () => {
    const reply = await store.query({ type: 'pulse.read' });
    return reply.ok ? reply.answer : null;
  }, [store]);
  useEffect(() => {
    let current = true;
    void read().then((found) => {
      if (current) setRound(found);
    });
    void store.query({ type: 'words.boxes', group: group.id }).then((reply) => {
      if (current && reply.ok) setBoxes(reply.answer.filter(({ left }) => !left));
    });
    return () => {
      current = false;
    };
  }, [read, store, group.id, writing]);
  // Whoever goes on to something else takes it off the wall.
  useEffect(() => () => void store.request({ type: 'shown.stop' }), [store]);
  if (round === undefined) return null;

  /** Reads how the round stands after something was asked of main. Resolves to whether it was done. */
  const after = async (asked: Promise<Done | NotDone>): Promise<boolean> => {
    const reply = await asked;
    if (!reply.ok) tellFailure((times) => whySentence(reply.why, times), 'register');
    setRound(await read());
    return reply.ok;
  };
  const begin = ({ asks, people }: Omit<Asked, 'group'>) =>
    after(store.request({ type: 'pulse.begin', group: group.id, asks, people: [...people] }));
  const onWall = async (
    asked: AppRequest & { readonly type: 'shown.pulse' | 'shown.fingers' | 'shown.stop' },
  ) => {
    const reply: Done | NotDone = await store.request(asked);
    if (!reply.ok) tellFailure((times) => whySentence(reply.why, times), 'register');
  };
  const stop = () => after(store.request({ type: 'pulse.stop' }));
  const names = group.people.map(({ person }) => calledBy(group)(person));
  const isHere = round?.group === group.id;
  return (
    <RoomNames names={names}>
      {isHere && round.outcome === null ? (
        <PulseRoundPages
          people={group.people.map(({ person }) => ({ person, name: calledBy(group)(person) }))}
          round={round}
          boxes={boxes}
          onSeal={(person, form) => after(store.request({ type: 'pulse.seal', person, ...form }))}
          onPass={(person) => after(store.request({ type: 'pulse.pass', person }))}
          onStop={() => void stop()}
        />
      ) : isHere && round.outcome !== null ? (
        <PulseOutcome
          asks={round.asks}
          outcome={round.outcome}
          onWall={shown === 'pulse'}
          onShow={() => void onWall(shown === 'pulse' ? { type: 'shown.stop' } : { type: 'shown.pulse' })}
          onDone={() =>
            void onWall({ type: 'shown.stop' })
              .then(stop)
              .then(() => register.refresh())
          }
        />
      ) : writing ? (
        <PrivateWordsScreen group={group} people={people} onBack={() => setWriting(false)} />
      ) : counting !== null ? (
        <CountPage
          group={group}
          counting={counting}
          register={register}
          onWall={shown === 'fingers'}
          onShow={(item) =>
            void onWall(
              item === null
                ? { type: 'shown.stop' }
                : { type: 'shown.fingers', group: group.id, item, people: [...counting.people] },
            )
          }
          onBack={() => {
            setCounting(null);
            void onWall({ type: 'shown.stop' });
          }}
        />
      ) : (
        <PulseHome
          group={group}
          today={today}
          register={register}
          onBegin={(asked) => void begin(asked)}
          onCount={setCounting}
          onWord={() => setWriting(true)}
          onBack={onBack}
        />
      )}
    </RoomNames>
  );
}
