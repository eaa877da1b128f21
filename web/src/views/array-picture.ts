// An array as a picture. One vocabulary everywhere: an element is a square, axis 0 runs down, axis 1 right, axis 2 toward the
// reader; what is repeated and not stored (stride 0) is hatched; shape, dtype and strides stand in the corner under the array.
import type { ArraySnapshot } from '../protocol/messages';
import { indicesOf, tupleText, valueAt, type Index } from './layout';
import { svg, type SvgNode } from './svg';

const kSmallest = 34;
/** Where there are many in a row. */
const kSmallestOfMany = 29;
const kLargest = 46;
/** Room for the axes' names. */
const kName = 16;
const kDepth = 13;
/** Longer axes show this many squares and then a gap. */
const kMost = 10;
const kGap = 18;
/** Of a longer element, its beginning. */
const kLetters = 7;
const kDtypeLetters = 24;
const kLine = 16;

export interface Grid {
  shape: readonly number[];
  value(index: Index): string | undefined;
  /** Axes along which the first element stands for all. */
  repeated: readonly boolean[];
  /** A view on another array's memory. */
  viewed: boolean;
  /** Under the picture, a line each. */
  caption: readonly string[];
  /** Whether the axes are named at its sides. */
  axes?: boolean;
  /** Of its squares, where it shall be another picture's. */
  side?: number;
  /** For those who don't see it. */
  label: string;
}

/** Elements to point out: the one in question, and those that have to do with it. */
export interface Marks {
  at: Index | null;
  others?: readonly Index[];
  /** Those that an index takes. */
  taken?: readonly Index[];
}

interface AxisLayout {
  /** Which indices are drawn. */
  indices: number[];
  /** Where each starts, in pixels. */
  starts: number[];
  extent: number;
}

function layOut(length: number, side: number, depth = false): AxisLayout {
  const all = length <= kMost;
  const head = all ? length : kMost - 3;
  const indices = Array.from({ length: head }, (_, i) => i);
  if (!all) indices.push(length - 2, length - 1);
  const gap = depth ? kDepth : kGap;
  const starts = indices.map((_, i) => i * side + (!all && i >= head ? gap : 0));
  return { indices, starts, extent: indices.length === 0 ? 0 : starts.at(-1)! + side };
}

/** The indices that a picture of this length shows. */
export function drawnIndices(length: number): number[] {
  return layOut(length, 1).indices;
}

/** Says the same as the picture. */
export function describeArray(name: string, a: ArraySnapshot): string {
  return `${name}: ${a.dtype} array of shape ${tupleText(a.shape)}, strides ${tupleText(a.strides)}${a.base ? ', a view' : ''}`;
}

export function gridOf(name: string, a: ArraySnapshot): Grid {
  return {
    shape: a.shape,
    value: (index) => valueAt(a, index),
    repeated: a.strides.map((stride, axis) => stride === 0 && a.shape[axis]! > 1),
    viewed: a.base !== undefined,
    caption: [[tupleText(a.shape), a.dtype.length > kDtypeLetters ? `${a.dtype.slice(0, kDtypeLetters)}…` : a.dtype, `strides ${tupleText(a.strides)}`].join('  ·  ')],
    axes: a.shape.length > 0 && a.shape.length <= 3,
    label: describeArray(name, a),
  };
}

