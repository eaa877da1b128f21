// Compiles the library's modules: node store.mjs ENGINE.mjs ENGINE.wasm FOLDER. A file a module goes into the folder.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine, sayWhy } from './engine.mjs';
import { librarySources } from './library.mjs';

sayWhy();
const [script, wasm, folder] = process.argv.slice(2);
const { module } = await startEngine(script, wasm, (name) => {
  throw new Error(`compiling a module wants ${name}`);
});
const kernel = new module.Kernel('modern');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, source] of librarySources()) {
  const bytes = kernel.storeModule(name, source);
  if (!bytes) throw new Error(`${name} does not compile`);
  writeFileSync(join(folder, name), bytes);
}
