// The lessons as the commands see them: a folder each, with chapters and perhaps data.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newest, root, run } from './tools.mjs';

/** The lessons' names. */
export function lessonNames() {
  return readdirSync(join(root, 'lessons'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
}

/** A lesson's chapters in their order, as paths in the repository. */
export function chaptersOf(lesson) {
  return readdirSync(join(root, 'lessons', lesson)).filter((name) => name.endsWith('.md')).sort().map((name) => `lessons/${lesson}/${name}`);
}

/** Runs each lesson's make_*.mjs whose files are missing or older. */
export async function makeLessonData() {
  for (const lesson of lessonNames()) {
    const folder = join('lessons', lesson);
    for (const script of readdirSync(join(root, folder)).filter((name) => /^make_.*\.mjs$/.test(name))) {
      if (newest(join(folder, 'files')) >= newest(join(folder, script))) continue;
      await run(process.execPath, [script], { cwd: join(root, folder) });
    }
  }
}
