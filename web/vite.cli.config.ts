// `cli.mjs`: the WebAssembly engine under Node, with the engine's bytes beside it.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { built, engineFiles, engineModule, engineWithoutAsset, root } from './vite.shared';

const files = engineFiles();

export default defineConfig({
  root: resolve(root, 'web'),
  publicDir: false,
  plugins: [engineWithoutAsset],
  resolve: { alias: { 'medkit-engine': engineModule } },
  define: { __MEDKIT_WASM__: JSON.stringify('./' + files.wasm.name), __MEDKIT_REST__: JSON.stringify('./' + files.rest.name) },
  build: {
    outDir: built,
    emptyOutDir: false,
    target: 'node20',
    ssr: resolve(root, 'web/cli/cli.ts'),
    rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
    reportCompressedSize: false,
  },
});
