// Where the engine's files are and how they get here: each of its two modules is compiled on the page, once for every kernel, the
// first while the worker starts beside it. A worker of another origin is started from a blob.
import type { WorkerLike } from './channel';
import { KernelLoadError } from './errors';
import { fetchFile, isCarried } from './files';
import { startedModule, startedWorker } from './head-start';
import type { WorkerSource } from './worker-kernel';

export const engineBytes: number = __MEDKIT_ENGINE__.bytes;

const modules = new Map<string, Promise<WebAssembly.Module>>();

export function engineAt(baseUrl: string | URL): WorkerSource {
  const base = new URL(baseUrl, globalThis.location?.href);
  const wasmUrl = new URL(__MEDKIT_ENGINE__.wasm, base).href;
  const restUrl = new URL(__MEDKIT_ENGINE__.rest, base).href;
  const workerUrl = new URL(__MEDKIT_ENGINE__.worker, base);
  return {
    spawn: async (profile) => startedWorker(workerUrl.href, profile) ?? spawn(workerUrl),
    // Where the head start failed, the usual way finds out why.
    module: () => compiledOnce(wasmUrl, () => startedModule(wasmUrl)?.catch(() => compile(wasmUrl)) ?? compile(wasmUrl)),
    restUrl: isCarried(restUrl) ? null : restUrl,
    rest: () => compiledOnce(restUrl, () => compile(restUrl)),
  };
}

function compiledOnce(url: string, begin: () => Promise<WebAssembly.Module>): Promise<WebAssembly.Module> {
  let module = modules.get(url);
  if (!module) {
    module = begin();
    modules.set(url, module);
    // A failed load is forgotten, so that trying again tries again.
    module.catch(() => modules.delete(url));
  }
  return module;
}

async function fetched(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetchFile(url);
  } catch {
    throw new KernelLoadError(navigator.onLine === false ? 'you are offline' : `${url} could not be fetched`);
  }
  if (!response.ok) throw new KernelLoadError(`${url} answered ${response.status}`);
  return response;
}

async function compile(url: string): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') throw new KernelLoadError('this browser has no WebAssembly');
  const response = await fetched(url);
  // Servers that don't know .wasm can't stream; their bytes will do.
  if (response.headers.get('content-type')?.startsWith('application/wasm')) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

async function spawn(url: URL): Promise<WorkerLike> {
  // `origin`, not the address's: a sandboxed frame has none of its own.
  if (url.origin === globalThis.origin) return new Worker(url);
  const code = await (await fetched(url.href)).blob();
  const blobUrl = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(blobUrl);
  // The worker reads its script later than this line; a blob URL is cheap enough to keep for a while.
  setTimeout(() => URL.revokeObjectURL(blobUrl), 60_000);
  return worker;
}
