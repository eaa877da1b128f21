// The engine under Node, undivided, as the steps of split.mjs use it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Gives the module object and its instance. `libraryModule(name)` gives a library module's bytes. */
export async function startEngine(script, wasm, libraryModule) {
  // The compiled engine was made for CommonJS and asks for Node's modules that way.
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: '.' });
  const { default: createEngine } = await import(pathToFileURL(script).href);
  let instance;
  const module = await createEngine({
    onOutput: () => undefined,
    onDisplay: () => undefined,
    pollInterrupt: () => false,
    libraryModule,
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(readFileSync(wasm), imports).then((result) => {
        instance = result.instance;
        done(result.instance, result.module);
      });
      return {};
    },
  });
  return { module, instance };
}

/** What goes wrong is said in a line: the engine's script, which Node would quote, is one line of 100 kB. */
export function sayWhy() {
  process.on('uncaughtException', (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
