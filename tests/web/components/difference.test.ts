import { expect, test } from 'vitest';
import { differenceLines, sameOutput } from '../../../web/src/components/difference';

test('line ends at the end do not count, other spaces do', () => {
  expect(sameOutput('1\n', '1')).toBe(true);
  expect(sameOutput('1 \n', '1\n')).toBe(false);
});

test('the part that differs is marked on both lines', () => {
  expect(differenceLines('a\nx = 10\nb\n', 'a\nx = 12\nb\n')).toEqual([
    { kind: 'same', text: 'a' },
    { kind: 'expected', text: 'x = 10', from: 5, to: 6 },
    { kind: 'got', text: 'x = 12', from: 5, to: 6 },
    { kind: 'same', text: 'b' },
  ]);
});

test('missing and extra lines', () => {
  expect(differenceLines('a\nb\n', 'a\n')).toEqual([{ kind: 'same', text: 'a' }, { kind: 'expected', text: 'b', from: 0, to: 0 }]);
  expect(differenceLines('', 'a\n')).toEqual([{ kind: 'got', text: 'a', from: 0, to: 0 }]);
});
