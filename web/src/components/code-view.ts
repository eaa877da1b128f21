// A cell's code while nobody edits it: highlighted text, with what failed underlined.
import type { SourceRange } from '../protocol/messages';
import { tokenize } from '../lesson/highlight';
import { make } from './dom';

const kAttributes = {
  tabindex: 0,
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': 'true',
  'aria-label': 'Python code. Enter edits, Shift and Enter runs.',
};

export function codeView(code: string, wrong: readonly SourceRange[]): HTMLPreElement {
  const pre = make('pre', kAttributes);
  let line = 1;
  let column = 0;
  for (const { kind, text } of tokenize(code)) {
    for (const part of text.split(/(\n)/)) {
      if (part === '\n') {
        pre.append(part);
        line++;
        column = 0;
        continue;
      }
      for (const piece of splitWrong(part, line, column, wrong)) {
        const classes = [kind === 'plain' ? '' : kind, piece.wrong ? 'wrong' : ''].filter(Boolean).join(' ');
        pre.append(classes ? make('span', { class: classes }, piece.text) : piece.text);
      }
      column += part.length;
    }
  }
  return pre;
}

/** Cuts a stretch of one line where failing ranges begin and end. */
function splitWrong(text: string, line: number, column: number, ranges: readonly SourceRange[]): { text: string; wrong: boolean }[] {
  const isWrong = (at: number) =>
    ranges.some((r) => (line > r.line || (line === r.line && at >= r.column)) && (line < r.endLine || (line === r.endLine && at < r.endColumn)));
  const pieces: { text: string; wrong: boolean }[] = [];
  for (let i = 0; i < text.length; i++) {
    const wrong = isWrong(column + i);
    const last = pieces.at(-1);
    if (last?.wrong === wrong) last.text += text[i];
    else pieces.push({ text: text[i]!, wrong });
  }
  return pieces;
}
