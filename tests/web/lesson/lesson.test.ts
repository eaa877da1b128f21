import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseChapter } from '../../../web/src/lesson/lesson';
import { lessonOf, renderChapter, renderContents, renderPage } from '../../../web/src/lesson/render';

const front = '---\ntitle: Views\nprofile: scipy2008\ncredit: Somebody\nfiles: files/a.bin, files/b.bin\n---\n';

describe('parseChapter', () => {
  test('front matter', () => {
    const chapter = parseChapter('05-views.md', front);
    expect(chapter).toMatchObject({ slug: 'views', title: 'Views', profile: 'scipy2008', credit: 'Somebody', files: ['files/a.bin', 'files/b.bin'], blocks: [] });
  });

  test('a chapter from Windows is the same', () => {
    const text = front + 'Text.\n\n```python\n>>> if 1:\n...     2\n2\n```\n';
    expect(parseChapter('1-x.md', '\uFEFF' + text.replaceAll('\n', '\r\n'))).toEqual(parseChapter('1-x.md', text));
  });

  test.each([
    ['no front matter', 'text', /front matter/],
    ['no title', '---\nprofile: modern\n---\n', /title/],
    ['a profile that is not there', '---\ntitle: x\nprofile: python2\n---\n', /python2/],
  ])('%s', (_, text, message) => expect(() => parseChapter('x.md', text)).toThrow(message));

  test('cells, and the words after python', () => {
    const { blocks } = parseChapter(
      '1-x.md',
      front + '```python\n>>> 1\n1\n```\n\n```python no-check\n>>> timeit f()\n1 ms\n```\n\n```python extra\ny = 2\n```\n\n```python no-run\ncube[\n```\n\n```text\nmail\n```\n',
    );
    expect(blocks).toEqual([
      { kind: 'cell', cell: { id: 'x/1', code: '1', want: '1\n', checked: true, extra: false } },
      { kind: 'cell', cell: { id: 'x/2', code: 'timeit f()', want: '1 ms\n', checked: false, extra: false } },
      { kind: 'cell', cell: { id: 'x/3', code: 'y = 2', want: '', checked: false, extra: true } },
      { kind: 'listing', text: 'cube[', language: 'python' },
      { kind: 'listing', text: 'mail', language: 'text' },
    ]);
  });

  test('prose: headings one level down, challenges set apart, no raw HTML', () => {
    const { blocks } = parseChapter('1-x.md', front + '## In two *dimensions*\n\n> **Challenge.** Why?\n\n<script>alert(1)</script>\n');
    const html = blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join('');
    expect(html).toContain('<h3 id="x-in-two-dimensions">');
    expect(html).toContain('<blockquote class="challenge">');
    expect(html).not.toContain('<script>');
  });
});

test('rendering escapes what code contains', () => {
  const chapter = parseChapter('1-x.md', front + '```python\n>>> "<b>" and a < b\n\'<b>\'\n```\n');
  const html = renderChapter(chapter, 1, 'lessons/x');
  expect(html).toContain('<pre data-code>&quot;&lt;b&gt;&quot; and a &lt; b</pre>');
  expect(html).toContain("<pre data-want>'&lt;b&gt;'\n</pre>");
  expect(html).toContain('data-files="lessons/x/files/a.bin lessons/x/files/b.bin"');
  expect(renderContents([chapter])).toContain('href="#x"');
});

test('every chapter of every lesson can be read', () => {
  for (const lesson of readdirSync('lessons', { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const folder = `lessons/${lesson.name}`;
    const chapters = readdirSync(folder).filter((name) => name.endsWith('.md')).sort();
    const parsed = chapters.map((name) => parseChapter(name, readFileSync(`${folder}/${name}`, 'utf8')));
    expect(new Set(parsed.map(({ profile }) => profile)).size).toBe(1);
    for (const { blocks } of parsed) expect(blocks.some(({ kind }) => kind === 'cell')).toBe(true);
  }
});

const chapter = (title: string, extra = '') => parseChapter(`01-${title}.md`, `---\ntitle: ${title}\n${extra}---\n\nText.\n`);

test('a lesson is named by its first chapter, and has one profile', () => {
  const named = lessonOf('means', [chapter('One', 'lesson: Means & medians\nabout: What they are.\n'), chapter('Two')]);
  expect(named).toMatchObject({ name: 'means', title: 'Means & medians', about: 'What they are.', profile: 'modern' });
  expect(lessonOf('means', [chapter('One')]).title).toBe('One');
  expect(() => lessonOf('empty', [])).toThrow('no chapter');
  expect(() => lessonOf('two', [chapter('One'), chapter('Two', 'profile: scipy2008\n')])).toThrow('another profile');
});

test('a page is filled in with its lesson, and leads to the others', () => {
  const lessons = [lessonOf('first', [chapter('One')]), lessonOf('means', [chapter('Means', 'files: files/a.bin\n')])];
  const template = '<html data-site="{{site}}"><script src="./app.js"></script><title>{{title}}</title>{{lessons}}{{chapters}}{{unknown}}';
  const page = renderPage(template, lessons, lessons[1]!, '../../');
  expect(page).toContain('<html data-site="../../"><script src="../../app.js">');
  expect(page).toContain('<a href="../../">One</a>');
  expect(page).toContain('<a href="../../lessons/means/" aria-current="page">Means</a>');
  expect(page).toContain('data-files="lessons/means/files/a.bin"');
  expect(page).toContain('{{unknown}}');
  expect(renderPage(template, lessons.slice(0, 1), lessons[0]!, './')).not.toContain('lessons-title');
});

test('markup in names, titles, fences and outputs stays text', () => {
  const evil = '"><img src=x onerror=alert(1)>';
  const text = `---\ntitle: ${evil}\nlesson: ${evil}\nabout: ${evil}\ncredit: ${evil}\nfiles: ${evil}\n---\n## ${evil}\n\n[x](javascript:alert(1)) {{site}}\n\n\`\`\`"onmouseover="alert(1)\n${evil}\n\`\`\`\n\n\`\`\`python\n>>> '</pre><script>alert(1)</script>'\n</pre><script>alert(1)</script>\n\`\`\`\n`;
  const lesson = lessonOf(evil, [parseChapter(`01-${evil}.md`, text)]);
  const html = renderPage('<title>{{title}}</title><a href="./x">{{about}}</a>{{contents}}{{lessons}}{{chapters}}', [lesson, lesson], lesson, './');
  // What is a tag here is one of the page's own.
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<(?:img|script)|onerror=(?![^<]*&gt;)|onmouseover/);
  expect(html).not.toMatch(/href="javascript:/);
  expect(html).toContain('{{site}}');
});
