// `<medkit-console>`: a Python prompt on the kernel that cells use. Nothing of it is loaded until it is shown.
import type { CellGroup } from './cell-group';
import { make } from './dom';
import { kConsoleTag } from './names';
import { consoleSheet, tokens } from './sheets';
import type { ConsoleTerminal } from './terminal';

export class MedkitConsole extends HTMLElement {
  /** Whose kernel it talks to. Set before `open`. */
  group?: CellGroup;
  /** Where the keyboard goes when it leaves. */
  onLeave?: () => void;
  #root = this.attachShadow({ mode: 'open' });
  #place = make('div', { class: 'terminal-place' });
  #terminal?: ConsoleTerminal;
  #scheme?: MediaQueryList;
  #recolour = () => this.recolour();

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [tokens, consoleSheet];
    this.#root.replaceChildren(this.#place);
    this.#scheme = matchMedia('(prefers-color-scheme: dark)');
    this.#scheme.addEventListener('change', this.#recolour);
  }

  disconnectedCallback(): void {
    this.#scheme?.removeEventListener('change', this.#recolour);
    this.#terminal?.destroy();
    this.#terminal = undefined;
  }

  async open(): Promise<void> {
    const group = this.group;
    if (!group) return;
    if (!this.#terminal) {
      this.#place.replaceChildren(make('p', { class: 'waiting' }, 'Opening the console…'));
      const { ConsoleTerminal } = await import('./terminal');
      this.#place.replaceChildren();
      this.#terminal = new ConsoleTerminal(this.#place, this.#root, group.session, {
        run: (code, onOutput, onInput) => group.runCode(code, { echo: 'all', filename: '<stdin>', onOutput, onInput }),
        stop: () => group.stop(),
        leave: () => this.onLeave?.(),
      });
    }
    this.#terminal.focus();
  }

  recolour(): void {
    this.#terminal?.recolour(this.#place);
  }
}

export function defineConsole(): void {
  if (!customElements.get(kConsoleTag)) customElements.define(kConsoleTag, MedkitConsole);
}
