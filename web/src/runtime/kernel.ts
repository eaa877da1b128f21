// The page's side of a kernel, as pages outside this project use it.
import type { ArraySnapshot, Completions, Output, Profile, RunResult } from '../protocol/messages';

export interface KernelOptions {
  /** `modern` is Python 3.13 with NumPy 2.2; `scipy2008` imitates the machine of the 2008 slides. */
  profile?: Profile;
  /** Where MedKit's files are, if not beside this module. */
  baseUrl?: string | URL;
  /** Output of every run that has no `onOutput` of its own. */
  onOutput?: (output: Output) => void;
}

export interface RunOptions {
  /** `last` (default): a last expression's value is the result's `repr`. `all`: every expression statement's goes to the output. */
  echo?: 'last' | 'all';
  onOutput?: (output: Output) => void;
  /** Answers `input()`, whose prompt was already sent as output. Without it, or for null, `input()` raises EOFError. */
  onInput?: () => Promise<string | null>;
  /** Called when the code starts, which is later than the call if other code runs. */
  onStart?: () => void;
  /** Aborted before the code starts, it never does, and the result is `stopped`. (Of running code: `interrupt`.) */
  signal?: AbortSignal;
  /**
   * Called each time when code has to wait because the rest of the engine could not be fetched, with the reason. Python keeps trying
   * and goes on by itself. Without a listener the run rejects.
   */
  onTrouble?: (reason: string) => void;
  /** What tracebacks call the code; `<cell>` if not given. */
  filename?: string;
}

/** A Python with its variables. Calls take their turn; rejection means that the engine broke, never that Python raised. */
export interface Kernel {
  readonly profile: Profile;
  run(code: string, options?: RunOptions): Promise<RunResult>;
  /**
   * Raises KeyboardInterrupt in running code; variables are kept. Code that still runs 50 ms later is unwound without its
   * handlers. Code that doesn't run yet is left alone. Resolves nothing: the run's result tells.
   */
  interrupt(): void;
  /** What could stand at `cursor` (in UTF-16 units); possible while code runs. */
  complete(code: string, cursor: number): Promise<Completions>;
  /** A copy of an array's look, or null if `name` is no array. */
  inspect(name: string): Promise<ArraySnapshot | null>;
  /** Forgets all variables. Waits for running code; `interrupt` first to be quick. */
  reset(): Promise<void>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  /** Ends the worker; open calls reject. */
  dispose(): void;
}
