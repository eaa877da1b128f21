import { expect, test } from 'vitest';
import { asShown } from '../../../web/src/components/terminal-text';

test('text without control characters stays as it is', () => {
  expect(asShown('a\tb\nc')).toBe('a\tb\nc');
});

test('a carriage return overwrites the line from its start', () => {
  expect(asShown('10%\r20%\r100%\ndone\n')).toBe('100%\ndone\n');
  expect(asShown('long line\rab')).toBe('abng line');
});

test('Windows line ends are line ends', () => {
  expect(asShown('a\r\nb\r\n')).toBe('a\nb\n');
});

test('a backspace goes one character back', () => {
  expect(asShown('abc\b\bX')).toBe('aXc');
  expect(asShown('\b\bé🎉\b!')).toBe('é!');
});

test('escape sequences take no room', () => {
  expect(asShown('\x1b[1;31mred\x1b[0m \x1b]8;;http://a\x07link\x1b]8;;\x07')).toBe('red link');
});

test('a bell makes no sound and takes no room', () => {
  expect(asShown('a\x07b\x1b]0;title\x07c')).toBe('abc');
});
