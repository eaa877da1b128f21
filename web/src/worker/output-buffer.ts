// Gathers a run's output into few messages, and knows when the page has fallen behind.
import type { Output } from '../protocol/messages';

/** So much output may be on its way before the cell has to wait for the page to show it. */
const kAllowance = 1 << 18;
/** A native loop that prints without pausing sends its text on at this size. */
const kPiece = 1 << 16;

export class OutputBuffer {
  #send: (outputs: Output[], length: number) => void;
  #outputs: Output[] = [];
  #length = 0;
  #onItsWay = 0;

  constructor(send: (outputs: Output[], length: number) => void) {
    this.#send = send;
  }

  write(stream: 'stdout' | 'stderr', text: string): void {
    const last = this.#outputs.at(-1);
    if (last && 'stream' in last && last.stream === stream) last.text += text;
    else this.#outputs.push({ stream, text });
    this.#length += text.length;
    if (this.#length >= kPiece) this.flush();
  }

  display(display: Record<string, string>, id?: string, update?: boolean): void {
    this.#outputs.push({ display, ...(id !== undefined && { id }), ...(update && { update }) });
    for (const content of Object.values(display)) this.#length += content.length;
  }

  clear(when: 'now' | 'next'): void {
    // What was not sent yet need not be.
    if (when === 'now') {
      this.#outputs = [];
      this.#length = 0;
    }
    this.#outputs.push({ clear: when });
  }

  flush(): void {
    if (this.#outputs.length === 0) return;
    const outputs = this.#outputs;
    const length = this.#length;
    this.#outputs = [];
    this.#length = 0;
    this.#onItsWay += length;
    this.#send(outputs, length);
  }

  shown(length: number): void {
    this.#onItsWay = Math.max(0, this.#onItsWay - length);
  }

  /** True while the page has more to show than it should have. */
  get behind(): boolean {
    return this.#onItsWay > kAllowance;
  }
}
