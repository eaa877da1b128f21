import { describe, expect, test } from 'vitest';
import { isTranscript, parseTranscript } from '../../../web/src/lesson/transcript';

describe('parseTranscript', () => {
  test('takes prompts off and outputs apart', () => {
    const { code, steps, want } = parseTranscript('>>> x = 1\n>>> x\n1\n>>> x + 1\n2\n');
    expect(code).toBe('x = 1\nx\nx + 1');
    expect(steps).toEqual([
      { code: 'x = 1', want: '' },
      { code: 'x', want: '1\n' },
      { code: 'x + 1', want: '2\n' },
    ]);
    expect(want).toBe('1\n2\n');
  });

  test('keeps continuation lines with their step', () => {
    const { steps } = parseTranscript('>>> for i in range(2):\n...     print(i)\n...\n0\n1');
    expect(steps).toEqual([{ code: 'for i in range(2):\n    print(i)\n', want: '0\n1\n' }]);
  });

  test('blank lines belong to an output, trailing ones do not', () => {
    const { steps } = parseTranscript('>>> x\narray([[[0],\n        [1]],\n\n       [[2]]])\n\n>>> y\n1\n\n');
    expect(steps[0]!.want).toBe('array([[[0],\n        [1]],\n\n       [[2]]])\n');
    expect(steps[1]!.want).toBe('1\n');
  });

  test('a # line after a blank line ends an output and is shown', () => {
    const { code, steps } = parseTranscript('>>> x\n1\n\n# Now y.\n>>> y\n# 2\n');
    expect(steps).toEqual([
      { code: 'x', want: '1\n' },
      { code: 'y', want: '# 2\n' },
    ]);
    expect(code).toBe('x\n\n# Now y.\ny');
  });

  test('blank lines between steps stay in the code', () => {
    expect(parseTranscript('>>> a\n\n>>> b\n').code).toBe('a\n\nb');
  });

  test('an empty prompt is an empty line', () => {
    expect(parseTranscript('>>>\n>>> 1\n1\n').steps.map((step) => step.code)).toEqual(['', '1']);
  });
});

test('isTranscript wants a prompt at the beginning of a line', () => {
  expect(isTranscript('>>> 1')).toBe(true);
  expect(isTranscript('a >>> 1')).toBe(false);
  expect(isTranscript('>>>> 1')).toBe(false);
});
