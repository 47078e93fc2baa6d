import { useState } from 'react';
import { DESK_KEYS, type DeskKey } from '#shared/deskKeys.ts';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { StoreRescue } from '#shared/ipc/rescue.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { Announcer } from '../../ui/Announcer.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NextAct } from '../../ui/NextAct.tsx';
import { tell } from '../../ui/Notices.tsx';
import { PictureOfTime } from '../../ui/PictureOfTime.tsx';
import { StoneMark } from '../../ui/Stone.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { ScreenFrame } from '../frame/ScreenFrame.tsx';
import { productName, rescueWords as words, rescueSentence, dateLabel, timeLabel } from '../../words.ts';
import './start.css';

const KEYS = DESK_KEYS.rescue;

/** The first thing that can be done has Enter too. */
const firstOffer = ({ caps, chord }: DeskKey): DeskKey => ({
  caps: [...KEYS.first.caps, ...caps],
  chord: { ...chord, or: [KEYS.first.chord.key] },
});

interface RescueProps {
  readonly rescue: StoreRescue;
  /** On with the app, on a store in memory. */
  readonly onGoOn: () => void;
}

/** One thing that can be done about the file. */
interface Offer {
  readonly act: 'takeBackup' | 'salvage' | 'showFolder' | 'goOn' | 'quit';
  readonly label: string;
  readonly detail?: string;
  /** As the list of keys says it. */
  readonly says: string;
  readonly run: () => void;
}

/** Start, while the file of the sessions cannot be used: what it is, and what can be done about it. */
export function RescueScreen({ rescue, onGoOn }: RescueProps) {
  const { store } = useWindow('library');
  const [asking, setAsking] = useState(false);
  const [working, setWorking] = useState(false);
  const { kind, file, offers } = rescue;
  const looking = kind === 'damaged' && offers === null;

  const ask = async (request: AppRequest): Promise<void> => {
    const reply = await store.request(request);
    if (reply.ok && 'result' in reply) tell(rescueSentence(reply.result));
    if (!reply.ok) tellNotDone(reply, 'rescue');
  };
  const mend = async (type: 'rescue.salvage' | 'rescue.takeBackup'): Promise<void> => {
    setWorking(true);
    await ask({ type });
    setWorking(false);
  };

  const backup = offers?.backup ?? null;
  const readable = offers?.readable ?? null;
  const mending: readonly (Offer | null)[] = [
    backup && {
      act: 'takeBackup',
      label: words.takeBackup,
      detail: words.backupDetail(dateLabel(backup.made), timeLabel(backup.made), backup.sessions),
      says: words.keys.backup,
      run: () => void mend('rescue.takeBackup'),
    },
    readable === null
      ? null
      : {
          act: 'salvage',
          label: words.salvage,
          detail: words.salvageDetail(readable),
          says: words.keys.salvage,
          run: () => setAsking(true),
        },
  ];
  const always: readonly Offer[] = [
    {
      act: 'showFolder',
      label: words.showFolder,
      says: words.keys.folder,
      run: () => void ask({ type: 'folder.show' }),
    },
    { act: 'goOn', label: words.goOn, says: words.keys.goOn, run: onGoOn },
    { act: 'quit', label: words.quit, says: words.keys.quit, run: () => void ask({ type: 'app.quit' }) },
  ];
  const found = working ? [] : [...mending.filter((offer) => offer !== null), ...always];
  const [first, ...others] = found;

  return (
    <ScreenFrame
      className="start rescue"
      keys={found.map(({ act, says, run }, i) =>
        i === 0 ? { ...firstOffer(KEYS[act]), says, run } : { ...KEYS[act], says, run },
      )}
      left={words.meanwhileShort}
      footer={[]}
    >
      <main className="start-main">
        <div className="start-words">
          <p className="start-brand cut">
            <StoneMark width={44} />
            {productName}
          </p>
          <h1 data-long>{words.title[kind]}</h1>
          <p className="start-sub">
            <b>{words.lead[kind]}</b> {words.meanwhile[kind]}
          </p>
          <div className="start-primary">
            {working || looking || first === undefined ? (
              <p className="start-sub">{working ? words.working : words.looking}</p>
            ) : (
              <NextAct
                size="page"
                keys="Enter"
                long
                label={first.label}
                detail={first.detail}
                onPress={first.run}
              />
            )}
          </div>
          {!working && (
            <div className="start-others">
              {(looking ? found : others).map(({ act, label, run }) => (
                <Button key={act} keys={KEYS[act].caps.join(' ')} onClick={run}>
                  {label}
                </Button>
              ))}
            </div>
          )}
          <section className="start-commitments" aria-labelledby="rescue-facts">
            <h2 id="rescue-facts">{words.facts}</h2>
            <dl>
              <div>
                <dt>{words.file}</dt>
                <dd className="rescue-path">
                  <bdi>{file}</bdi>
                </dd>
              </div>
              {offers !== null && (
                <>
                  <div>
                    <dt>{words.inIt}</dt>
                    <dd>{readable === null ? words.nothingReadable : words.salvageDetail(readable)}</dd>
                  </div>
                  {backup === null && (
                    <div>
                      <dt>{words.copy}</dt>
                      <dd>{words.noBackup}</dd>
                    </div>
                  )}
                </>
              )}
            </dl>
          </section>
        </div>
        <div className="start-picture">
          <PictureOfTime
            size="start"
            className="start-pond"
            seats={[]}
            holder={null}
            elapsedS={0}
            plannedS={180}
            mode="armed"
            stone="held"
            label={productName}
          />
        </div>
      </main>
      <Announcer text={working ? words.working : looking ? words.looking : ''} />
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words.askTitle}
        description={words.askBody}
        urgent
        size="small"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.askNo}</Button>
            <Button
              look="strong"
              onClick={() => {
                setAsking(false);
                void mend('rescue.salvage');
              }}
            >
              {words.askYes}
            </Button>
          </>
        }
      />
    </ScreenFrame>
  );
}
