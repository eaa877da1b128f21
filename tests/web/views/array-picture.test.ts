import { expect, test } from 'vitest';
import type { ArraySnapshot } from '../../../web/src/protocol/messages';
import { describeArray, gridOf, gridPicture } from '../../../web/src/views/array-picture';
import { indexAt, tupleText } from '../../../web/src/views/layout';
import type { SvgNode } from '../../../web/src/views/svg';

function find(node: SvgNode, name: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name)));
  return String(node.attributes['class'] ?? '').split(' ').includes(name) ? [node, ...below] : below;
}

const array: ArraySnapshot = { name: 'x', dtype: 'int64', shape: [2, 3], strides: [24, 8], itemsize: 8, cells: ['0', '1', '2', '3', '4', '5'] };
const picture = (a: ArraySnapshot, at: readonly number[] | null = null) => gridPicture(gridOf('x', a), { at });

test('axis 0 runs down, axis 1 right', () => {
  const values = find(picture(array), 'value');
  expect(values.map((value) => value.children[0])).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(values[1]!.attributes['y']).toBe(values[0]!.attributes['y']);
  expect(values[3]!.attributes['x']).toBe(values[0]!.attributes['x']);
});

test('the corner says shape, dtype and strides', () => {
  expect(find(picture(array), 'corner')[0]!.children[0]).toBe('(2, 3)  ·  int64  ·  strides (24, 8)');
  expect(describeArray('x', array)).toBe('x: int64 array of shape (2, 3), strides (24, 8)');
  expect(tupleText([3])).toBe('(3,)');
});

test('what is repeated along an axis is hatched, all but the first', () => {
  expect(find(picture(array), 'hatch')).toHaveLength(0);
  expect(find(picture({ ...array, strides: [0, 8] }), 'hatch')).toHaveLength(3);
});

test('the marked element is marked, and of three axes its plane is the one to read', () => {
  expect(find(picture(array, [1, 2]), 'marked')[0]!.attributes['data-index']).toBe('1,2');
  const cube = { ...array, shape: [1, 1, 3], cells: ['a', 'b', 'c'] };
  expect(find(picture(cube), 'value').map((value) => value.children[0])).toEqual(['c']);
  expect(find(picture(cube, [0, 0, 1]), 'value').map((value) => value.children[0])).toEqual(['b']);
  expect(find(picture(cube, [0, 0, 1]), 'before')).toHaveLength(1);
});

test('what an index takes is filled', () => {
  const marks = { at: null, taken: [3, 5].map((place) => indexAt(array.shape, place)) };
  expect(find(gridPicture(gridOf('x', array), marks), 'viewed').map(({ attributes }) => attributes['data-index'])).toEqual(['1,0', '1,2']);
});

test.each([[[]], [[0]], [[5]], [[100]], [[2, 0]], [[3, 4, 5]], [[2, 3, 4, 5]]])('shape %j can be drawn', (shape) => {
  const { attributes } = picture({ ...array, shape, strides: shape.map(() => 8), cells: ['1'] });
  expect(Number(attributes['width'])).toBeGreaterThan(0);
});
