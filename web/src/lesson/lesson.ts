// Markdown chapters to the lesson that the page shows. Pure functions; the build calls them, readers download only the result.
import MarkdownIt from 'markdown-it';
import { type FrontMatter, splitFrontMatter } from './front-matter';
import { isTranscript, parseTranscript } from './transcript';

export interface Cell {
  /** `chapter/ordinal`: stays the same while the chapter's cells keep their order. */
  id: string;
  code: string;
  /** What it must print, or printed in its day if not `checked`; empty if nothing. */
  want: string;
  checked: boolean;
  /** Not from the quoted material. */
  extra: boolean;
}

export type Block =
  | { kind: 'prose'; html: string }
  | { kind: 'cell'; cell: Cell }
  /** Shown, never run. `language` is empty for plain text. */
  | { kind: 'listing'; text: string; language: string };

export interface Chapter extends FrontMatter {
  /** From the file's name, without its number. */
  slug: string;
  blocks: Block[];
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** `name` is the chapter's file name; its leading number only orders. */
export function parseChapter(name: string, text: string): Chapter {
  const { meta, body } = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const slug = name.replace(/^.*\//, '').replace(/\.md$/, '').replace(/^\d+-/, '');
  const blocks: Block[] = [];
  let prose: ReturnType<typeof markdown.parse> = [];
  let ordinal = 0;
  const env = {};
  const flush = () => {
    if (prose.length > 0) blocks.push({ kind: 'prose', html: markdown.renderer.render(prose, markdown.options, env) });
    prose = [];
  };
  for (const token of markdown.parse(body, env)) {
    if (token.type === 'heading_open') token.attrSet('id', `${slug}-${headingSlug(token.map, body)}`);
    // The chapter's title is the page's h2, so a chapter's ## is an h3.
    if (/^heading_/.test(token.type)) token.tag = `h${Math.min(6, Number(token.tag[1]) + 1)}`;
    if (token.type === 'blockquote_open' && isChallenge(token.map, body)) token.attrSet('class', 'challenge');
    if (token.type !== 'fence' || token.level > 0) {
      prose.push(token);
      continue;
    }
    flush();
    const [language = '', ...words] = token.info.trim().split(/\s+/);
    if (language !== 'python' || words.includes('no-run')) {
      blocks.push({ kind: 'listing', text: token.content.trimEnd(), language });
      continue;
    }
    const { code, want } = isTranscript(token.content) ? parseTranscript(token.content) : { code: token.content.trimEnd(), want: '' };
    const checked = isTranscript(token.content) && !words.includes('no-check');
    blocks.push({ kind: 'cell', cell: { id: `${slug}/${++ordinal}`, code, want, checked, extra: words.includes('extra') } });
  }
  flush();
  return { ...meta, slug, blocks };
}

function sourceLine(map: [number, number] | null, body: string): string {
  return map ? (body.split('\n')[map[0]] ?? '') : '';
}

function headingSlug(map: [number, number] | null, body: string): string {
  return sourceLine(map, body).replace(/^#+\s*/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function isChallenge(map: [number, number] | null, body: string): boolean {
  return /^>\s*\*\*Challenge\.\*\*/.test(sourceLine(map, body));
}
