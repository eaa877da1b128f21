// What the builds (site, worker, page in one file, command line) share.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const built = resolve(root, 'build/web');

/** The compiled engine's JavaScript side. `MEDKIT_ENGINE` names a stand-in for tests of the page itself. */
export const engineModule = process.env['MEDKIT_ENGINE'] ?? resolve(root, 'build/wasm/cpp/kernel/medkit-kernel.mjs');
/** Its two files of code, as scripts/split divides them; a stand-in has one. */
const standIn = process.env['MEDKIT_ENGINE']?.replace(/\.[^.]+$/, '.wasm');
const engineWasm = standIn ?? resolve(root, 'build/split/kernel.wasm');
const engineRest = standIn ?? resolve(root, 'build/split/rest.wasm');

/** The compiled engine names its .wasm for when nobody hands it over; left alone, Vite would copy it into the script. */
export const engineWithoutAsset: Plugin = {
  name: 'medkit-engine-without-asset',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(engineModule)) return null;
    return code.replace(/new URL\((["'][^"']*\.wasm["']),\s*import\.meta\.url\)/g, '$1');
  },
};

/** For the worker, which is no module and never under Node: what is only for those goes, so that it downloads and parses faster. */
export const engineInWorker: Plugin = {
  name: 'medkit-engine-in-worker',
  enforce: 'pre',
  transform(code, id) {
    if (!id.startsWith(engineModule)) return null;
    return code
      .replace(/\bENVIRONMENT_IS_(NODE|WEB)=typeof [^;]+;/g, 'ENVIRONMENT_IS_$1=false;')
      .replace(/\bENVIRONMENT_IS_(?:NODE|WEB)\b(?!\s*=[^=])/g, 'false')
      .replaceAll('import.meta.url', 'self.location.href');
  },
};

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

export function brotliSize(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}

/** The engine's files by their names in `dist/`. The worker is built first. */
export function engineFiles() {
  const workerPath = resolve(built, 'worker.js');
  if (!existsSync(workerPath)) throw new Error('the worker is built before the site: npm run build');
  const worker = readFileSync(workerPath);
  const wasm = readFileSync(engineWasm);
  return {
    worker: { path: workerPath, name: `engine/worker-${hashOf(worker)}.js` },
    wasm: { path: engineWasm, name: `engine/kernel-${hashOf(wasm)}.wasm` },
    rest: { path: engineRest, name: `engine/rest-${hashOf(readFileSync(engineRest))}.wasm` },
    bytes: brotliSize(worker) + brotliSize(wasm),
  };
}

/** The same for the code that loads them. */
export function engineDefine({ worker, wasm, rest, bytes }: ReturnType<typeof engineFiles>): Record<string, string> {
  return { __MEDKIT_ENGINE__: JSON.stringify({ worker: worker.name, wasm: wasm.name, rest: rest.name, bytes }) };
}
