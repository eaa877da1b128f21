import { expect, test } from 'vitest';
import type { ArraySnapshot } from '../../../web/src/protocol/messages';
import { byteOf, stepText } from '../../../web/src/views/layout';
import { memoryOf, memoryPicture, sharing } from '../../../web/src/views/memory-picture';

const base = { shape: [3, 4], strides: [32, 8], itemsize: 8, offset: 0 };
const view: ArraySnapshot = { name: '', dtype: 'int64', shape: [2, 2], strides: [32, 16], itemsize: 8, cells: ['1', '3', '5', '7'], base: { ...base, offset: 8 } };
const sliding: ArraySnapshot = { ...view, shape: [2, 3], strides: [8, 8], cells: ['0', '1', '2', '1', '2', '3'], base: { ...base, shape: [4], strides: [8] } };

test("a view's elements are where its strides say", () => {
  const memory = memoryOf(view)!;
  expect(memory.squares).toBe(12);
  expect([...memory.elements.keys()]).toEqual([1, 3, 5, 7]);
  expect(byteOf(view, [1, 1])).toBe(56);
  expect(stepText(view, [1, 1])).toBe('8 + 1·32 + 1·16');
});

test('elements that share a place know of each other', () => {
  expect(sharing(sliding, memoryOf(sliding)!, [0, 1])).toEqual([[0, 1], [1, 0]]);
  expect(JSON.stringify(memoryPicture('y', sliding, memoryOf(sliding)!, 600, { at: null }))).toContain('axes 0 and 1: 8 bytes');
});

test('negative strides, and an owner in another order', () => {
  const backwards = { ...view, shape: [4], strides: [-8], base: { ...base, shape: [4], strides: [8], offset: 24 } };
  expect([...memoryOf(backwards)!.elements.keys()]).toEqual([3, 2, 1, 0]);
  expect([...memoryOf({ ...view, shape: [2, 3], strides: [8, 16], base: undefined })!.elements.keys()]).toEqual([0, 2, 4, 1, 3, 5]);
});

test('elements of another size than the owner\'s', () => {
  const bytes = { ...view, shape: [16], strides: [1], itemsize: 1, base: { ...base, shape: [2], strides: [8] } };
  expect(memoryOf(bytes)).toMatchObject({ unit: 1, squares: 16 });
});

test('nothing, too much, and what lies outside of its owner is not drawn', () => {
  expect(memoryOf({ ...view, shape: [0], strides: [8], base: undefined })).toBeNull();
  expect(memoryOf({ ...view, base: { ...base, shape: [100, 100] } })).toBeNull();
  expect(memoryOf({ ...view, base: { ...base, shape: [2], strides: [8] } })).toBeNull();
});

/** Corners of a path of `M x y`, `V y`, `H x` and `L x y`. */
function cornersOf(path: string): [number, number][] {
  const corners: [number, number][] = [];
  for (const [, command, numbers] of path.matchAll(/([MVHL])([^MVHL]*)/g)) {
    const [a, b] = numbers!.trim().split(' ').map(Number) as [number, number];
    const [x, y] = corners.at(-1) ?? [0, 0];
    corners.push(command === 'V' ? [x, a] : command === 'H' ? [a, y] : [a, b]);
  }
  return corners;
}

test.each([
  { shape: [2, 3], strides: [64, 8], owner: [3, 4], ownerStrides: [32, 8], offset: 8 },
  { shape: [2, 3, 4], strides: [96, 32, 8], owner: [2, 3, 4], ownerStrides: [96, 32, 8], offset: 0 },
  { shape: [2, 2, 2], strides: [8, 16, 32], owner: [8], ownerStrides: [8], offset: 0 },
  { shape: [2, 2], strides: [-32, -8], owner: [2, 4], ownerStrides: [32, 8], offset: 56 },
  { shape: [2, 2, 2], strides: [32, -16, -8], owner: [12], ownerStrides: [8], offset: 24 },
  { shape: [3, 3], strides: [0, 8], owner: [3], ownerStrides: [8], offset: 0 },
  { shape: [3], strides: [16], owner: [6], ownerStrides: [8], offset: 0 },
  { shape: [1, 4], strides: [32, 8], owner: [1, 4], ownerStrides: [32, 8], offset: 0 },
])('no step of strides $strides goes through the words of another', ({ shape, strides, owner, ownerStrides, offset }) => {
  const cells = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => String(i));
  const a: ArraySnapshot = { name: '', dtype: 'int64', shape, strides, itemsize: 8, cells, base: { shape: owner, strides: ownerStrides, itemsize: 8, offset } };
  for (const width of [300, 600, 1200]) {
    const { children } = memoryPicture('x', a, memoryOf(a)!, width, { at: null });
    const nodes = children.filter((child) => typeof child !== 'string');
    const steps = nodes.filter(({ attributes }) => attributes['class'] === 'step').map(({ attributes }) => cornersOf(String(attributes['d'])));
    for (const label of nodes.filter(({ attributes }) => attributes['class'] === 'stride')) {
      const { x, y } = label.attributes as { x: number; y: number };
      const right = x + String(label.children[0]).length * 6;
      for (const corners of steps) {
        corners.slice(1).forEach(([x2, y2], i) => {
          const [x1, y1] = corners[i]!;
          const apart = Math.max(x1, x2) <= x || Math.min(x1, x2) >= right || Math.max(y1, y2) <= y - 8 || Math.min(y1, y2) >= y + 2;
          expect(apart, `${x1},${y1} ${x2},${y2} and ${String(label.children[0])} at ${x},${y}`).toBe(true);
        });
      }
    }
  }
});
