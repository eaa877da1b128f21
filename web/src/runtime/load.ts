// Where the engine's files are and how they get here: each of its two modules is compiled on the page, once for every kernel, the
// first while the worker starts beside it. A worker of another origin is started from a blob.
import type { WorkerLike } from './channel';
import { KernelLoadError } from './errors';
import { fetchFile, isCarried } from './files';
import { startedModule, startedWorker } from './head-start';
import type { WorkerSource } from './worker-kernel';

export const engineBytes: number = __MEDKIT_ENGINE__.bytes;

/** A function with a try and a vector: what the engine needs of a browser beyond the first WebAssembly. */
const kNeeded = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 27, 1, 25, 0, 6, 64, 25, 11, 253, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 11,
]);

/** Files that came damaged: what a cache has of them is of no use. */
const damaged = new Set<string>();

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
  let forbidden = false;
  const hear = ({ blockedURI }: SecurityPolicyViolationEvent) => (forbidden ||= blockedURI !== '' && url.startsWith(blockedURI));
  globalThis.document?.addEventListener('securitypolicyviolation', hear);
  try {
    response = await fetchFile(url, damaged.has(url) ? 'reload' : 'default');
  } catch {
    await new Promise((resolve) => setTimeout(resolve)); // the policy's word comes after
    if (forbidden) throw new KernelLoadError(`the page's content security policy forbids ${url}: it needs ${new URL(url).origin} in connect-src`);
    throw new KernelLoadError(navigator.onLine === false ? 'you are offline' : `${url} could not be fetched`);
  } finally {
    globalThis.document?.removeEventListener('securitypolicyviolation', hear);
  }
  if (!response.ok) throw new KernelLoadError(`${url} answered ${response.status}`);
  return response;
}

async function compile(url: string): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== 'object') throw new KernelLoadError('this browser has no WebAssembly');
  const response = await fetched(url);
  try {
    // Servers that don't know .wasm can't stream; their bytes will do.
    if (response.headers.get('content-type')?.startsWith('application/wasm')) return await WebAssembly.compileStreaming(response);
    return await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/Content Security|CSP|unsafe-eval|by embedder/.test(words)) throw new KernelLoadError("the page's content security policy forbids WebAssembly: it needs 'wasm-unsafe-eval'");
    if (!(error instanceof WebAssembly.CompileError)) throw new KernelLoadError(`${url} could not be fetched to its end`);
    if (!WebAssembly.validate(kNeeded)) throw new KernelLoadError('this browser is too old: its WebAssembly has no exceptions or no vectors');
    damaged.add(url);
    throw new KernelLoadError(`${url} came damaged`);
  }
}

type UrlPolicy = { createScriptURL(url: string): string };
let policy: UrlPolicy | undefined;

/** Pages may require that whoever names a script's address says who they are. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: UrlPolicy): UrlPolicy } };
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy('medkit', { createScriptURL: (address) => address });
  } catch {
    return url; // a policy of that name is forbidden, perhaps because nobody asks for it
  }
  return policy.createScriptURL(url);
}

async function spawn(url: URL): Promise<WorkerLike> {
  // `origin`, not the address's: a sandboxed frame has none of its own.
  if (url.origin === globalThis.origin) return new Worker(trusted(url.href));
  const code = await (await fetched(url.href)).blob();
  const blobUrl = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(trusted(blobUrl));
  // The worker reads its script later than this line; a blob URL is cheap enough to keep for a while.
  setTimeout(() => URL.revokeObjectURL(blobUrl), 60_000);
  return worker;
}
