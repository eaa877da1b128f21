import { expect, test } from 'vitest';
import { placeAfter, widthOf } from '../../../web/src/components/cell-width';

test('letters take one cell, East Asian characters two, accents that are put on none', () => {
  expect(['a', 'é', '日', '한', '\u0301', '…'].map(widthOf)).toEqual([1, 1, 2, 2, 0, 1]);
});

test('the cursor after a text', () => {
  expect(placeAfter('', 10)).toEqual({ row: 0, column: 0 });
  expect(placeAfter('>>> x', 10)).toEqual({ row: 0, column: 5 });
  expect(placeAfter('>>> 日本', 10)).toEqual({ row: 0, column: 8 });
  expect(placeAfter('0123456789', 10)).toEqual({ row: 1, column: 0 });
  expect(placeAfter('012345678日', 10)).toEqual({ row: 1, column: 2 });
});
