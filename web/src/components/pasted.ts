// Code that comes from elsewhere: a transcript loses its prompts and outputs, and lines move to where the cursor stands.
import { isTranscript, parseTranscript } from '../lesson/transcript';

const kShellPrompt = /^\s*>>>(?: |$)/;
const kNotebookPrompt = /^\s*In \[\d*\]: ?/;

/** What to put in at the cursor. `before` is what its line has before it. */
export function pasted(text: string, before = ''): string {
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  return inPlace(withoutPrompts(clean), before);
}

/** Only what begins with a prompt is a transcript: a docstring may have one in it. */
function withoutPrompts(text: string): string {
  const lines = text.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (kNotebookPrompt.test(first)) return codeOf(lines.map(shellForm));
  return kShellPrompt.test(first) ? codeOf(lines) : text;
}

function codeOf(lines: readonly string[]): string {
  const indent = indentOf(lines.find((line) => kShellPrompt.test(line))!);
  const text = lines.map((line) => line.slice(Math.min(indent, indentOf(line)))).join('\n');
  return isTranscript(text) ? parseTranscript(text).code : text;
}

function shellForm(line: string): string {
  if (kNotebookPrompt.test(line)) return line.replace(kNotebookPrompt, '>>> ');
  return line.replace(/^\s*\.{3,}: ?/, '... ').replace(/^\s*Out\[\d*\]: ?/, '');
}

/** Where the cursor's line has an indent already, the first line needs none, and the others keep their distance from it. */
function inPlace(text: string, before: string): string {
  if (before.trim() !== '') return text;
  const [first = '', ...rest] = text.split('\n');
  const there = before.length;
  const own = indentOf(first);
  const others = rest.filter((line) => line.trim() !== '').map(indentOf);
  const least = Math.min(...others);
  if (others.length === 0 || least < own) return [first.slice(Math.min(own, there)), ...rest].join('\n');
  if (there === 0) return text;
  // Selected from the first line's text on, its indent was left behind.
  const base = own === 0 && !/[:([{\\,]\s*(?:#.*)?$/.test(first) ? least : own;
  const moved = rest.map((line) => (line.trim() === '' ? line : ' '.repeat(Math.max(0, indentOf(line) + there - base)) + line.trimStart()));
  return [first.slice(own), ...moved].join('\n');
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}
