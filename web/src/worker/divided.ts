// The engine in two files, as scripts/split makes them. The first is instantiated as any module; its function table holds
// placeholders where a function is in the second. The second is joined when the page hands it over, or, if it is called for
// before that, there and then: the caller is in the middle of a WebAssembly call and can't wait, so it is read synchronously.
import type { InstantiateWasm } from './kernel-module';

type Call = (...args: unknown[]) => unknown;

export class DividedEngine {
  readonly instantiateWasm: InstantiateWasm;
  #readRest: () => WebAssembly.Module;
  #first?: WebAssembly.Instance;
  #joined = false;
  #rest?: WebAssembly.Module;
  #sources = new Map<string, string>();

  constructor(first: WebAssembly.Module, readRest: () => WebAssembly.Module) {
    this.#readRest = readRest;
    this.#addSources(first);
    this.instantiateWasm = (imports, done) => {
      void WebAssembly.instantiate(first, { ...imports, placeholder: this.#placeholders() }).then((instance) => {
        this.#first = instance;
        done(instance, first);
      });
      return {};
    };
  }

  join(rest: WebAssembly.Module): void {
    if (this.#joined || !this.#first) return;
    // Its active segments replace the placeholders.
    new WebAssembly.Instance(rest, { primary: this.#first.exports });
    this.#joined = true;
    this.#keep(rest);
  }

  /** The source of a library module. */
  readonly librarySource = (name: string): string => {
    if (!this.#sources.has(name)) this.#keep(this.#readRest());
    const source = this.#sources.get(name);
    if (source === undefined) throw new Error(`the engine's files have no module ${name}`);
    return source;
  };

  #placeholders(): WebAssembly.ModuleImports {
    const call = (slot: number, args: unknown[]) => {
      this.join(this.#rest ?? this.#readRest());
      const table = Object.values(this.#first!.exports).find((value) => value instanceof WebAssembly.Table)!;
      return (table.get(slot) as Call)(...args);
    };
    return new Proxy({}, { get: (_, slot) => (...args: unknown[]) => call(Number(slot), args) });
  }

  #keep(rest: WebAssembly.Module): void {
    if (this.#rest) return;
    this.#rest = rest;
    this.#addSources(rest);
  }

  #addSources(module: WebAssembly.Module): void {
    const decoder = new TextDecoder();
    for (const section of WebAssembly.Module.customSections(module, 'library')) {
      for (const entry of decoder.decode(section).split('\x1e')) {
        const [name, source] = entry.split('\x1f');
        if (name && source !== undefined) this.#sources.set(name, source);
      }
    }
  }
}
