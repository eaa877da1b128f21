// An array in its memory: the owner's bytes as one long row of squares, those that the array shows filled, and its strides as
// steps from one to the next.
import type { ArraySnapshot } from '../protocol/messages';
import { framed, sideOfAll, valueText, type Marks } from './array-picture';
import { byteOf, indicesOf, sizeOf, tupleText, valueAt, type Index } from './layout';
import { svg, type SvgNode } from './svg';

/** Longer rows of memory say nothing as a picture. */
const kMostSquares = 120;
const kMostElements = 400;
const kLevel = 14;

export interface Memory {
  /** Bytes a square stands for. */
  unit: number;
  /** The first byte, from the owner's first element. */
  start: number;
  squares: number;
  /** Which elements begin at a square. */
  elements: ReadonlyMap<number, readonly Index[]>;
}

/** The bytes between the first and the last of an array, relative to its first element. */
function extent(shape: readonly number[], strides: readonly number[], itemsize: number): [number, number] {
  let [low, high] = [0, 0];
  shape.forEach((length, axis) => {
    const far = (length - 1) * strides[axis]!;
    if (far < 0) low += far;
    else high += far;
  });
  return [low, high + itemsize];
}

/** Null if there is too much of it, or nothing. */
export function memoryOf(a: ArraySnapshot): Memory | null {
  const size = sizeOf(a.shape);
  const owner = a.base ?? a;
  if (a.truncated || size === 0 || size > kMostElements || sizeOf(owner.shape) === 0) return null;
  const unit = Math.min(a.itemsize, owner.itemsize);
  const [low, high] = extent(owner.shape, owner.strides, owner.itemsize);
  const squares = (high - low) / unit;
  const all = indicesOf(a.shape);
  const inside = all.every((index) => (byteOf(a, index) - low) % unit === 0 && byteOf(a, index) >= low && byteOf(a, index) + a.itemsize <= high);
  if (unit === 0 || squares > kMostSquares || !Number.isInteger(squares) || !inside) return null;
  const elements = new Map<number, Index[]>();
  for (const index of all) {
    const square = (byteOf(a, index) - low) / unit;
    elements.set(square, [...(elements.get(square) ?? []), index]);
  }
  return { unit, start: low, squares, elements };
}

/** The elements that lie at the same place in memory. */
export function sharing(a: ArraySnapshot, memory: Memory, index: Index): readonly Index[] {
  return memory.elements.get((byteOf(a, index) - memory.start) / memory.unit) ?? [];
}

/** `width` is the room there is; rows of memory end where the array's own rows do, if they can. */
export function memoryPicture(name: string, a: ArraySnapshot, memory: Memory, width: number, marks: Marks): SvgNode {
  const side = sideOfAll(a);
  const left = 12 + 6 * String(memory.start + memory.squares * memory.unit).length;
  const perRow = rowLength(a, memory, Math.max(4, Math.floor((width - left - 8) / side)));
  const covers = Math.max(1, a.itemsize / memory.unit);
  const owners = new Map<number, number>();
  for (const square of memory.elements.keys()) for (let i = 0; i < covers; i++) owners.set(square + i, square);
  const marked = marks.at && (byteOf(a, marks.at) - memory.start) / memory.unit;
  const steps = stepsOf(a, memory, perRow);
  const top = steps.length > 0 ? 12 + steps.length * kLevel : 0;
  const place = (square: number) => ({ x: left + (square % perRow) * side, y: top + Math.floor(square / perRow) * (side + 6) });
  const drawn: SvgNode[] = [];
  for (let square = 0; square < memory.squares; square++) {
    const { x, y } = place(square);
    const first = owners.get(square);
    const elements = memory.elements.get(square) ?? [];
    const isMarked = first !== undefined && first === marked;
    const classes = ['element', first !== undefined && 'viewed', isMarked && 'marked', first === undefined && 'unused'].filter(Boolean).join(' ');
    const parts = [svg('rect', { x, y, width: side, height: side, class: 'square' })];
    if (elements.length > 0) parts.push(...valueText(valueAt(a, elements[0]!), x + side / 2, y + side / 2));
    if (elements.length > 1) parts.push(svg('text', { class: 'times', x: x + side - 2, y: y + 8, 'font-size': 8 }, `×${elements.length}`));
    drawn.push(svg('g', { class: classes, ...(elements[0] && { 'data-index': elements[0].join() }) }, ...parts));
    if (square % perRow === 0) drawn.push(svg('text', { class: 'byte', x: left - 6, y: y + side / 2 + 4, 'font-size': 10 }, String(memory.start + square * memory.unit)));
  }
  // Each has its words at its right end; what reaches less far runs above, so that no line goes through words.
  const labels: SvgNode[] = [];
  steps.forEach(({ from, to, words }, level) => {
    const [x1, x2] = [place(from).x + side / 2, place(to).x + side / 2];
    const y = top - 10 - level * kLevel;
    drawn.push(svg('path', { class: 'step', d: `M${x1} ${top - 2} V${y} H${x2} V${top - 3}` }));
    drawn.push(svg('path', { class: 'step', d: `M${x2 - 3} ${top - 7} L${x2} ${top - 2} L${x2 + 3} ${top - 7}` }));
    labels.push(svg('text', { class: 'stride', x: Math.max(x1, x2) + 6, y: y + 4, 'font-size': 10 }, words));
  });
  drawn.push(...labels);
  const rows = Math.ceil(memory.squares / perRow);
  const whose = a.base ? `memory of its owner, ${tupleText(a.base.shape)}` : 'memory';
  const last = Math.max(0, ...steps.map(({ from, to, words }) => place(Math.max(from, to)).x + side / 2 + 6 + words.length * 6));
  const caption = [whose, `a square is ${memory.unit} byte${memory.unit === 1 ? '' : 's'}`];
  const label = `${name} in memory: ${memory.elements.size} of ${memory.squares} places, steps of ${tupleText(a.strides)} bytes`;
  return framed(drawn, Math.max(last, left + Math.min(perRow, memory.squares) * side), top + rows * (side + 6) - 6, caption, label);
}

function rowLength(a: ArraySnapshot, memory: Memory, room: number): number {
  if (memory.squares <= room) return memory.squares;
  const owner = a.base && a.base.shape.length > 1 ? a.base : a;
  const steps = owner.strides.map((stride) => Math.abs(stride) / memory.unit).filter((step) => step > 1 && Number.isInteger(step) && step <= room);
  const step = Math.max(0, ...steps);
  return step > 0 ? Math.floor(room / step) * step : room;
}

/** One step along each axis from the first element, where it stays in the first row; what reaches farthest to the right first. */
function stepsOf(a: ArraySnapshot, memory: Memory, perRow: number): { from: number; to: number; words: string }[] {
  const from = (byteOf(a, a.shape.map(() => 0)) - memory.start) / memory.unit;
  const axesOf = new Map<number, number[]>();
  a.strides.forEach((stride, axis) => {
    if (a.shape[axis]! > 1 && stride !== 0) axesOf.set(stride, [...(axesOf.get(stride) ?? []), axis]);
  });
  return [...axesOf]
    .map(([stride, axes]) => ({ from, to: from + stride / memory.unit, words: `${axes.length > 1 ? 'axes' : 'axis'} ${axes.join(' and ')}: ${stride} byte${Math.abs(stride) === 1 ? '' : 's'}` }))
    .filter(({ to }) => from < perRow && to < perRow && to >= 0 && Number.isInteger(to))
    .sort((one, other) => Math.max(other.to, other.from) - Math.max(one.to, one.from) || Math.abs(one.to - one.from) - Math.abs(other.to - other.from));
}
