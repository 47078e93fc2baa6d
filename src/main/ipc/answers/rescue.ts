import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { copyQueries, copyRequests, rescueRequests } from '#shared/ipc/rescue.ts';
import type { Keeping, Rescue } from '../../store/keeping.ts';
import type { WallTime } from '#shared/time.ts';
import { DONE, notDone } from './replies.ts';

export interface RescueAnswerDeps {
  readonly keeping: Pick<Keeping, 'rescue' | 'salvage' | 'takeBackup'>;
  /** Shows a file in the system's own file manager. */
  readonly showFile: (file: string) => void;
  /** Something beside the session changed that windows show. */
  readonly changed: () => void;
}

export interface CopyAnswerDeps {
  readonly keeping: Pick<Keeping, 'copies' | 'restore' | 'deleteAside'>;
  /** Puts away the session that is over, as far as one is on the table. */
  readonly leaveEnded: () => void;
  /** What is done at each start with what is kept, done with what is kept now. */
  readonly lookThrough: () => void;
  readonly wall: () => WallTime;
  readonly changed: () => void;
}

export function rescueAnswers({
  keeping,
  showFile,
  changed,
}: RescueAnswerDeps): AnswersTo<typeof rescueRequests> {
  const told = async (rescue: Promise<Rescue>): Promise<Rescue> => {
    const rescued = await rescue;
    changed();
    return rescued;
  };
  return {
    'rescue.salvage': () => told(keeping.salvage()),
    'rescue.takeBackup': () => told(keeping.takeBackup()),
    'folder.show': () => {
      const file = keeping.rescue()?.file;
      if (file === undefined) return notDone({ code: 'notDamaged' });
      showFile(file);
      return DONE;
    },
  };
}

export const copyAnswers = ({
  keeping,
  leaveEnded,
  lookThrough,
  wall,
  changed,
}: CopyAnswerDeps): AnswersTo<typeof copyRequests> => ({
  'copies.restore': ({ name }) => {
    leaveEnded();
    const restored = keeping.restore(name, wall());
    if (restored.ok) lookThrough();
    changed();
    return restored;
  },
  'copies.delete': ({ name }) => keeping.deleteAside(name),
});

export const copyQueryAnswers = ({
  keeping,
}: Pick<CopyAnswerDeps, 'keeping'>): AnswersTo<typeof copyQueries> => ({
  'copies.list': () => keeping.copies(),
});
