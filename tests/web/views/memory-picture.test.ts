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
