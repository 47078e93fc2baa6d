import { useEffect, useState } from 'react';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import type { KnownRegister } from '../register/useRegister.ts';
import { beforeGroup, seatsByName, type NamedSeat } from './beforeGroup.ts';
import { groupWords as words, startWords, dateLabel } from '../../words.ts';

const NOBODY = '';

/** A session that is being taken over, and the seats whose names more than one of the group bears. */
interface Asked {
  readonly session: RecentSession;
  readonly seats: readonly NamedSeat[];
}

/**
 * Ended sessions from before there was a group, held by people of its names: each becomes the group's by one button, and
 * it is asked who is meant where a name fits two.
 */
export function BeforeTheGroup({
  group,
  register,
}: {
  readonly group: GroupView;
  readonly register: KnownRegister;
}) {
  const { store } = useWindow('library');
  const [recent, setRecent] = useState<readonly RecentSession[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<PersonId, EntryId>>>({});
  useEffect(() => {
    let current = true;
    void store.query({ type: 'sessions.recent' }).then((reply) => {
      if (current && reply.ok) setRecent(reply.answer);
    });
    return () => {
      current = false;
    };
  }, [store]);
  const groups = register.view?.groups ?? [];
  const sessions = beforeGroup(recent, group, groups);
  if (sessions.length === 0) return null;
  const labelOf = calledBy(group);

  const take = async ({ session, seats }: Asked) => {
    const people = Object.fromEntries(
      seats.flatMap(({ seat, fits }) => {
        const who = fits.length === 1 ? fits[0] : chosen[seat];
        return who === undefined || who === NOBODY ? [] : [[seat, who]];
      }),
    );
    const reply = await store.request({
      type: 'register.held',
      session: session.session,
      group: group.id,
      people,
    });
    if (!reply.ok) return tellNotDone(reply, 'register');
    setAsked(null);
    tell(words.before.taken);
    await register.refresh();
  };
  const ask = async (session: RecentSession) => {
    const reply = await store.query({ type: 'summary.read', session: session.session });
    if (!reply.ok || reply.answer === null) return;
    const next = { session, seats: seatsByName(reply.answer.people, group.people) };
    setChosen({});
    if (next.seats.some(({ fits }) => fits.length > 1)) setAsked(next);
    else await take(next);
  };
  return (
    <section aria-labelledby="group-before">
      <h3 id="group-before">{words.before.title}</h3>
      <p className="second">{words.before.body}</p>
      <ul className="sheet-lines">
        {sessions.map((session) => (
          <li key={session.session} className="before-line">
            <b>{dateLabel(session.openedWall)}</b>
            <span className="second">
              <bdi>{session.title || session.formatName}</bdi>
              {' · '}
              {startWords.people(session.people.length)}
            </span>
            <Button onClick={() => void ask(session)}>{words.before.ours}</Button>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <form
          className="group-form"
          onSubmit={(event) => {
            event.preventDefault();
            void take(asked);
          }}
        >
          {asked.seats
            .filter(({ fits }) => fits.length > 1)
            .map(({ seat, name, fits }) => (
              <Choice
                key={seat}
                label={words.whichOne(name)}
                value={chosen[seat] ?? NOBODY}
                options={[
                  { value: NOBODY, label: words.before.nobody },
                  ...fits.map((person) => ({ value: person, label: labelOf(person) })),
                ]}
                onChange={(who) => setChosen({ ...chosen, [seat]: who })}
              />
            ))}
          <Button look="strong" submit>
            {words.before.ours}
          </Button>
        </form>
      )}
    </section>
  );
}
