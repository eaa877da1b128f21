// `<medkit-cell>`: one editable, runnable cell. Its text is the starting code; a `<pre data-want>` in it is what was printed.
import type { ErrorDetails, Output, RichResult, RunResult, SourceRange } from '../protocol/messages';
import { KernelCrashedError } from '../runtime/errors';
import { engineBytes } from '../runtime/load';
import type { EditorActions } from './cell-editor';
import type { CellGroup, GroupedCell } from './cell-group';
import { CellOutput } from './cell-output';
import { copy } from './clipboard';
import { codeView } from './code-view';
import { define, icon, make } from './dom';
import { importHint } from './hints';
import { kEditedEvent, kRanEvent, kStateEvent, type CellState, type EditedDetail, type RanDetail } from './names';
import { sizeText } from './output-text';
import { pictureOf, type PictureOffer } from './picture-offer';
import { PlainEditor } from './plain-editor';
import { dress } from './sheets';
import { asShown } from './terminal-text';
import { wakeInTurn } from './wake';

const kStateWords: Record<CellState, string> = {
  new: 'never run',
  queued: 'queued',
  running: 'running',
  done: 'done',
  failed: 'failed',
  stopped: 'stopped',
  stale: 'out of date: something above changed since',
};

const kChangedWords = 'out of date: the code changed since it ran';

const kStoppedWords = 'Stopped. Your variables are still here.';

/** What a cell's output has at its sides. */
const kPictureMargin = 48;
const kGoneMs = 1000;
const kPhoneKeys = ['[', ']', '(', ')', ':', '=', 'Tab'];

type Editor = import('./cell-editor').CellEditor | PlainEditor;

export class MedkitCell extends HTMLElement implements GroupedCell {
  /** Gives a group to a cell that stands in a page by itself. */
  static groupFor?: (cell: MedkitCell) => CellGroup;

  /** Hears of code that a script sets. */
  static keep?: (cell: MedkitCell) => void;

  #group?: CellGroup;
  #original?: string;
  #draft?: string;
  #state: CellState = 'new';
  #life?: AbortController;
  #editor?: Editor;
  #wrong: readonly SourceRange[] = [];
  /** What the shown output is of, and how that went. */
  #ran?: { code: string; state: CellState };
  #staleAbove = false;
  // Made when the cell wakes up; until then it is the text that the page came with.
  #awake = false;
  #root!: ShadowRoot;
  #cell!: HTMLElement;
  #mark!: HTMLElement;
  #code!: HTMLElement;
  #run!: HTMLButtonElement;
  #elapsed!: HTMLElement;
  #menu!: HTMLElement;
  #notice!: HTMLElement;
  #status!: HTMLElement;
  #output!: CellOutput;

