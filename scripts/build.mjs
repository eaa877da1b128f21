// `npm run build`: the static site in dist/, with medkit.js, medkit.d.ts, embed.js and cli.mjs. Skips what is up to date.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeLessonData } from './lessons.mjs';
import { setUp } from './setup.mjs';
import { splitEngine } from './split/split.mjs';
import { main, newest, root, run } from './tools.mjs';

const kStamp = 'build/web/stamp';

export async function buildSite() {
  await setUp(process.env.MEDKIT_ENGINE ? 'npm' : 'wasm', 'npm');
  if (!process.env.MEDKIT_ENGINE) await buildWasm();
  await makeLessonData();
  const sources = newest('web', 'lessons', 'package-lock.json', 'scripts/build.mjs', 'build/wasm/cpp/kernel/medkit-kernel.mjs', 'build/split/rest.wasm');
  const engine = process.env.MEDKIT_ENGINE ?? '';
  const stamp = join(root, kStamp);
  if (existsSync(join(root, 'dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === engine && newest(kStamp) > sources) return;
  rmSync(stamp, { force: true });
  await buildWeb();
  writeFileSync(stamp, engine);
}

async function buildWasm() {
  const env = { NODE_PATH: '/usr/share/nodejs' };
  await run('cmake', ['--preset', 'wasm', '--log-level=WARNING'], { env });
  await run('cmake', ['--build', '--preset', 'wasm'], { env });
  await splitEngine();
}

async function buildWeb() {
  mkdirSync(join(root, 'build/web'), { recursive: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // The worker first: the site needs its name, which tells its content. The page in one file last: it is made of the site's.
  for (const config of ['vite.worker.config.ts', 'vite.cli.config.ts', 'vite.config.ts', 'vite.offline.config.ts']) {
    await run(process.execPath, [vite, 'build', '--config', join('web', config), '--logLevel', 'warn'], { env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
  }
  const cli = join(root, 'build/web/cli.mjs');
  copyFileSync(cli, join(root, 'dist/cli.mjs'));
  await writeTypes();
}

/** One declaration file without imports, from the public modules' own. */
async function writeTypes() {
  const out = join(root, 'build/web/types');
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'web/tsconfig.types.json', '--outDir', out]);
  const parts = ['protocol/messages', 'runtime/errors', 'runtime/kernel', 'medkit'].map((name) =>
    readFileSync(join(out, `${name}.d.ts`), 'utf8')
      .split('\n')
      .filter((line) => !/^(?:import|export (?:type )?\*|export \{\})/.test(line))
      .join('\n'),
  );
  writeFileSync(join(root, 'dist/medkit.d.ts'), parts.join('\n'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(buildSite);
