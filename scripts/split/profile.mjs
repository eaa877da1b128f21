// Runs first_cells.py and the deck's first chapter in the instrumented engine of split.mjs and writes which functions were
// reached and which library modules imported: node profile.mjs ENGINE.mjs INSTRUMENTED.wasm STARTED.json LIBRARY PROFILE MODULES.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared, startEngine, sayWhy } from './engine.mjs';

sayWhy();
process.setMaxListeners(0);  // each engine's script adds some
const [script, wasm, started, library, profileOut, modulesOut] = process.argv.slice(2);

/** Of a page that has just been opened. */
const kChapter = '../../lessons/medkit/01-opening.md';
/** How long a step may take, in µs: what happens at the end of a slice should be met in the middle of everything. */
const kSlices = [10_000, 20];
/** Python names in scope after the last cell that are worth drawing. */
const kDrawn = ['a', 'b', 'c', 'v', 'x'];
/** Of memory for the profile. */
const kPages = 4;

const text = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cellsOf = (fence) => fence.match(/^(?:>>>|\.\.\.).*$/gm).map((line) => line.slice(4)).join('\n');
const programs = [text('first_cells.py').split('# %%\n'), text(kChapter).match(/^```python.*?^```/gms).map(cellsOf)];

const rehearsals = text('../../web/src/worker/rehearsal.py').split('# %%\n');

const imported = new Set();
const compiled = new WebAssembly.Module(readFileSync(wasm));
const start = prepared(JSON.parse(readFileSync(started, 'utf8')));
let all;

/**
 * What `work` reaches in an engine as a page gets it: one that has done something before would hide what it does only once. The
 * profile is as Binaryen writes it: a hash of the module, and four bytes a function, 0 if it is not reached.
 */
async function reach(profile, work) {
  const { module, instance } = await startEngine(script, compiled, (name) => {
    imported.add(name);
    return readFileSync(join(library, name));
  }, start);
  work(new module.Kernel(profile));
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
  const at = 65536 * memory.grow(kPages);
  const length = instance.exports.__write_profile(at, 65536 * kPages);
  const reached = new Uint8Array(memory.buffer, at, length);
  all ??= new Uint8Array(length);
  reached.forEach((byte, i) => (all[i] |= byte));
}

function run(kernel, cells, echo, slice) {
  for (const cell of cells) {
    kernel.begin(cell, echo, '<cell>');
    for (let slices = 0; kernel.step(slice).state === 'paused'; ) if (cell.startsWith('# stop') && ++slices === 3) kernel.interrupt();
    kernel.complete('x', 1);
    kernel.complete('np.li', 5);
    for (const name of kDrawn) kernel.inspect(name);
  }
}

for (const profile of ['modern', 'scipy2008']) {
  // A reader's first click ends the rehearsal wherever it is: here, once at each place where a slice can end.
  await reach(profile, (kernel) => {
    for (const rehearsal of rehearsals) {
      for (let last = 1, slices = last; slices >= last; ++last) {
        kernel.beginRehearsal(rehearsal);
        for (slices = 0; kernel.step(0).state === 'paused'; ) if (++slices === last) kernel.interrupt();
        kernel.endRehearsal();
      }
    }
    kernel.writeFile('note.txt', new TextEncoder().encode('a note'));
  });
  for (const echo of ['last', 'all']) {
    for (const cells of programs) {
      for (const slice of kSlices) await reach(profile, (kernel) => run(kernel, cells, echo, slice));
      for (const cell of cells) await reach(profile, (kernel) => run(kernel, [cell], echo, kSlices[0]));
    }
  }
}
writeFileSync(profileOut, all);
writeFileSync(modulesOut, JSON.stringify([...imported]));
