import { expect, test } from 'vitest';
import { lastExpression, parseOperation, type Expression } from '../../../web/src/lesson/operation';

function shown(e: Expression): string {
  return e.kind === 'leaf' ? e.text : `{${shown(e.left)} ${e.operator} ${shown(e.right)}}`;
}

test.each([
  ['x + 3', '{x + 3}'],
  ['x + 1j*y', '{x + {1j * y}}'],
  ['a - b - c', '{{a - b} - c}'],
  ['(x + y).shape', '{x + y}'],
  ['x[..., None] + y', '{x[..., None] + y}'],
  ['(book - match[:, None, :])', '{book - match[:, None, :]}'],
  ['2**-x', '{2 ** -x}'],
  ['-x + 1e-5', '{-x + 1e-5}'],
  ['np.arange(3 + 4)', 'np.arange(3 + 4)'],
  ['"a + b"', '"a + b"'],
  ['(a, b + c)', '(a, b + c)'],
  ['x <= y', '{x <= y}'],
])('%s', (code, structure) => expect(shown(parseOperation(code))).toBe(structure));

test.each([
  ['x = 1\nx + 3  # three', { text: 'x + 3' }],
  ['z = x + y', { text: 'x + y', name: 'z' }],
  ['x; y + 1', { text: 'y + 1' }],
  ['as_strided(x,\n           shape=(3, 2))', { text: 'as_strided(x,\n           shape=(3, 2))' }],
  ['for i in x:\n    print(i)', null],
  ['import numpy as np', null],
  ['x[0] = 3', null],
  ['x += 1', null],
  ['print x, y', null],
  ['x == y', { text: 'x == y' }],
  ['', null],
])('the last expression of %j', (code, last) => expect(lastExpression(code)).toEqual(last));
