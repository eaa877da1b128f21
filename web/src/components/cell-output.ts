// The lower half of a cell: what was printed once, what comes now, and whether the two agree.
import type { ErrorDetails, Output, RichResult } from '../protocol/messages';
import { differenceLines, ranAsPrinted, sameOutput } from './difference';
import { icon, make } from './dom';
import { OutputText, sizeText, type Piece } from './output-text';
import { asShown, shownNodes } from './terminal-text';

let rich: Promise<typeof import('./rich')> | undefined;

const kFoldLines = 30;
const kStreamedLines = 40;
/** Longer output has so many lines of its beginning and of its end in its folded box: a browser needs long to lay out all of them. */
const kFoldedEnds = 250;
const kDifferenceLines = 24;
/** So many lines of difference stand there whoever wrote the code. */
const kShortDifference = 8;
/** Of an exception's message; the traceback has all of it. */
const kMessageLength = 600;
/** So much output is read out; of more, only its size. */
const kSpokenLength = 200;

export interface Expectation {
  want: string;
  /** False for figures of their day, such as timings: shown, not compared. */
  checked: boolean;
  /** Whether the code is as it came: of a reader's own, a long difference is only at hand. */
  asGiven?: () => boolean;
}

export class CellOutput {
  readonly element = make('div', { class: 'output empty', part: 'output' });
  #expectation?: Expectation;
  /** All that was printed. */
  #whole = new OutputText();
  /** What was printed since the last rich result, and where it is shown. */
  #text = new OutputText();
  #pre?: HTMLPreElement;
  #drawing = 0;
  #open = false;
  #streaming = false;
  /** Whether the reader has seen the end of a flood go by. */
  #following = false;
  /** Where the rich results stand that may be shown anew, by their ids. */
  #named = new Map<string, HTMLElement[]>();
  /** Whether what comes next takes the place of what is there. */
  #clearing = false;

  constructor(expectation?: Expectation) {
    this.#expectation = expectation?.want ? expectation : undefined;
    this.clear();
  }

  set expectation(expectation: Expectation | undefined) {
    this.#expectation = expectation?.want ? expectation : undefined;
  }

  /** As never run: the printed output, in quiet ink, keeps the place of the coming one. */
  clear(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    this.#whole = this.#text = new OutputText();
    this.#pre = undefined;
    this.#named.clear();
    this.#open = this.#following = this.#clearing = false;
    const want = this.#expectation;
    this.element.style.minHeight = '';
    this.element.classList.toggle('empty', !want);
    if (!want) return this.element.replaceChildren();
    const label = want.checked ? 'as printed' : 'in 2008';
    this.element.replaceChildren(
      make('div', { class: 'printed ghost' }, scroller(make('pre', {}, want.want.trimEnd()), 'printed output'), make('span', { class: 'badge' }, label)),
    );
  }

  /** Keeps the height until the new output is there, so that nothing below moves. */
  start(): void {
    const height = this.element.offsetHeight;
    this.clear();
    this.#streaming = true;
    this.element.style.minHeight = height ? `${height}px` : '';
  }

