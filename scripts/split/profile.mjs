// Runs first_cells.py and the deck's first chapter in the instrumented engine of split.mjs and writes which functions were
// reached and which library modules imported: node profile.mjs ENGINE.mjs INSTRUMENTED.wasm STARTED.json LIBRARY PROFILE MODULES.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared, startEngine, sayWhy } from './engine.mjs';

sayWhy();
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

/** The functions that are reached under a profile, as Binaryen writes them: a hash of the module, and four bytes a function, 0 if it is not. */
async function reached(profile) {
  const { module, instance } = await startEngine(script, wasm, (name) => {
    imported.add(name);
    return readFileSync(join(library, name));
  }, prepared(JSON.parse(readFileSync(started, 'utf8'))));
  const kernel = new module.Kernel(profile);
  // A reader's first click ends the rehearsal wherever it is: here, once at each place where a slice can end.
  for (const rehearsal of rehearsals) {
    for (let last = 1, slices = last; slices >= last; ++last) {
      kernel.beginRehearsal(rehearsal);
      for (slices = 0; kernel.step(0).state === 'paused'; ) if (++slices === last) kernel.interrupt();
      kernel.endRehearsal();
    }
  }
  kernel.writeFile('note.txt', new TextEncoder().encode('a note'));
  for (const [slice, cells] of kSlices.flatMap((slice) => programs.map((cells) => [slice, cells]))) {
    for (const cell of cells) {
      for (const echo of ['last', 'all']) {
        kernel.begin(cell, echo, '<cell>');
        for (let slices = 0; kernel.step(slice).state === 'paused'; ) if (cell.startsWith('# stop') && ++slices === 3) kernel.interrupt();
      }
      kernel.complete('x', 1);
      kernel.complete('np.li', 5);
      for (const name of kDrawn) kernel.inspect(name);
    }
  }
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
  const at = 65536 * memory.grow(kPages);
  const length = instance.exports.__write_profile(at, 65536 * kPages);
  return new Uint8Array(memory.buffer, at, length);
}

// An engine each: a second kernel would be made from nothing, which no reader waits for.
const [all, others] = [await reached('modern'), await reached('scipy2008')];
others.forEach((byte, i) => (all[i] |= byte));
writeFileSync(profileOut, all);
writeFileSync(modulesOut, JSON.stringify([...imported]));
