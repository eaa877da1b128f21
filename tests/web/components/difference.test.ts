import { expect, test } from 'vitest';
import { differenceLines, ranAsPrinted, sameOutput } from '../../../web/src/components/difference';

test('line ends at the end do not count, other spaces do', () => {
  expect(sameOutput('1\n', '1')).toBe(true);
  expect(sameOutput('1 \n', '1\n')).toBe(false);
});

test('figures of their day are not compared, but an exception or silence in their place counts', () => {
  expect(ranAsPrinted('301 µs\n', '12 µs\n', null)).toBe(true);
  expect(ranAsPrinted('301 µs\n', null, null)).toBe(true);
  expect(ranAsPrinted('301 µs\n', '', null)).toBe(false);
  expect(ranAsPrinted('301 µs\n', '12 µs\n', 'NameError: no')).toBe(false);
  expect(ranAsPrinted('Traceback (most recent call last):\nNameError: no\n', '', 'NameError: no')).toBe(true);
});

test('the part that differs is marked on both lines', () => {
  expect(differenceLines('a\nx = 10\nb\n', 'a\nx = 12\nb\n')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'expected', text: 'x = 10', from: 5, to: 6 },
    { kind: 'got', text: 'x = 12', from: 5, to: 6 },
    { kind: 'same', text: 'b' },
  ]);
});

test('lines that are nothing alike are not interleaved', () => {
  expect(differenceLines('one\ntwo\n', 'xyz\n12345\n').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['expected one', 'expected two', 'got xyz', 'got 12345']);
});

test('missing and extra lines', () => {
  expect(differenceLines('a\nb\n', 'a\n')).toEqual([{ kind: 'same', text: 'a' }, { kind: 'expected', text: 'b', from: 0, to: 0 }]);
  expect(differenceLines('', 'a\n')).toEqual([{ kind: 'got', text: 'a', from: 0, to: 0 }]);
});
