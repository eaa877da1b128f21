// The terminal of the console: xterm.js, and what is typed in it. Loaded when a console is opened.
import { FitAddon } from '@xterm/addon-fit';
import { Terminal } from '@xterm/xterm';
import xtermText from '@xterm/xterm/css/xterm.css?inline';
import type { Completeness, Output, RunResult } from '../protocol/messages';
import type { Session } from '../runtime/session';
import { placeAfter } from './cell-width';
import { ConsoleLine } from './console-line';
import { importHint } from './hints';
import { asShown } from './terminal-text';

export interface ConsoleActions {
  run(code: string, onOutput: (output: Output) => void, onInput: () => Promise<string | null>): Promise<RunResult | null>;
  stop(): void;
  /** The keyboard wants to leave. */
  leave(): void;
}

const kFirst = '>>> ';
const kMore = '... ';
const kPatienceMs = 300;
/** Of a question without end, so much is drawn again with the answer. */
const kQuestionLength = 1000;

/** What the named keys of the row send. */
const kKeys: Readonly<Record<string, string>> = { Tab: '\t', '↑': '\x1b[A', '↓': '\x1b[B', 'Ctrl+C': '\x03' };

export class ConsoleTerminal {
  #terminal: Terminal;
  #fit = new FitAddon();
  #line = new ConsoleLine();
  #session: Session;
  #actions: ConsoleActions;
  #resize: ResizeObserver;
  #styles: MutationObserver;
  /** Rows of the input above the cursor, as last drawn. */
  #rowsAbove = 0;
  #busy = false;
  #answer?: (line: string | null) => void;
  /** What stands on the last line of the output: the question, when `input()` asks. */
  #unfinished = '';
  /** Keys typed while code runs. */
  #ahead: string[] = [];
  /** Keys typed while a completion is looked up, or whether code is whole, wait for it. */
  #completing?: Promise<void>;

