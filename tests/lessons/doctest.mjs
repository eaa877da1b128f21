#!/usr/bin/env node
// Runs the MedKit lesson, and the bare deck, through `doctest` of one or more engines:
//
//   node tests/lessons/doctest.mjs --engine build/native/medkit [--engine "node dist/cli.mjs"]
//
// Every step must give what it says; the deck's own 67 must be there, in order, and its 27 outputs as it printed them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lesson = join(here, '../../lessons/medkit');
const deck = join(here, 'deck.pycon');
const engines = process.argv.slice(2).filter((a) => a !== '--engine');
const chapters = readdirSync(lesson).filter((name) => name.endsWith('.md')).sort().map((name) => join(lesson, name));

/** The deck's steps: what was typed, and what it printed. */
function deckSteps() {
  const steps = [];
  for (const line of readFileSync(deck, 'utf8').split('\n')) {
    const step = steps.at(-1);
    if (line.startsWith('>>> ')) steps.push({ src: line.slice(4), want: '' });
    else if (step && !step.want && line.startsWith('... ')) step.src += '\n' + line.slice(4);
    else if (step) step.want += line + '\n';
  }
  return steps.map(({ src, want }) => ({ src: src.trim(), want: want.trimEnd() }));
}

function doctest(engine, args) {
  const [command, ...rest] = engine.split(/\s+/).map((part) => (existsSync(part) ? resolve(part) : part));
  const cwd = mkdtempSync(join(tmpdir(), 'medkit-lesson-')); // the lesson saves files
  const done = spawnSync(command, [...rest, 'doctest', '--json', ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  rmSync(cwd, { recursive: true, force: true });
  if (done.error) throw done.error;
  process.stderr.write(done.stderr);
  return done.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const isTiming = (src) => src.startsWith('timeit ');

function check(engine) {
  const problems = [];
  const report = (step) => problems.push(`${step.file}:${step.line}: ${step.src}\n  want ${JSON.stringify(step.want)}\n  got  ${JSON.stringify(step.got)}`);
  const results = doctest(engine, chapters);
  results.filter((step) => !step.ok).forEach(report);
  let at = 0;
  let matched = 0;
  for (const { src, want } of deckSteps()) {
    while (at < results.length && results[at].src.trim() !== src) at++;
    if (at === results.length) {
      problems.push(`the lesson gave no result for ${JSON.stringify(src)}`);
      break;
    }
    const got = results[at++].got.trimEnd();
    if (isTiming(src) || !want) continue;
    if (got === want) matched++;
    else problems.push(`${src}\n  the deck ${JSON.stringify(want)}\n  got      ${JSON.stringify(got)}`);
  }
  if (matched !== 27) problems.push(`${matched} of the deck's 27 outputs matched`);
  doctest(engine, ['--profile', 'scipy2008', deck]).filter((step) => !step.ok && !isTiming(step.src)).forEach(report);
  for (const problem of problems) console.log(problem);
  console.log(`${engine}: ${results.length} steps, ${matched} of the deck's 27 outputs, ${problems.length} problems`);
  return problems.length;
}

if (engines.length === 0) {
  console.error('usage: doctest.mjs --engine "medkit"');
  process.exitCode = 2;
} else {
  process.exitCode = engines.map(check).some((n) => n > 0) ? 1 : 0;
}
