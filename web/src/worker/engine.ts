// Runs cells on a kernel in slices and answers the protocol. No DOM and no worker globals: what it needs comes in.
//
// How Stop works without shared memory: a cell runs in slices of some 10 ms and messages come in between them, so
// `interrupt` is heard. A native loop inside one slice (a sort, a matmul) asks `pollInterrupt` every 20 ms; the answer is
// whether a blob: URL that the page made for this run can still be fetched, synchronously. The page revokes it to say Stop.
import type { ArraySnapshot, Completeness, Handlers, Notice, ParamsOf, Report, RunResult } from '../protocol/messages';
import { completions, errorDetails, surrogateError } from './engine-json';
import type { EngineDisplay, EngineHooks, EngineKernel, EngineModule } from './kernel-module';
import { OutputBuffer } from './output-buffer';
import rehearsals from './rehearsal.py?raw';

const kSliceMicros = 10_000;
const kRehearsalSliceMicros = 4_000;
/** Code that still runs so long after an interrupt is unwound without its handlers. */
export const kGraceMs = 50;

export interface EngineHost {
  /** Compiles nothing, only instantiates what `bring` brings. */
  load(hooks: EngineHooks): Promise<EngineModule>;
  /** The engine's first file, and its second or where it is read from if it is needed before `join`. */
  bring(first: WebAssembly.Module, rest: string | WebAssembly.Module): void;
  /** Brings the engine's second file. */
  join(rest: WebAssembly.Module): void;
  /** Whether the page's URL for this run is still there; asked in the middle of a native loop. */
  isLive(url: string): boolean;
  report(report: Report): void;
  /** Lets the messages in that have arrived. */
  breathe(): Promise<void>;
  now(): number;
}

interface Run {
  liveUrl: string;
  interruptedAt?: number;
  /** The last expression's value was shown as a rich result. */
  displayed?: true;
}

/** What a cell that doesn't compute waits for. */
type Pause = 'input' | 'time' | 'output';

/** The engine itself failed; this worker is of no more use. */
export class EngineBroken extends Error {}

export class Engine {
  readonly handlers: Handlers;
  #host: EngineHost;
  #module: Promise<EngineModule>;
  #kernel?: EngineKernel;
  /** Whether this worker can ask for a URL of the page in the middle of a run; unknown until it has tried. */
  #polling?: boolean;
  #probeUrl = '';
  #run?: Run;
  #pause?: { reason: Pause; end: () => void };
  #output: OutputBuffer;
  #booted?: Promise<null>;
  /** Ends soon when somebody waits. */
  #rehearsal: Promise<void> = Promise.resolve();
  #rehearsing = false;
  #wanted = false;

