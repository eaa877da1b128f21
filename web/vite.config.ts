// The site: the lessons' pages, `medkit.js` and `embed.js`. Only relative URLs, so it works under any sub-path.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { lessonPlugin } from './vite.lesson';
import { engineDefine, engineFiles, hashOf, root } from './vite.shared';
import { headStart } from './vite.start';

const dist = resolve(root, 'dist');
const files = engineFiles();

/** Files that go out as they are: the engine, the lessons' data, the example site. */
const copies: Plugin = {
  name: 'medkit-copies',
  writeBundle() {
    for (const { path, name } of [files.worker, files.wasm, files.rest]) {
      mkdirSync(dirname(resolve(dist, name)), { recursive: true });
      copyFileSync(path, resolve(dist, name));
    }
    writeFileSync(resolve(dist, startName), start);
    const isData = (path: string) => !/\.(?:md|mjs)$/.test(path);
    cpSync(resolve(root, 'lessons'), resolve(dist, 'lessons'), { recursive: true, filter: isData });
    cpSync(resolve(root, 'web/example'), resolve(dist, 'example'), { recursive: true });
  },
};

const start = headStart(files.worker.name, files.wasm.name, files.rest.name);
const startName = `engine/start-${hashOf(Buffer.from(start))}.js`;

/** Goes in when Vite is through with the page, since the script is no module. It runs as soon as it is there, and nothing waits for it. */
const startPlugin: Plugin = {
  name: 'medkit-start',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html
        .replace('<!-- medkit:preload -->', `<link rel="preload" href="./${files.wasm.name}" as="fetch" type="application/wasm" crossorigin>\n<script src="./${startName}" async fetchpriority="high"></script>`)
        // From a file, the style sheet is read only without this; on its own origin it says nothing.
        .replaceAll('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" '),
  },
};

export default defineConfig({
  root: resolve(root, 'web'),
  base: './',
  define: engineDefine(files),
  plugins: [startPlugin, copies, lessonPlugin(dist)],
  build: {
    outDir: dist,
    emptyOutDir: true,
    target: 'es2022',
    // `light-dark()` as it stands: its emulation needs the page's help, and elements stand on other people's pages.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      input: { index: resolve(root, 'web/index.html'), medkit: resolve(root, 'web/src/medkit.ts'), embed: resolve(root, 'web/src/embed/main.ts') },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'index' ? 'assets/app-[hash].js' : '[name].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
