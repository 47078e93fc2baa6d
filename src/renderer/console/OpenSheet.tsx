import { lazy, type ReactNode } from 'react';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import { readSchedule } from '#shared/session/agenda/timeReadings.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import { after, type Duration, type Instant } from '#shared/time.ts';
import type { PushOf } from '../bridge/windowStore.ts';
import { AllKeys, sessionKeys } from '../ui/keys/AllKeys.tsx';
import { FindAct } from '../ui/keys/FindAct.tsx';
import { findableActs, type FindableAct } from './findable.ts';
import type { ConsoleSheet } from './consoleSheet.ts';
import { BeganEarlierSheet } from './sheets/BeganEarlierSheet.tsx';
import { BehindCoverSheet } from './sheets/BehindCoverSheet.tsx';
import { CardsSheet } from './sheets/CardsSheet.tsx';
import { ChangeAgreementSheet } from './sheets/ChangeAgreementSheet.tsx';
import { ChangeSheet } from './sheets/ChangeSheet.tsx';
import { CommitmentSheet } from './sheets/CommitmentSheet.tsx';
import { InsightSheet } from './sheets/InsightSheet.tsx';
import { MessageSheet } from './sheets/MessageSheet.tsx';
import { ParkingSheet } from './sheets/ParkingSheet.tsx';
import { PayBackSheet } from './sheets/PayBackSheet.tsx';
import { QuestionSheet } from './sheets/QuestionSheet.tsx';
import { WantsSheet } from './sheets/WantsSheet.tsx';
import { RaiseSheet } from './sheets/RaiseSheet.tsx';
import { ConfirmSheet } from './sheets/ConfirmSheet.tsx';
import { timeOfDay, today } from './timeOfDay.ts';
import { WordLineSheet } from './sheets/WordLineSheet.tsx';
import { WinsSheet } from './sheets/WinsSheet.tsx';
import { WantsMoreSheet } from './sheets/WantsMoreSheet.tsx';
import { HardCardsSheet } from './sheets/HardCardsSheet.tsx';
import { SeenSheet } from './sheets/SeenSheet.tsx';
import { PhonesSheet } from './sheets/PhonesSheet.tsx';
import { WindowsSheet } from './sheets/WindowsSheet.tsx';
import type { useCallsToMain } from './useCallsToMain.ts';
import { consoleWords as words, keyWords, phaseTitle, timeLabel } from '../words.ts';

// What it brings along weighs more than all others together: it is read when it is first opened.
const PeopleSheet = lazy(async () => ({
  default: (await import('./sheets/PeopleSheet.tsx')).PeopleSheet,
}));

/** The keys of the console, and those that are its own while the agreement is looked at, or a commitment is told of. */
const consoleKeys = [
  ...sessionKeys('console'),
  ...sessionKeys('agreeing').map(({ keys }) => ({ title: keyWords.agreeing, keys })),
  ...sessionKeys('review').map(({ keys }) => ({ title: keyWords.review, keys })),
];

/** When the session ends if the group stays `by` longer: where the plan then ends. */
function laterEnd(view: ConsoleView, clock: PushOf<'console'>['clock'], now: Instant, by: Duration): string {
  const reading = readSchedule(view.schedule, now);
  return reading === null ? '' : timeOfDay(clock, after(reading.plannedEnd, by), false);
}

