// The library's Python modules as the engine's files carry them: compiled, in a section that web/src/worker/divided.ts reads.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../tools.mjs';
import { customSection } from './wasm.mjs';

/** Source by module name. */
export function librarySources() {
  const sources = new Map();
  for (const folder of ['cpp/py/lib', 'cpp/npmod/lib']) {
    for (const path of pythonFiles(join(root, folder))) {
      const name = relative(join(root, folder), path).replace(/\.py$/, '').replaceAll('/', '.');
      sources.set(name, readFileSync(path, 'utf8'));
    }
  }
  return sources;
}

function pythonFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => join(folder, name));
}

/** A custom section "library" of these [name, bytes]: the size of an index (JSON), the index (name to start and end), the bytes. */
export function librarySection(modules) {
  const index = {};
  let at = 0;
  for (const [name, bytes] of modules) index[name] = [at, (at += bytes.length)];
  const head = Buffer.from(JSON.stringify(index));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return customSection('library', Buffer.concat([size, head, ...modules.map(([, bytes]) => bytes)]));
}
