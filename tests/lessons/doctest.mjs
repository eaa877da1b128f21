// What `medkit doctest` lets pass and what not: `node tests/lessons/doctest.mjs ENGINE…`.
import { spawnSync } from 'node:child_process';

const kTraceback = 'Traceback (most recent call last):\n  ...\nNameError: name \'nobody\' is not defined\n';

/** A fence's words, its text, and which of its steps pass. */
const kCases = [
  ['python', '>>> 1 + 1\n2\n', [true]],
  ['python', '>>> 1 + 1\n3\n', [false]],
  ['python', '>>> nobody\n' + kTraceback, [true]],
  ['python', '>>> 1 / 0\n' + kTraceback, [false]],
  ['python no-check', '>>> print("301 µs")\n1.44 ms\n', [true]],
  ['python no-check', '>>> nobody()\n301 µs\n', [false]],
  ['python no-check', '>>> nobody()\n', [false]],
  ['python no-check', '>>> x = 1\n301 µs\n', [false]],
  ['python no-check', '>>> nobody\n' + kTraceback, [true]],
  ['python no-check', '>>> x = 1\n>>> nobody()\n301 µs\n>>> x\n2\n', [true, false, true]],
];

const [program, ...first] = process.argv.slice(2);
let failed = 0;
for (const [words, text, expected] of kCases) {
  const lesson = `---\ntitle: Cases\nprofile: modern\n---\n\n\`\`\`${words}\n${text}\`\`\`\n`;
  const { stdout, stderr, status } = spawnSync(program, [...first, 'doctest', '--json', '-'], { input: lesson, encoding: 'utf8' });
  const steps = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line).ok);
  if (JSON.stringify(steps) === JSON.stringify(expected) && status === (expected.includes(false) ? 1 : 0)) continue;
  failed++;
  console.log(`FAIL ${words}\n${text}  expected ${expected}, got ${steps} (exit ${status})\n${stderr}`);
}
console.log(`${kCases.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
