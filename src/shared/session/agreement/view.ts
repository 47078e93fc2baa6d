import type { Step } from '../agenda/state.ts';
import type { SessionState } from '../state.ts';
import { focusIn, hasBlank, isMade, linesOf, linesToShow, looksIn } from './lines.ts';
import type { AgreementChange, AgreementState } from './state.ts';

/** The agreement in the facilitator's window, while the group looks at it. */
export interface AgreementView {
  readonly looks: 'before' | 'after';
  /** 0: lines of the template. */
  readonly version: number;
  readonly lines: readonly {
    /** Its place in the agreement, the first one 0: its number there is one more, whatever lines are left out here. */
    readonly line: number;
    readonly text: string;
    readonly focused: boolean;
    readonly bent: boolean;
    /** Something in it is still to be filled. */
    readonly blank: boolean;
  }[];
  /** The group makes its first agreement, and words its lines. */
  readonly made: boolean;
  readonly answer: AgreementState['answer'];
  readonly change: AgreementChange | null;
  /** The group would remember a change. */
  readonly mayChange: boolean;
  readonly longReview: boolean;
}

/** Null where the group does not look at it now, or where no line of it can be shown. */
export function agreementView(state: SessionState, step: Step): AgreementView | null {
  const looks = looksIn(state, step);
  const { brought, bent, answer, change } = state.agreement;
  const focus = focusIn(state, step);
  if (looks === null || brought === null || focus === null) return null;
  return {
    looks,
    version: brought.version,
    lines: linesToShow(state, looks).map(({ line, text }) => ({
      line,
      text,
      focused: line === focus.line,
      bent: bent.includes(line),
      blank: hasBlank(text),
    })),
    made: looks === 'before' && state.group !== null && isMade(state.agreement),
    answer,
    change,
    mayChange: state.group !== null,
    longReview: state.longReview,
  };
}

/** What the group agreed on for when it is needed; empty where it did not. */
export interface AgreedView {
  /** How it signals that it has drifted. */
  readonly signal: string;
  /** To whom it goes when it is stuck, or when harm shows. */
  readonly goTo: string;
}

export const agreedOn = ({ agreement: { brought } }: SessionState): AgreedView => ({
  signal: brought?.signal ?? '',
  goTo: brought?.goTo ?? '',
});

/** What became of the agreement in a session; `bent` and `change` in the words of that day. */
export interface AgreementBecame {
  /** Which version the group looked at; 0: lines of the template. */
  readonly version: number;
  readonly bent: string[];
  readonly answer: AgreementState['answer'];
  readonly change: { readonly from: string | null; readonly to: string | null } | null;
}

/** Null where nothing was said of it. */
export function becameOf({ agreement }: Pick<SessionState, 'agreement'>): AgreementBecame | null {
  const { brought, bent, answer, change } = agreement;
  if (brought === null || (bent.length === 0 && answer === null && change === null)) return null;
  const lines = linesOf(agreement);
  const textAt = (line: number) => lines[line] ?? null;
  return {
    version: brought.version,
    bent: bent.flatMap((line) => textAt(line) ?? []),
    answer,
    change: change && { from: change.how === 'add' ? null : textAt(change.line), to: change.text },
  };
}
