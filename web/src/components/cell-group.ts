// The cells that share one kernel: which is next, which are out of date, Run all, Stop and Reset.
import type { Output, RichResult, RunResult } from '../protocol/messages';
import { KernelLoadError } from '../runtime/errors';
import type { RunOptions } from '../runtime/kernel';
import type { Session } from '../runtime/session';
import { isFollowedBy } from './dom';
import type { CellState } from './names';

/** What a group needs of a cell. */
export interface GroupedCell extends Node {
  readonly code: string;
  readonly state: CellState;
  /** Takes its place in the queue; resolves when it has run. One of many is `quiet`: not read out. */
  run(options?: { quiet?: boolean }): Promise<void>;
  markStale(): void;
  /** Python was started afresh; `byHand`: as the reader wanted, so a cell that was stopped for it has nothing to say. */
  markNew(byHand?: boolean): void;
  focusCode(): void;
  /** Shows a rich result in the places of those that came with the same id. */
  redisplay(id: string, result: RichResult): void;
}

export interface TurnOptions extends RunOptions {
  needsFiles?: boolean;
  /** Called before the next turn begins. */
  onFinish?: (result: RunResult) => void;
  /** The engine could not be loaded: the code waits until it is, which `session.start` tries again. Without a listener it fails. */
  onUnavailable?: (error: KernelLoadError) => void;
  /** The engine is being loaded again. */
  onRetry?: () => void;
}

/** Events: `change`, whenever something started or ended; `ran-all`, after Run all; `reset`, when the reader had all variables forgotten. */
export class CellGroup extends EventTarget {
  readonly session: Session;
  /** Cells that may open data files wait for these; all do unless told otherwise. */
  needsFiles: (cell: GroupedCell) => boolean = () => true;
  #cells: GroupedCell[] = [];
  #lastRun = new WeakMap<GroupedCell, string>();
  #turn: Promise<unknown> = Promise.resolve();
  /** A new one after every Stop: what was queued before it does not run. */
  #stopping = new AbortController();
  #busy = 0;

  constructor(session: Session) {
    super();
    this.session = session;
    session.addEventListener('lost', () => {
      for (const cell of this.#cells) cell.markNew();
    });
  }

  /** In the order of the page. */
  get cells(): readonly GroupedCell[] {
    return this.#cells;
  }

  /** Whether anything runs or is queued. */
  get busy(): boolean {
    return this.#busy > 0;
  }

  add(cell: GroupedCell): void {
    // Cells mostly come in the order of the page.
    let at = this.#cells.length;
    while (at > 0 && isFollowedBy(cell, this.#cells[at - 1]!)) at--;
    this.#cells.splice(at, 0, cell);
  }

  remove(cell: GroupedCell): void {
    this.#cells = this.#cells.filter((other) => other !== cell);
  }

  /** Runs a cell's code in its turn. Null if it was stopped before it began. */
  async run(cell: GroupedCell, code: string, options: TurnOptions): Promise<RunResult | null> {
    const result = await this.runCode(code, { ...options, needsFiles: this.needsFiles(cell) });
    if (result) this.#ran(cell, code);
    return result;
  }

  /** The same for code that is no cell's, such as a console's line. */
  runCode(code: string, options: TurnOptions): Promise<RunResult | null> {
    const { signal } = this.#stopping;
    // Who runs something while others wait for the engine wants it tried again.
    if (this.busy && this.session.state === 'failed') void this.session.start().catch(() => undefined);
    this.#busy++;
    this.#changed();
    const onOutput = (output: Output) => {
      if ('display' in output && output.id !== undefined) for (const cell of this.#cells) cell.redisplay(output.id, output.display);
      options.onOutput?.(output);
    };
    const result = this.#turn.then(async () => {
      const outcome = await this.#runNow(code, { ...options, onOutput }, signal);
      if (outcome) options.onFinish?.(outcome);
      return outcome;
    });
    this.#turn = result.catch(() => undefined);
    return result.finally(() => {
      this.#busy--;
      this.#changed();
    });
  }

  /** Null as soon as it is stopped before it began. */
  async #runNow(code: string, options: TurnOptions, signal: AbortSignal): Promise<RunResult | null> {
    for (;;) {
      if (signal.aborted) return null;
      let begun = false;
      const onStart = () => {
        if (signal.aborted) return;
        begun = true;
        options.onStart?.();
      };
      const over = new AbortController();
      const cancelled = new Promise<null>((resolve) => signal.addEventListener('abort', () => begun || resolve(null), { signal: over.signal }));
      try {
        return await Promise.race([this.session.run(code, { ...options, onStart, signal }), cancelled]);
      } catch (error) {
        if (!(error instanceof KernelLoadError) || this.session.state !== 'failed' || !options.onUnavailable) throw error;
        options.onUnavailable(error);
        await this.#nextAttempt(signal);
        if (!signal.aborted) options.onRetry?.();
      } finally {
        over.abort();
      }
    }
  }

  /** Resolves when the engine is loaded again, or at Stop. */
  #nextAttempt(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      const end = () => {
        over.abort();
        resolve();
      };
      if (signal.aborted) return end();
      signal.addEventListener('abort', end, { signal: over.signal });
      this.session.addEventListener('change', () => this.session.state === 'failed' || end(), { signal: over.signal });
    });
  }

  /** Runs every cell in turn, as a doctest would: one that raises doesn't stop the rest. */
  async runAll(cells: readonly GroupedCell[] = this.#cells): Promise<void> {
    const { signal } = this.#stopping;
    await Promise.all(cells.map((cell) => cell.run({ quiet: true })));
    if (!signal.aborted) this.dispatchEvent(new Event('ran-all'));
  }

  /** The cells above that have not run yet. */
  pendingAbove(cell: GroupedCell): GroupedCell[] {
    return this.#cells.slice(0, this.#cells.indexOf(cell)).filter((other) => other.state === 'new');
  }

  next(cell: GroupedCell): GroupedCell | undefined {
    return this.#cells[this.#cells.indexOf(cell) + 1];
  }

  /** Interrupts what runs, and forgets what is queued. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.session.interrupt();
    this.#changed();
  }

  async reset(): Promise<void> {
    this.stop();
    await this.session.reset();
    for (const cell of this.#cells) cell.markNew(true);
    this.dispatchEvent(new Event('reset'));
    this.#changed();
  }

  /** Cells under one that now does something else may show what is no longer so. */
  #ran(cell: GroupedCell, code: string): void {
    const before = this.#lastRun.get(cell);
    this.#lastRun.set(cell, code);
    if (before === undefined || before === code) return;
    for (const other of this.#cells.slice(this.#cells.indexOf(cell) + 1)) other.markStale();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
