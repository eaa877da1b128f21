// Unit tests of the TypeScript side; no browser.
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  define: { __MEDKIT_ENGINE__: JSON.stringify({ worker: 'engine/worker.js', wasm: 'engine/kernel.wasm', rest: 'engine/rest.wasm', bytes: 1 }) },
  test: { include: ['tests/web/**/*.test.ts'], environment: 'node' },
});
