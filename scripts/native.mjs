// `npm run native`: build/native/medkit.
import { pathToFileURL } from 'node:url';
import { setUp } from './setup.mjs';
import { main, run } from './tools.mjs';

export async function buildNative() {
  await setUp('native');
  await run('cmake', ['--preset', 'native', '--log-level=WARNING']);
  await run('cmake', ['--build', '--preset', 'native']);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(buildNative);
