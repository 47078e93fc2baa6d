import type { PhonesState } from '#shared/ipc/phones.ts';
import { Button } from '../../ui/Button.tsx';
import { phonesWords } from '../../words.ts';

const words = phonesWords.wall;

/** Lets a wall on a browser come: nobody scans with a television, so its address is short enough to type. */
export function InviteWall({
  open,
  onInvite,
}: {
  readonly open: NonNullable<PhonesState['open']>;
  readonly onInvite: () => void;
}) {
  return (
    <section className="phones-wall">
      <h3>{words.title}</h3>
      {open.takesWall ? (
        <p role="status">
          {words.awaited}
          <br />
          <span className="phones-address" data-written>
            {`http://${open.address}:${open.port}/wall`}
          </span>
        </p>
      ) : (
        <>
          <p className="second">{words.about}</p>
          <Button onClick={onInvite}>{words.invite}</Button>
        </>
      )}
    </section>
  );
}
