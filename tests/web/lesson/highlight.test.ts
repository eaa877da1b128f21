import { expect, test } from 'vitest';
import { tokenize } from '../../../web/src/lesson/highlight';

const kinds = (code: string) => tokenize(code).filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind}:${text}`);

test('loses nothing', () => {
  const code = 'def f(x):\n\t"""doc\n"""\n    return x["a"] + 1.5e-3j  # é\n\'open';
  expect(tokenize(code).map(({ text }) => text).join('')).toBe(code);
});

test.each([
  ['for x in y:', ['keyword:for', 'keyword:in']],
  ['def area(r): pass', ['keyword:def', 'definition:area', 'keyword:pass']],
  ['a = 0x1F + 1_000 + .5 + 2.', ['number:0x1F', 'number:1_000', 'number:.5', 'number:2.']],
  ['x1 = rb"\\""', ['string:rb"\\""']],
  ['# a "b"', ['comment:# a "b"']],
  ['"# no"', ['string:"# no"']],
  ["'''a\n'b'\nc'''", ["string:'''a\n'b'\nc'''"]],
  ['@cache\nclass A: ...', ['decorator:@cache', 'keyword:class', 'definition:A']],
  ['match = book.match', []],
])('%s', (code, expected) => expect(kinds(code)).toEqual(expected));
