import { expect, test } from 'vitest';
import type { ArraySnapshot } from '../../../web/src/protocol/messages';
import { elementOffsets, ownerPicture } from '../../../web/src/views/owner-picture';

const base = { shape: [3, 4], strides: [32, 8], itemsize: 8, offset: 0 };
const view: ArraySnapshot = { name: 'v', dtype: 'int64', shape: [2, 2], strides: [32, 16], itemsize: 8, cells: [], base: { ...base, offset: 8 } };

const viewed = (a: ArraySnapshot) => ownerPicture(a)!.children.filter((child) => typeof child !== 'string' && child.attributes['class'] === 'cell viewed');

test("a view's elements are where its strides say", () => {
  expect(elementOffsets(view)).toEqual([8, 24, 40, 56]);
  expect(viewed(view)).toHaveLength(4);
});

test('elements that overlap are counted', () => {
  const sliding = { ...view, shape: [2, 3], strides: [8, 8], base: { ...base, shape: [4], strides: [8] } };
  const texts = ownerPicture(sliding)!.children.flatMap((child) => (typeof child !== 'string' && child.attributes['class'] === 'value' ? child.children : []));
  expect(texts).toEqual(['2×', '2×']);
});

test('negative strides', () => {
  const backwards = { ...view, shape: [4], strides: [-8], base: { ...base, shape: [4], strides: [8], offset: 24 } };
  expect(elementOffsets(backwards)).toEqual([24, 16, 8, 0]);
});

test('no owner, and one that is too large', () => {
  expect(ownerPicture({ ...view, base: undefined })).toBeNull();
  expect(ownerPicture({ ...view, base: { ...base, shape: [100, 100] } })).toBeNull();
});