/** The sheet that lies over the console now. */
export function OpenSheet({
  sheet,
  push,
  view,
  main,
  close,
  open,
  onUncover,
  onFound,
}: {
  readonly sheet: ConsoleSheet;
  readonly push: PushOf<'console'>;
  readonly view: ConsoleView;
  readonly main: ReturnType<typeof useCallsToMain>;
  readonly close: () => void;
  readonly open: (sheet: ConsoleSheet) => void;
  readonly onUncover: () => void;
  readonly onFound: (act: FindableAct) => void;
}): ReactNode {
  const { send, request } = main;
  const speaks = view.room.holder === null ? null : (view.room.seats[view.room.holder]?.person ?? null);
  switch (sheet.kind) {
    case 'agreed':
      return (
        <ConfirmSheet
          title={words.agreed.title}
          description={words.agreed.description}
          yes={({ length }) => words.agreed.yes(length(sheet.command.by))}
          no={words.agreed.no}
          onYes={() => void send(sheet.command)}
          onClose={close}
        />
      );
    case 'putAway':
      return (
        <ConfirmSheet
          title={words.putAwayRoom.title}
          description={words.putAwayRoom.description(view.trial)}
          yes={words.putAwayRoom.yes}
          no={words.putAwayRoom.no}
          onYes={() => request({ type: 'session.putAway' })}
          onClose={close}
        />
      );
    case 'endNow':
      return (
        <ConfirmSheet
          title={words.endNow.title}
          description={words.endNow.description(view.closeNext.map(phaseTitle))}
          yes={words.endNow.yes}
          no={words.endNow.no}
          onYes={() => void send({ type: 'session.endNow' })}
          onClose={close}
        />
      );
    case 'declines':
      return (
        <ConfirmSheet
          title={words.declines.title[sheet.command.answer === 'no' ? 'no' : 'later']}
          description={words.declines.description}
          yes={words.declines.yes}
          no={words.declines.no}
          onYes={() => void send(sheet.command)}
          onClose={close}
        />
      );
    case 'stopSlot':
      return (
        <ConfirmSheet
          title={words.stopSlot.title(view.focus)}
          description={words.stopSlot.description}
          yes={words.stopSlot.yes(view.focus)}
          no={words.stopSlot.no}
          onYes={() => void send({ type: 'slot.stop' })}
          onClose={close}
        />
      );
    case 'stepOut':
      return (
        <ConfirmSheet
          title={words.stepOut.title(view.focus, sheet.name)}
          description={words.stepOut.description(view.focus, view.trios.length > 1)}
          yes={words.stepOut.yes}
          no={words.stepOut.no}
          onYes={() => void send({ type: 'person.stepOut', person: sheet.person })}
          onClose={close}
        />
      );
    case 'earlier':
      return view.now === null ? null : (
        <BeganEarlierSheet
          now={view.now}
          readNow={main.now}
          onSet={(elapsed, endsBefore) =>
            void send({ type: 'clock.correct', elapsed, ...(endsBefore && { endsBefore }) })
          }
          onClose={close}
        />
      );
    case 'payBack':
      if ((view.now?.step ?? null) !== sheet.step) return null;
      return (
        <PayBackSheet
          proposal={sheet.proposal}
          focus={view.focus}
          noSlotToDrop={view.noSlotToDrop}
          endsAt={(by) => laterEnd(view, push.clock, main.now(), by)}
          onSend={(command) => void send(command)}
          onClose={close}
        />
      );
    case 'message':
      return <MessageSheet onShow={(text) => void send({ type: 'room.message', text })} onClose={close} />;
    case 'commitment':
      return (
        <CommitmentSheet view={view} today={today(push.clock, main.now())} onSend={send} onClose={close} />
      );
    case 'change':
      return view.recall?.open == null ? null : (
        <ChangeSheet open={view.recall.open} view={view} onSend={send} onClose={close} />
      );
    case 'cards':
      return <CardsSheet view={view} askParked={main.parked} onSend={send} onClose={close} />;
    case 'parking':
      return (
        <ParkingSheet view={view} askParked={main.parked} speaks={speaks} onSend={send} onClose={close} />
      );
    case 'wins':
      return <WinsSheet ask={main.wins} onClose={close} />;
    case 'insight':
      return <InsightSheet view={view} speaks={speaks} onSend={send} onClose={close} />;
    case 'question':
      return view.asks === null ? null : (
        <QuestionSheet name={view.asks} questions={view.questions} onSend={send} onClose={close} />
      );
    case 'want':
      return <WantsSheet view={view} speaks={speaks} onSend={send} onClose={close} />;
    case 'changeAgreement':
      return view.agreement === null ? null : (
        <ChangeAgreementSheet agreement={view.agreement} onSend={send} onClose={close} />
      );
    case 'wordLine':
      return view.agreement === null ? null : (
        <WordLineSheet agreement={view.agreement} onSend={send} onClose={close} />
      );
    case 'raise':
      return <RaiseSheet level={view.level} onRaise={(command) => void send(command)} onClose={close} />;
    case 'wantsMore':
      return view.topicWantsMore === null ? null : (
        <WantsMoreSheet
          ways={view.topicWantsMore}
          onChoose={(way) => void send(way.command)}
          onClose={close}
        />
      );
    case 'people':
      return (
        <PeopleSheet
          view={view}
          askParked={main.parked}
          onSend={send}
          onStopSlot={() => open({ kind: 'stopSlot' })}
          onStepOut={(person, name) => open({ kind: 'stepOut', person, name })}
          onClose={close}
        />
      );
    case 'windows':
      return (
        <WindowsSheet
          place={push.place}
          theme={push.theme}
          roomTheme={push.roomTheme}
          sound={push.sound}
          boardLeads={view.boardLeads}
          onBoardLeads={(on) => void send({ type: 'board.lead', on })}
          onRequest={request}
          onClose={close}
        />
      );
    case 'phones':
      return (
        <PhonesSheet
          askAddresses={main.addresses}
          phones={push.phones}
          view={view}
          timeAt={(at) => timeLabel(wallOf(view.schedule.openedWall, view.schedule.gapsLeftOut, at))}
          onSend={(command) => void send(command)}
          onRequest={request}
          onClose={close}
        />
      );
    case 'hardCards':
      return <HardCardsSheet goTo={view.agreed.goTo} onClose={close} />;
    case 'seen':
      return <SeenSheet board={view.board} onSend={send} onClose={close} />;
    case 'behindCover':
      return <BehindCoverSheet onShow={onUncover} onClose={close} />;
    case 'find':
      return <FindAct acts={findableActs(view, main.now())} onFind={onFound} onClose={close} />;
    case 'keys':
      return <AllKeys groups={consoleKeys} intro={keyWords.intro} open onClose={close} />;
  }
}
