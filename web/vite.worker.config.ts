// The worker as one plain script, so that a page of another origin can start it from a blob.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { built, engineInWorker, engineModule, engineWithoutAsset, root } from './vite.shared';

export default defineConfig({
  root: resolve(root, 'web'),
  publicDir: false,
  plugins: [engineWithoutAsset, engineInWorker],
  resolve: { alias: { 'medkit-engine': engineModule } },
  build: {
    outDir: built,
    emptyOutDir: false,
    target: 'es2022',
    lib: { entry: resolve(root, 'web/src/worker/main.ts'), formats: ['iife'], name: 'medkitWorker', fileName: () => 'worker.js' },
    rolldownOptions: { output: { codeSplitting: false } },
    reportCompressedSize: false,
  },
});