  add(output: Output): void {
    if ('clear' in output) {
      this.#clearing = output.clear === 'next';
      if (!this.#clearing) this.#wipe();
      return;
    }
    if ('display' in output && output.update) return;
    if (this.#clearing) this.#wipe();
    if ('display' in output) {
      this.#draw();
      this.#pre = undefined;
      this.#text = new OutputText();
      this.#addRich(output.display, output.id);
      return;
    }
    this.#text.write(output.stream, output.text);
    if (this.#whole !== this.#text) this.#whole.write(output.stream, output.text);
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
  }

  /** What the run has shown so far goes; the height stays until it is over. */
  #wipe(): void {
    const { minHeight } = this.element.style;
    const height = this.element.offsetHeight;
    this.clear();
    this.element.style.minHeight = minHeight || (height ? `${height}px` : '');
    if (this.#expectation) this.element.replaceChildren();
    this.element.classList.remove('empty');
  }

  /** A rich result in the places of those with its id. */
  redisplay(id: string, result: RichResult): void {
    for (const place of this.#named.get(id) ?? []) void fill(place, result);
  }

  /** The value of a last expression. */
  addRepr(repr: string): void {
    if (repr) this.add({ stream: 'stdout', text: repr + '\n' });
  }

  /** The run is over; true or false if there was something to compare with. `raised` is the last line of a traceback. */
  finish(raised: string | null, complete: boolean): boolean | null {
    this.#streaming = false;
    this.#draw();
    this.element.style.minHeight = '';
    const want = this.#expectation;
    if (!this.element.hasChildNodes() && !raised && !want) this.element.classList.add('empty');
    if (!want || !complete) {
      if (want && !this.#whole.length && !raised) {
        this.clear();
        // Below code of the reader's own it would look like what that code printed.
        if (!(want.asGiven?.() ?? true)) this.element.replaceChildren();
      }
      return null;
    }
    const printed = this.#whole.printed;
    if (!want.checked) {
      this.append(make('div', { class: 'printed ghost then' }, make('pre', {}, want.want.trimEnd()), make('span', { class: 'badge' }, 'in 2008')));
      return ranAsPrinted(want.want, printed, raised) ? null : false;
    }
    const got = printed === null ? null : printed + (raised ? `Traceback (most recent call last):\n${raised}\n` : '');
    const matches = got !== null && sameOutput(doctestForm(want.want), got);
    if (matches) this.#badge('as printed');
    else this.element.append(difference(want.want, got, want.asGiven?.() ?? true));
    return matches;
  }

  /** Last line first, in plain weight; the traceback one tap away. */
  showError(error: ErrorDetails, traceback: string): void {
    this.#appear();
    const message = error.message.length > kMessageLength ? `${error.message.slice(0, kMessageLength)}…` : error.message;
    const last = make('p', { class: 'last' }, make('b', {}, error.type), ...(message ? shownNodes(`: ${message}`) : []));
    const details = make('details', {}, make('summary', {}, 'Traceback'), scroller(make('pre', {}, ...shownNodes(traceback.trimEnd())), 'traceback'));
    this.element.append(make('div', { class: 'error' }, last, details));
  }

  /** The printed text for a screen reader, or how much of it there is. */
  get spoken(): string {
    const text = asShown(this.#whole.printed ?? '').trim();
    if (text && text.length <= kSpokenLength) return text;
    return this.#whole.lines > 1 ? `${this.#whole.lines} lines of output.` : this.#whole.length > 0 ? 'A long line of output.' : '';
  }

  /** A question from `input()`, answered in line; null if the run ends first. It takes the keyboard, and gives it back. */
  ask(signal: AbortSignal, giveBackFocus: () => void): Promise<string | null> {
    if (this.#clearing) this.#wipe();
    this.#appear();
    const field = make('input', { class: 'line-in', type: 'text', 'aria-label': 'The program waits for a line', autocomplete: 'off', spellcheck: 'false' });
    const form = make('form', { class: 'asking' }, field, make('button', { type: 'submit' }, 'Enter'));
    this.element.append(form);
    field.focus();
    return new Promise((resolve) => {
      const answer = (line: string | null) => {
        const focused = form.matches(':focus-within');
        form.remove();
        if (focused) giveBackFocus();
        if (line !== null) this.add({ stream: 'stdout', text: line + '\n' });
        resolve(line);
      };
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        answer(field.value);
      });
      signal.addEventListener('abort', () => answer(null), { once: true });
    });
  }

  append(...nodes: Node[]): void {
    this.#appear();
    this.element.append(...nodes);
  }

  #appear(): void {
    this.#draw();
    if (this.element.querySelector(':scope > .ghost:not(.then)')) this.element.replaceChildren();
    this.element.classList.remove('empty');
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    if (this.#text.length === 0) return;
    if (!this.#pre) {
      if (this.element.querySelector(':scope > .ghost:not(.then)')) this.element.replaceChildren();
      this.element.classList.remove('empty');
      this.#pre = make('pre');
      this.element.append(make('div', { class: 'printed' }, this.#pre));
    }
    // A flood is drawn in full once, at its end; until then the lines that can be seen.
    if (this.#streaming && this.#text.lines > kFoldLines) {
      this.#pre.replaceChildren(...pieces(this.#text.last(kStreamedLines), true));
      this.#fold(this.#pre);
      this.#following = true;
      this.#pre.scrollTop = this.#pre.scrollHeight;
      return;
    }
    const { head, tail, dropped, lines } = this.#text;
    if (!this.#open && lines > 2 * kFoldedEnds) {
      const between = `… ${(lines - 2 * kFoldedEnds).toLocaleString('en')} lines …`;
      this.#pre.replaceChildren(...pieces(this.#text.first(kFoldedEnds), false), gap(between), ...pieces(this.#text.last(kFoldedEnds), true));
    } else {
      this.#pre.replaceChildren(...pieces(head, !dropped && tail.length === 0));
      if (dropped) this.#pre.append(gap(`… ${sizeText(dropped)} left out …`));
      this.#pre.append(...pieces(tail, true));
    }
    this.#fold(this.#pre);
    if (this.#following && !this.#open) this.#pre.scrollTop = this.#pre.scrollHeight;
  }

  #fold(pre: HTMLPreElement): void {
    const lines = this.#text.lines;
    if (lines <= kFoldLines || this.#open) return;
    const holder = pre.parentElement!;
    scroller(pre, 'output');
    holder.classList.add('folded');
    let button = holder.nextElementSibling as HTMLButtonElement | null;
    if (!button?.classList.contains('unfold')) {
      button = make('button', { type: 'button', class: 'unfold quietly' });
      button.addEventListener('click', () => {
        this.#open = true;
        holder.classList.remove('folded');
        this.#draw();
        pre.focus({ preventScroll: true });
        button?.remove();
      });
      holder.after(button);
    }
    const size = sizeText(this.#text.length);
    const kept = this.#text.length - this.#text.dropped;
    const count = lines.toLocaleString('en');
    button.textContent = this.#text.dropped ? `Show more: ${sizeText(kept)} of the ${size} in ${count} lines` : `Show all ${count} lines (${size})`;
  }

  #badge(text: string): void {
    const badge = make('span', { class: 'badge tick' }, icon('tick'), ' ', text);
    const printed = this.element.querySelector(':scope > .printed');
    if (printed) printed.append(badge);
    else this.append(badge);
  }

  #addRich(result: RichResult, id?: string): void {
    this.#appear();
    const place = make('div', { class: 'rich' });
    this.element.append(place);
    if (id !== undefined) this.#named.set(id, [...(this.#named.get(id) ?? []), place]);
    void fill(place, result);
  }
}

/** Calls come to their ends in the order in which they are made. */
async function fill(place: HTMLElement, result: RichResult): Promise<void> {
  rich ??= import('./rich');
  try {
    const { richContent } = await rich;
    place.replaceChildren(richContent(result));
  } catch {
    // Without a connection there may be nothing to clean it with.
    rich = undefined;
    place.replaceChildren(make('pre', {}, ...shownNodes(result['text/plain'] ?? 'This can only be shown with a connection.')));
  }
}

/** How doctest shows an exception: the frames between its first and last line don't count. */
function doctestForm(want: string): string {
  return want.replace(/(Traceback \(most recent call last\):\n)(?:[ \t].*\n|\n)*/g, '$1');
}

function gap(words: string): HTMLElement {
  return make('span', { class: 'gap' }, words);
}

function pieces(list: readonly Piece[], last: boolean): Node[] {
  return list.flatMap(({ stream, text }, i) => {
    const shown = shownNodes(last && i === list.length - 1 ? text.replace(/\n$/, '') : text);
    return stream === 'stderr' ? [make('span', { class: 'stderr' }, ...shown)] : shown;
  });
}

/** A block that may scroll can be reached by the keyboard. */
function scroller(pre: HTMLPreElement, label: string): HTMLPreElement {
  pre.tabIndex = 0;
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', label);
  return pre;
}

function difference(want: string, got: string | null, asGiven: boolean): HTMLElement {
  const box = make('div', { class: 'difference' });
  if (got === null) {
    box.append(make('p', {}, 'This is longer than what was printed:'), make('pre', {}, want.trimEnd()));
    return box;
  }
  const grid = make('div', { class: 'lines', tabindex: 0, role: 'group', 'aria-label': 'difference' });
  const lines = differenceLines(want, got);
  for (const line of lines.slice(0, kDifferenceLines)) {
    const pre = make('pre', { class: line.kind });
    if (line.kind === 'same') pre.append(line.text || ' ');
    else pre.append(line.text.slice(0, line.from), make('mark', {}, line.text.slice(line.from, line.to)), line.text.slice(line.to) || ' ');
    grid.append(make('span', { class: `word ${line.kind}` }, line.kind === 'same' ? '' : line.kind), pre);
  }
  const rest = lines.length > kDifferenceLines ? [make('p', { class: 'quietly' }, `… and ${lines.length - kDifferenceLines} more lines`)] : [];
  const isShort = lines.filter(({ kind }) => kind !== 'same').length <= kShortDifference;
  if (asGiven || isShort) box.append(make('p', {}, 'Not what was printed:'), grid, ...rest);
  else box.append(make('details', {}, make('summary', {}, 'Not what was printed: see the difference'), grid, ...rest));
  return box;
}
