// The engine under Node, undivided, as the steps of split.mjs use it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Gives the module object and its instance. `wasm` is a path or a compiled module. `libraryModule(name)` gives a library module's bytes. The instance is given
 * `importsOf(imports)`, and Emscripten's script sees `instanceOf(instance, imports)`.
 */
export async function startEngine(script, wasm, libraryModule, { importsOf = (imports) => imports, instanceOf = (instance) => instance } = {}) {
  // The compiled engine was made for CommonJS and asks for Node's modules that way.
  Object.assign(globalThis, { require: createRequire(import.meta.url), __dirname: '.' });
  const { default: createEngine } = await import(pathToFileURL(script).href);
  const compiled = wasm instanceof WebAssembly.Module ? wasm : new WebAssembly.Module(readFileSync(wasm));
  let instance;
  const module = await createEngine({
    thisProgram: './this.program',  // os.environ['_'], which would name the build's folder
    onOutput: () => undefined,
    onDisplay: () => undefined,
    pollInterrupt: () => false,
    libraryModule,
    instantiateWasm(imports, done) {
      void WebAssembly.instantiate(compiled, importsOf(imports)).then((made) => {
        instance = made;
        done(instanceOf(instance, imports), compiled);
      });
      return {};
    },
  });
  return { module, instance };
}

/** For startEngine: a prepared engine (prepare.mjs) as Emscripten's script is to see it. web/src/worker/divided.ts does the same. */
export const prepared = ({ constructors, calls }) => ({
  instanceOf: (instance, imports) => ({
    exports: { ...instance.exports, [constructors]: () => calls.forEach(([module, name, ...args]) => imports[module][name](...args)) },
  }),
});

/** What goes wrong is said in a line: the engine's script, which Node would quote, is one line of 100 kB. */
export function sayWhy() {
  process.on('uncaughtException', (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
