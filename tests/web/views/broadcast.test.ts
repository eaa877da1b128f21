import { expect, test } from 'vitest';
import { broadcastShapes, describeBroadcast, isStretched, shapeTable, sourceOf, stretchedAxes, type Broadcast, type Operand } from '../../../web/src/views/broadcast';

const operand = (text: string, shape: readonly number[]): Operand => ({ text, shape, value: () => undefined });
const broadcast = (a: readonly number[], b: readonly number[]): Broadcast => ({ left: operand('x', a), right: operand('y', b), operator: '+', ...broadcastShapes(a, b) });

test.each([
  [[4], [], [4]],
  [[3, 4], [3, 1], [3, 4]],
  [[3, 5, 1], [8], [3, 5, 8]],
  [[2, 1], [8, 1, 3], [8, 2, 3]],
  [[0], [1], [0]],
])('%j and %j give %j', (a, b, shape) => expect(broadcastShapes(a, b)).toEqual({ shape, clash: null }));

test('lengths that differ clash, and it is said where', () => {
  expect(broadcastShapes([4, 3], [5, 3])).toEqual({ shape: null, clash: 2 });
  expect(describeBroadcast(broadcast([4], [3]))).toBe("x of shape (4,) + y of shape (3,): the lengths 4 and 3 don't go together");
});

test('an operand knows which of its elements is read', () => {
  const y = operand('y', [3, 1]);
  expect(stretchedAxes(y, [2, 3, 4])).toEqual([true, false, true]);
  expect(sourceOf(y, [2, 3, 4], [1, 2, 3])).toEqual([2, 0]);
});

test('shapes stand flush right', () => {
  expect(shapeTable(broadcast([3, 5, 1], [8])).map(({ lengths }) => lengths)).toEqual([['3', '5', '1'], ['', '', '8'], ['3', '5', '8']]);
});

test('equal shapes have nothing to explain', () => {
  expect(isStretched(broadcast([3], [3]))).toBe(false);
  expect(isStretched(broadcast([3], []))).toBe(true);
});
