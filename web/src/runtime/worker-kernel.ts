// A `Kernel` that lives in a worker: runs take their turn, Stop is heard, and a worker that breaks or won't let go is replaced.
import type { ArraySnapshot, CallKind, Completions, Output, ParamsOf, Profile, Report, ResultOf, RunResult } from '../protocol/messages';
import { Channel, kNoWorker, type WorkerLike } from './channel';
import { KernelCrashedError, KernelDisposedError, KernelLoadError } from './errors';
import type { Kernel, KernelOptions, RunOptions } from './kernel';

/** The engine's second file is fetched so long after the first result, or when nothing has been run for a while. */
const kRestAfterResultMs = 200;
const kRestAfterBootMs = 1500;
/** A worker that has not let go of a cell so long after an interrupt is replaced. */
const kPatienceMs = 1500;

export interface WorkerSource {
  /** A worker for a kernel of that profile, which it is told when it boots. */
  spawn(profile: Profile): Promise<WorkerLike>;
  /** The engine's first file, compiled. */
  module(): Promise<WebAssembly.Module>;
  /** Where its second file is (null: a worker can't read it from there), and that file compiled. */
  readonly restUrl: string | null;
  rest(): Promise<WebAssembly.Module>;
}

interface Run {
  options: RunOptions;
  /** Live until revoked; native loops ask whether it still is. */
  liveUrl: string;
  patience?: ReturnType<typeof setTimeout>;
  /** Ends the run when the worker had to be replaced. */
  giveUp: (result: RunResult) => void;
}

export class WorkerKernel implements Kernel {
  readonly profile: Profile;
  #source: WorkerSource;
  #onOutput?: (output: Output) => void;
  /** Of the worker that boots, or has booted: calls don't wait for it here. */
  #channel: Promise<Channel>;
  #booted: Promise<void> = Promise.resolve();
  /** Live as long as the kernel. */
  #probeUrl = URL.createObjectURL(new Blob(['live']));
  #turn: Promise<unknown> = Promise.resolve();
  #run?: Run;
  #disposed = false;
  /** Workers that have the engine's second file, or get it. */
  #complete = new WeakSet<Channel>();

  constructor(source: WorkerSource, options: KernelOptions) {
    this.profile = options.profile ?? 'modern';
    this.#source = source;
    this.#onOutput = options.onOutput;
    this.#channel = this.#start();
    this.#channel.catch(() => undefined);
  }

  /** Resolves when Python is there. */
  async ready(): Promise<void> {
    await this.#channel;
    await this.#booted;
  }

