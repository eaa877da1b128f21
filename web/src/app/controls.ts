// Buttons and keys of the tutorial page. Every action is in one table: a button names it, a key may call it.
import type { CellGroup } from '../components/cell-group';
import type { Store, Theme } from './store';

type Action = 'run-all' | 'stop' | 'reset' | 'console' | 'keys' | 'theme' | 'contents';

const kKeys: Readonly<Record<string, Action>> = { a: 'run-all', s: 'stop', r: 'reset', c: 'console', t: 'theme', '?': 'keys' };
const kThemes: readonly Theme[] = ['auto', 'light', 'dark'];

export class Controls {
  #group: CellGroup;
  #store: Store;
  #actions: Readonly<Record<Action, () => void>>;
  #console = document.querySelector('medkit-console')!;
  #drawer = document.querySelector<HTMLElement>('#drawer')!;
  #rail = document.querySelector<HTMLElement>('#rail')!;

  constructor(group: CellGroup, store: Store) {
    this.#group = group;
    this.#store = store;
    this.#actions = {
      'run-all': () => (group.busy ? group.stop() : void group.runAll()),
      stop: () => group.stop(),
      reset: () => void group.reset().catch(() => undefined),
      console: () => this.#toggleConsole(),
      keys: () => document.querySelector<HTMLDialogElement>('#keys')!.showModal(),
      theme: () => this.#nextTheme(),
      contents: () => this.#toggleContents(),
    };
    this.#console.group = group;
    this.#console.onLeave = () => this.#drawer.querySelector('button')!.focus();
    for (const button of document.querySelectorAll<HTMLElement>('[data-action]')) {
      button.addEventListener('click', () => this.#actions[button.dataset['action'] as Action]());
    }
    document.addEventListener('keydown', (event) => this.#onKey(event));
    this.#rail.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) this.#toggleContents(false);
    });
    // A tap beside the sheet closes it.
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Element;
      if (!this.#rail.contains(target) && !target.closest('[data-action=contents]')) this.#toggleContents(false);
    });
    group.addEventListener('change', () => this.#showBusy());
    this.#showBusy();
    this.#showTheme();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#rail.classList.contains('open')) return this.#toggleContents(false);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const action = kKeys[event.key];
    if (!action) return;
    event.preventDefault();
    this.#actions[action]();
  }

  #showBusy(): void {
    for (const button of document.querySelectorAll<HTMLElement>('[data-action=run-all]')) {
      button.textContent = this.#group.busy ? 'Stop' : 'Run all';
      button.title = this.#group.busy ? 'Stop (s)' : 'Run every cell, from the first one on (a)';
      button.toggleAttribute('data-busy', this.#group.busy);
    }
  }

  #toggleConsole(): void {
    const open = Boolean(this.#drawer.hidden);
    this.#drawer.hidden = !open;
    document.body.classList.toggle('console-open', open);
    this.#toggleContents(false);
    const button = document.querySelector<HTMLElement>('.controls [data-action=console]')!;
    button.setAttribute('aria-expanded', String(open));
    if (open) void this.#console.open();
    else button.focus();
  }

  #toggleContents(open = !this.#rail.classList.contains('open')): void {
    if (open === this.#rail.classList.contains('open')) return;
    this.#rail.classList.toggle('open', open);
    const button = document.querySelector<HTMLElement>('.bar [data-action=contents]')!;
    button.setAttribute('aria-expanded', String(open));
    (open ? this.#rail.querySelector<HTMLElement>('a')! : button).focus();
  }

  #nextTheme(): void {
    this.#store.theme = kThemes[(kThemes.indexOf(this.#store.theme) + 1) % kThemes.length]!;
    this.#showTheme();
  }

  #showTheme(): void {
    const { theme } = this.#store;
    document.documentElement.dataset['theme'] = theme;
    document.querySelector('[data-action=theme]')!.textContent = `Colours: ${theme}`;
    this.#console.recolour();
  }
}

/** Whether a key goes into a text: then it is no command. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
