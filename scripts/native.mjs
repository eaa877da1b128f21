// `npm run native`: build/native/medkit, and the data files that the lessons' doctests read.
import { pathToFileURL } from 'node:url';
import { makeLessonData } from './lessons.mjs';
import { setUp } from './setup.mjs';
import { main, run } from './tools.mjs';

/** Builds with a preset of CMakePresets.json. */
export async function buildNative(preset = 'native') {
  await setUp('native');
  await run('cmake', ['--preset', preset, '--log-level=WARNING']);
  await run('cmake', ['--build', '--preset', preset]);
  await makeLessonData();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(buildNative);
