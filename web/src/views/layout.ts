// Indices, shapes and bytes: the arithmetic under the pictures.
import type { ArraySnapshot } from '../protocol/messages';

export type Index = readonly number[];

/** As Python writes a tuple. */
export function tupleText(numbers: readonly number[]): string {
  return numbers.length === 1 ? `(${numbers[0]},)` : `(${numbers.join(', ')})`;
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** Every index of a shape, in C order. */
export function indicesOf(shape: readonly number[]): Index[] {
  let all: number[][] = [[]];
  for (const length of shape) all = all.flatMap((index) => Array.from({ length }, (_, i) => [...index, i]));
  return all;
}

/** Where an element is in C order. */
export function flatIndex(shape: readonly number[], index: Index): number {
  return shape.reduce((flat, length, axis) => flat * length + index[axis]!, 0);
}

/** The index of the element at a place in C order. */
export function indexAt(shape: readonly number[], place: number): Index {
  const index: number[] = [];
  for (const length of [...shape].reverse()) {
    index.unshift(place % length);
    place = Math.floor(place / length);
  }
  return index;
}

/** An element as the array prints it; undefined of an array whose picture has only its beginning. */
export function valueAt(a: ArraySnapshot, index: Index): string | undefined {
  return a.cells[flatIndex(a.shape, index)];
}

/** Where an element begins, in bytes from its owner's first one. */
export function byteOf(a: ArraySnapshot, index: Index): number {
  return index.reduce((at, i, axis) => at + i * a.strides[axis]!, a.base?.offset ?? 0);
}

/** `1·20 + 2·4`: how an index becomes a step through memory. */
export function stepText(a: ArraySnapshot, index: Index): string {
  const steps = index.map((i, axis) => `${i}·${a.strides[axis]! < 0 ? `(${a.strides[axis]})` : a.strides[axis]}`);
  const start = a.base?.offset ? [String(a.base.offset)] : [];
  return [...start, ...steps].join(' + ');
}
