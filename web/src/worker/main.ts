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

const breather = new Breather();

let divided: DividedEngine | undefined;

const engine = new Engine({
  load(module, rest, hooks) {
    divided = new DividedEngine(module, () => (typeof rest === 'string' ? new WebAssembly.Module(readNow(rest)) : rest));
    const { instantiateWasm, libraryModule } = divided;
    return createEngineModule({ ...hooks, instantiateWasm, libraryModule });
  },
  join: (rest) => divided?.join(rest),
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

function readNow(url: string): ArrayBuffer {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.responseType = 'arraybuffer';
  request.send();
  if (request.status !== 200) throw new EngineBroken(`${url} answered ${request.status}`);
  return request.response as ArrayBuffer;
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
