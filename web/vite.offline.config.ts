// `offline.html`: a lesson in one file, to be opened straight from a disk or handed in to a learning platform. The same sources
// as the site, built after it: one classic script, and the engine and the lessons' data as text that the page carries
// (web/src/runtime/files.ts).
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { pageOf, readLessons } from './vite.lesson';
import { built, engineDefine, engineFiles, root } from './vite.shared';

const dist = resolve(root, 'dist');
const files = engineFiles();

function carried(name: string, bytes: Uint8Array, type: string): string {
  return `<script type="text/plain" data-medkit-file="${name}" data-type="${type}">${gzipSync(bytes, { level: 9 }).toString('base64')}</script>`;
}

function lessonData(lesson: string): string[] {
  const folder = resolve(dist, 'lessons', lesson);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.html'));
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return paths.map((path) => carried(path.slice(dist.length + 1), readFileSync(path), 'application/octet-stream'));
}

const allowed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `html` is the lesson's page, `site` the way from there to the site. */
function page(lesson: string, html: string, site: string, script: string, style: string): string {
  const logo = `data:image/svg+xml;base64,${readFileSync(resolve(dist, 'logo.svg')).toString('base64')}`;
  // A script's text ends at the first `</script`, wherever that stands; in JavaScript it can only be in a string.
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const csp =
    `default-src 'none'; script-src ${allowed(code)} 'wasm-unsafe-eval'; worker-src blob:; connect-src blob:; ` +
    `style-src ${allowed(style)}; img-src data:; media-src data:; base-uri 'none'; form-action 'none'`;
  const parts = [
    carried(files.worker.name, readFileSync(files.worker.path), 'text/javascript'),
    carried(files.wasm.name, readFileSync(files.wasm.path), 'application/wasm'),
    carried(files.rest.name, readFileSync(files.rest.path), 'application/wasm'),
    ...lessonData(lesson),
  ];
  return html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before: string) => before + csp)
    .replace(/\s*<link rel="(?:preload|modulepreload|stylesheet)"[^>]*>/g, '')
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replaceAll(`${site}logo.svg`, logo)
    .replace(`data-site="${site}"`, 'data-site="./"')
    .replace(/<p class="lessons-title"[\s\S]*?<\/ul>/, '')
    .replace('</head>', () => `<style>${style}</style>\n</head>`)
    .replace('</body>', () => `${parts.join('\n')}\n<script>${code}</script>\n</body>`);
}

const onePage: Plugin = {
  name: 'medkit-one-page',
  writeBundle(_, bundle) {
    const outputs = Object.values(bundle);
    const script = outputs.find((output) => output.type === 'chunk')!.code;
    const style = outputs.find((output) => output.type === 'asset' && output.fileName.endsWith('.css'));
    if (style?.type !== 'asset') throw new Error('the page has no style sheet');
    const lessons = readLessons();
    for (const lesson of lessons) {
      const { path, site } = pageOf(lessons, lesson);
      const html = readFileSync(resolve(dist, path), 'utf8');
      writeFileSync(resolve(dist, dirname(path), 'offline.html'), page(lesson.name, html, site, script, String(style.source)));
    }
  },
};

export default defineConfig({
  root: resolve(root, 'web'),
  publicDir: false,
  define: engineDefine(files),
  plugins: [onePage],
  build: {
    outDir: resolve(built, 'offline'),
    emptyOutDir: false,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    lib: { entry: resolve(root, 'web/src/app/main.ts'), formats: ['iife'], name: 'medkitPage', fileName: () => 'offline.js' },
    rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false } },
    reportCompressedSize: false,
  },
});
