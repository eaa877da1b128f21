// A stand-in for the compiled engine, with its surface and its states but hardly any Python: for tests of the page's side alone.
// It knows `name = 1`, `name`, `print("…")`, `input("…")`, `raise`, a few ways to run for ever, and the lessons' cells by heart.
import type { EngineFactory, EngineHooks, EngineKernel, Progress } from '../../web/src/worker/kernel-module';
import { isTranscript, parseTranscript } from '../../web/src/lesson/transcript';

const blank: Progress = { state: 'finished', repr: '', traceback: '', error: '', wakeMs: 0 };

const chapters = import.meta.glob<string>('../../lessons/*/*.md', { query: '?raw', import: 'default', eager: true });
const known = new Map<string, string>();
for (const text of Object.values(chapters)) {
  for (const [, body] of text.matchAll(/^```python[^\n]*\n([\s\S]*?)^```/gm)) {
    if (!isTranscript(body!)) known.set(body!.trimEnd(), '');
    else {
      const { code, want } = parseTranscript(body!);
      known.set(code, want);
    }
  }
}

class FakeKernel implements EngineKernel {
  #hooks: EngineHooks;
  #variables = new Map<string, string>();
  #files = new Map<string, Uint8Array>();
  #lines: string[] = [];
  #line = 0;
  #echo = 'last';
  #state: 'none' | 'loop' | 'swallow' | 'spam' | 'input' = 'none';
  #interrupted = false;
  #unwound = false;
  #input = '';
  #ended = false;

  constructor(hooks: EngineHooks) {
    this.#hooks = hooks;
  }

  beginRehearsal(code: string): void {
    this.begin(code, 'none');
  }

  endRehearsal(): void {
    this.#state = 'none';
  }

  begin(code: string, echo: string): void {
    const want = known.get(code);
    if (want) this.#hooks.onOutput('stdout', want);
    this.#lines = want === undefined ? code.split('\n') : [];
    this.#line = 0;
    this.#echo = echo;
    this.#state = 'none';
    this.#interrupted = this.#unwound = this.#ended = false;
  }

  step(budgetMicros: number): Progress {
    const end = performance.now() + budgetMicros / 1000;
    do {
      if (this.#unwound) return { ...blank, state: 'stopped' };
      if (this.#interrupted && this.#state !== 'swallow') return this.#raise('KeyboardInterrupt', '');
      if (this.#state === 'spam') this.#hooks.onOutput('stdout', 'spam and eggs\n'.repeat(10));
      if (this.#state === 'input') {
        if (this.#ended) return this.#raise('EOFError', 'EOF when reading a line');
        this.#variables.set('line', `'${this.#input}'`);
        this.#state = 'none';
      }
      if (this.#state !== 'none') continue;
      const line = this.#lines[this.#line++];
      if (line === undefined) return blank;
      const outcome = this.#execute(line.trim());
      if (outcome) return outcome;
    } while (performance.now() < end);
    return { ...blank, state: 'paused' };
  }

  #execute(line: string): Progress | undefined {
    let match: RegExpMatchArray | null;
    if (line === '' || line.startsWith('#') || line.startsWith('import ')) return undefined;
    if (line === 'while True: pass') this.#state = 'loop';
    else if (line === 'swallow()') this.#state = 'swallow';
    else if (line === 'spam()') this.#state = 'spam';
    else if (line === 'hang()') for (;;);
    else if (line === 'crash()') throw new WebAssembly.RuntimeError('unreachable');
    else if (line === 'native()') {
      for (;;) {
        const pause = performance.now() + 20;
        while (performance.now() < pause);
        if (this.#hooks.pollInterrupt()) return this.#raise('KeyboardInterrupt', '');
      }
    } else if ((match = /^input\("(.*)"\)$/.exec(line))) {
      this.#hooks.onOutput('stdout', match[1]!);
      this.#state = 'input';
      return { ...blank, state: 'input' };
    } else if ((match = /^sleep\((\d+)\)$/.exec(line))) return { ...blank, state: 'sleeping', wakeMs: Number(match[1]) };
    else if ((match = /^raise (\w+)\("(.*)"\)$/.exec(line))) return this.#raise(match[1]!, match[2]!);
    else if ((match = /^print\("(.*)"\)$/.exec(line))) this.#hooks.onOutput('stdout', match[1] + '\n');
    else if ((match = /^lines\((\d+)\)$/.exec(line))) {
      for (let i = 1; i <= Number(match[1]); i++) this.#hooks.onOutput('stdout', `line ${i}\n`);
    } else if ((match = /^display\("(.*)"\)$/.exec(line))) this.#hooks.onDisplay(JSON.stringify({ data: { 'text/html': match[1] } }));
    else if ((match = /^(\w+) = (.*)$/.exec(line))) this.#variables.set(match[1]!, match[2]!);
    else if (/^\d+$/.test(line)) return this.#value(line);
    else {
      const value = this.#variables.get(line);
      if (value === undefined) return this.#raise('NameError', `name '${line}' is not defined`);
      return this.#value(value);
    }
    return undefined;
  }

  #value(repr: string): Progress | undefined {
    if (this.#echo === 'all') this.#hooks.onOutput('stdout', repr + '\n');
    else if (this.#line === this.#lines.length) return { ...blank, repr };
    return undefined;
  }

  #raise(type: string, message: string): Progress {
    const line = this.#line;
    const text = this.#lines[line - 1] ?? '';
    const last = message ? `${type}: ${message}` : type;
    const traceback = `Traceback (most recent call last):\n  File "<cell>", line ${line}, in <module>\n    ${text}\n    ${'^'.repeat(text.length)}\n${last}\n`;
    return { ...blank, state: 'raised', traceback, error: JSON.stringify({ type, message, line, col: 0, end_line: line, end_col: text.length }) };
  }

  interrupt(): void {
    this.#interrupted = true;
  }
  unwind(): void {
    this.#unwound = true;
  }
  provideInput(line: string): void {
    this.#input = line.replace(/\n$/, '');
  }
  endInput(): void {
    this.#ended = true;
  }
  complete(code: string, cursor: number): string {
    const before = new TextDecoder().decode(new TextEncoder().encode(code).subarray(0, cursor));
    const word = /\w*$/.exec(before)![0];
    const names = [...this.#variables.keys(), 'print', 'print_all'].filter((name) => name.startsWith(word));
    return JSON.stringify(names.map((text) => ({ text, kind: 'variable', from: cursor - word.length, to: cursor })));
  }
  completeness(code: string): string {
    return code.endsWith(':') ? 'early' : 'complete';
  }

  inspect(name: string): string {
    if (!this.#variables.get(name)?.startsWith('grid')) return 'null';
    const cells = Array.from({ length: 12 }, (_, i) => String(i));
    return JSON.stringify({ name, dtype: 'int64', shape: [3, 4], strides: [32, 8], itemsize: 8, cells });
  }
  writeFile(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
  }
  readFile(path: string): Uint8Array | null {
    return this.#files.get(path) ?? null;
  }
  reset(): void {
    this.#variables.clear();
  }
  delete(): void {}
}

const createFakeEngine: EngineFactory = async (hooks) => ({
  Kernel: class extends FakeKernel {
    constructor() {
      super(hooks);
    }
  },
});
export default createFakeEngine;
