// The operation that a line of Python ends with, as far as a picture needs it: `x[..., None] + y` of `z = x[..., None] + y`,
// or of `(x + y).shape`. A scan for brackets and operators, not a parser: what it doesn't understand, it leaves.

export type Expression = { kind: 'operation'; left: Expression; operator: string; right: Expression; text: string } | { kind: 'leaf'; text: string };

/** From the loosest to the tightest; `**` aside, the last one of a level is the outermost. */
const kLevels: readonly (readonly string[])[] = [['<', '>', '<=', '>=', '==', '!='], ['|'], ['^'], ['&'], ['+', '-'], ['*', '/', '//', '%'], ['**']];
const kOperator = /^(?:\*\*|\/\/|<=|>=|==|!=|[-+*/%<>|^&])/;
const kPair: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

interface Found {
  operator: string;
  at: number;
}

/** The last statement of a cell, if it is an expression or gives one a name; comments taken off. */
export function lastExpression(code: string): { text: string; name?: string } | null {
  const lines = code.split('\n').map(withoutComment).filter((line) => line.trim() !== '');
  // A statement in brackets goes over several lines.
  for (let first = lines.length - 1; first >= 0; first--) {
    const statement = lines.slice(first).join('\n');
    if (/^\s/.test(statement) || !isBalanced(statement)) continue;
    const part = statement.slice(statement.lastIndexOf(';') + 1).trim();
    const assigned = /^([^\W\d]\w*)\s*=(?!=)\s*([\s\S]+)$/u.exec(part);
    if (assigned) return { text: assigned[2]!, name: assigned[1]! };
    return /^(?:def|class|if|for|while|with|try|import|from|return|del|print|timeit|raise|assert|global|pass)\b|^[@%!]/.test(part) || /[^=!<>]=(?!=)/.test(outside(part)) ? null : { text: part };
  }
  return null;
}

/** What an expression is made of; leaves are names, indices, calls and numbers. */
export function parseOperation(text: string): Expression {
  const bare = text.trim();
  const inner = unwrapped(bare);
  if (inner !== null) return parseOperation(inner);
  const found = operatorsOf(bare);
  for (const level of kLevels) {
    const here = found.filter(({ operator }) => level.includes(operator));
    const chosen = level[0] === '**' ? here[0] : here.at(-1);
    if (!chosen) continue;
    const { at, operator } = chosen;
    return { kind: 'operation', left: parseOperation(bare.slice(0, at)), operator, right: parseOperation(bare.slice(at + operator.length)), text: bare };
  }
  return { kind: 'leaf', text: bare };
}

/** `x + y` of `(x + y)`, `(x + y).shape` and `(x + y).sum(axis=0)`; null of anything else. */
function unwrapped(text: string): string | null {
  if (text[0] !== '(') return null;
  const end = closing(text, 0);
  const rest = end < 0 ? '' : text.slice(end + 1);
  return end > 0 && /^(?:|\.\w+(?:\([^()]*\))?)$/.test(rest) && !hasComma(text.slice(1, end)) ? text.slice(1, end) : null;
}

function operatorsOf(text: string): Found[] {
  const found: Found[] = [];
  let operand = false;
  for (let i = 0; i < text.length; i++) {
    const end = skipped(text, i);
    if (end > i) {
      i = end;
      operand = true;
      continue;
    }
    // The sign in 1e-5.
    const exponent = /^[-+]$/.test(text[i]!) && /(?:^|[^\w.])\d[\d_.]*[eE]$/.test(text.slice(0, i));
    const operator = exponent ? undefined : kOperator.exec(text.slice(i))?.[0];
    if (operator) {
      // With nothing before it, it is a sign.
      if (operand) found.push({ operator, at: i });
      operand = false;
      i += operator.length - 1;
    } else if (text[i]!.trim() !== '') {
      operand = true;
    }
  }
  return found;
}

/** Where a bracket or a quoted text that begins here ends; the same place if none does. */
function skipped(text: string, at: number): number {
  const c = text[at]!;
  if (c === '"' || c === "'") {
    const end = new RegExp(`^${c}(?:\\\\[\\s\\S]|[^\\\\${c}])*${c}`).exec(text.slice(at));
    return end ? at + end[0].length - 1 : text.length;
  }
  if (!(c in kPair)) return at;
  const end = closing(text, at);
  return end < 0 ? text.length : end;
}

function closing(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === kPair[text[at]!]) return i;
    i = skipped(text, i);
  }
  return -1;
}

/** Only what stands outside of brackets and quotes. */
function outside(text: string): string {
  let rest = '';
  for (let i = 0; i < text.length; i++) {
    const end = skipped(text, i);
    if (end === i) rest += text[i];
    i = end;
  }
  return rest;
}

const hasComma = (text: string) => outside(text).includes(',');

function isBalanced(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (/[)\]}]/.test(text[i]!)) return false;
    i = skipped(text, i);
    if (i >= text.length) return false;
  }
  return true;
}

function withoutComment(line: string): string {
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '#') return line.slice(0, i);
    if (line[i] === '"' || line[i] === "'") i = skipped(line, i);
  }
  return line;
}