/** Arrays of up to three axes are drawn; of more, the last three at index 0 of the others, or where the marked element is. */
export function gridPicture(grid: Grid, marks: Marks): SvgNode {
  const outer = Math.max(0, grid.shape.length - 3);
  const shape = grid.shape.slice(outer);
  const prefix = marks.at?.slice(0, outer) ?? grid.shape.slice(0, outer).map(() => 0);
  const rowAxis = shape.length >= 2 ? 0 : -1;
  const columnAxis = shape.length >= 2 ? 1 : 0;
  const at = (i: number, j: number, k: number): Index => [...prefix, ...(shape.length === 3 ? [i, j, k] : shape.length === 2 ? [i, j] : shape.length === 1 ? [j] : [])];
  const side = grid.side ?? sideOf(grid);
  const rows = layOut(rowAxis < 0 ? 1 : shape[rowAxis]!, side);
  const columns = layOut(shape[columnAxis] ?? 1, side);
  const layers = layOut(shape.length === 3 ? shape[2]! : 1, kDepth, true);
  // The marked element's plane is the one to read; those in front of it are seen through.
  const front = shape.length === 3 && marks.at ? Math.max(0, layers.indices.indexOf(marks.at.at(-1)!)) : layers.indices.length - 1;
  const key = marks.at?.join();
  const others = new Set(marks.others?.map((index) => index.join()));
  const taken = new Set(marks.taken?.map((index) => index.join()));
  const drawn: SvgNode[] = [];
  // Far planes first: what is nearer covers them.
  layers.indices.forEach((k, layer) => {
    const shift = layers.starts[layer]!;
    rows.indices.forEach((i, row) =>
      columns.indices.forEach((j, column) => {
        const index = at(i, j, k);
        const name = index.join();
        const copy = grid.repeated.some((repeated, axis) => repeated && index[axis]! > 0);
        // Of the planes before and behind, what can be seen of them is enough.
        if (layer > front) return;
        const classes = ['element', (grid.viewed || taken.has(name)) && 'viewed', copy && 'copy', name === key ? 'marked' : others.has(name) && 'other'];
        const x = columns.starts[column]! + shift;
        const y = rows.starts[row]! + shift;
        const parts = [svg('rect', { x, y, width: side, height: side, class: 'square' })];
        if (copy && layer === front) parts.push(svg('rect', { x, y, width: side, height: side, class: 'hatch', fill: 'url(#medkit-hatch)' }));
        if (layer === front) parts.push(...valueText(grid.value(index), x + side / 2, y + side / 2));
        drawn.push(svg('g', { class: classes.filter(Boolean).join(' '), 'data-index': name }, ...parts));
      }),
    );
    if (layer > front) drawn.push(svg('rect', { x: shift, y: shift, width: columns.extent, height: rows.extent, class: 'before' }));
  });
  const shift = Math.max(0, layers.extent - kDepth);
  const [width, height] = [columns.extent + shift, rows.extent + shift];
  if (!grid.axes) return framed(drawn, width, height, grid.caption, grid.label);
  const [left, top] = [shape.length > 1 ? kName : 0, kName];
  const names = [svg('text', { class: 'axis', x: left, y: 10 }, `axis ${columnAxis} →`)];
  if (shape.length > 1) names.push(svg('text', { class: 'axis', transform: `translate(3 ${top}) rotate(90)`, x: 0, y: 0 }, 'axis 0 →'));
  if (shape.length > 2) names.push(svg('text', { class: 'axis', x: left + columns.extent + 10, y: top + 8 }, 'axis 2 ↘'));
  const wide = shape.length > 2 ? Math.max(width, columns.extent + 70) : Math.max(width, 60);
  return framed([...names, svg('g', { transform: `translate(${left} ${top})` }, ...drawn)], wide + left, Math.max(height, shape.length > 1 ? 56 : 0) + top, grid.caption, grid.label);
}

/** Wide enough for what is in its elements, as far as they are looked at. */
export function sideOf(grid: Grid): number {
  const outer = Math.max(0, grid.shape.length - 2);
  const looked = indicesOf(grid.shape.slice(outer).map((length) => Math.min(length, kMost)));
  const longest = grid.shape.includes(0) ? 0 : Math.max(0, ...looked.map((index) => shortened(grid.value([...grid.shape.slice(0, outer).map(() => 0), ...index]) ?? '').length));
  return sideFor(longest);
}

/** The side of a square with so many letters in it. */
function sideFor(letters: number, smallest = kSmallest): number {
  return Math.min(kLargest, Math.max(smallest, letters * 6.2 + 8));
}

/** The side of squares for all of an array's elements. */
export function sideOfAll(a: ArraySnapshot): number {
  return sideFor(Math.max(0, ...a.cells.map((cell) => shortened(cell).length)), kSmallestOfMany);
}

function shortened(value: string): string {
  const text = value.trim();
  return text.length > kLetters ? `${text.slice(0, kLetters - 1)}…` : text;
}

export function valueText(value: string | undefined, x: number, y: number): SvgNode[] {
  if (value === undefined) return [];
  const text = shortened(value);
  const size = text.length > 4 ? 10 : 12;
  return [svg('text', { class: 'value', x, y: y + size / 3, 'font-size': size }, text)];
}

/** A drawing with its caption, and the hatching that it may use. */
export function framed(drawn: readonly SvgNode[], drawnWidth: number, drawnHeight: number, caption: readonly string[], label: string): SvgNode {
  const width = Math.max(drawnWidth, ...caption.map((line) => line.length * 7.3)) + 4;
  const height = drawnHeight + 12 + caption.length * kLine;
  const text = caption.map((line, i) => svg('text', { class: 'corner', x: 0, y: drawnHeight + 20 + i * kLine }, line));
  const pattern = svg('defs', {}, svg('pattern', { id: 'medkit-hatch', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('line', { class: 'hatching', x1: 0, y1: 0, x2: 0, y2: 6 })));
  return svg('svg', { class: 'array', viewBox: `-2 -2 ${width} ${height}`, width, height, role: 'img', 'aria-label': label }, pattern, ...drawn, ...text);
}
