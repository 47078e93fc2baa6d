import type { Command } from '#shared/session/commands.ts';
import type { PlayedCouncil } from './council.ts';

interface Line {
  readonly id: string;
  readonly skippable: boolean;
  readonly closing: boolean;
  planned: number;
  elapsed: number;
  gone: boolean;
}

/**
 * Clock and agenda once more, as a person would keep them on paper: a list of lines, a finger on one of them and a
 * stopwatch. It knows no events and no machine, only what may be done and what time it then is. Milliseconds.
 */
export class PaperAgenda {
  readonly lines: Line[];
  finger = 0;
  watch: 'armed' | 'running' | 'paused' = 'armed';
  closing = false;
  begun: number | null = null;
  now = 0;
  total: number;

  constructor({ state }: PlayedCouncil) {
    const { format } = state;
    this.lines = state.steps.map((step) => {
      const phase = [...format.front, ...format.slot, ...format.gap, ...format.back].find(
        ({ id }) => id === step.phase,
      );
      const skippable = phase?.may.includes('skip') === true && !phase.protected;
      const closing = format.closing.includes(step.phase);
      return { id: step.id, skippable, closing, planned: step.planned, elapsed: 0, gone: false };
    });
    this.total = state.planned;
  }

  get line(): Line | null {
    return this.lines[this.finger] ?? null;
  }

  wait(length: number): void {
    if (!this.line) return;
    this.now += length;
    if (this.watch === 'running') this.line.elapsed += length;
  }

  private move(by: 1 | -1): void {
    do this.finger += by;
    while (this.line?.gone);
    this.watch = 'armed';
  }

  /** Does what is asked, and tells whether it may be done. */
  do(command: Command, shortest: (step: string) => number): boolean {
    const { line } = this;
    if (!line) return false;
    switch (command.type) {
      case 'phase.start':
        if (this.watch !== 'armed') return false;
        this.watch = 'running';
        this.begun ??= this.now;
        return true;
      case 'phase.next':
      case 'phase.end':
        if (this.watch === 'armed') return false;
        this.move(1);
        if (command.type === 'phase.next' && this.line) this.watch = 'running';
        return true;
      case 'phase.skip':
        if (!line.skippable) return false;
        this.move(1);
        return true;
      case 'phase.back':
        if (this.closing || !this.lines.slice(0, this.finger).some(({ gone }) => !gone)) return false;
        this.move(-1);
        return true;
      case 'session.endNow':
        if (this.closing || line.closing) return false;
        this.closing = true;
        for (const later of this.lines.slice(this.finger + 1))
          if (later.closing) later.planned = Math.min(later.planned, shortest(later.id));
          else later.gone = true;
        this.move(1);
        return true;
      case 'clock.pause':
        if (this.watch !== 'running') return false;
        this.watch = 'paused';
        return true;
      case 'clock.resume':
        if (this.watch !== 'paused') return false;
        this.watch = 'running';
        return true;
      default:
        throw new Error(`the paper knows no ${command.type}`);
    }
  }

  /** Milliseconds behind the plan. */
  get drift(): number | null {
    if (this.begun === null) return null;
    const left = this.lines.slice(this.finger).filter(({ gone }) => !gone);
    const ahead = left.reduce((sum, { planned, elapsed }) => sum + Math.max(0, planned - elapsed), 0);
    return this.now + ahead - (this.begun + this.total);
  }
}
