// The Python sources of the library, as a section of the engine's files carries them (web/src/worker/divided.ts reads it).
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../tools.mjs';

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

/** A custom section "library": names and sources, divided by separators that no source holds. */
export function librarySection(sources) {
  const modules = [...sources].map(([name, source]) => `${name}\x1f${source}`);
  return customSection('library', Buffer.from(modules.join('\x1e')));
}

function customSection(name, content) {
  const title = Buffer.from(name);
  const body = Buffer.concat([leb128(title.length), title, content]);
  return Buffer.concat([Buffer.from([0]), leb128(body.length), body]);
}

/** An unsigned integer as WebAssembly writes it. */
function leb128(value) {
  const bytes = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}
