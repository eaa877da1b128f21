import { describe, expect, test } from 'vitest';
import { pasted } from '../../../web/src/components/pasted';

describe('prompts', () => {
  test('a transcript is its code', () => {
    expect(pasted('>>> x = 1\n>>> for i in range(2):\n...     print(i)\n...\n0\n1\n>>> x\n1\n')).toBe('x = 1\nfor i in range(2):\n    print(i)\n\nx');
    expect(pasted('>>> x + 1')).toBe('x + 1');
    expect(pasted('\n    >>> x\n    1\n    >>> y\n')).toBe('x\ny');
  });
  test("IPython's too", () => {
    expect(pasted('In [1]: x = 1\n\nIn [2]: for i in x:\n   ...:     print(i)\n   ...: \n0\n\nIn [3]: x\nOut[3]: 1\n')).toBe('x = 1\n\nfor i in x:\n    print(i)\n\nx');
  });
  test('code with a transcript in it stays', () => {
    const code = 'def f():\n    """\n    >>> f()\n    """\n    return [...]\n';
    expect(pasted(code)).toBe(code);
    expect(pasted('...')).toBe('...');
  });
  test('spaces of a web page are spaces, line ends line ends', () => {
    expect(pasted('if x:\r\n\u00a0\u00a0\u00a0\u00a0y')).toBe('if x:\n    y');
  });
});

describe('where the line is indented already', () => {
  test('the indent is not doubled', () => {
    expect(pasted('    x = 1', '    ')).toBe('x = 1');
    expect(pasted('        x = 1', '    ')).toBe('    x = 1');
    expect(pasted('    x = 1\n    y = 2\n', '    ')).toBe('x = 1\n    y = 2\n');
  });
  test('lines move together', () => {
    expect(pasted('if x:\n    y\nz', '    ')).toBe('if x:\n        y\n    z');
    expect(pasted('x = 1\ny = 2', '    ')).toBe('x = 1\n    y = 2');
    expect(pasted('        x\n        y', '    ')).toBe('x\n    y');
  });
  test('a first line that lost its indent', () => {
    expect(pasted('x = 1\n    y = 2', '    ')).toBe('x = 1\n    y = 2');
    expect(pasted('x = 1\n        y = 2', '    ')).toBe('x = 1\n    y = 2');
  });
  test('a block that ends stays', () => {
    expect(pasted('    return x\ny = 1', '    ')).toBe('return x\ny = 1');
  });
  test('in the middle of a line nothing moves', () => {
    expect(pasted('    1', 'x =')).toBe('    1');
    expect(pasted('    1\n    2')).toBe('    1\n    2');
  });
});