  constructor(host: EngineHost) {
    this.#host = host;
    this.#output = new OutputBuffer((outputs, length) => host.report({ kind: 'output', outputs, length }));
    this.#module = host.load({
      onOutput: (stream, text) => this.#rehearsing || this.#output.write(stream === 'stderr' ? 'stderr' : 'stdout', text),
      onDisplay: (json) => this.#display(JSON.parse(json) as EngineDisplay),
      pollInterrupt: () => this.#pollInterrupt(),
    });
    // Told when it boots.
    this.#module.catch(() => undefined);
    this.handlers = {
      boot: (params) => (this.#booted = this.#boot(params)),
      run: (params) => this.#runCell(params),
      complete: async ({ code, cursor }) => completions(await this.#ready(), code, cursor),
      completeness: async ({ code }) => (await this.#ready()).completeness(code) as Completeness,
      inspect: async ({ name }) => JSON.parse((await this.#ready()).inspect(name) || 'null') as ArraySnapshot | null,
      writeFile: async ({ path, bytes }) => {
        (await this.#ready()).writeFile(path, bytes);
        return null;
      },
      readFile: async ({ path }) => {
        const bytes = (await this.#ready()).readFile(path);
        if (!bytes) throw new Error(`there is no file ${path}`);
        return bytes;
      },
      reset: async () => {
        (await this.#ready()).reset();
        return null;
      },
    };
  }

  notice(notice: Notice): void {
    switch (notice.kind) {
      case 'rest':
        return this.#host.join(notice.module);
      case 'interrupt':
        return this.#interrupt();
      case 'provideInput':
        if (!this.#run) return;
        if (notice.line !== null) this.#kernel?.provideInput(notice.line + '\n');
        else this.#kernel?.endInput();
        return this.#resume('input');
      case 'outputShown':
        this.#output.shown(notice.length);
        return this.#resume('output');
    }
  }

  /** Whether a cell runs, which may be kept waiting in the middle of a call; what it has printed is sent. */
  holdCell(): boolean {
    if (this.#run) this.#output.flush();
    return this.#run !== undefined;
  }

  async #boot({ module, rest, profile, probeUrl }: ParamsOf<'boot'>): Promise<null> {
    this.#probeUrl = probeUrl;
    this.#host.bring(module, rest);
    const { Kernel } = await this.#module;
    this.#kernel = new Kernel(profile);
    // What a rehearsal can't do, a cell will find out.
    this.#rehearsal = this.#rehearse(this.#kernel).catch(() => undefined);
    return null;
  }

  /** The kernel, for a call that may have come before it was there. */
  async #ready(): Promise<EngineKernel> {
    this.#wanted = true;
    this.#pause?.end();
    await this.#booted;
    await this.#rehearsal;
    if (!this.#kernel) throw new EngineBroken('the engine has not started');
    return this.#kernel;
  }

  /** The browser compiles each of the engine's functions when it is first called: something like a first cell is run while nobody waits. */
  async #rehearse(kernel: EngineKernel): Promise<void> {
    // The page hears first that the engine is there; and it may have something to run already.
    if (!this.#wanted) await this.#host.breathe();
    for (const code of rehearsals.split('# %%\n')) if (!this.#wanted) await this.#rehearsePart(kernel, code);
  }

  async #rehearsePart(kernel: EngineKernel, code: string): Promise<void> {
    this.#rehearsing = true;
    try {
      kernel.beginRehearsal(code);
      for (let told = false; kernel.step(kRehearsalSliceMicros).state === 'paused'; ) {
        await this.#host.breathe();
        if (this.#wanted && !told) kernel.interrupt();
        told = this.#wanted;
      }
    } finally {
      kernel.endRehearsal();
      this.#rehearsing = false;
    }
  }

  async #runCell({ code, echo, filename, liveUrl }: { code: string; echo: string; filename: string; liveUrl: string }): Promise<RunResult> {
    const run: Run = { liveUrl };
    this.#run = run;
    const kernel = await this.#ready();
    const unencodable = surrogateError(code);
    if (unencodable) {
      this.#run = undefined;
      return unencodable;
    }
    try {
      kernel.begin(code, echo, filename);
      // Stop was pressed before it began.
      if (run.interruptedAt !== undefined) kernel.interrupt();
      for (;;) {
        if (run.interruptedAt !== undefined && this.#host.now() - run.interruptedAt > kGraceMs) kernel.unwind();
        const progress = kernel.step(kSliceMicros);
        this.#output.flush();
        switch (progress.state) {
          case 'finished':
            return { state: 'finished', repr: progress.repr, ...(run.displayed && progress.repr && { displayed: true }) };
          case 'raised':
            return { state: 'raised', traceback: progress.traceback, error: errorDetails(progress.error, progress.traceback, code) };
          case 'stopped':
            return { state: 'stopped' };
          case 'input':
            this.#host.report({ kind: 'inputWanted' });
            await this.#sleep('input', Infinity);
            break;
          case 'sleeping':
            await this.#sleep('time', progress.wakeMs);
            break;
          case 'paused':
            while (this.#output.behind && run.interruptedAt === undefined) await this.#sleep('output', Infinity);
            await this.#host.breathe();
            break;
        }
      }
    } catch (error) {
      // What is thrown across from C++ has no words.
      throw new EngineBroken(error instanceof Error ? error.message : 'an error of its own, or no memory left');
    } finally {
      this.#output.flush();
      this.#run = undefined;
    }
  }

  #display(display: EngineDisplay): void {
    if (this.#rehearsing) return;
    if ('clear' in display) return this.#output.clear(display.clear);
    if (display.result && this.#run) this.#run.displayed = true;
    if (Object.keys(display.data).length > 0) this.#output.display(display.data, display.id, display.update);
  }

  /** Waits for its reason, the time, or an interrupt; after an interrupt never longer than the grace. */
  #sleep(reason: Pause, ms: number): Promise<void> {
    const longest = this.#run?.interruptedAt === undefined ? ms : Math.min(ms, kGraceMs);
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = () => {
        this.#pause = undefined;
        clearTimeout(timer);
        resolve();
      };
      this.#pause = { reason, end };
      if (longest !== Infinity) timer = setTimeout(end, longest);
    });
  }

  #resume(reason: Pause): void {
    if (this.#pause?.reason === reason) this.#pause.end();
  }

  #interrupt(): void {
    if (!this.#run) return;
    if (this.#run.interruptedAt === undefined) {
      this.#run.interruptedAt = this.#host.now();
      this.#kernel?.interrupt();
    }
    this.#pause?.end();
  }

  /** One interrupt is one KeyboardInterrupt: a handler's own native loops go on until the grace is over. */
  #pollInterrupt(): boolean {
    const run = this.#run;
    if (!run) return false;
    this.#output.flush();
    if (run.interruptedAt !== undefined) return this.#host.now() - run.interruptedAt > kGraceMs;
    this.#polling ??= this.#host.isLive(this.#probeUrl);
    if (!this.#polling || this.#host.isLive(run.liveUrl)) return false;
    run.interruptedAt = this.#host.now();
    return true;
  }
}
