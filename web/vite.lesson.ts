// Puts the lesson's chapters into the page as finished HTML.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { parseChapter, type Chapter } from './src/lesson/lesson';
import { renderChapter, renderContents } from './src/lesson/render';

export function readChapters(folder: string): Chapter[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
  return names.map((name) => parseChapter(name, readFileSync(resolve(folder, name), 'utf8')));
}

/** `site` is the lesson's folder as the page sees it. */
export function lessonPlugin(folder: string, site: string): Plugin {
  return {
    name: 'medkit-lesson',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const chapters = readChapters(folder);
        const lesson = chapters.map((chapter, i) => renderChapter(chapter, i + 1, site)).join('\n');
        return html
          .replace('<!-- medkit:contents -->', () => renderContents(chapters))
          .replace('<!-- medkit:lesson -->', () => lesson);
      },
    },
  };
}
