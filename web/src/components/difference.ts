// What was expected against what came, line by line, in words.

export type DifferenceLine =
  | { kind: 'same'; text: string }
  /** `from` to `to` is the part that differs from a line much like it; empty if there is none. */
  | { kind: 'expected' | 'got'; text: string; from: number; to: number };

function splitLines(text: string): string[] {
  const trimmed = text.replace(/\n+$/, '');
  return trimmed === '' ? [] : trimmed.split('\n');
}

/** Whether a reader would call them the same: trailing line ends don't count. */
export function sameOutput(want: string, got: string): boolean {
  return want.replace(/\n+$/, '') === got.replace(/\n+$/, '');
}

/** Figures of their day can't be compared; still, a cell must raise where a traceback is shown, and print where something is. */
export function ranAsPrinted(want: string, printed: string | null, raised: string | null): boolean {
  if (raised !== null) return want.includes('Traceback (most recent call last):');
  return want === '' || printed !== '';
}

/** Common head and tail are kept apart; what lies between is compared line by line. */
export function differenceLines(want: string, got: string): DifferenceLine[] {
  const a = splitLines(want);
  const b = splitLines(got);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const lines: DifferenceLine[] = a.slice(0, head).map((text) => ({ kind: 'same', text }));
  const wanted = a.slice(head, a.length - tail);
  const came = b.slice(head, b.length - tail);
  // Lines that are much alike stand together; of others, first all that were expected, then all that came.
  let missing: DifferenceLine[] = [];
  let extra: DifferenceLine[] = [];
  const flush = () => {
    lines.push(...missing, ...extra);
    missing = [];
    extra = [];
  };
  for (let i = 0; i < Math.max(wanted.length, came.length); i++) {
    const w = wanted[i];
    const g = came[i];
    if (w === g && w !== undefined) {
      flush();
      lines.push({ kind: 'same', text: w });
      continue;
    }
    const [from, toW, toG] = w !== undefined && g !== undefined ? differingPart(w, g) : [0, 0, 0];
    const alike = from + toW + toG > 0;
    if (alike) flush();
    if (w !== undefined) missing.push({ kind: 'expected', text: w, from, to: toW });
    if (g !== undefined) extra.push({ kind: 'got', text: g, from, to: toG });
    if (alike) flush();
  }
  flush();
  lines.push(...a.slice(a.length - tail).map((text): DifferenceLine => ({ kind: 'same', text })));
  return lines;
}

function differingPart(a: string, b: string): [number, number, number] {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  // Lines that have little in common are not one line changed.
  if (from + end < Math.max(a.length, b.length) / 2) return [0, 0, 0];
  return [from, a.length - end, b.length - end];
}
