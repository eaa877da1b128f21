import { expect, test } from 'vitest';
import { OutputText, sizeText } from '../../../web/src/components/output-text';

test('short output is all there', () => {
  const text = new OutputText();
  text.write('stdout', 'a\n');
  text.write('stderr', 'oh\n');
  text.write('stdout', 'b\n');
  expect(text.printed).toBe('a\nb\n');
  expect(text.head).toEqual([{ stream: 'stdout', text: 'a\n' }, { stream: 'stderr', text: 'oh\n' }, { stream: 'stdout', text: 'b\n' }]);
  expect(text.lines).toBe(3);
});

test('a flood keeps its beginning and its end', () => {
  const text = new OutputText();
  for (let i = 0; i < 20_000; i++) text.write('stdout', `line ${i} of many\n`);
  const kept = [...text.head, ...text.tail].map((piece) => piece.text).join('');
  expect(kept.length).toBeLessThan(200_000);
  expect(kept.startsWith('line 0 of')).toBe(true);
  expect(kept.endsWith('line 19999 of many\n')).toBe(true);
  expect(text.dropped).toBe(text.length - kept.length);
  expect(text.printed).toBeNull();
});

test.each([[12, '12 characters'], [56_300, '56 kB'], [2_300_000, '2.3 MB']])('sizeText(%d)', (size, words) => expect(sizeText(size)).toBe(words));
