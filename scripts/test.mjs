// `npm test`: every test there is, from one table; a summary, and the last line counts. `npm test -- NAME…` runs some,
// and those marked `asked` only when named.
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build.mjs';
import { chaptersOf, lessonNames } from './lessons.mjs';
import { buildNative } from './native.mjs';
import { setUp } from './setup.mjs';
import { capture, main, root, run } from './tools.mjs';

const native = 'build/native/medkit';
const sanitized = 'build/sanitize/medkit';
const underNode = 'node dist/cli.mjs';

/** The lessons' chapters, a list for each lesson: they share one namespace. */
const lessons = lessonNames().map(chaptersOf);

/** A step's `run` gives `{passed, failed}`; `build` has what must be there before. */
const kSteps = [
  { name: 'types', run: () => exits(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'web']) },
  { name: 'unit', run: () => reported(['node_modules/vitest/vitest.mjs', 'run', '--config', 'web/vitest.config.ts', '--reporter=default', '--reporter=json', '--outputFile.json='], countVitest) },
  { name: 'cpp', build: buildNative, run: () => runCtest('native') },
  { name: 'scripts native', build: buildNative, run: () => runScripts(`${native} run`) },
  { name: 'scripts wasm', build: buildSite, run: () => runScripts(`${underNode} run`) },
  { name: 'lessons native', build: buildNative, run: () => runLessons(native) },
  { name: 'lessons wasm', build: buildSite, run: () => runLessons(underNode) },
  { name: 'lessons verbatim', run: () => (existsSync(join(root, 'tests/lessons/verbatim.mjs')) ? exits(process.execPath, ['tests/lessons/verbatim.mjs']) : nothing) },
  { name: 'pages', build: buildSite, needs: 'browser', run: () => reported(['node_modules/@playwright/test/cli.js', 'test', '--config', 'web/playwright.config.ts', '--reporter=list,json'], countPlaywright, 'PLAYWRIGHT_JSON_OUTPUT_NAME') },
  { name: 'sanitizers', asked: true, build: buildSanitized, run: runSanitized },
];
const nothing = { passed: 0, failed: 0 };

async function exits(program, args) {
  const { code } = await capture(program, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs a test runner that writes a JSON report: to the file that ends its last argument, or that `variable` names. */
async function reported(args, count, variable) {
  const file = join(tmpdir(), `medkit-report-${process.pid}.json`);
  const all = variable ? args : [...args.slice(0, -1), args.at(-1) + file];
  const { code } = await capture(process.execPath, all, { env: { ...(variable && { [variable]: file }), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' } });
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(file, 'utf8')));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const countVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests });
const countPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

async function runCtest(preset) {
  await run('cmake', ['--build', '--preset', preset, '--target', 'all']);
  const { code, stdout } = await capture('ctest', ['--test-dir', `build/${preset}`, '--output-on-failure']);
  const [, failed, total] = /(\d+) tests? failed out of (\d+)/.exec(stdout) ?? [0, code === 0 ? 0 : 1, 1];
  return { passed: Number(total) - Number(failed), failed: Number(failed) };
}

async function runScripts(engine, ...options) {
  const { code, stdout } = await capture(process.execPath, ['tests/run-scripts.mjs', '--engine', engine, ...options]);
  const counts = /: (\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(stdout);
  return counts ? { passed: Number(counts[1]), failed: Number(counts[2]), skipped: Number(counts[3]) } : { passed: 0, failed: code === 0 ? 0 : 1 };
}

async function buildSanitized() {
  // Tagged pointers hide what is reachable, so leaks can't be told.
  process.env.ASAN_OPTIONS ??= 'detect_leaks=0';
  await buildNative('sanitize');
}

/** C++ tests, scripts and lessons under ASan and UBSan, which end a program at the first thing they find. */
async function runSanitized() {
  const parts = [await runCtest('sanitize'), await runScripts(`${sanitized} run`, '--timeout', '120'), await runLessons(sanitized)];
  return Object.fromEntries(['passed', 'failed', 'skipped'].map((key) => [key, parts.reduce((total, part) => total + (part[key] ?? 0), 0)]));
}

/** What is not there yet; see the list itself. */
const known = new Set(readFileSync(join(root, 'tests/known-failures.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')));

/** Each step of each lesson is a test. */
async function runLessons(engine) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const chapters of lessons) {
    const [program, ...first] = engine.split(' ');
    const { code, stdout, stderr } = await capture(program, [...first, 'doctest', '--json', ...chapters], { quiet: true });
    const steps = stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    for (const { file, line, src, want, got, ok } of steps) {
      const skipped = !ok && known.has(`${file}: ${src.split('\n')[0]}`);
      ok ? counts.passed++ : skipped ? counts.skipped++ : counts.failed++;
      if (!ok && !skipped) console.log(`FAIL ${file}:${line}: ${src}\n  expected ${JSON.stringify(want)}\n  got      ${JSON.stringify(got)}`);
    }
    if (code !== 0 && steps.every(({ ok }) => ok)) {
      counts.failed++;
      console.log(`FAIL ${chapters[0]} and on: exit ${code}\n${stderr}`);
    }
  }
  return counts;
}

await main(async () => {
  const wanted = process.argv.slice(2);
  const steps = kSteps.filter(({ name, asked }) => (wanted.length === 0 ? !asked : wanted.some((word) => name.includes(word))));
  await setUp('npm', ...(steps.some((step) => step.needs === 'browser') ? ['browser'] : []));
  const built = new Map();
  const results = [];
  for (const step of steps) {
    console.log(`\n== ${step.name}`);
    try {
      if (step.build && !built.has(step.build)) built.set(step.build, step.build());
      await built.get(step.build);
      results.push({ name: step.name, ...(await step.run()) });
    } catch (error) {
      console.error(error.message);
      results.push({ name: step.name, passed: 0, failed: 1, note: 'could not be run' });
    }
  }
  console.log('\n== summary');
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, passed, failed, skipped, note } of results) {
    console.log(`${name.padEnd(width)}  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}${note ? ` (${note})` : ''}`);
  }
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
});
