// One kernel as the cells of a page share it: started when first wanted, with its data files, and started again when it must be.
import type { CallKind, ParamsOf, ResultOf, RunResult } from '../protocol/messages';
import { KernelCrashedError } from './errors';
import { fetchFile } from './files';
import type { RunOptions } from './kernel';
import type { WorkerKernel } from './worker-kernel';

/** Data files are fetched so long after the first result, unless a cell wants them sooner. */
const kFilesAfterResultMs = 200;

export type SessionState = 'idle' | 'loading' | 'ready' | 'failed';

/** A data file: its name in the kernel's working directory, and where it is fetched from. */
export interface DataFile {
  path: string;
  url: string;
}

/** What a session needs of a kernel. */
type SessionKernel = Pick<WorkerKernel, 'ready' | 'run' | 'interrupt' | 'reset' | 'writeFile' | 'call' | 'dispose'>;

/** Events: `change` (state), `lost` (the variables are gone; all cells are as never run). */
export class Session extends EventTarget {
  #make: () => SessionKernel;
  #files: readonly DataFile[];
  #kernel?: SessionKernel;
  #mounted?: Promise<void>;
  #bytes?: Promise<{ path: string; bytes: Uint8Array }[]>;
  #state: SessionState = 'idle';
  #failure?: Error;

  constructor(make: () => SessionKernel, files: readonly DataFile[] = []) {
    super();
    this.#make = make;
    this.#files = files;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Why loading failed. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Loads the engine, if it isn't there; after a failure, tries again. */
  async start(): Promise<void> {
    await this.#started().ready();
  }

  /** Takes calls while it loads. */
  #started(): SessionKernel {
    if (this.#kernel && this.#state !== 'failed') return this.#kernel;
    this.#become('loading');
    const kernel = this.#make();
    this.#kernel = kernel;
    kernel.ready().then(
      () => this.#become('ready'),
      (error: Error) => {
        this.#failure = error;
        this.#become('failed');
      },
    );
    return kernel;
  }

  async run(code: string, options: RunOptions & { needsFiles?: boolean } = {}): Promise<RunResult> {
    const kernel = this.#started();
    if (options.needsFiles) await this.#mount(kernel);
    try {
      const result = await kernel.run(code, options);
      if (result.state === 'stopped' && result.variablesLost) this.#lost();
      // The files are for later; the first result should not wait for them.
      else setTimeout(() => void this.#mount(kernel).catch(() => undefined), kFilesAfterResultMs);
      return result;
    } catch (error) {
      if (error instanceof KernelCrashedError) this.#lost();
      throw error;
    }
  }

  interrupt(): void {
    this.#kernel?.interrupt();
  }

  /** Forgets all variables; running code is stopped first. */
  async reset(): Promise<void> {
    this.interrupt();
    // Where Python isn't there yet, nothing has run.
    if (this.#state === 'ready') await this.#started().reset();
    this.#lost();
  }

  /** A call of the worker that needs no turn, such as `complete`; null while there is no engine. */
  async call<K extends CallKind>(kind: K, params: ParamsOf<K>): Promise<ResultOf<K> | null> {
    return this.#state === 'ready' ? this.#kernel!.call(kind, params) : null;
  }

  dispose(): void {
    this.#kernel?.dispose();
  }

  #mount(kernel: SessionKernel): Promise<void> {
    if (this.#mounted) return this.#mounted;
    const mounted = this.#fetchFiles().then(async (files) => {
      for (const { path, bytes } of files) await kernel.writeFile(path, bytes);
    });
    this.#mounted = mounted;
    mounted.catch(() => {
      if (this.#mounted === mounted) this.#mounted = undefined;
    });
    return mounted;
  }

  #fetchFiles(): Promise<{ path: string; bytes: Uint8Array }[]> {
    this.#bytes ??= Promise.all(
      this.#files.map(async ({ path, url }) => {
        const response = await fetchFile(url);
        if (!response.ok) throw new Error(`${path} could not be fetched (${response.status})`);
        return { path, bytes: new Uint8Array(await response.arrayBuffer()) };
      }),
    );
    this.#bytes.catch(() => (this.#bytes = undefined));
    return this.#bytes;
  }

  #lost(): void {
    this.#mounted = undefined;
    this.dispatchEvent(new Event('lost'));
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.dispatchEvent(new Event('change'));
  }
}
