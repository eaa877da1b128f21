// Whether Enter in the console should run what was typed, or open another line. The engine knows whether code is whole; a scan for open
// brackets, strings and blocks answers while there is none, and tells blocks, which go on until an empty line.
import type { Completeness } from '../protocol/messages';

const kPieces = /#[^\n]*|[rRbBfFuU]{0,2}("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(\1)?|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'|[()[\]{}]/g;

/** `known` is the engine's answer. */
export function isIncomplete(code: string, known: Completeness | null = null): boolean {
  if (known === 'wrong') return false;
  if (known === 'early') return true;
  return (known === null && hasOpenEnd(code)) || isInBlock(code);
}

function hasOpenEnd(code: string): boolean {
  let depth = 0;
  for (const match of code.matchAll(kPieces)) {
    if (match[1] !== undefined && match[2] === undefined) return true;
    if ('([{'.includes(match[0])) depth++;
    else if (')]}'.includes(match[0])) depth--;
  }
  return depth > 0 || /\\$/.test(code);
}

function isInBlock(code: string): boolean {
  const lines = code.split('\n');
  const last = lines.at(-1)!;
  const opens = (line: string) => /:\s*(?:#.*)?$/.test(line) && !/^\s*#/.test(line);
  if (opens(last) || (lines.length === 1 && /^\s*@/.test(last))) return true;
  // A block goes on until an empty line.
  const inBlock = lines.some(opens) || /^\s*@/.test(lines[0]!);
  return inBlock && lines.length > 1 && last.trim() !== '';
}

/** How far the next line starts, in spaces. */
export function nextIndent(code: string): number {
  const last = code.split('\n').at(-1)!;
  const indent = /^ */.exec(last)![0].length;
  return /:\s*(?:#.*)?$/.test(last) ? indent + 4 : indent;
}
