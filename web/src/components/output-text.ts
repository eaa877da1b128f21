// A cell's printed text, bounded: a runaway print may not fill the page. The beginning and the end are kept.

const kHead = 64 * 1024;
const kTail = 16 * 1024;

export interface Piece {
  stream: 'stdout' | 'stderr';
  text: string;
}

export class OutputText {
  readonly head: Piece[] = [];
  tail: Piece[] = [];
  /** Characters that are no longer there. */
  dropped = 0;
  /** Characters that ever came. */
  length = 0;
  /** Line ends that ever came. */
  lines = 0;
  #headLength = 0;
  #tailLength = 0;
  #stdout: string[] = [];

  write(stream: Piece['stream'], text: string): void {
    this.length += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lines++;
    const room = Math.max(0, kHead - this.#headLength);
    const first = text.slice(0, room);
    if (stream === 'stdout' && first) this.#stdout.push(first);
    if (first) {
      push(this.head, stream, first);
      this.#headLength += first.length;
    }
    if (first.length === text.length) return;
    push(this.tail, stream, text.slice(room));
    this.#tailLength += text.length - first.length;
    while (this.#tailLength > kTail) {
      const oldest = this.tail[0]!;
      const over = Math.min(oldest.text.length, this.#tailLength - kTail);
      oldest.text = oldest.text.slice(over);
      if (oldest.text === '') this.tail.shift();
      this.#tailLength -= over;
      this.dropped += over;
    }
  }

  /** What was printed, for comparing; null once it is too long to have been expected. */
  get printed(): string | null {
    return this.length > this.#headLength ? null : this.#stdout.join('');
  }

  /** The beginning of it, some lines long. */
  first(lines: number): Piece[] {
    const found: Piece[] = [];
    let wanted = lines;
    for (const { stream, text } of this.head) {
      let to = 0;
      while (to < text.length && wanted > 0) {
        const end = text.indexOf('\n', to);
        if (end < 0) {
          to = text.length;
        } else {
          to = end + 1;
          wanted--;
        }
      }
      found.push({ stream, text: text.slice(0, to) });
      if (wanted === 0) break;
    }
    return found;
  }

  /** The end of it, some lines long: all that a reader can see while it streams. */
  last(lines: number): Piece[] {
    const found: Piece[] = [];
    let wanted = lines;
    for (const { stream, text } of [...this.head, ...this.tail].reverse()) {
      let from = text.length;
      while (from > 0 && wanted > 0) {
        from = text.lastIndexOf('\n', from - 2) + 1;
        wanted--;
      }
      found.unshift({ stream, text: text.slice(from) });
      if (wanted === 0) break;
    }
    return found;
  }
}

function push(pieces: Piece[], stream: Piece['stream'], text: string): void {
  const last = pieces.at(-1);
  if (last?.stream === stream) last.text += text;
  else pieces.push({ stream, text });
}

export function sizeText(characters: number): string {
  if (characters < 1000) return `${characters} characters`;
  return characters < 1e6 ? `${Math.round(characters / 1000)} kB` : `${(characters / 1e6).toFixed(1)} MB`;
}
