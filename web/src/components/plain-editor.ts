// The editor of a cell where the real one can't be fetched (no connection any more): a text field with the same keys.
import type { EditorActions } from './cell-editor';
import { make } from './dom';
import { pasted } from './pasted';

export class PlainEditor {
  #field = make('textarea', { class: 'plain', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off', 'aria-label': 'Python code. Escape leaves the editor.' });
  #actions: EditorActions;

  constructor(parent: HTMLElement, code: string, actions: EditorActions) {
    this.#actions = actions;
    this.#field.value = code;
    this.#fit();
    this.#field.addEventListener('input', () => {
      this.#fit();
      actions.changed(this.code);
    });
    this.#field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain');
      if (!text) return;
      event.preventDefault();
      const before = this.code.slice(0, this.#field.selectionStart);
      this.type(pasted(text, before.slice(before.lastIndexOf('\n') + 1)));
    });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    parent.append(this.#field);
  }

  get code(): string {
    return this.#field.value;
  }

  set code(code: string) {
    this.#field.value = code;
    this.#fit();
  }

  focus(): void {
    this.#field.focus();
  }

  /** Types into the field, as a key would; `Tab` indents. */
  type(text: string): void {
    const { selectionStart, selectionEnd } = this.#field;
    this.#field.focus();
    this.#field.setRangeText(text === 'Tab' ? '    ' : text, selectionStart, selectionEnd, 'end');
    this.#fit();
    this.#actions.changed(this.code);
  }

  /** A text field can't underline. */
  markWrong(): void {}

  destroy(): void {
    this.#field.remove();
  }

  #fit(): void {
    this.#field.rows = this.#field.value.split('\n').length;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#actions.leave();
    else if (event.key === 'Enter' && event.shiftKey) this.#actions.runAndNext();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#actions.run();
    else if (event.key === 'Tab' && !event.shiftKey) this.type('Tab');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
