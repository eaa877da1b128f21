// The worker as one file without imports, so that a page of another origin can start it from a blob.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { built, engineModule, engineWithoutAsset, root } from './vite.shared';

export default defineConfig({
  root: resolve(root, 'web'),
  publicDir: false,
  plugins: [engineWithoutAsset],
  resolve: { alias: { 'medkit-engine': engineModule } },
  build: {
    outDir: built,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: resolve(root, 'web/src/worker/main.ts'), formats: ['es'], fileName: () => 'worker.js' },
    // The compiled engine names Node's modules for its Node side, which a worker never enters.
    rolldownOptions: { external: /^(?:node:|fs$|path$|module$|url$|crypto$|child_process$|worker_threads$|perf_hooks$|ws$)/, output: { codeSplitting: false } },
    reportCompressedSize: false,
  },
});
