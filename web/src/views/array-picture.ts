// An array as a picture. One vocabulary everywhere: an element is a square, axis 0 runs down, axis 1 right, axis 2 toward the
// reader; a stretched (stride 0) axis is hatched; shape, dtype and strides stand in the corner under the array.
import type { ArraySnapshot } from '../protocol/messages';
import { svg, type SvgNode } from './svg';

const kSide = 34;
const kDepth = 12;
/** Longer axes show this many squares and then a gap. */
const kMost = 10;
const kGap = 18;

interface AxisLayout {
  /** Which indices are drawn. */
  indices: number[];
  /** Where each starts, in pixels. */
  starts: number[];
  extent: number;
  length: number;
}

function layOut(length: number, side: number): AxisLayout {
  const all = length <= kMost;
  const head = all ? length : kMost - 3;
  const indices = Array.from({ length: head }, (_, i) => i);
  if (!all) indices.push(length - 2, length - 1);
  const starts = indices.map((_, i) => i * side + (!all && i >= head ? kGap : 0));
  return { indices, starts, extent: indices.length === 0 ? 0 : starts.at(-1)! + side, length };
}

export function tupleText(numbers: readonly number[]): string {
  return numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(', ')})`;
}

/** Says the same as the picture. */
export function describeArray(a: ArraySnapshot): string {
  return `${a.name}: ${a.dtype} array of shape ${tupleText(a.shape)}, strides ${tupleText(a.strides)}${a.base ? ', a view' : ''}`;
}

/** Arrays of up to three axes are drawn; of more, the last three at index 0 of the others. */
export function arrayPicture(a: ArraySnapshot): SvgNode {
  const outer = Math.max(0, a.shape.length - 3);
  const shape = a.shape.slice(outer);
  const strides = a.strides.slice(outer);
  const depth = shape.length === 3 ? layOut(shape[2]!, kDepth) : layOut(1, kDepth);
  const rows = shape.length >= 2 ? layOut(shape[0]!, kSide) : layOut(1, kSide);
  const columns = layOut(shape.length >= 2 ? shape[1]! : (shape[0] ?? 1), kSide);
  const marks: SvgNode[] = [];
  const shift = depth.extent - kDepth;
  // Far planes first: what is nearer covers them.
  depth.indices.forEach((k, layer) => {
    const offset = depth.starts[layer]!;
    rows.indices.forEach((i, row) =>
      columns.indices.forEach((j, column) => {
        const index = shape.length === 3 ? [i, j, k] : shape.length === 2 ? [i, j] : shape.length === 1 ? [j] : [];
        const front = layer === depth.indices.length - 1;
        marks.push(...element(a, index, columns.starts[column]! + offset, rows.starts[row]! + offset, front));
      }),
    );
  });
  const hatched: SvgNode[] = [];
  strides.forEach((stride, axis) => {
    if (stride !== 0 || shape[axis]! <= 1) return;
    hatched.push(svg('rect', { class: 'hatch', x: shift, y: shift, width: columns.extent, height: rows.extent, fill: 'url(#medkit-hatch)' }));
  });
  const caption = [tupleText(a.shape), a.dtype, `strides ${tupleText(a.strides)}`];
  const width = Math.max(columns.extent + Math.max(0, shift), caption.join('  ·  ').length * 7.3) + 4;
  const bottom = rows.extent + Math.max(0, shift);
  const height = bottom + 26;
  const text = svg('text', { class: 'corner', x: 0, y: bottom + 18 }, caption.join('  ·  '));
  const pattern = svg('defs', {}, svg('pattern', { id: 'medkit-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('line', { class: 'hatching', x1: 0, y1: 0, x2: 0, y2: 6 })));
  return svg('svg', { class: 'array', viewBox: `-2 -2 ${width} ${height}`, width, height, role: 'img', 'aria-label': describeArray(a) },
    pattern, ...marks, ...hatched, text);
}

function element(a: ArraySnapshot, index: readonly number[], x: number, y: number, front: boolean): SvgNode[] {
  const square = svg('rect', { class: a.base ? 'cell viewed' : 'cell', x, y, width: kSide, height: kSide });
  if (!front) return [square];
  const value = a.cells[flatIndex(a.shape, index)];
  if (value === undefined) return [square];
  const shown = value.length > 6 ? value.slice(0, 5) + '…' : value;
  const size = shown.length > 4 ? 9 : 12;
  return [square, svg('text', { class: 'value', x: x + kSide / 2, y: y + kSide / 2 + size / 3, 'font-size': size }, shown)];
}

/** Where an element is in C order; axes that the picture leaves out are at 0. */
function flatIndex(shape: readonly number[], index: readonly number[]): number {
  const outer = shape.length - index.length;
  return shape.reduce((flat, length, axis) => flat * length + (axis < outer ? 0 : index[axis - outer]!), 0);
}
