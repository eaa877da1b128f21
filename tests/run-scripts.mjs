#!/usr/bin/env node
// Runs the conformance scripts (tests/python, tests/numpy) through an engine and compares with what was recorded.
//
//   node tests/run-scripts.mjs --engine "build/native/medkit run" [--engine "node dist/cli.mjs run"] [FILTER...]
//
// Options: --all (known failures fail too), --jobs N (default: the cores), --timeout SECONDS (default 20, a script), --quiet (names only), --areas (a table of
// how many pass in each folder), --list (the scripts' names, nothing run).
// Scripts named in tests/known-failures.txt are not there yet: they are run and counted apart (skipped), so that the run fails
// only for what got worse; one that passes should leave the list.
// A FILTER is part of a script's path; a script that matches any is run. Several engines take turns; each has a summary line of its own.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, existsSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = dirname(fileURLToPath(import.meta.url));

/** The list of that engine: a line "wasm: NAME" is about the one under Node alone. */
function knownFailures(engine) {
  const lines = readFileSync(join(tests, 'known-failures.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  const isWasm = engine.startsWith('node ');
  return new Set(lines.filter((line) => isWasm || !line.startsWith('wasm: ')).map((line) => line.replace(/^wasm: /, '')));
}

function parseArguments(argv) {
  const options = { engines: [], filters: [], jobs: availableParallelism(), timeout: 20, quiet: false, all: false, areas: false, list: false };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '--engine') options.engines.push(argv[++i]);
    else if (argv[i] === '--jobs') options.jobs = Number(argv[++i]);
    else if (argv[i] === '--timeout') options.timeout = Number(argv[++i]);
    else if (argv[i] === '--all') options.all = true;
    else if (argv[i] === '--quiet') options.quiet = true;
    else if (argv[i] === '--areas') options.areas = true;
    else if (argv[i] === '--list') options.list = true;
    else options.filters.push(argv[i]);
  }
  return options;
}

/** Every script that has an expectation, in order of its path. */
function findScripts(filters) {
  const found = [];
  for (const layer of ['python', 'numpy']) {
    const top = join(tests, layer);
    if (!existsSync(top)) continue;
    for (const area of readdirSync(top).sort()) {
      if (!statSync(join(top, area)).isDirectory()) continue;
      for (const file of readdirSync(join(top, area)).sort()) {
        const path = join(top, area, file);
        const name = relative(tests, path);
        if (file.endsWith('.py') && (filters.length === 0 || filters.some((f) => name.includes(f)))) found.push({ name, path });
      }
    }
  }
  return found;
}

/** The value of a `# key: value` line in the comment block that opens a script. */
function header(text, key) {
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) return '';
    const match = line.match(new RegExp(`^#\\s*${key}:\\s*(.*)`));
    if (match) return match[1].trim();
  }
  return '';
}

const unescape = (text) => text.replace(/\\(n|t|\\)/g, (_, c) => ({ n: '\n', t: '\t', '\\': '\\' })[c]);

/** Where the script lay is no part of what it printed. */
function normalise(stderr, path) {
  return stderr
    .replaceAll(path, 'script.py')
    .replace(/File "[^"]*\.py"/g, 'File "script.py"')
    .replace(/^\S*\.py:(\d+): (\w*Warning)/gm, 'script.py:$1: $2');
}

/** An expectation file's three parts; an uncaught exception's exit code, 1, is understood. */
function parseExpectation(text) {
  let exit;
  text = text.replace(/(^|\n)--- exit (\d+)\n$/, (_, before, code) => ((exit = Number(code)), before));
  const at = text.startsWith('--- stderr\n') ? 0 : text.indexOf('\n--- stderr\n') + 1;
  const split = at > 0 || text.startsWith('--- stderr\n');
  const stderr = split ? text.slice(at + '--- stderr\n'.length) : '';
  const stdout = split ? text.slice(0, at) : text;
  exit ??= /^(Traceback|  \+ Exception Group Traceback)/m.test(stderr) ? 1 : 0;
  return { stdout, stderr, exit };
}

