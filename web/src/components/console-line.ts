// The text being typed in the console: cursor, lines, history. Knows no terminal.
import type { Completeness } from '../protocol/messages';
import { isIncomplete, nextIndent } from './incomplete';
import { pasted } from './pasted';

export class ConsoleLine {
  text = '';
  cursor = 0;
  #history: string[] = [];
  #at = 0;
  #kept = '';
  /** What is searched for, and what was found where. */
  #found = { wanted: '', text: '', at: 0 };
  /** Spaces that Enter put in and that may yet be typed, while text and cursor are as it left them. */
  #offered = { spaces: 0, text: '', cursor: 0 };

  /** Types or pastes at the cursor. */
  insert(text: string): void {
    if (text === ' ' && this.#meetsOffer()) return;
    this.#put(text.length > 1 ? pasted(text, this.text.slice(this.#lineStart(), this.cursor)) : text.replace('\r', '\n'));
  }

  /** To the next stop. */
  indent(): void {
    this.#put(' '.repeat(4 - ((this.cursor - this.#lineStart()) % 4)));
  }

  #put(clean: string): void {
    this.text = this.text.slice(0, this.cursor) + clean + this.text.slice(this.cursor);
    this.cursor += clean.length;
  }

  /** Replaces a stretch before or around the cursor, as a completion does. */
  replace(from: number, to: number, text: string): void {
    this.text = this.text.slice(0, from) + text + this.text.slice(to);
    this.cursor = from + text.length;
  }

  /** The code to run, or null if it goes on: then another line was opened. `known` is what the engine says of it. */
  enter(known: Completeness | null = null): string | null {
    if (this.cursor === this.text.length ? isIncomplete(this.text, known) : this.text.includes('\n')) {
      const spaces = nextIndent(this.text.slice(0, this.cursor));
      this.#put('\n' + ' '.repeat(spaces));
      this.#offered = { spaces, text: this.text, cursor: this.cursor };
      return null;
    }
    return this.take();
  }

  take(): string {
    const code = this.text;
    if (code.trim() && this.#history.at(-1) !== code) this.#history.push(code);
    this.clear();
    return code;
  }

  clear(): void {
    this.text = '';
    this.cursor = 0;
    this.#at = this.#history.length;
    this.#found = { wanted: '', text: '', at: this.#at };
  }

  backspace(): void {
    if (this.cursor === 0) return;
    const before = this.text.slice(0, this.cursor);
    const indent = /(?:^|\n)( +)$/.exec(before)?.[1];
    const count = indent && indent.length % 4 === 0 ? 4 : lengthBefore(this.text, this.cursor);
    this.replace(this.cursor - count, this.cursor, '');
  }

  delete(): void {
    this.text = this.text.slice(0, this.cursor) + this.text.slice(this.cursor + lengthAfter(this.text, this.cursor));
  }

  left(): void {
    this.cursor -= lengthBefore(this.text, this.cursor);
  }

  right(): void {
    this.cursor = Math.min(this.text.length, this.cursor + lengthAfter(this.text, this.cursor));
  }

  home(): void {
    this.cursor = this.#lineStart();
  }

  end(): void {
    this.cursor = this.#lineEnd();
  }

  deleteToStart(): void {
    this.replace(this.#lineStart(), this.cursor, '');
  }

  deleteToEnd(): void {
    this.text = this.text.slice(0, this.cursor) + this.text.slice(this.#lineEnd());
  }

  deleteWord(): void {
    const word = /\S*\s*$/.exec(this.text.slice(0, this.cursor))![0];
    this.replace(this.cursor - word.length, this.cursor, '');
  }

  /** A line up, or from the first line the entry before. */
  up(): void {
    const start = this.#lineStart();
    if (start > 0) {
      const column = this.cursor - start;
      const previous = this.text.lastIndexOf('\n', start - 2) + 1;
      this.cursor = Math.min(previous + column, start - 1);
    } else if (this.#at > 0) {
      if (this.#at === this.#history.length) this.#kept = this.text;
      this.#recall(this.#at - 1);
    }
  }

  /** A line down, or from the last line the entry after. */
  down(): void {
    const end = this.#lineEnd();
    if (end < this.text.length) {
      const column = this.cursor - this.#lineStart();
      const next = this.text.indexOf('\n', end + 1);
      this.cursor = Math.min(end + 1 + column, next < 0 ? this.text.length : next);
    } else if (this.#at < this.#history.length) {
      this.#recall(this.#at + 1);
    }
  }

  /** Goes to the entry before that has what was typed; again, to the one before that. */
  search(): void {
    if (this.text !== this.#found.text) this.#found = { wanted: this.text, text: this.text, at: this.#history.length };
    const { wanted, at } = this.#found;
    for (let i = at - 1; i >= 0; i--) {
      const text = this.#history[i]!;
      if (!text.includes(wanted) || text === this.text) continue;
      if (this.#at === this.#history.length) this.#kept = this.text;
      this.#recall(i);
      this.#found = { wanted, text, at: i };
      return;
    }
  }

  #meetsOffer(): boolean {
    const { spaces, text, cursor } = this.#offered;
    if (spaces === 0 || text !== this.text || cursor !== this.cursor) return false;
    this.#offered.spaces--;
    return true;
  }

  #recall(at: number): void {
    this.#at = at;
    this.text = at === this.#history.length ? this.#kept : this.#history[at]!;
    this.cursor = this.text.length;
  }

  #lineStart(): number {
    return this.text.lastIndexOf('\n', this.cursor - 1) + 1;
  }

  #lineEnd(): number {
    const end = this.text.indexOf('\n', this.cursor);
    return end < 0 ? this.text.length : end;
  }
}

/** The length of the character before a place, in UTF-16 units; 0 at the start. */
function lengthBefore(text: string, at: number): number {
  return /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(0, at)) ? 2 : Math.min(at, 1);
}

function lengthAfter(text: string, at: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at, at + 2)) ? 2 : 1;
}
