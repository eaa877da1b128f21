// The lessons as pages: every folder in lessons/ is one. The built page is a template with `{{names}}`; each lesson fills it in as
// finished HTML, the first one as the site's own page, the others as `lessons/NAME/`.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { parseChapter } from './src/lesson/lesson';
import { lessonOf, renderPage, type Lesson } from './src/lesson/render';
import { root } from './vite.shared';

/** Its page is the site's own. */
const kFirst = 'medkit';

export function readLessons(): Lesson[] {
  const folder = resolve(root, 'lessons');
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const inOrder = [kFirst, ...names.filter((name) => name !== kFirst).sort()].filter((name) => existsSync(resolve(folder, name)));
  return inOrder.map((name) => {
    const chapters = readdirSync(resolve(folder, name)).filter((file) => file.endsWith('.md')).sort();
    return lessonOf(name, chapters.map((file) => parseChapter(file, readFileSync(resolve(folder, name, file), 'utf8'))));
  });
}

/** Where a lesson's page is in `dist/`, and the way from there to the site. */
export function pageOf(lessons: readonly Lesson[], lesson: Lesson): { path: string; site: string } {
  return lesson === lessons[0] ? { path: 'index.html', site: './' } : { path: `lessons/${lesson.name}/index.html`, site: '../../' };
}

export function lessonPlugin(dist: string): Plugin {
  return {
    name: 'medkit-lessons',
    enforce: 'post',
    writeBundle: {
      order: 'post',
      handler() {
        const template = readFileSync(resolve(dist, 'index.html'), 'utf8');
        const lessons = readLessons();
        for (const lesson of lessons) {
          const { path, site } = pageOf(lessons, lesson);
          mkdirSync(dirname(resolve(dist, path)), { recursive: true });
          writeFileSync(resolve(dist, path), renderPage(template, lessons, lesson, site));
        }
      },
    },
  };
}
