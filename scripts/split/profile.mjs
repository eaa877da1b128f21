// Runs first_cells.py and the deck's first chapter in the instrumented engine of split.mjs and writes which functions were
// reached and which library modules imported: node profile.mjs ENGINE.mjs INSTRUMENTED.wasm LIBRARY PROFILE MODULES.json
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine, sayWhy } from './engine.mjs';

sayWhy();
const [script, wasm, library, profileOut, modulesOut] = process.argv.slice(2);

/** Of a page that has just been opened. */
const kChapter = '../../lessons/medkit/01-opening.md';
/** How long a step may take, in µs: what happens at the end of a slice should be met in the middle of everything. */
const kSlices = [10_000, 20];
/** Python names in scope after the last cell that are worth drawing. */
const kDrawn = ['a', 'b', 'c', 'v', 'x'];

const text = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const cellsOf = (fence) => fence.match(/^(?:>>>|\.\.\.).*$/gm).map((line) => line.slice(4)).join('\n');
const programs = [text('first_cells.py').split('# %%\n'), text(kChapter).match(/^```python.*?^```/gms).map(cellsOf)];

const imported = new Set();
const { module, instance } = await startEngine(script, wasm, (name) => {
  imported.add(name);
  return readFileSync(join(library, name));
});

for (const profile of ['modern', 'scipy2008']) {
  for (const [slice, cells] of kSlices.flatMap((slice) => programs.map((cells) => [slice, cells]))) {
    const kernel = new module.Kernel(profile);
    kernel.writeFile('note.txt', new TextEncoder().encode('a note'));
    for (const cell of cells) {
      for (const echo of ['last', 'all']) {
        kernel.begin(cell, echo, '<cell>');
        for (let slices = 0; kernel.step(slice).state === 'paused'; ) if (cell.startsWith('# stop') && ++slices === 3) kernel.interrupt();
      }
      kernel.complete('x', 1);
      kernel.complete('np.li', 5);
      for (const name of kDrawn) kernel.inspect(name);
    }
    kernel.reset();
    kernel.delete();
  }
}

// A reader's first click ends the rehearsal wherever it is: here, once at each place where a slice can end.
const rehearsal = programs[0].find((cell) => cell.startsWith('# rehearsal'));
for (let last = 1, slices = last; slices >= last; ++last) {
  const kernel = new module.Kernel('scipy2008');
  kernel.begin(rehearsal, 'none', '<cell>');
  for (slices = 0; kernel.step(0).state === 'paused'; ) if (++slices === last) kernel.interrupt();
  kernel.delete();
}

const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
const kPages = 4;
const at = 65536 * memory.grow(kPages);
const length = instance.exports.__write_profile(at, 65536 * kPages);
writeFileSync(profileOut, new Uint8Array(memory.buffer, at, length));
writeFileSync(modulesOut, JSON.stringify([...imported]));
