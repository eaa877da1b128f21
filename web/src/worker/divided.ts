// The engine in two files, as scripts/split makes them. The first is instantiated as any module; its function table holds
// stubs where a function is in the second. The second is joined when the page hands it over, or, if a stub is called
// before that, there and then: the caller is in the middle of a WebAssembly call and can't wait, so it is read synchronously.
import type { InstantiateWasm } from './kernel-module';

export class DividedEngine {
  readonly instantiateWasm: InstantiateWasm;
  #readRest: () => WebAssembly.Module;
  #first?: WebAssembly.Instance;
  #joined = false;
  #rest?: WebAssembly.Module;
  #library = new Map<string, Uint8Array>();

  constructor(first: WebAssembly.Module, readRest: () => WebAssembly.Module) {
    this.#readRest = readRest;
    this.#addLibrary(first);
    this.instantiateWasm = (imports, done) => {
      void WebAssembly.instantiate(first, { ...imports, placeholder: { join: () => this.join(this.#rest ?? this.#readRest()) } }).then((instance) => {
        this.#first = instance;
        done(instance, first);
      });
      return {};
    };
  }

  join(rest: WebAssembly.Module): void {
    if (this.#joined || !this.#first) return;
    // Its active segments replace the stubs.
    new WebAssembly.Instance(rest, { primary: this.#first.exports });
    this.#joined = true;
    this.#keep(rest);
  }

  /** A module of the Python library, compiled. */
  readonly libraryModule = (name: string): Uint8Array => {
    if (!this.#library.has(name)) this.#keep(this.#readRest());
    const bytes = this.#library.get(name);
    if (!bytes) throw new Error(`the engine's files have no module ${name}`);
    return bytes;
  };

  #keep(rest: WebAssembly.Module): void {
    if (this.#rest) return;
    this.#rest = rest;
    this.#addLibrary(rest);
  }

  #addLibrary(module: WebAssembly.Module): void {
    for (const section of WebAssembly.Module.customSections(module, 'library')) {
      const size = new DataView(section).getUint32(0, true);
      const index = JSON.parse(new TextDecoder().decode(new Uint8Array(section, 4, size))) as Record<string, [number, number]>;
      const bytes = new Uint8Array(section, 4 + size);
      for (const [name, [start, end]] of Object.entries(index)) this.#library.set(name, bytes.subarray(start, end));
    }
  }
}