  connectedCallback(): void {
    this.#life = new AbortController();
    this.#group ??= MedkitCell.groupFor?.(this);
    this.#group?.add(this);
    if (this.#awake) this.#listen(this.#life.signal);
    else wakeInTurn(this);
  }

  /** Into another document, such as a frame's. */
  adoptedCallback(): void {
    if (this.#awake) dress(this.#root, 'cell');
  }

  disconnectedCallback(): void {
    this.#stopIfGone();
    this.#life?.abort();
    this.#group?.remove(this);
    if (!this.#editor) return;
    this.#draft = this.#editor.code;
    this.#editor.destroy();
    this.#editor = undefined;
    this.#showStatic();
  }

  /** Who is taken out of the page, and not only put elsewhere, has no Stop button any more. */
  #stopIfGone(): void {
    const group = this.#group;
    setTimeout(() => {
      if (!this.isConnected && this.#state === 'running') group?.session.interrupt();
    }, kGoneMs);
  }

  /** Which cells it shares a kernel with. */
  get group(): CellGroup | undefined {
    return this.#group;
  }

  set group(group: CellGroup | undefined) {
    if (this.isConnected) this.#group?.remove(this);
    this.#group = group;
    if (this.isConnected) group?.add(this);
  }

  get code(): string {
    return this.#editor?.code ?? this.#draft ?? this.original;
  }

  /** As a field's `value`: nobody is told but who keeps what stands in cells. */
  set code(code: string) {
    this.#draft = code;
    MedkitCell.keep?.(this);
    if (!this.#awake) return;
    if (this.#editor) this.#editor.code = code;
    else this.#showStatic();
    this.#offerOriginal();
    this.#showChanged();
  }

  /** The code that the page came with. */
  get original(): string {
    if (this.#original !== undefined) return this.#original;
    const code = this.querySelector('pre[data-code]') ?? this.querySelector('pre:not([data-want])') ?? this;
    return (this.#original = (code.textContent ?? '').replace(/^\n+|\s+$/g, ''));
  }

  get state(): CellState {
    return this.#state;
  }

  get name(): string {
    return this.getAttribute('cell') ?? '';
  }

  /** Says that the author changed the code under a reader's edits; `keep` and `see` are the two ways out. */
  offerNewVersion(keep: () => void, see: () => void): void {
    this.wake();
    this.#say('This cell changed since you edited it:', [
      ['keep yours', keep],
      ['see the new one', see],
    ]);
  }

  /** A word to the page's author, until the cell runs. */
  remark(text: string): void {
    this.wake();
    this.#say(text);
  }

  redisplay(id: string, result: RichResult): void {
    if (this.#awake) this.#output.redisplay(id, result);
  }

  focusCode(): void {
    this.wake();
    this.#code.querySelector<HTMLElement>('pre')?.focus();
    this.#editor?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  markStale(): void {
    if (this.#state !== 'done' && this.#state !== 'failed' && this.#state !== 'stale') return;
    this.#staleAbove = true;
    this.#become('stale');
  }

  markNew(byHand = false): void {
    if (!this.#awake || this.#state === 'queued' || this.#state === 'running' || (this.#state === 'stopped' && !byHand)) return;
    if (byHand) this.#say('');
    this.#output.clear();
    this.#ran = undefined;
    this.#markWrong([]);
    this.#menuButton('picture', null);
    this.removeAttribute('matches');
    this.removeAttribute('differs');
    this.#become('new');
  }

  async run({ quiet = false } = {}): Promise<void> {
    const group = this.#group;
    if (!group || this.#state === 'queued' || this.#state === 'running') return;
    this.wake();
    const code = this.code;
    const before = this.#state;
    const over = new AbortController();
    this.#say('');
    this.#markWrong([]);
    this.#become('queued');
    const announceLoading = () => quiet || this.#announce(`Loading the engine (${sizeText(engineBytes)})…`);
    if (group.session.state !== 'ready') announceLoading();
    let timer: ReturnType<typeof setInterval> | undefined;
    const onStart = () => {
      this.#output.start();
      this.#ran = undefined;
      this.#staleAbove = false;
      this.#become('running');
      if (!this.isConnected) this.#stopIfGone();
      const began = performance.now();
      timer = setInterval(() => {
        const seconds = (performance.now() - began) / 1000;
        if (seconds >= 0.5) this.#elapsed.textContent = `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
      }, 100);
    };
    try {
      const result = await group.run(this, code, {
        echo: this.#echo,
        filename: this.name ? `<${this.name}>` : '<cell>',
        onOutput: (output: Output) => this.#output.add(output),
        onInput: () => this.#ask(over.signal),
        onStart,
        onFinish: (result) => this.#offerPicture(code, result),
        onUnavailable: (error) => {
          this.#say(`The engine could not be loaded: ${error.message}. This cell runs as soon as it is there.`, [
            ['Try again', () => void group.session.start().catch(() => undefined)],
          ]);
          this.#announce(this.#notice.firstChild?.textContent ?? '');
        },
        // In the notice's place, so that nothing moves meanwhile.
        onRetry: () => {
          this.#say(`Loading the engine again (${sizeText(engineBytes)})…`);
          announceLoading();
        },
        onTrouble: (reason) => {
          const words = `Python waits for the rest of the engine: ${reason}. It keeps trying; your variables are still here.`;
          if (this.#notice.textContent === words) return;
          this.#say(words);
          this.#announce(words);
        },
      });
      this.#say('');
      if (result) return this.#finished(code, result, quiet);
      this.#become(before);
      this.#announce('Cancelled.');
    } catch (error) {
      this.#broke(error instanceof Error ? error : new Error(String(error)));
    } finally {
      over.abort();
      clearInterval(timer);
      this.#elapsed.textContent = '';
    }
  }

  #finished(code: string, result: RunResult, quiet: boolean): void {
    if (result.state === 'finished' && !result.displayed) this.#output.addRepr(result.repr);
    const raised = result.state === 'raised' ? lastLine(result.error) : null;
    const matches = this.#output.finish(raised, result.state !== 'stopped');
    switch (result.state) {
      case 'finished':
        this.#become('done');
        break;
      case 'raised':
        // An exception that the slide shows too is an answer; still, one wants to see it.
        this.#output.showError(result.error, result.traceback);
        this.#markWrong(result.error.ranges ?? []);
        if (result.error.type === 'KeyboardInterrupt') {
          this.#become('stopped');
          this.#say(kStoppedWords);
        } else {
          this.#become(matches ? 'done' : 'failed');
        }
        if (result.error.type === 'NameError') this.#offerAbove();
        this.#hint(importHint(result.error));
        break;
      case 'stopped':
        this.#become('stopped');
        this.#say(
          result.variablesLost
            ? 'Stopped. This code would not let go, so Python was started afresh: run the cells above again.'
            : kStoppedWords,
        );
        break;
    }
    this.#ran = { code, state: this.#state };
    this.#showChanged();
    if (!quiet) this.#announceResult(result, matches);
    this.#tell(result.state, matches);
  }

  /** What is shown is the output of other code than stands there, or no longer is. */
  #showChanged(): void {
    const ran = this.#ran;
    if (!ran || (ran.state !== 'done' && ran.state !== 'failed')) return;
    const changed = this.code !== ran.code;
    if (changed && this.#state === ran.state) this.#become('stale');
    else if (!changed && this.#state === 'stale' && !this.#staleAbove) this.#become(ran.state);
    else if (this.#state === 'stale') this.#showState();
  }

  get #echo(): 'all' | 'last' {
    return this.getAttribute('echo') === 'all' ? 'all' : 'last';
  }

  async #ask(signal: AbortSignal): Promise<string | null> {
    const before = this.#root.activeElement;
    return this.#output.ask(signal, () => (before instanceof HTMLElement && before.isConnected ? before : this.#run).focus());
  }

  #broke(error: Error): void {
    this.#output.finish(null, false);
    if (error instanceof KernelCrashedError) {
      this.#become('failed');
      this.#say(`The engine failed (${error.message}). Python was started afresh: run the cells above again.`);
    } else {
      this.#become('new');
      this.#say(`This cell could not be run: ${error.message}.`, [['Try again', () => void this.run()]]);
    }
    this.#announce(this.#notice.firstChild?.textContent ?? '');
    this.#tell('broken', null);
  }

  /** Puts the cell's parts in place of its text. Happens by itself soon after the cell comes into a page. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    const want = this.querySelector('pre[data-want]')?.textContent ?? '';
    this.#draft ??= this.original;
    this.#mark = make('span', { class: 'mark' });
    this.#code = make('div', { class: 'code', part: 'code' });
    this.#run = make('button', { type: 'button', class: 'run', part: 'run' });
    this.#elapsed = make('span', { class: 'elapsed', 'aria-hidden': 'true' });
    this.#menu = make('div', { class: 'menu' });
    this.#notice = make('p', { class: 'notice' });
    this.#status = make('span', { class: 'hidden', role: 'status' });
    this.#output = new CellOutput({ want, checked: this.hasAttribute('checked'), asGiven: () => this.code === this.original });
    const tools = make('div', { class: 'tools' }, this.#tool('Copy', 'Copy the code', () => this.code));
    if (this.id) tools.append(this.#tool('Link', 'Copy the address of this cell', () => new URL(`#${this.id}`, document.URL).href));
    const side = make('div', { class: 'side' }, this.#elapsed, this.#run, tools);
    const keys = make('div', { class: 'keys', role: 'toolbar', 'aria-label': 'Keys' });
    for (const key of kPhoneKeys) keys.append(make('button', { type: 'button', 'data-key': key, tabindex: -1 }, key));
    const top = make('div', { class: 'top' }, this.#mark, this.#code, this.#menu, side);
    const label = this.name ? `Cell ${this.name.replace('/', ' ')}` : 'Python cell';
    this.#cell = make('div', { class: 'cell', part: 'cell', role: 'group', 'aria-label': label }, top, keys, this.#notice, this.#output.element, this.#status);
    this.#showStatic();
    this.#showState();
    this.#offerOriginal();
    this.#root = this.attachShadow({ mode: 'open' });
    dress(this.#root, 'cell');
    this.#root.append(this.#cell);
    this.toggleAttribute('awake', true);
    if (this.#life) this.#listen(this.#life.signal);
  }

  /** A button that puts a text on the clipboard, and says so for a moment. */
  #tool(word: string, title: string, text: () => string): HTMLButtonElement {
    const button = make('button', { type: 'button', title }, word);
    button.addEventListener('click', () => {
      const say = (answer: string) => {
        button.textContent = answer;
        this.#announce(answer);
        setTimeout(() => (button.textContent = word), 1500);
      };
      void copy(text(), this.#root).then((done) => say(done ? 'Copied' : 'Not allowed'));
    });
    return button;
  }

  #listen(signal: AbortSignal): void {
    this.#run.addEventListener('click', () => (this.#state === 'running' || this.#state === 'queued' ? this.#group?.stop() : void this.run()), { signal });
    this.#code.addEventListener('click', (event) => {
      if (!this.#editor) void this.#edit({ x: event.clientX, y: event.clientY });
    }, { signal });
    this.#code.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    // The engine is fetched when a hand comes near the cell, the editor when it comes near the code.
    const engine = () => {
      const session = this.#group?.session;
      if (session?.state === 'idle') void session.start().catch(() => undefined);
    };
    const editor = () => void import('./cell-editor').catch(() => undefined);
    this.addEventListener('pointerenter', engine, { signal, once: true });
    this.addEventListener('focusin', engine, { signal, once: true });
    this.#code.addEventListener('pointerenter', editor, { signal, once: true });
    this.#code.addEventListener('focusin', editor, { signal, once: true });
    for (const key of this.#root.querySelectorAll<HTMLElement>('[data-key]')) {
      key.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
      key.addEventListener('click', () => this.#editor?.type(key.dataset['key']!), { signal });
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editor) return;
    if (event.key === 'Enter' && event.shiftKey) this.#runAndNext();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.run();
    else if (event.key === 'Enter') void this.#edit();
    else return;
    event.preventDefault();
  }

  #runAndNext(): void {
    void this.run();
    const next = this.#group?.next(this);
    if (this.#editor) this.#leave();
    next?.focusCode();
  }

  async #edit(at?: { x: number; y: number }): Promise<void> {
    // Without a connection there may be no editor to fetch; a text field will do.
    const loaded = await import('./cell-editor').catch(() => null);
    if (this.#editor || !this.isConnected) return;
    const actions: EditorActions = {
      run: () => void this.run(),
      runAndNext: () => this.#runAndNext(),
      leave: () => this.#leave(true),
      changed: (code) => this.#edited(code),
      complete: async (code, cursor) => (await this.#group?.session.call('complete', { code, cursor })) ?? null,
    };
    this.#code.replaceChildren();
    this.#editor = loaded ? new loaded.CellEditor(this.#code, this.#root, this.code, actions) : new PlainEditor(this.#code, this.code, actions);
    this.#editor.markWrong(this.#wrong);
    this.#cell.classList.add('editing');
    this.#editor.focus(at);
  }

  /** Back to plain text; the keyboard stays at this cell. */
  #leave(focus = false): void {
    if (!this.#editor) return;
    this.#draft = this.#editor.code;
    this.#editor.destroy();
    this.#editor = undefined;
    this.#cell.classList.remove('editing');
    this.#showStatic();
    if (focus) this.focusCode();
  }

  #edited(code: string): void {
    this.#draft = code;
    this.#wrong = [];
    this.#offerOriginal();
    this.#showChanged();
    const detail: EditedDetail = { cell: this.name, code, original: this.original };
    this.dispatchEvent(new CustomEvent(kEditedEvent, { bubbles: true, composed: true, detail }));
  }

  #showStatic(): void {
    this.#code.replaceChildren(codeView(this.#draft ?? '', this.#wrong));
  }

  #markWrong(ranges: readonly SourceRange[]): void {
    if (ranges.length === 0 && this.#wrong.length === 0) return;
    this.#wrong = ranges;
    if (this.#editor) this.#editor.markWrong(ranges);
    else {
      const focused = this.#root.activeElement?.parentElement === this.#code;
      this.#showStatic();
      if (focused) this.focusCode();
    }
  }

  #become(state: CellState): void {
    this.#state = state;
    this.#showState();
    this.dispatchEvent(new CustomEvent(kStateEvent, { bubbles: true, composed: true, detail: { cell: this.name, state } }));
  }

  #showState(): void {
    const state = this.#state;
    this.#cell.dataset['state'] = state;
    const words = state === 'stale' && !this.#staleAbove ? kChangedWords : kStateWords[state];
    this.#mark.replaceChildren(icon(state), make('span', { class: 'hidden' }, words));
    this.#mark.title = words;
    const active = state === 'running' || state === 'queued';
    this.#run.textContent = state === 'running' ? 'Stop' : state === 'queued' ? 'Cancel' : 'Run';
    this.#run.title = active ? 'Stop (Ctrl+C in the console)' : 'Run (Ctrl+Enter); Shift+Enter runs and moves on';
  }

  #say(text: string, choices: readonly (readonly [string, () => void])[] = []): void {
    this.#notice.replaceChildren();
    if (!text) return;
    this.#notice.append(make('span', {}, text));
    for (const [word, act] of choices) {
      const button = make('button', { type: 'button' }, word);
      button.addEventListener('click', () => {
        this.#say('');
        this.#run.focus();
        act();
      });
      this.#notice.append(button);
    }
  }

  #hint(words: string | null): void {
    if (words) this.#say(words);
  }

