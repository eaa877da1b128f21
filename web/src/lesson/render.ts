// A lesson to the HTML that stands in the page before any script runs. The elements take over from there.
import type { Profile } from '../protocol/messages';
import { LessonError } from './front-matter';
import { tokenize } from './highlight';
import type { Block, Cell, Chapter } from './lesson';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}

function highlighted(code: string): string {
  return tokenize(code)
    .map(({ kind, text }) => (kind === 'plain' ? escapeHtml(text) : `<span class="${kind}">${escapeHtml(text)}</span>`))
    .join('');
}

export function renderCell(cell: Cell): string {
  const want = cell.want ? `<pre data-want>${escapeHtml(cell.want)}</pre>` : '';
  const attributes = [`id="${escapeHtml(cell.id)}" cell="${escapeHtml(cell.id)}"`, 'echo="all"', cell.checked ? 'checked' : '', cell.extra ? 'extra' : ''];
  return `<medkit-cell ${attributes.filter(Boolean).join(' ')}><pre data-code>${escapeHtml(cell.code)}</pre>${want}</medkit-cell>`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return block.html;
    case 'cell':
      return renderCell(block.cell);
    case 'listing': {
      const body = block.language === 'python' ? highlighted(block.text) : escapeHtml(block.text);
      const kind = block.language === 'python' ? 'quoted code' : escapeHtml(block.language || 'text');
      return `<pre class="listing" tabindex="0" role="group" aria-label="${kind}, not run">${body}</pre>`;
    }
  }
}

/** A chapter's element in the page; chapters count from 1. */
export function renderChapter(chapter: Chapter, number: number, folder: string): string {
  const credit = chapter.credit ? `<p class="credit">After ${escapeHtml(chapter.credit)}.</p>` : '';
  const slug = escapeHtml(chapter.slug);
  const files = chapter.files.map((file) => `${folder}/${file}`).join(' ');
  return `<section class="chapter" id="${slug}" data-files="${escapeHtml(files)}" aria-labelledby="${slug}-title">
<header><p class="number">${number}</p><h2 id="${slug}-title">${escapeHtml(chapter.title)}</h2></header>
${chapter.blocks.map(renderBlock).join('\n')}
${credit}
</section>`;
}

/** The table of contents. */
export function renderContents(chapters: readonly Chapter[]): string {
  const items = chapters.map(
    ({ slug, title }) =>
      `<li><a href="#${escapeHtml(slug)}"><span class="name">${escapeHtml(title)}</span><span class="progress" data-chapter="${escapeHtml(slug)}"></span></a></li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

/** A folder of chapters. */
export interface Lesson {
  /** The folder's. */
  name: string;
  title: string;
  about: string;
  profile: Profile;
  chapters: readonly Chapter[];
}

export function lessonOf(name: string, chapters: readonly Chapter[]): Lesson {
  const [first] = chapters;
  if (!first) throw new LessonError(`lessons/${name} has no chapter`);
  const other = chapters.find(({ profile }) => profile !== first.profile);
  if (other) throw new LessonError(`lessons/${name}: ${other.slug} has another profile than ${first.slug}, and a lesson has one kernel`);
  return { name, title: first.lesson || first.title, about: first.about, profile: first.profile, chapters };
}

/** The way to another lesson, where there are several. `site` leads to the site's own page, which is the first lesson's. */
export function renderLessons(lessons: readonly Lesson[], current: Lesson, site: string): string {
  if (lessons.length < 2) return '';
  const items = lessons.map((lesson, i) => {
    const address = i === 0 ? site : `${site}lessons/${lesson.name}/`;
    return `<li><a href="${escapeHtml(address)}"${lesson === current ? ' aria-current="page"' : ''}>${escapeHtml(lesson.title)}</a></li>`;
  });
  return `<p class="lessons-title" id="lessons-title">Lessons</p><ul class="lessons" aria-labelledby="lessons-title">${items.join('')}</ul>`;
}

/** Fills a page's `{{names}}` in with a lesson. `site` is the way from the page to the site, `./` or `../../`. */
export function renderPage(template: string, lessons: readonly Lesson[], current: Lesson, site: string): string {
  const values: Record<string, string> = {
    site,
    profile: current.profile,
    lesson: escapeHtml(current.name),
    title: escapeHtml(current.title),
    about: escapeHtml(current.about),
    contents: renderContents(current.chapters),
    lessons: renderLessons(lessons, current, site),
    chapters: current.chapters.map((chapter, i) => renderChapter(chapter, i + 1, `lessons/${current.name}`)).join('\n'),
  };
  const own = template.replace(/\b(href|src)="\.\//g, `$1="${site}`);
  return own.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
