#!/usr/bin/env node
// Checks that lessons/medkit holds the 2008 deck to the letter: each of its 67 steps with what it printed (deck.pycon), each
// cell without a prompt that runs (deck-plain.txt), and the code quoted in mails (deck-quoted.txt), all in the deck's order. Only
// the two timings may go unchecked, so that `medkit doctest` compares the deck's 27 other outputs.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const lesson = join(here, '../../lessons/medkit');
const read = (name) => readFileSync(join(here, name), 'utf8');

/** Every fence of the lesson, in order: its language, its words, its text. */
const fences = readdirSync(lesson)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => [...readFileSync(join(lesson, name), 'utf8').matchAll(/^```(\w+)(.*)\n([^]*?)^```$/gm)])
  .map(([, language, words, text]) => ({ language, words: words.trim().split(/\s+/).filter(Boolean), text }));

/** The steps of a transcript, each with its output; comments between steps belong to none. */
function steps(text) {
  const found = [];
  let current;
  let lines = text.split('\n');
  lines.forEach((line, i) => {
    if (line.startsWith('>>> ')) found.push((current = [line]));
    else if (line.startsWith('#') && (i === 0 || lines[i - 1] === '')) current = undefined;
    else current?.push(line);
  });
  return found.map((step) => step.join('\n').trimEnd());
}

const slides = fences.filter((f) => f.language === 'python' && !f.words.includes('extra'));
const runnable = slides.filter((f) => !f.words.includes('no-run'));
const problems = [];

function compare(label, want, got) {
  if (want.length !== got.length) problems.push(`${label}: ${got.length} in the lesson, ${want.length} in the deck`);
  want.forEach((text, i) => {
    if (text !== got[i]) problems.push(`${label} ${i + 1} differs:\n${text}\n--- the lesson has\n${got[i]}`);
  });
}

const blocks = (name) => read(name).trimEnd().split('\n%%\n');
compare('step', steps(read('deck.pycon')), runnable.flatMap((f) => steps(f.text)));
compare('plain cell', blocks('deck-plain.txt'), runnable.filter((f) => !/^>>> /m.test(f.text)).map((f) => f.text.trimEnd()));
const shown = fences.filter((f) => f.language === 'matlab' || (f.words.includes('no-run') && !f.words.includes('extra')));
compare('quoted code', [...blocks('deck-quoted.txt')].sort(), shown.map((f) => f.text.trimEnd()).sort());

const checked = runnable.filter((f) => !f.words.includes('no-check'));
const outputs = checked.flatMap((f) => steps(f.text)).filter((step) => /^(?!>>> |\.\.\. |\.\.\.$)./m.test(step));
if (outputs.length !== 27) problems.push(`${outputs.length} outputs are compared, not 27`);
for (const f of runnable) {
  if (f.words.includes('no-check') && steps(f.text).some((step) => !step.startsWith('>>> timeit '))) problems.push(`goes unchecked:\n${f.text}`);
}

for (const problem of problems) console.log(problem);
console.log(`${steps(read('deck.pycon')).length} steps of the deck, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
