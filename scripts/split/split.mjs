// Prepares the compiled engine (prepare.mjs) and divides it: kernel.wasm holds what the first results need, rest.wasm everything
// else, functions and the library's modules alike. What "first" means is measured: Binaryen counts which functions first_cells.py reaches, and the
// profiling run which modules it imports. A call from the first file into the second goes through the function table; see
// web/src/worker/divided.ts.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newest, root, run } from '../tools.mjs';
import { librarySection } from './library.mjs';
import { withStubs } from './stubs.mjs';
import { customSection } from './wasm.mjs';

const kEngine = 'build/wasm/cpp/kernel/medkit-kernel';
const kOut = 'build/split';
const kFeatures = '--all-features';

export async function splitEngine() {
  if (newest(`${kOut}/rest.wasm`) > newest(`${kEngine}.wasm`, 'scripts/split', 'cpp/py/lib', 'cpp/npmod/lib', 'web/src/worker/rehearsal.py')) return;
  mkdirSync(join(root, kOut), { recursive: true });
  const out = (name) => join(root, kOut, name);
  const step = (name, ...args) => run(process.execPath, [join(root, 'scripts/split', name), join(root, `${kEngine}.mjs`), ...args]);
  const wasm = out('whole.wasm');
  // The system's own libraries are compiled without inlining: std::string's smallest functions are calls until here.
  await run('wasm-opt', [kFeatures, '-Os', '--always-inline-max-function-size=12', '--one-caller-inline-max-function-size=20', '--inlining-optimizing', join(root, `${kEngine}.wasm`), '-o', wasm]);
  await step('store.mjs', wasm, out('library'));
  const prepared = out('prepared.wasm');
  await step('prepare.mjs', wasm, out('library'), prepared, out('started.json'));
  await run('wasm-split', ['--instrument', kFeatures, prepared, '-o', out('instrumented.wasm')]);
  await step('profile.mjs', out('instrumented.wasm'), out('started.json'), out('library'), out('first.prof'), out('first.json'));
  await run('wasm-split', ['--split', kFeatures, prepared, `--profile=${out('first.prof')}`, '--export-prefix=%', '-o1', out('first.wasm'), '-o2', out('second.wasm')]);
  const imported = new Set(JSON.parse(readFileSync(out('first.json'), 'utf8')));
  const modules = readdirSync(out('library')).sort();
  const withLibrary = (code, names) => Buffer.concat([code, librarySection(names.map((name) => [name, readFileSync(join(out('library'), name))]))]);
  const first = Buffer.concat([withStubs(readFileSync(out('first.wasm'))), customSection('started', readFileSync(out('started.json')))]);
  writeFileSync(out('kernel.wasm'), withLibrary(first, modules.filter((name) => imported.has(name))));
  writeFileSync(out('rest.wasm'), withLibrary(readFileSync(out('second.wasm')), modules.filter((name) => !imported.has(name))));
}
