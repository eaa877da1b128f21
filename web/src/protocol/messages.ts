// Every message between a page and the worker that holds its kernel. Types only, imports nothing: adding a call is a row in
// `Calls` and a handler in worker/engine.ts; a missing handler or a wrong answer does not compile. The page then asks
// `session.call('name', {…})`.

export type Profile = 'modern' | 'scipy2008';

/** Which expression statements show their value: only a last one (in the result), all (in the output), or none. */
export type Echo = 'last' | 'all' | 'none';

/**
 * Text as it comes, a rich result, or a wish to take away what the run has shown: now, or when something new comes. A rich result with
 * an `id` takes the place of those shown with it before, in other cells too; with `update` it is shown nowhere else.
 */
export type Output = { stream: 'stdout' | 'stderr'; text: string } | { display: RichResult; id?: string; update?: true } | { clear: 'now' | 'next' };

/** MIME type to content, as Python's display protocol has it. */
export type RichResult = Readonly<Record<string, string>>;

/** A piece of source: lines count from 1, columns from 0, the end is exclusive. */
export interface SourceRange {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What a Python exception was, for a page that wants more than the traceback's text. */
export interface ErrorDetails {
  type: string;
  message: string;
  /** The line of the cell that failed, if it was in the cell. */
  line?: number;
  /** The expressions that failed, innermost first. */
  ranges?: SourceRange[];
}

/** A Python exception is an outcome of running, so it is data. */
export type RunResult =
  /** `displayed`: the last expression's value was shown as a rich result, so its `repr` need not be. */
  | { state: 'finished'; repr: string; displayed?: true }
  | { state: 'raised'; traceback: string; error: ErrorDetails }
  /** `variablesLost`: the code would not let go, so Python was started afresh. */
  | { state: 'stopped'; variablesLost?: true };

export interface Completion {
  label: string;
  kind?: string;
  detail?: string;
}

/** What fits at the cursor: each label replaces the text from `from` to `to`. */
export interface Completions {
  from: number;
  to: number;
  items: Completion[];
}

/** Whether code is whole, or could be with more lines, or with none. */
export type Completeness = 'complete' | 'early' | 'wrong';

/** A copy of what is worth drawing of an array; the page never holds the array. */
export interface ArraySnapshot {
  name: string;
  dtype: string;
  shape: number[];
  /** Bytes from one element to the next along each axis. */
  strides: number[];
  itemsize: number;
  /** Elements as NumPy prints them, in C order; the first ones only if `truncated`. */
  cells: string[];
  truncated?: boolean;
  /** The owner, if this is a view: its shape and strides, and where this view's first element is in it, in bytes. */
  base?: { name?: string; shape: number[]; strides: number[]; itemsize: number; offset: number };
  /** If it was asked for as `array[index]`: that array, and the places of the taken elements in it, all in C order. */
  source?: { text: string; array: ArraySnapshot; places: number[] };
}

/** Every call the page can make of the worker. */
export interface Calls {
  /** `rest`: the engine's second file or where it is, for code that needs it before it was brought. */
  boot: { params: { module: WebAssembly.Module; rest: string | WebAssembly.Module; profile: Profile; probeUrl: string }; result: null };
  run: { params: { code: string; echo: Echo; filename: string; liveUrl: string }; result: RunResult };
  complete: { params: { code: string; cursor: number }; result: Completions };
  completeness: { params: { code: string }; result: Completeness };
  inspect: { params: { name: string }; result: ArraySnapshot | null };
  writeFile: { params: { path: string; bytes: Uint8Array }; result: null };
  readFile: { params: { path: string }; result: Uint8Array };
  reset: { params: object; result: null };
}
export type CallKind = keyof Calls;
export type ParamsOf<K extends CallKind> = Calls[K]['params'];
export type ResultOf<K extends CallKind> = Calls[K]['result'];
export type Request = { [K in CallKind]: { kind: K; id: number } & ParamsOf<K> }[CallKind];

/** What the page says without waiting for an answer. */
export type Notice =
  | { kind: 'interrupt' }
  /** The engine's second file. */
  | { kind: 'rest'; module: WebAssembly.Module }
  /** The line for an `input()` that waits; null means that there is none to be had. */
  | { kind: 'provideInput'; line: string | null }
  /** So many characters of output have been shown; the worker holds back when too many have not. */
  | { kind: 'outputShown'; length: number };

export type Reply =
  | { kind: 'reply'; id: number; ok: true; value: ResultOf<CallKind> }
  | { kind: 'reply'; id: number; ok: false; message: string; broken: boolean };

/** What the worker tells by itself while a cell runs. */
export type Report =
  | { kind: 'output'; outputs: Output[]; length: number }
  | { kind: 'inputWanted' }
  /** The engine's second file can't be had; the cell waits and the worker keeps trying. */
  | { kind: 'restMissing'; reason: string };

export type ToWorker = Request | Notice;
export type FromWorker = Reply | Report;

export type Handlers = { [K in CallKind]: (params: ParamsOf<K>) => ResultOf<K> | Promise<ResultOf<K>> };
