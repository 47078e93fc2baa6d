import { memo, useCallback, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { RoomView } from '#shared/session/room/view.ts';
import { emsWide } from './clipNames.ts';
import { movements, useFade } from './motion.ts';
import { NamedText, ShortName } from './NamedText.tsx';
import { FindEachOther, PairsFoot } from './RoomPairs.tsx';
import { Circles, type Phase } from './RoomPapers.tsx';
import { PhaseWords, tall } from './RoomPhase.tsx';
import { useCalm } from './theme.tsx';
import { GrowingProvider, useFit, type GrowingTexts } from './useFit.ts';
import { phaseTitle, roomWords as words, sessionWords } from '../words.ts';

/** All words that stand still while the clock runs, in sizes that keep them apart. */
export const PhaseText = memo(function PhaseText({
  phase,
  who,
  pairs,
}: Pick<RoomView, 'phase' | 'who' | 'pairs'>) {
  const box = useRef<HTMLDivElement>(null);
  const [growing] = useState((): GrowingTexts => new Set());
  const next = useRef<HTMLElement>(null);
  useFit(box, growing, next);
  const { silence = false, asks = null, paper = null } = phase ?? {};
  const finding = pairs !== null && pairs.finding && !pairs.begun;
  const line = who !== null && <Who name={who.name} does={who.does} next={who.next} nextLine={next} />;
  const foot =
    pairs === null ? (
      footOf(phase, line)
    ) : (
      <PairsFoot pairs={pairs} next={phase === null ? '' : phaseTitle(phase.title)} />
    );
  return (
    <GrowingProvider value={growing}>
      <div
        className="room-words"
        ref={box}
        data-tall={tall(phase) || (silence && paper?.kind === 'circles') || undefined}
      >
        <Words beat={finding ? 'find' : (phase?.title.phase ?? '')}>
          {pairs !== null && finding ? (
            <FindEachOther pairs={pairs} />
          ) : (
            phase !== null && <PhaseWords phase={phase} alone={foot === null || foot === false} />
          )}
        </Words>
        <Words
          beat={asks ?? (silence ? 'silence' : paper?.kind === 'circles' ? 'circles' : (who?.name ?? ''))}
        >
          {foot}
        </Words>
      </div>
    </GrowingProvider>
  );
});

/** What stands above the clock: whose time it is, who sits with whom, or what all do. */
function footOf(phase: Phase | null, who: ReactNode): ReactNode {
  if (phase?.paper?.kind === 'circles') return <Circles circles={phase.paper.circles} />;
  if (phase !== null && phase.asks !== null)
    return tall(phase) ? null : <p className="room-say">{words.asks[phase.asks]}</p>;
  if (phase?.silence === true) return <p className="room-say">{words.nobodySpeaks}</p>;
  return who;
}

/** Words, and the beat they belong to: when the beat changes, they give way to others. */
interface BeatOfWords {
  readonly beat: string;
  readonly words: ReactNode;
}

/** Words that cross-fade within the breath when what they are about changes. */
function Words({ beat, children }: { beat: string; children: ReactNode }) {
  const [now, setNow] = useState<{
    readonly shown: BeatOfWords;
    /** Whether something else was shown before. */
    readonly changed: boolean;
    readonly leaving: readonly BeatOfWords[];
  }>({ shown: { beat, words: children }, changed: false, leaving: [] });
  if (now.shown.beat !== beat)
    setNow({
      shown: { beat, words: children },
      changed: true,
      leaving: [...now.leaving.filter((each) => each.beat !== beat), now.shown],
    });
  else if (now.shown.words !== children) setNow({ ...now, shown: { beat, words: children } });
  const gone = useCallback(
    (left: string) =>
      setNow((then) => ({ ...then, leaving: then.leaving.filter((each) => each.beat !== left) })),
    [],
  );
  return (
    <div className="room-fade">
      {[...now.leaving, now.shown].map((each) => (
        <FadingWords
          key={each.beat}
          beat={each.beat}
          way={each !== now.shown ? 'out' : now.changed ? 'in' : 'none'}
          gone={gone}
        >
          {each.words}
        </FadingWords>
      ))}
    </div>
  );
}

function FadingWords({
  beat,
  way,
  gone,
  children,
}: {
  beat: string;
  way: 'in' | 'out' | 'none';
  gone: (beat: string) => void;
  children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const left = useCallback(() => gone(beat), [gone, beat]);
  useFade(box, way, movements(useCalm()).words, way === 'out' ? left : undefined);
  return <div ref={box}>{children}</div>;
}

/** Ems that a line of a long name holds. */
const NAME_LINE = 12.5;

/** Ems that a line holds of who comes then. */
const NEXT_LINE = 14;

const Who = memo(function Who({
  name,
  does,
  next,
  nextLine,
}: {
  name: string;
  does: NonNullable<RoomView['who']>['does'];
  next: string | null;
  nextLine: RefObject<HTMLElement | null>;
}) {
  const ems = emsWide(name);
  return (
    <div className="room-who">
      <div className="room-name" data-size={ems > 8.2 ? 'lines' : ems > 5.3 ? 'line' : undefined}>
        <span className="room-name-lines">
          <ShortName name={name} ems={NAME_LINE} lines={2} />
        </span>
        <span className="room-name-line">
          <ShortName name={name} ems={NAME_LINE} />
        </span>
      </div>
      {does !== null && <div className="room-next"> {sessionWords.does[does]}</div>}
      {next !== null && (
        <div className="room-next">
          {' '}
          {words.then}{' '}
          <b className="room-next-line" ref={nextLine}>
            <NamedText text={next} title={false} />
          </b>
          <b className="room-next-lines">
            <ShortName name={next} ems={NEXT_LINE} lines={2} />
          </b>
        </div>
      )}
    </div>
  );
});
