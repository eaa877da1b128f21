import { describe, expect, test } from 'vitest';
import { ConsoleLine } from '../../../web/src/components/console-line';
import { isIncomplete, nextIndent } from '../../../web/src/components/incomplete';

describe('isIncomplete', () => {
  test.each(['x = (1,', 'def f():', 'if x:  # why', 'for i in x:\n    print(i)', '"""doc', 'x = 1 + \\', '@cache', '{"a": [1,'])('%j goes on', (code) => {
    expect(isIncomplete(code)).toBe(true);
  });
  test.each(['x = 1', 'f(1)', 'x[1:', 'for i in x:\n    print(i)\n', '"("', '# (', '"""doc"""', 'print("""a\nb""")', ''])('%j', (code) => {
    expect(isIncomplete(code)).toBe(code === 'x[1:');
  });
  test('what the engine knows comes first', () => {
    for (const code of ['def f(:', 'x = (1,]', '"""a']) expect(isIncomplete(code, 'wrong')).toBe(false);
    expect(isIncomplete('x[1:', 'early')).toBe(true);
    expect(isIncomplete('for i in x:\n    print(i)', 'complete')).toBe(true);
    expect(isIncomplete('x = [1,\n2]', 'complete')).toBe(false);
  });
  test('a line after a colon is indented', () => {
    expect(nextIndent('def f():')).toBe(4);
    expect(nextIndent('    x = 1')).toBe(4);
    expect(nextIndent('    if x:')).toBe(8);
  });
});

describe('ConsoleLine', () => {
  test('Enter runs, or opens an indented line', () => {
    const line = new ConsoleLine();
    line.insert('def f():');
    expect(line.enter()).toBeNull();
    expect(line.text).toBe('def f():\n    ');
    line.insert('return 1');
    expect(line.enter()).toBeNull();
    line.backspace();
    expect(line.text).toBe('def f():\n    return 1\n');
    expect(line.enter()).toBe('def f():\n    return 1\n');
    expect(line.text).toBe('');
  });

  test('spaces that Enter put in may be typed as well, once', () => {
    const line = new ConsoleLine();
    line.insert('for i in x:');
    line.enter();
    for (const key of '    print(i)') line.insert(key);
    expect(line.text).toBe('for i in x:\n    print(i)');
    line.enter();
    for (const key of '      y') line.insert(key);
    expect(line.text).toBe('for i in x:\n    print(i)\n      y');
    const nested = new ConsoleLine();
    nested.insert('if x:');
    nested.enter();
    nested.indent();
    nested.insert('y');
    expect(nested.text).toBe('if x:\n        y');
  });

  test('a search goes back through what has the typed text', () => {
    const line = new ConsoleLine();
    for (const code of ['a = 1', 'b = 2', 'a + b', 'c']) {
      line.insert(code);
      line.enter();
    }
    line.insert('a');
    line.search();
    expect(line.text).toBe('a + b');
    line.search();
    expect(line.text).toBe('a = 1');
    line.search();
    expect(line.text).toBe('a = 1');
    line.down();
    expect(line.text).toBe('b = 2');
    line.clear();
    line.search();
    expect(line.text).toBe('c');
  });

  test('a paste is one, prompts taken off', () => {
    const line = new ConsoleLine();
    line.insert('def f():');
    line.enter();
    line.insert('    a = 1\r    return a\r');
    expect(line.text).toBe('def f():\n    a = 1\n    return a\n');
    line.clear();
    line.insert('>>> x = 1\r>>> x\r1\r');
    expect(line.text).toBe('x = 1\nx');
  });

  test('history, with the unfinished line kept', () => {
    const line = new ConsoleLine();
    for (const code of ['a = 1', 'b = 2']) {
      line.insert(code);
      line.enter();
    }
    line.insert('c');
    line.up();
    expect(line.text).toBe('b = 2');
    line.up();
    line.up();
    expect(line.text).toBe('a = 1');
    line.down();
    line.down();
    expect(line.text).toBe('c');
  });

  test('up and down move within several lines first', () => {
    const line = new ConsoleLine();
    line.insert('abcd\nef');
    line.up();
    expect(line.cursor).toBe(2);
    line.down();
    expect(line.cursor).toBe(7);
  });

  test('editing keys work on one line', () => {
    const line = new ConsoleLine();
    line.insert('first\nsecond word');
    line.deleteWord();
    expect(line.text).toBe('first\nsecond ');
    line.home();
    expect(line.cursor).toBe(6);
    line.deleteToEnd();
    expect(line.text).toBe('first\n');
    line.insert('x\r\ny');
    expect(line.text).toBe('first\nx\ny');
  });

  test('a character of two units is one step', () => {
    const line = new ConsoleLine();
    line.insert('a🎉b');
    line.left();
    line.left();
    expect(line.cursor).toBe(1);
    line.right();
    expect(line.cursor).toBe(3);
    line.backspace();
    expect(line.text).toBe('ab');
    line.insert('🎉');
    line.left();
    line.delete();
    expect(line.text).toBe('ab');
  });
});
