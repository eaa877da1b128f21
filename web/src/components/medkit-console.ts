// `<medkit-console>`: a Python prompt on the kernel that cells use. Nothing of it is loaded until it is shown.
import type { CellGroup } from './cell-group';
import { define, make } from './dom';
import { dress } from './sheets';
import type { ConsoleTerminal } from './terminal';

const kTouchKeys = ['Tab', '↑', '↓', '(', ')', '[', ']', ':', '=', 'Ctrl+C'];

export class MedkitConsole extends HTMLElement {
  /** Whose kernel it talks to. Set before `open`. */
  group?: CellGroup;
  /** Where the keyboard goes when it leaves. */
  onLeave?: () => void;
  #root = this.attachShadow({ mode: 'open' });
  #keys = make('div', { class: 'keys', role: 'toolbar', 'aria-label': 'Keys' });
  #place = make('div', { class: 'terminal-place' });
  #terminal?: ConsoleTerminal;
  #scheme?: MediaQueryList;
  #recolour = () => this.recolour();
  #forget = () => this.#terminal?.forget();

  connectedCallback(): void {
    dress(this.#root, 'console');
    if (!this.#keys.hasChildNodes()) this.#makeKeys();
    this.#root.replaceChildren(this.#place, this.#keys);
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#recolour);
  }

  disconnectedCallback(): void {
    this.#scheme?.removeEventListener('change', this.#recolour);
    this.group?.removeEventListener('reset', this.#forget);
    this.#terminal?.destroy();
    this.#terminal = undefined;
  }

  async open(): Promise<void> {
    const group = this.group;
    if (!group) return;
    if (!this.#terminal) {
      this.#place.replaceChildren(make('p', { class: 'waiting' }, 'Opening the console…'));
      const loaded = await import('./terminal').catch(() => null);
      if (!loaded) return this.#offerAgain();
      const { ConsoleTerminal } = loaded;
      this.#place.replaceChildren();
      this.#terminal = new ConsoleTerminal(this.#place, this.#root, group.session, {
        run: (code, onOutput, onInput) => group.runCode(code, { echo: 'all', filename: '<stdin>', onOutput, onInput }),
        stop: () => group.stop(),
        leave: () => this.onLeave?.(),
      });
      group.addEventListener('reset', this.#forget);
    }
    this.#terminal.focus();
  }

  /** Touch screens' keyboards have no such keys; cell.css and console.css show the rows to them only. */
  #makeKeys(): void {
    for (const key of kTouchKeys) {
      const button = make('button', { type: 'button', tabindex: -1 }, key);
      button.addEventListener('pointerdown', (event) => event.preventDefault());
      button.addEventListener('click', () => this.#terminal?.press(key));
      this.#keys.append(button);
    }
  }

  #offerAgain(): void {
    const again = make('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => void this.open());
    this.#place.replaceChildren(make('p', { class: 'waiting', role: 'alert' }, 'The console could not be fetched. ', again));
    again.focus();
  }

  recolour(): void {
    this.#terminal?.recolour(this.#place);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'medkit-console': MedkitConsole;
  }
}

export const defineConsole = () => define('medkit-console', MedkitConsole);
