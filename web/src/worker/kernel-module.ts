// The surface of the compiled engine (cpp/kernel/embind.cpp), as the worker sees it.

/** How far one step got. */
export interface Progress {
  state: 'finished' | 'raised' | 'paused' | 'input' | 'stopped' | 'sleeping';
  repr: string;
  traceback: string;
  /** JSON `{type, message, line, col, end_line, end_col}`, columns in UTF-8 bytes; or empty. */
  error: string;
  /** How long `sleeping` wants to last. */
  wakeMs: number;
}

export interface EngineKernel {
  /** Compiles a cell; the next `step` starts it. */
  begin(code: string, echo: string, filename: string): void;
  /** Compiles code whose imports are forgotten, and whose output nobody is to hear; `step` runs it, then comes `endRehearsal`. */
  beginRehearsal(code: string): void;
  endRehearsal(): void;
  /** Runs for about `budgetMicros`. */
  step(budgetMicros: number): Progress;
  /** KeyboardInterrupt at the next instruction. */
  interrupt(): void;
  /** Gives up without running handlers. */
  unwind(): void;
  /** The line that `input()` waits for, with its line end. */
  provideInput(line: string): void;
  /** EOFError where `input()` waits. */
  endInput(): void;
  /** JSON `[{text, kind, from, to}]`, all of one stretch; offsets are UTF-8 bytes. */
  complete(code: string, cursor: number): string;
  completeness(code: string): string;
  /** JSON of `ArraySnapshot`, or `null`. */
  inspect(name: string): string;
  writeFile(path: string, bytes: Uint8Array): void;
  /** Null if there is no such file. */
  readFile(path: string): Uint8Array | null;
  reset(): void;
  delete(): void;
}

/** A rich result, of a last expression or of another call; without content if a value has shown itself. Or a wish to clear. */
export type EngineDisplay = { data: Record<string, string>; result?: boolean; id?: string; update?: boolean } | { clear: 'now' | 'next' };

export interface EngineHooks {
  onOutput: (stream: string, text: string) => void;
  /** JSON of `EngineDisplay`. */
  onDisplay: (json: string) => void;
  /** Called by native loops every 20 ms or so; true means stop. */
  pollInterrupt: () => boolean;
}

/** What the engine's two files give it. */
export interface EngineParts {
  instantiateWasm: InstantiateWasm;
  libraryModule: (name: string) => Uint8Array;
}

export interface EngineModule {
  Kernel: new (profile: string) => EngineKernel;
}

export type InstantiateWasm = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

export type EngineFactory = (options: EngineHooks & EngineParts) => Promise<EngineModule>;
