import type { AnswersTo } from '#shared/ipc/entry.ts';
import type { rescueRequests } from '#shared/ipc/rescue.ts';
import type { Keeping, Rescue } from '../../store/keeping.ts';
import { DONE, notDone } from './replies.ts';

export interface RescueAnswerDeps {
  readonly keeping: Pick<Keeping, 'rescue' | 'salvage' | 'takeBackup'>;
  /** Shows a file in the system's own file manager. */
  readonly showFile: (file: string) => void;
  /** Something beside the session changed that windows show. */
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
