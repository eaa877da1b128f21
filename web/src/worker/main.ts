// The worker's entry point: joins the engine to the messages. Built into one file, so that a page on another origin can start
// it from a blob.
import createEngineModule from 'medkit-engine';
import type { CallKind, FromWorker, ParamsOf, ResultOf, ToWorker } from '../protocol/messages';
import { Breather } from './breather';
import { DividedEngine } from './divided';
import { Engine, EngineBroken } from './engine';

function post(message: FromWorker): void {
  self.postMessage(message);
}

// Nobody reads where an error was made, and Emscripten's script makes one at its start.
Object.assign(Error, { stackTraceLimit: 0 });

const breather = new Breather();

// The engine's script gets as far as it can while its files are still on their way.
let bring: (module: WebAssembly.Module) => void;
let rest: string | WebAssembly.Module = '';
const divided = new DividedEngine(new Promise((resolve) => (bring = resolve)), () => (typeof rest === 'string' ? readRest(rest) : rest));

const engine = new Engine({
  load(hooks) {
    const { instantiateWasm, libraryModule, failure } = divided;
    return Promise.race([createEngineModule({ ...hooks, instantiateWasm, libraryModule }), failure]);
  },
  bring(first, second) {
    rest = second;
    bring(first);
  },
  join: (second) => divided.join(second),
  isLive(url) {
    try {
      const request = new XMLHttpRequest();
      request.open('GET', url, false);
      request.send();
      return true;
    } catch {
      return false;
    }
  },
  report: post,
  breathe: () => breather.breathe(),
  now: () => performance.now(),
});

/** Of the tries for the engine's second file, in ms; the last one is repeated. */
const kRetryMs = [250, 500, 1000, 2000, 4000];

/** The engine's second file, for a caller that can't wait. A cell that runs is kept waiting until the file can be had. */
function readRest(url: string): WebAssembly.Module {
  for (let tries = 0; ; tries++) {
    try {
      // What a cache has of it may be what is damaged.
      return new WebAssembly.Module(readNow(tries === 0 ? url : `${url}?again=${tries}`));
    } catch (error) {
      const reason = `${url} ${error instanceof WebAssembly.CompileError ? 'came damaged' : typeof error === 'number' ? `answered ${error}` : 'could not be fetched'}`;
      if (!engine.holdCell()) throw new EngineBroken(reason);
      post({ kind: 'restMissing', reason });
      sleepNow(kRetryMs[Math.min(tries, kRetryMs.length - 1)]!);
    }
  }
}

/** Throws the status of an answer that is not it. */
function readNow(url: string): ArrayBuffer {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw request.status;
  return request.response as ArrayBuffer;
}

/** In the middle of a WebAssembly call. Memory that nobody shares lets a worker sleep, where a browser gives it. */
function sleepNow(ms: number): void {
  try {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    Atomics.wait(new Int32Array(memory.buffer), 0, 0, ms);
  } catch {
    for (const end = performance.now() + ms; performance.now() < end; );
  }
}

async function answer<K extends CallKind>(kind: K, id: number, params: ParamsOf<K>): Promise<void> {
  try {
    const value: ResultOf<K> = await engine.handlers[kind](params);
    post({ kind: 'reply', id, ok: true, value });
  } catch (error) {
    const broken = error instanceof EngineBroken || error instanceof WebAssembly.RuntimeError || kind === 'boot';
    post({ kind: 'reply', id, ok: false, message: error instanceof Error ? error.message : String(error), broken });
  }
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('id' in data) void answer(data.kind, data.id, data);
  else engine.notice(data);
};
