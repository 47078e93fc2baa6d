import { useRef, useState } from 'react';
import type { Command } from '#shared/session/commands.ts';
import { ZERO, type Duration } from '#shared/time.ts';
import type { Format } from '#shared/format/schema.ts';
import { totals, type Payment, type RepayProposal } from '#shared/session/agenda/repay.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { tellRefused } from '../../ui/Notices.tsx';
import { Said } from '../../ui/Said.tsx';
import { whyNot } from '../../ui/whyNot.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberStepper } from '../../ui/NumberStepper.tsx';
import { consoleWords as words, phaseTitle } from '../../words.ts';
import './sheets.css';

/** Less is shown as `on plan`, and is nothing to pay back. */
const LEAST = 1000;

/** What an overrun would be paid from; Enter accepts exactly what is shown. */
export function PayBackSheet({
  proposal,
  focus,
  noSlotToDrop,
  endsAt,
  onSend,
  onClose,
}: {
  readonly proposal: RepayProposal;
  readonly focus: Format['focus'];
  /** Why no slot can be left out of the rest; null where one can. */
  readonly noSlotToDrop: Refusal | null;
  /** The time of day at which the session ends if it ends so much later than planned. */
  readonly endsAt: (by: Duration) => string;
  readonly onSend: (command: Command) => void;
  readonly onClose: () => void;
}) {
  const accept = useRef<HTMLButtonElement>(null);
  const w = words.repay;
  if (proposal.replan) return <ReplanSheet noSlotToDrop={noSlotToDrop} onSend={onSend} onClose={onClose} />;
  if (proposal.amount < LEAST) return <NothingToPayBack onClose={onClose} />;
  const nothing = proposal.payments.length === 0;
  const { paid } = totals(proposal);
  return (
    <Dialog
      open
      title={<Said>{(times) => (nothing ? words.behind : w.title)(times.length(proposal.amount))}</Said>}
      description={nothing ? w.unpayable(focus) : w.description(focus)}
      onClose={onClose}
      initialFocus={accept}
      actions={
        <>
          {!nothing && (
            <Button
              ref={accept}
              look="strong"
              keys="Enter"
              onClick={() => {
                onClose();
                onSend({ type: 'plan.repay', amount: proposal.amount });
              }}
            >
              {w.accept}
            </Button>
          )}
          <Button
            title={w.laterHint}
            onClick={() => {
              onClose();
              onSend({ type: 'plan.replan', choice: { kind: 'endLater', by: proposal.amount } });
            }}
          >
            {endsAt(proposal.amount) === endsAt(ZERO)
              ? ({ length }) => w.laterBy(length(proposal.amount))
              : w.later(endsAt(proposal.amount))}
          </Button>
          <Button ref={nothing ? accept : undefined} keys="Esc" onClick={onClose}>
            {w.no}
          </Button>
        </>
      }
    >
      {!nothing && (
        <table className="payments">
          <caption className="heard">{w.caption}</caption>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col">{w.was}</th>
              <th scope="col">{w.becomes}</th>
            </tr>
          </thead>
          {proposal.payments.map((payment) => (
            <PaymentRows key={payment.from} payment={payment} from={w.from(focus)[payment.from]} />
          ))}
          {paid + proposal.unpaid !== proposal.amount && (
            <tbody>
              <tr className="payment-from">
                <th scope="row">{w.inAll}</th>
                <td />
                <td>
                  −<Said>{(times) => times.length(paid)}</Said>
                </td>
              </tr>
            </tbody>
          )}
        </table>
      )}
      {!nothing && proposal.unpaid > 0 && (
        <p className="pay-back-note">
          <Said>{(times) => w.unpaid(times.length(proposal.unpaid))}</Said>
        </p>
      )}
    </Dialog>
  );
}

/** Asked for while the session keeps its plan, or is ahead of it. */
function NothingToPayBack({ onClose }: { readonly onClose: () => void }) {
  const back = useRef<HTMLButtonElement>(null);
  const w = words.repay;
  return (
    <Dialog
      open
      title={w.nothing}
      description={w.notBehind}
      onClose={onClose}
      initialFocus={back}
      actions={
        <Button ref={back} keys="Esc" onClick={onClose}>
          {w.close}
        </Button>
      }
    />
  );
}

function PaymentRows({ payment, from }: { readonly payment: Payment; readonly from: string }) {
  const w = words.repay;
  return (
    <tbody>
      <tr className="payment-from">
        <th scope="rowgroup">{from}</th>
        <td />
        <td>
          −<Said>{(times) => times.length(payment.amount)}</Said>
        </td>
      </tr>
      {payment.steps.map((step) => (
        <tr key={step.step}>
          <th scope="row">{phaseTitle(step.title)}</th>
          <td>
            <Said>{(times) => times.length(step.was)}</Said>
          </td>
          <td>
            <Said>{(times) => (step.becomes === null ? w.leftOut : times.length(step.becomes))}</Said>
          </td>
        </tr>
      ))}
    </tbody>
  );
}

const USUAL_EXTENSION = 15;

/** More than 15 minutes behind: what to do is the group's choice. */
function ReplanSheet({
  noSlotToDrop,
  onSend,
  onClose,
}: {
  readonly noSlotToDrop: Refusal | null;
  readonly onSend: (command: Command) => void;
  readonly onClose: () => void;
}) {
  const [minutes, setMinutes] = useState(USUAL_EXTENSION);
  // The safest answer has the focus: Enter, which accepts a small repayment, changes nothing here.
  const notNow = useRef<HTMLButtonElement>(null);
  const w = words.replanning;
  const choose = (choice: Extract<Command, { type: 'plan.replan' }>['choice']) => {
    onClose();
    onSend({ type: 'plan.replan', choice });
  };
  return (
    <Dialog
      open
      title={w.title}
      description={w.description}
      onClose={onClose}
      initialFocus={notNow}
      actions={
        <Button ref={notNow} keys="Esc" onClick={onClose}>
          {w.no}
        </Button>
      }
    >
      <div className="choices">
        <Button
          refusal={whyNot(noSlotToDrop)}
          onRefused={tellRefused}
          onClick={() => choose({ kind: 'dropPresenter' })}
        >
          {w.drop}
        </Button>
        <div className="choice-with">
          <Button onClick={() => choose({ kind: 'extend', minutes })}>{w.extend}</Button>
          <NumberStepper
            label={w.minutes}
            value={minutes}
            onChange={setMinutes}
            min={1}
            max={240}
            step={5}
            unit={w.minutesUnit(minutes)}
          />
        </div>
        <Button onClick={() => choose({ kind: 'end' })}>{w.end}</Button>
      </div>
    </Dialog>
  );
}
