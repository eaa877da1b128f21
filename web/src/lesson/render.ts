// A lesson to the HTML that stands in the page before any script runs. The elements take over from there.
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
      const kind = block.language === 'python' ? 'quoted code' : block.language || 'text';
      return `<pre class="listing" tabindex="0" role="group" aria-label="${kind}, not run">${body}</pre>`;
    }
  }
}

/** A chapter's element in the page; chapters count from 1. */
export function renderChapter(chapter: Chapter, number: number, folder: string): string {
  const credit = chapter.credit ? `<p class="credit">After ${escapeHtml(chapter.credit)}.</p>` : '';
  const files = chapter.files.map((file) => `${folder}/${file}`).join(' ');
  return `<section class="chapter" id="${chapter.slug}" data-files="${escapeHtml(files)}" aria-labelledby="${chapter.slug}-title">
<header><p class="number">${number}</p><h2 id="${chapter.slug}-title">${escapeHtml(chapter.title)}</h2></header>
${chapter.blocks.map(renderBlock).join('\n')}
${credit}
</section>`;
}

/** The table of contents. */
export function renderContents(chapters: readonly Chapter[]): string {
  const items = chapters.map(
    ({ slug, title }) => `<li><a href="#${slug}"><span class="name">${escapeHtml(title)}</span><span class="progress" data-chapter="${slug}"></span></a></li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}