function runProcess(command, input, cwd, timeout) {
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), { cwd, stdio: 'pipe' });
    const out = [];
    const err = [];
    let late = false;
    const timer = setTimeout(() => ((late = true), child.kill('SIGKILL')), timeout * 1000);
    child.stdout.on('data', (d) => out.push(d));
    child.stderr.on('data', (d) => err.push(d));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', (e) => (clearTimeout(timer), done({ stdout: '', stderr: String(e), exit: -1 })));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const exit = late ? `none, ${timeout} s passed` : (code ?? signal);
      done({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit });
    });
  });
}

/** The lines that differ, a few of them, marked `-` expected and `+` printed. */
function difference(label, want, got, limit = 8) {
  if (want === got) return [];
  const a = String(want).split('\n');
  const b = String(got).split('\n');
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const some = (lines, mark) => {
    const part = lines.slice(start, lines.length - tail);
    const shown = part.slice(0, limit).map((l) => `      ${mark} ${l}`);
    return part.length > limit ? [...shown, `      ${mark} … ${part.length - limit} more lines`] : shown;
  };
  return [`    ${label}, line ${start + 1}:`, ...some(a, '-'), ...some(b, '+')];
}

async function runOne(engine, script, options) {
  const text = readFileSync(script.path, 'utf8');
  const out = script.path.replace(/\.py$/, '.out');
  if (!existsSync(out)) return ['    has no recorded expectation'];
  const want = parseExpectation(readFileSync(out, 'utf8'));
  const profile = header(text, 'profile');
  const command = engine.split(/\s+/).map((part, i) => (i > 0 || part.includes('/')) && existsSync(part) ? resolve(part) : part);
  const folder = mkdtempSync(join(tmpdir(), 'medkit-script-'));
  try {
    // A copy alone in its folder: beside others, named as modules of the library, it would import them.
    const copy = join(folder, 'script.py');
    copyFileSync(script.path, copy);
    const args = [...command, ...(profile ? ['--profile', profile] : []), copy];
    const got = await runProcess(args, unescape(header(text, 'stdin')), folder, options.timeout);
    return [
      ...difference('stdout', want.stdout, got.stdout),
      ...difference('stderr', want.stderr, normalise(got.stderr, copy)),
      ...difference('exit', want.exit, got.exit),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(engine, scripts, options) {
  const known = knownFailures(engine);
  let passed = 0;
  let skipped = 0;
  const failed = [];
  const mended = [];
  const areas = new Map();
  let next = 0;
  const worker = async () => {
    while (next < scripts.length) {
      const script = scripts[next++];
      const problems = await runOne(engine, script, options);
      const area = areas.get(dirname(script.name)) ?? { passed: 0, all: 0 };
      areas.set(dirname(script.name), area);
      area.all++;
      if (problems.length === 0) area.passed++;
      if (problems.length === 0) {
        passed++;
        if (known.has(script.name)) mended.push(script.name);
      } else if (known.has(script.name) && !options.all) {
        skipped++;
      } else {
        failed.push(script.name);
        console.log([`FAIL ${script.name}`, ...(options.quiet ? [] : problems)].join('\n'));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.jobs) }, worker));
  if (options.areas) {
    for (const [name, { passed, all }] of [...areas].sort()) console.log(`${String(passed).padStart(4)} of ${String(all).padStart(3)}  ${name}`);
  }
  for (const name of mended) console.log(`passes now, take it off tests/known-failures.txt: ${name}`);
  console.log(`${engine}: ${passed} passed, ${failed.length} failed, ${skipped} skipped`);
  return failed.length;
}

const options = parseArguments(process.argv.slice(2));
const scripts = findScripts(options.filters);
if (options.list) {
  for (const script of scripts) console.log(script.name);
} else if (options.engines.length === 0 || scripts.length === 0) {
  console.error(scripts.length ? 'usage: run-scripts.mjs --engine "medkit run" [FILTER...]' : 'no script matches');
  process.exitCode = 2;
} else {
  let failures = 0;
  for (const engine of options.engines) failures += await runAll(engine, scripts, options);
  process.exitCode = failures ? 1 : 0;
}