  run(code: string, options: RunOptions = {}): Promise<RunResult> {
    return this.#inTurn(async () => {
      const channel = await this.#channel;
      if (options.signal?.aborted) return { state: 'stopped' };
      const liveUrl = URL.createObjectURL(new Blob(['live']));
      const replaced = new Promise<RunResult>((resolve) => {
        this.#run = { options, liveUrl, giveUp: resolve };
      });
      void this.#booted.then(
        () => options.onStart?.(),
        () => undefined,
      );
      try {
        const { echo = 'last', filename = '<cell>' } = options;
        return await Promise.race([channel.call('run', { code, echo, filename, liveUrl }), replaced]);
      } finally {
        setTimeout(() => void this.#bringRest(channel), kRestAfterResultMs);
        clearTimeout(this.#run?.patience);
        URL.revokeObjectURL(liveUrl);
        this.#run = undefined;
      }
    });
  }

  interrupt(): void {
    const run = this.#run;
    if (!run) return;
    URL.revokeObjectURL(run.liveUrl);
    void this.#channel.then((channel) => channel.notify({ kind: 'interrupt' }));
    void this.ready().then(
      () => {
        if (this.#run !== run) return;
        run.patience ??= setTimeout(() => {
          void this.#replace().then(() => run.giveUp({ state: 'stopped', variablesLost: true }));
        }, kPatienceMs);
      },
      () => undefined,
    );
  }

  /** A call of the worker that is answered at once, also while code runs. */
  async call<K extends CallKind>(kind: K, params: ParamsOf<K>): Promise<ResultOf<K>> {
    return (await this.#channel).call(kind, params);
  }

  complete(code: string, cursor: number): Promise<Completions> {
    return this.call('complete', { code, cursor });
  }

  inspect(name: string): Promise<ArraySnapshot | null> {
    return this.call('inspect', { name });
  }

  async reset(): Promise<void> {
    await this.#inTurn(async () => (await this.#channel).call('reset', {}));
  }

  async writeFile(path: string, bytes: Uint8Array): Promise<void> {
    await this.#inTurn(async () => (await this.#channel).call('writeFile', { path, bytes }));
  }

  async readFile(path: string): Promise<Uint8Array> {
    return this.#inTurn(async () => (await this.#channel).call('readFile', { path }));
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const gone = new KernelDisposedError('the kernel was disposed of');
    void this.#channel.then(
      (channel) => channel.close(gone),
      () => undefined,
    );
    URL.revokeObjectURL(this.#probeUrl);
    this.#channel = Promise.reject(gone);
    this.#channel.catch(() => undefined);
  }

  #inTurn<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(job).catch(async (error: unknown) => {
      // What broke before Python was there has not been loaded.
      if (error instanceof KernelCrashedError) await this.#booted;
      throw error;
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #start(): Promise<Channel> {
    // A worker may fail before the engine is compiled.
    let fail: (error: Error) => void;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const spawned = this.#source.spawn(this.profile).then((worker) => {
      worker.onerror = (event) => fail(new KernelLoadError(event.message || kNoWorker));
      return worker;
    });
    try {
      const [worker, module] = await Promise.race([Promise.all([spawned, this.#source.module()]), failed]);
      const rest = this.#source.restUrl ?? (await this.#source.rest());
      const channel = new Channel(worker);
      channel.onReport = (report) => this.#report(report);
      this.#booted = this.#boot(channel, module, rest);
      this.#booted.catch(() => undefined);
      return channel;
    } catch (error) {
      void spawned.then(
        (worker) => worker.terminate(),
        () => undefined,
      );
      throw asLoadError(error);
    }
  }

  async #boot(channel: Channel, module: WebAssembly.Module, rest: string | WebAssembly.Module): Promise<void> {
    try {
      await channel.call('boot', { module, rest, profile: this.profile, probeUrl: this.#probeUrl });
    } catch (error) {
      const failure = asLoadError(error);
      channel.close(failure);
      throw failure;
    }
    setTimeout(() => void this.#bringRest(channel), kRestAfterBootMs);
    channel.onBroken = () => void this.#replace();
  }

  /** Once for each worker. Where it can't be fetched, the worker tries again when it needs it, and says so. */
  async #bringRest(channel: Channel): Promise<void> {
    if (this.#complete.has(channel)) return;
    this.#complete.add(channel);
    try {
      channel.notify({ kind: 'rest', module: await this.#source.rest() });
    } catch {
      this.#complete.delete(channel);
    }
  }

  /** Starts Python afresh. Open calls of the old worker reject. */
  async #replace(): Promise<void> {
    if (this.#disposed) return;
    const old = this.#channel;
    this.#channel = old.then(
      (channel) => {
        // The run that would not let go ends as a result; the channel's other calls fail.
        if (this.#run) this.#run.giveUp({ state: 'stopped', variablesLost: true });
        channel.close(new KernelCrashedError('Python was started afresh'));
        return this.#start();
      },
      () => this.#start(),
    );
    this.#channel.catch(() => undefined);
    await this.ready();
  }

  #report(report: Report): void {
    if (report.kind === 'inputWanted') return void this.#answerInput();
    if (report.kind === 'restMissing') return this.#trouble(report.reason);
    const show = this.#run?.options.onOutput ?? this.#onOutput;
    for (const output of report.outputs) show?.(output);
    void this.#channel.then((channel) => channel.notify({ kind: 'outputShown', length: report.length }));
  }

  /** Running code waits inside the engine, where no call is heard: who doesn't want to wait can only start afresh. */
  #trouble(reason: string): void {
    const { onTrouble } = this.#run?.options ?? {};
    if (onTrouble) return onTrouble(reason);
    void this.#channel.then((channel) => channel.giveUp(new KernelCrashedError(reason)));
  }

  async #answerInput(): Promise<void> {
    const run = this.#run;
    const line = run?.options.onInput ? await run.options.onInput() : null;
    if (run === this.#run) (await this.#channel).notify({ kind: 'provideInput', line });
  }
}

function asLoadError(error: unknown): KernelLoadError {
  return error instanceof KernelLoadError ? error : new KernelLoadError(error instanceof Error ? error.message : String(error));
}
