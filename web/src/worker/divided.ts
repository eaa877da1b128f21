// The engine in two files, prepared, as scripts/split makes them. The first is instantiated as any module; its function table holds
// stubs where a function is in the second. The second is joined when the page hands it over, or, if a stub is called
// before that, there and then: the caller is in the middle of a WebAssembly call and can't wait, so it is read synchronously.
import type { InstantiateWasm } from './kernel-module';

export class DividedEngine {
  /** Waits for the first file. */
  readonly instantiateWasm: InstantiateWasm;
  /** Rejects if the first file can't be instantiated, which Emscripten's script would wait for in vain. */
  readonly failure: Promise<never>;
  #readRest: () => WebAssembly.Module;
  #first?: WebAssembly.Instance;
  #joined = false;
  #rest?: WebAssembly.Module;
  #library = new Map<string, Uint8Array>();

  constructor(first: Promise<WebAssembly.Module>, readRest: () => WebAssembly.Module) {
    this.#readRest = readRest;
    let fail: (reason: unknown) => void;
    this.failure = new Promise((_, reject) => (fail = reject));
    this.failure.catch(() => undefined);
    this.instantiateWasm = (imports, done) => {
      this.#instantiate(first, imports, done).catch((reason: unknown) => fail(reason));
      return {};
    };
  }

  async #instantiate(first: Promise<WebAssembly.Module>, ...[imports, done]: Parameters<InstantiateWasm>): Promise<void> {
    const module = await first;
    this.#addLibrary(module);
    const placeholder = { join: () => this.join(this.#rest ?? this.#readRest()) };
    const instance = (this.#first = await WebAssembly.instantiate(module, { ...imports, placeholder }));
    done(started(module, instance, imports), module);
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

/** How scripts/split/prepare.mjs started the engine, whose memory is in the first file as it was then. */
interface Start {
  /** The export that ran the C++ constructors. */
  constructors: string;
  /** What they told JavaScript: an import's two names, and the arguments. */
  calls: [string, string, ...number[]][];
}

/** What Emscripten's script is to see of the instance: one whose constructors only tell JavaScript again what they told it once. */
function started(first: WebAssembly.Module, instance: WebAssembly.Instance, imports: WebAssembly.Imports): WebAssembly.Instance {
  const [section] = WebAssembly.Module.customSections(first, 'started');
  if (!section) return instance;
  const { constructors, calls } = JSON.parse(new TextDecoder().decode(section)) as Start;
  const construct = () => {
    for (const [module, name, ...args] of calls) (imports[module]![name] as (...args: number[]) => void)(...args);
  };
  return { exports: { ...instance.exports, [constructors]: construct } };
}
