// The engine's JSON in the page's terms. The engine counts columns in UTF-8 bytes, the page in UTF-16 units.
import type { Completions, ErrorDetails, RunResult, SourceRange } from '../protocol/messages';
import type { EngineKernel } from './kernel-module';

/** An exception as the engine tells it; `line` 0 or a column below 0 is unknown. */
interface EngineError {
  type: string;
  message: string;
  line?: number;
  col?: number;
  end_line?: number;
  end_col?: number;
}

interface EngineCompletion {
  text: string;
  kind?: string;
  detail?: string;
  from: number;
  to: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function bytesBefore(text: string, units: number): number {
  return encoder.encode(text.slice(0, units)).length;
}

export function unitsBefore(text: string, bytes: number): number {
  return decoder.decode(encoder.encode(text).subarray(0, bytes)).length;
}

/** What the engine says, or what the traceback's last line tells. */
export function errorDetails(json: string, traceback: string, code: string): ErrorDetails {
  if (!json) {
    const last = traceback.trimEnd().split('\n').at(-1) ?? '';
    const colon = last.indexOf(': ');
    return colon < 0 ? { type: last, message: '' } : { type: last.slice(0, colon), message: last.slice(colon + 2) };
  }
  const { type, message: whole, line, col, end_line, end_col } = JSON.parse(json) as EngineError;
  // Python: str() of a SyntaxError names the place too; a traceback's last line doesn't.
  const message = /^(?:Syntax|Indentation|Tab)Error$/.test(type) ? whole.replace(/ \([^()]*, line \d+\)$/, '') : whole;
  if (!line) return { type, message };
  const details: ErrorDetails = { type, message, line };
  if (col !== undefined && end_col !== undefined && col >= 0) details.ranges = [range(code, line, col, end_line || line, end_col)];
  return details;
}

/** Source that can't be UTF-8 is refused, in CPython's words. */
export function surrogateError(code: string): RunResult | null {
  const found = /\p{Surrogate}+/u.exec(code);
  if (!found) return null;
  const at = [...code.slice(0, found.index)].length;
  const length = found[0].length;
  const what = length === 1 ? `character '\\u${found[0].charCodeAt(0).toString(16)}' in position ${at}` : `characters in position ${at}-${at + length - 1}`;
  const message = `'utf-8' codec can't encode ${what}: surrogates not allowed`;
  return { state: 'raised', traceback: `UnicodeEncodeError: ${message}\n`, error: { type: 'UnicodeEncodeError', message } };
}

function range(code: string, line: number, column: number, endLine: number, endColumn: number): SourceRange {
  const lines = code.split('\n');
  return {
    line,
    column: unitsBefore(lines[line - 1] ?? '', column),
    endLine,
    endColumn: unitsBefore(lines[endLine - 1] ?? '', endColumn),
  };
}

export function completions(kernel: EngineKernel, code: string, cursor: number): Completions {
  const found = JSON.parse(kernel.complete(code, bytesBefore(code, cursor)) || '[]') as EngineCompletion[];
  const [first] = found;
  if (!first) return { from: cursor, to: cursor, items: [] };
  return {
    from: unitsBefore(code, first.from),
    to: unitsBefore(code, first.to),
    items: found.map(({ text, kind, detail }) => ({ label: text, ...(kind && { kind }), ...(detail && { detail }) })),
  };
}