  constructor(place: HTMLElement, root: ShadowRoot, session: Session, actions: ConsoleActions) {
    this.#session = session;
    this.#actions = actions;
    this.#terminal = new Terminal({
      convertEol: true,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      fontFamily: getComputedStyle(place).getPropertyValue('--medkit-mono'),
      fontSize: 13,
      lineHeight: 1.3,
      screenReaderMode: true,
      theme: themeFrom(place),
      scrollback: 5000,
    });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(xtermText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#terminal.loadAddon(this.#fit);
    this.#styles = openWithoutStyleElements(this.#terminal, place, root);
    this.#fit.fit();
    this.#resize = new ResizeObserver(() => {
      this.#fit.fit();
      if (!this.#busy) this.#draw();
    });
    this.#resize.observe(place);
    this.#hearInsertions();
    this.#terminal.attachCustomKeyEventHandler((event) => this.#mayHandle(event));
    this.#terminal.onData((data) => void this.#type(data));
    this.#terminal.write('Python, with the variables of the cells. Ctrl+C stops, Esc leaves.\r\n');
    this.#draw();
  }

  focus(): void {
    this.#terminal.focus();
  }

  /** Follows the page's colours. */
  recolour(place: HTMLElement): void {
    this.#terminal.options.theme = themeFrom(place);
  }

  /** Python was started afresh. */
  forget(): void {
    this.#terminal.write(`${this.#busy ? '' : '\r\n'}Python was started afresh: all variables are forgotten.\r\n`);
    if (this.#busy) return;
    this.#rowsAbove = 0;
    this.#draw();
  }

  destroy(): void {
    this.#resize.disconnect();
    this.#styles.disconnect();
    this.#terminal.dispose();
  }

  /** Text that comes without a key, such as a picked emoji: in its mode for screen readers xterm.js lets it pass. */
  #hearInsertions(): void {
    const field = this.#terminal.textarea!;
    let keyIsDown = false;
    field.addEventListener('keydown', () => (keyIsDown = true));
    field.addEventListener('keyup', () => (keyIsDown = false));
    field.addEventListener('input', (event) => {
      const { inputType, data, isComposing } = event as InputEvent;
      if (keyIsDown || isComposing || inputType !== 'insertText' || !data) return;
      field.value = '';
      void this.#type(data);
    });
  }

  /** A key of the row that touch screens have: its name, or what it types. */
  press(key: string): void {
    void this.#type(kKeys[key] ?? key);
    this.focus();
  }

  #mayHandle(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown') return true;
    if (event.key === 'Escape') {
      this.#actions.leave();
      return false;
    }
    // The browser pastes.
    if (event.key === 'v' && (event.ctrlKey || event.metaKey) && !event.altKey) return false;
    // With a selection, Ctrl+C copies.
    return !(event.key === 'c' && (event.ctrlKey || event.metaKey) && this.#terminal.hasSelection());
  }

  async #type(data: string): Promise<void> {
    if (data === '\x03') return this.#interrupt();
    while (this.#completing) await this.#completing;
    if (this.#busy && !this.#answer) {
      this.#ahead.push(data);
      return;
    }
    const line = this.#line;
    switch (data) {
      case '\r': return this.#enter();
      case '\t':
        // An answer is no Python.
        if (this.#answer) return;
        this.#completing = this.#complete().finally(() => (this.#completing = undefined));
        return this.#completing;
      case '\x04':
        if (this.#answer && !line.text) this.#endInput(this.#answer);
        return;
      case '\x7f': line.backspace(); break;
      case '\x1b[3~': line.delete(); break;
      case '\x1b[D': case '\x02': line.left(); break;
      case '\x1b[C': case '\x06': line.right(); break;
      case '\x1b[A': case '\x10': line.up(); break;
      case '\x1b[B': case '\x0e': line.down(); break;
      case '\x1b[H': case '\x01': line.home(); break;
      case '\x1b[F': case '\x05': line.end(); break;
      case '\x15': line.deleteToStart(); break;
      case '\x0b': line.deleteToEnd(); break;
      case '\x17': line.deleteWord(); break;
      case '\x0c': this.#terminal.clear(); break;
      case '\x12':
        if (this.#answer) return;
        line.search();
        break;
      default: {
        const pasted = data.replace(/\x1b\[20[01]~/g, '');
        if (/^[\x00-\x08\x0e-\x1f]/.test(pasted)) return;
        line.insert(pasted);
      }
    }
    this.#draw();
  }

  /** Ctrl+D: there is no answer. */
  #endInput(answer: (line: string | null) => void): void {
    this.#terminal.write('\r\n');
    this.#rowsAbove = 0;
    answer(null);
  }

  #interrupt(): void {
    this.#ahead = [];
    if (this.#busy) return this.#actions.stop();
    this.#line.cursor = this.#line.text.length;
    this.#draw();
    this.#terminal.write('\r\nKeyboardInterrupt\r\n');
    this.#line.clear();
    this.#rowsAbove = 0;
    this.#draw();
  }

  async #enter(): Promise<void> {
    if (this.#answer) {
      const line = this.#line.text;
      this.#line.clear();
      this.#terminal.write('\r\n');
      this.#rowsAbove = 0;
      this.#answer(line);
      return;
    }
    // A cell may be in the middle of something long.
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), kPatienceMs));
    const asking = Promise.race([this.#session.call('completeness', { code: this.#line.text }).catch(() => null), late]);
    // What is typed meanwhile waits, as for a completion.
    let known: Completeness | null = null;
    this.#completing = asking.then((answer) => void (known = answer)).finally(() => (this.#completing = undefined));
    await this.#completing;
    const code = this.#line.enter(known);
    if (code === null) return this.#draw();
    this.#terminal.write('\r\n');
    this.#rowsAbove = 0;
    if (code.trim()) await this.#run(code);
    this.#draw();
    for (const data of this.#ahead.splice(0)) void this.#type(data);
  }

  async #run(code: string): Promise<void> {
    this.#busy = true;
    this.#unfinished = '';
    try {
      const result = await this.#actions.run(code, (output) => this.#show(output), () => this.#ask());
      if (this.#unfinished) this.#terminal.write('\r\n');
      if (result?.state === 'raised') {
        const hint = importHint(result.error);
        this.#terminal.write(red(result.traceback.trimEnd()) + '\r\n' + (hint ? hint + '\r\n' : ''));
      }
      if (result?.state === 'stopped') this.#terminal.write('Stopped. Your variables are still here.\r\n');
    } catch (error) {
      this.#terminal.write(red(error instanceof Error ? error.message : String(error)) + '\r\n');
    } finally {
      this.#busy = false;
      this.#answer = undefined;
    }
  }

  #show(output: Output): void {
    if ('clear' in output) return;
    // Where nothing can be shown anew, as in IPython's terminal, it is shown below.
    const text = 'stream' in output ? output.text : (output.display['text/plain'] ?? '') + '\n';
    const lastLine = text.lastIndexOf('\n') + 1;
    this.#unfinished = ((lastLine === 0 ? this.#unfinished : '') + text.slice(lastLine)).slice(-kQuestionLength);
    this.#terminal.write('stream' in output && output.stream === 'stderr' ? red(text) : text);
  }

  #ask(): Promise<string | null> {
    return new Promise((resolve) => {
      this.#answer = (line) => {
        this.#answer = undefined;
        this.#unfinished = '';
        resolve(line);
      };
      const { row, column } = placeAfter(asShown(this.#unfinished), this.#terminal.cols);
      // A row that is just full has the cursor yet.
      this.#rowsAbove = row > 0 && column === 0 ? row - 1 : row;
      this.#draw();
      for (const data of this.#ahead.splice(0)) void this.#type(data);
    });
  }

  async #complete(): Promise<void> {
    const line = this.#line;
    const start = line.text.lastIndexOf('\n', line.cursor - 1) + 1;
    if (line.text.slice(start, line.cursor).trim() === '') {
      line.indent();
      return this.#draw();
    }
    const found = await this.#session.call('complete', { code: line.text, cursor: line.cursor });
    if (!found || found.items.length === 0) return;
    const labels = found.items.map((item) => item.label);
    const common = labels.reduce((a, b) => {
      let i = 0;
      while (i < a.length && a[i] === b[i]) i++;
      return a.slice(0, i);
    });
    const typed = found.to - found.from;
    if (labels.length > 1 && common.length <= typed) this.#list(labels);
    if (common.length >= typed) line.replace(found.from, found.to, common);
    this.#draw();
  }

  #list(labels: readonly string[]): void {
    const width = Math.max(...labels.map((label) => label.length)) + 2;
    const perRow = Math.max(1, Math.floor(this.#terminal.cols / width));
    const shown = labels.slice(0, perRow * 12);
    const rows: string[] = [];
    for (let i = 0; i < shown.length; i += perRow) rows.push(shown.slice(i, i + perRow).map((label) => label.padEnd(width)).join('').trimEnd());
    if (shown.length < labels.length) rows.push(`… and ${labels.length - shown.length} more`);
    const { cursor } = this.#line;
    this.#line.cursor = this.#line.text.length;
    this.#draw();
    this.#line.cursor = cursor;
    this.#terminal.write('\r\n' + rows.join('\r\n') + '\r\n');
    this.#rowsAbove = 0;
  }

  /** Draws the input over its old self and puts the cursor in its place. */
  #draw(): void {
    const { cols } = this.#terminal;
    const { text, cursor } = this.#line;
    const question = asShown(this.#unfinished);
    const prompt = (i: number) => (i > 0 ? kMore : this.#answer ? question : kFirst);
    const lines = text.split('\n').map((part, i) => prompt(i) + part);
    const before = text.slice(0, cursor).split('\n').map((part, i) => prompt(i) + part);
    const rowsOf = (part: string) => placeAfter(part, cols).row + 1;
    const total = lines.reduce((sum, part) => sum + rowsOf(part), 0);
    const { row: lastRow, column } = placeAfter(before.pop()!, cols);
    const row = before.reduce((sum, part) => sum + rowsOf(part), 0) + lastRow;
    // A line that fills its row exactly leaves the cursor on it; a line end brings it to where `rowsOf` counts.
    const isFull = (part: string) => part.length > 0 && placeAfter(part, cols).column === 0;
    const drawn = lines.map((part) => (isFull(part) ? part + '\r\n' : part)).join('\r\n');
    const up = (count: number) => (count > 0 ? `\x1b[${count}A` : '');
    const place = up(total - 1 - row) + '\r' + (column > 0 ? `\x1b[${column}C` : '');
    this.#terminal.write(up(this.#rowsAbove) + '\r\x1b[J' + drawn + place);
    this.#rowsAbove = row;
  }
}

function red(text: string): string {
  return `\x1b[31m${text}\x1b[0m`;
}

function themeFrom(place: HTMLElement) {
  const probe = document.createElement('span');
  place.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--medkit-${name})`;
    return getComputedStyle(probe).color;
  };
  const theme = {
    background: colour('sunk'), foreground: colour('ink'), cursor: colour('accent'), cursorAccent: colour('sunk'),
    red: colour('bad'), green: colour('good'), yellow: colour('warn'), selectionBackground: colour('rule'),
  };
  probe.remove();
  return theme;
}

/**
 * Opens the terminal without inline styles, which a strict CSP forbids. xterm.js makes its style elements while it opens; for
 * so long the document makes plain ones in their stead, and what is ever written into them goes into constructed sheets.
 */
function openWithoutStyleElements(terminal: Terminal, place: HTMLElement, root: ShadowRoot): MutationObserver {
  const sheets = new Map<Node, CSSStyleSheet>();
  const adopt = (node: Node) => sheets.get(node)?.replaceSync(node.textContent ?? '');
  const observer = new MutationObserver((records) => records.forEach(({ target }) => adopt(target)));
  const create = document.createElement.bind(document);
  const createOrCatch = (name: string) => {
    if (name !== 'style') return create(name);
    const standIn = create('span');
    standIn.hidden = true;
    sheets.set(standIn, new CSSStyleSheet());
    observer.observe(standIn, { childList: true });
    return standIn;
  };
  const shadowed = document as { createElement?: unknown };
  shadowed.createElement = createOrCatch;
  try {
    terminal.open(place);
  } finally {
    delete shadowed.createElement;
  }
  for (const node of sheets.keys()) adopt(node);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.values()];
  return observer;
}