  #offerAbove(): void {
    const above = this.#group?.pendingAbove(this) ?? [];
    if (above.length === 0) return;
    const many = above.length === 1 ? 'A cell above has' : `${above.length} cells above have`;
    this.#say(`${many} not run yet.`, [['Run them, then this one', () => void this.#group?.runAll([...above, this])]]);
  }

  #offerOriginal(): void {
    const changed = this.code !== this.original;
    this.#menuButton('original', changed ? 'Undo all edits' : null, () => {
      this.code = this.original;
      this.#edited(this.original);
    });
  }

  /** The array that the cell ends with, or its operation, can be drawn. */
  #offerPicture(code: string, result: RunResult): void {
    const session = this.#group?.session;
    this.#menuButton('picture', null);
    if (!session) return;
    const state = () => this.#state === 'done' || this.#state === 'failed';
    void pictureOf(code, result, session, this.#echo).then(
      (offer) => offer && state() && this.#menuButton('picture', offer.words, () => void this.#drawPicture(offer)),
      () => undefined,
    );
  }

  async #drawPicture(offer: PictureOffer): Promise<void> {
    const drawn = this.#output.element.querySelector('.picture');
    const button = this.#menu.querySelector('[data-item=picture]');
    button?.setAttribute('aria-expanded', String(!drawn));
    if (drawn) return drawn.remove();
    const picture = await offer.draw(this.#cell.clientWidth - kPictureMargin);
    this.#output.append(picture);
    picture.focus({ preventScroll: true });
    picture.scrollIntoView({ block: 'nearest' });
  }

  #menuButton(key: 'original' | 'picture', words: string | null, act?: () => void): void {
    const before = this.#menu.querySelector(`[data-item=${key}]`);
    const focused = before !== null && this.#root.activeElement === before;
    before?.remove();
    if (words && act) {
      const button = make('button', { type: 'button', 'data-item': key }, words);
      button.addEventListener('click', act);
      this.#menu.append(button);
    }
    // The keyboard stays at this cell.
    if (focused) (this.#menu.querySelector<HTMLElement>(`[data-item=${key}]`) ?? this.#run).focus();
    this.#menu.classList.toggle('some', this.#menu.childElementCount > 0);
  }

  #announceResult(result: RunResult, matches: boolean | null): void {
    const compared = matches === null ? '' : matches ? 'As printed.' : 'Not what was printed.';
    if (result.state === 'finished') this.#announce(['Done.', this.#output.spoken, compared].filter(Boolean).join(' '));
    else if (result.state === 'raised') this.#announce([lastLine(result.error), compared].filter(Boolean).join(' '));
    else this.#announce('Stopped.');
  }

  #announce(text: string): void {
    this.#status.textContent = text;
  }

  #tell(state: RanDetail['state'], matches: boolean | null): void {
    this.toggleAttribute('matches', matches === true);
    this.toggleAttribute('differs', matches === false);
    const detail: RanDetail = { cell: this.name, state, matches };
    this.dispatchEvent(new CustomEvent(kRanEvent, { bubbles: true, composed: true, detail }));
  }
}

function lastLine({ type, message }: ErrorDetails): string {
  return asShown(message ? `${type}: ${message}` : type);
}

declare global {
  interface HTMLElementTagNameMap {
    'medkit-cell': MedkitCell;
  }
}

export const defineCell = () => define('medkit-cell', MedkitCell);
