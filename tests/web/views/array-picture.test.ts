import { expect, test } from 'vitest';
import type { ArraySnapshot } from '../../../web/src/protocol/messages';
import { arrayPicture, describeArray, tupleText } from '../../../web/src/views/array-picture';
import type { SvgNode } from '../../../web/src/views/svg';

function find(node: SvgNode, name: string): SvgNode[] {
  const below = node.children.flatMap((child) => (typeof child === 'string' ? [] : find(child, name)));
  return String(node.attributes['class'] ?? '').split(' ').includes(name) ? [node, ...below] : below;
}

const grid: ArraySnapshot = { name: 'x', dtype: 'int64', shape: [2, 3], strides: [24, 8], itemsize: 8, cells: ['0', '1', '2', '3', '4', '5'] };

test('axis 0 runs down, axis 1 right', () => {
  const values = find(arrayPicture(grid), 'value');
  expect(values.map((value) => value.children[0])).toEqual(['0', '1', '2', '3', '4', '5']);
  expect(values[1]!.attributes['y']).toBe(values[0]!.attributes['y']);
  expect(values[3]!.attributes['x']).toBe(values[0]!.attributes['x']);
});

test('the corner says shape, dtype and strides', () => {
  expect(find(arrayPicture(grid), 'corner')[0]!.children[0]).toBe('(2, 3)  ·  int64  ·  strides (24, 8)');
  expect(describeArray(grid)).toBe('x: int64 array of shape (2, 3), strides (24, 8)');
  expect(tupleText([3])).toBe('(3,)');
});

test('a stretched axis is hatched', () => {
  expect(find(arrayPicture(grid), 'hatch')).toHaveLength(0);
  expect(find(arrayPicture({ ...grid, strides: [0, 8] }), 'hatch')).toHaveLength(1);
});

test.each([[[]], [[0]], [[5]], [[100]], [[2, 0]], [[3, 4, 5]], [[2, 3, 4, 5]]])('shape %j can be drawn', (shape) => {
  const picture = arrayPicture({ ...grid, shape, strides: shape.map(() => 8), cells: ['1'] });
  expect(Number(picture.attributes['width'])).toBeGreaterThan(0);
});
