// Takes over what a page's first script has begun before the others were there (`headStart` in web/vite.start.ts): the engine
// compiled, and a worker that boots with it.
import type { FromWorker, Profile } from '../protocol/messages';

export interface HeadStart {
  /** Addresses as the page's. */
  readonly workerUrl: string;
  readonly wasmUrl: string;
  readonly profile: Profile;
  readonly module: Promise<WebAssembly.Module>;
  /** Null once it has been taken, or has failed. */
  worker: Worker | null;
  /** The answer to the boot call, if it came before anybody listened. */
  reply?: FromWorker;
}

declare global {
  var medkitHeadStart: HeadStart | null | undefined;
}

/** From here on there is none: a first script that comes late leaves it be. */
function headStart(): HeadStart | null {
  return (globalThis.medkitHeadStart ??= null);
}

function isAt(url: string, pageUrl: string | undefined): boolean {
  return pageUrl !== undefined && new URL(pageUrl, document.baseURI).href === url;
}

/** The module that is being compiled; rejects where that fails. */
export function startedModule(wasmUrl: string): Promise<WebAssembly.Module> | undefined {
  const start = headStart();
  return isAt(wasmUrl, start?.wasmUrl) ? start?.module : undefined;
}

/** The worker that boots already, once: the next one asks for a fresh one. */
export function startedWorker(workerUrl: string, profile: Profile): Worker | undefined {
  const start = headStart();
  if (!start?.worker || start.profile !== profile || !isAt(workerUrl, start.workerUrl)) return undefined;
  const { worker } = start;
  start.worker = null;
  // The first message to a worker is its boot call. This one has it already, unless the engine could not be compiled.
  worker.postMessage = (message: unknown) => {
    Reflect.deleteProperty(worker, 'postMessage');
    void start.module.then(
      () => start.reply && worker.dispatchEvent(new MessageEvent('message', { data: start.reply })),
      () => worker.postMessage(message),
    );
  };
  return worker;
}
