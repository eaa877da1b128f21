import { describe, expect, test, vi } from 'vitest';
import type { FromWorker, Output, ToWorker } from '../../../web/src/protocol/messages';
import type { WorkerLike } from '../../../web/src/runtime/channel';
import { KernelCallError, KernelCrashedError, KernelDisposedError, KernelLoadError } from '../../../web/src/runtime/errors';
import { WorkerKernel } from '../../../web/src/runtime/worker-kernel';
import { Engine, EngineBroken } from '../../../web/src/worker/engine';
import createFakeEngine from '../fake-engine';

/** The worker's side in this thread; `deaf` is one that no longer answers. */
class LocalWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  deaf = false;
  terminated = false;
  #engine = new Engine({
    load: (hooks) => createFakeEngine({ ...hooks, instantiateWasm: () => ({}), libraryModule: () => new Uint8Array() }),
    bring: () => undefined,
    join: () => undefined,
    isLive: () => true,
    report: (report) => this.#post(report),
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
  });

  postMessage(message: ToWorker): void {
    if (this.deaf) return;
    queueMicrotask(() => void this.#receive(message));
  }

  terminate(): void {
    this.terminated = true;
    this.deaf = true;
  }

  async #receive(message: ToWorker): Promise<void> {
    if (!('id' in message)) return this.#engine.notice(message);
    const { id, kind } = message;
    try {
      const value = await this.#engine.handlers[kind](message as never);
      this.#post({ kind: 'reply', id, ok: true, value });
    } catch (error) {
      this.#post({ kind: 'reply', id, ok: false, message: String(error), broken: error instanceof EngineBroken });
    }
  }

  #post(message: FromWorker): void {
    if (!this.deaf) this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
}

function start(options = {}) {
  const workers: LocalWorker[] = [];
  const source = {
    spawn: async () => {
      const worker = new LocalWorker();
      workers.push(worker);
      return worker;
    },
    module: async () => undefined as never,
    restUrl: '',
    rest: async () => undefined as never,
  };
  return { kernel: new WorkerKernel(source, options), workers };
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('run', () => {
  test('before the engine is there: it waits', async () => {
    const { kernel } = start();
    expect(await kernel.run('1')).toEqual({ state: 'finished', repr: '1' });
  });

  test('one after the other', async () => {
    const { kernel } = start();
    const order: string[] = [];
    const [first, second] = [kernel.run('sleep(30)'), kernel.run('2', { onStart: () => order.push('second starts') })];
    void first.then(() => order.push('first done'));
    await second;
    expect(order).toEqual(['first done', 'second starts']);
  });

  test("output goes to the run's own listener, else to the kernel's", async () => {
    const common: Output[] = [];
    const own: Output[] = [];
    const { kernel } = start({ onOutput: (o: Output) => common.push(o) });
    await kernel.run('print("a")', { onOutput: (o) => own.push(o) });
    await kernel.run('print("b")');
    expect([own, common]).toEqual([[{ stream: 'stdout', text: 'a\n' }], [{ stream: 'stdout', text: 'b\n' }]]);
  });

  test('input() without an answer is an EOFError', async () => {
    const { kernel } = start();
    expect(await kernel.run('input("? ")')).toMatchObject({ state: 'raised', error: { type: 'EOFError' } });
    expect(await kernel.run('input("? ")\nline', { onInput: async () => 'x' })).toEqual({ state: 'finished', repr: "'x'" });
  });
});

describe('interrupt', () => {
  test('stops what runs, keeps the variables', async () => {
    const { kernel } = start();
    const result = kernel.run('y = 7\nwhile True: pass', { onStart: () => setTimeout(() => kernel.interrupt(), 20) });
    expect(await result).toMatchObject({ state: 'raised', error: { type: 'KeyboardInterrupt' } });
    expect(await kernel.run('y')).toEqual({ state: 'finished', repr: '7' });
  });

  test('a worker that does not let go is replaced', async () => {
    const { kernel, workers } = start();
    const result = kernel.run('y = 7\nwhile True: pass');
    await later(20);
    workers[0]!.deaf = true;
    kernel.interrupt();
    expect(await result).toEqual({ state: 'stopped', variablesLost: true });
    expect(workers[0]!.terminated).toBe(true);
    expect(await kernel.run('y')).toMatchObject({ state: 'raised', error: { type: 'NameError' } });
  });
});

describe('failure', () => {
  test('a crash rejects, and the next run has a new Python', async () => {
    const { kernel, workers } = start();
    await expect(kernel.run('crash()')).rejects.toThrow(KernelCrashedError);
    expect(await kernel.run('1')).toEqual({ state: 'finished', repr: '1' });
    expect(workers.length).toBe(2);
  });

  test('an engine that cannot be loaded', async () => {
    const kernel = new WorkerKernel({ spawn: async () => new LocalWorker(), module: async () => { throw new Error('404'); }, restUrl: '', rest: async () => undefined as never }, {});
    await expect(kernel.ready()).rejects.toThrow(KernelLoadError);
    await expect(kernel.run('1')).rejects.toThrow('404');
  });

  test('a worker that cannot be started while the engine is not compiled yet', async () => {
    const worker = new LocalWorker();
    const never = new Promise<never>(() => undefined);
    const kernel = new WorkerKernel({ spawn: async () => worker, module: () => never, restUrl: '', rest: () => never }, {});
    await later(0);
    worker.onerror!({ message: '' } as ErrorEvent);
    await expect(kernel.ready()).rejects.toThrow(KernelLoadError);
  });

  test('code that was cancelled before the engine is there does not run', async () => {
    const { kernel } = start();
    const cancel = new AbortController();
    const cancelled = kernel.run('x = 1', { signal: cancel.signal });
    cancel.abort();
    expect(await cancelled).toEqual({ state: 'stopped' });
    expect(await kernel.run('x')).toMatchObject({ state: 'raised' });
  });

  test('a call that cannot be answered breaks nothing', async () => {
    const { kernel, workers } = start();
    await expect(kernel.readFile('nothing')).rejects.toThrow(KernelCallError);
    await kernel.writeFile('a', new Uint8Array([1, 2]));
    expect(await kernel.readFile('a')).toEqual(new Uint8Array([1, 2]));
    expect(workers.length).toBe(1);
  });

  test('disposing ends open calls', async () => {
    const { kernel, workers } = start();
    const result = kernel.run('while True: pass');
    const rejected = expect(result).rejects.toThrow(KernelDisposedError);
    await later(10);
    kernel.dispose();
    await rejected;
    await vi.waitFor(() => expect(workers[0]!.terminated).toBe(true));
  });
});
