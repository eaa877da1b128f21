// The engine's JSON in the page's terms. The engine counts columns in UTF-8 bytes, the page in UTF-16 units.
import type { Completions, ErrorDetails, SourceRange } from '../protocol/messages';
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
