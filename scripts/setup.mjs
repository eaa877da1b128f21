// Sees to what a command needs: system packages through apt-get where that is allowed, else one line for each missing tool;
// npm packages by the lock file. `node scripts/setup.mjs` alone sees to everything.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandFailed, main, newest, onPath, pythonWithNumpy, root, run, succeeds } from './tools.mjs';

/** What each purpose needs, and how to see that it is there. */
const kPackages = [
  { name: 'cmake', has: () => onPath('cmake'), for: ['native', 'wasm'] },
  { name: 'ninja-build', has: () => onPath('ninja'), for: ['native', 'wasm'] },
  { name: 'ccache', has: () => onPath('ccache'), for: ['native', 'wasm'] },
  { name: 'python3', has: () => onPath('python3'), for: ['native', 'wasm', 'bench'] },
  { name: 'libfmt-dev', has: () => existsSync('/usr/include/fmt/format.h'), for: ['native', 'wasm'] },
  { name: 'libboost1.81-dev', has: () => existsSync('/usr/include/boost/version.hpp'), for: ['native', 'wasm'] },
  { name: 'libeigen3-dev', has: () => existsSync('/usr/include/eigen3/Eigen/Core'), for: ['native', 'wasm'] },
  { name: 'clang-14', has: () => onPath('clang++-14'), for: ['native'] },
  { name: 'emscripten', has: () => onPath('emcc'), for: ['wasm'] },
  { name: 'binaryen', has: () => onPath('wasm-split'), for: ['wasm'] },
  { name: 'node-acorn', has: () => existsSync('/usr/share/nodejs/acorn/package.json'), for: ['wasm'] },
  { name: 'brotli', has: () => onPath('brotli'), for: ['bench'] },
  { name: 'python3-numpy', has: () => pythonWithNumpy() !== undefined, for: ['bench'] },
  { name: 'chromium', has: () => onPath('chromium'), for: ['browser'] },
];

/** `purposes`: `native`, `wasm`, `browser`, `bench`, `npm`. */
export async function setUp(...purposes) {
  await aptPackages(purposes);
  if (purposes.includes('npm')) await npmPackages();
}

async function aptPackages(purposes) {
  const missing = kPackages.filter((wanted) => wanted.for.some((purpose) => purposes.includes(purpose)) && !wanted.has());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  const isRoot = process.getuid?.() === 0;
  if (onPath('apt-get') && (isRoot || (onPath('sudo') && succeeds('sudo', ['-n', 'true'])))) {
    console.log(`Installing ${names.join(', ')}…`);
    const [program, ...first] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run(program, [...first, '-qq', 'update'], { env });
    await run(program, [...first, '-qq', 'install', '-y', '--no-install-recommends', ...names], { env });
  }
  const still = missing.filter((wanted) => !wanted.has());
  for (const { name } of still) console.error(`${name} is missing: apt-get install ${name}`);
  if (still.length > 0) throw new CommandFailed('Install these and try again.');
}

async function npmPackages() {
  const installed = newest('node_modules/.package-lock.json');
  if (installed > 0 && installed >= newest('package-lock.json')) return;
  console.log('Installing npm packages…');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(() => setUp('native', 'wasm', 'browser', 'bench', 'npm'));
}
