// What can be drawn of a cell that has run: the array that its last line gives, or the operation that it does.
import { lastExpression, parseOperation, type Expression } from '../lesson/operation';
import type { ArraySnapshot, Echo, RunResult } from '../protocol/messages';
import type { Session } from '../runtime/session';
import { broadcastShapes, isStretched, type Broadcast, type Operand } from '../views/broadcast';
import { valueAt } from '../views/layout';

export interface PictureOffer {
  words: string;
  /** Made when asked for; `room` is the width there is. */
  draw(room: number): Promise<HTMLElement>;
}

const kNumber = /^[\d.][\w.]*$/;
const kLongestWords = 24;
const kTooLong = 'the result';
/** Methods that change what they belong to, and give nothing. */
const kGivesNothing = /\.(?:sort|partition|fill|put|resize|itemset|setflags|setfield|byteswap|tofile|dump|append|extend|insert|remove|clear|update|add|discard|reverse|seed|shuffle|set_printoptions|seterr|save\w*|copyto|place|putmask|testing\.\w+)\([\s\S]*\)$/;

/** Asks the kernel at once: what runs next may change the variables. Of a cell's last value, `repr` tells whether there is one. Null if there is nothing to draw. */
export async function pictureOf(code: string, result: RunResult, session: Session, echo: Echo): Promise<PictureOffer | null> {
  const last = lastExpression(code);
  if (!last) return null;
  const expression = parseOperation(last.text);
  const leaves = new Set(leavesOf(expression).filter((leaf) => !kNumber.test(leaf)));
  const outcome = last.name ?? (/^\w+$/.test(last.text) ? last.text : givesValue(last.text) && (echo !== 'last' || hasValue(result)) ? '_' : null);
  const shapesClash = result.state === 'raised' && /could not be broadcast/.test(result.error.message);
  if (result.state !== 'finished' && !shapesClash) return null;
  // `x = x[1:]`: what it was made of is no longer there.
  const redefines = last.name !== undefined && [...leaves].some((leaf) => new RegExp(`^${last.name}\\b`).test(leaf));
  // All of these are under way before the first answer comes.
  const asked = [...leaves].map((leaf) => [leaf, session.call('inspect', { name: leaf })] as const);
  const shown = outcome && result.state === 'finished' ? await session.call('inspect', { name: outcome }) : null;
  if (expression.kind === 'operation' && !redefines) {
    const arrays = new Map<string, ArraySnapshot | null>();
    for (const [leaf, answer] of asked) arrays.set(leaf, await answer);
    const broadcast = broadcastOf(expression, arrays);
    if (broadcast && isStretched(broadcast)) {
      const words = broadcast.shape ? `Draw ${shortened(expression.text)}` : 'Draw the shapes';
      return { words, draw: async () => (await import('./figure')).broadcastFigure(broadcast, shown) };
    }
  }
  if (!shown || shown.shape.length === 0) return null;
  // The index alone says which elements it took; the value itself may have been changed since.
  const index = expression.kind === 'leaf' && !redefines ? await asked.find(([leaf]) => leaf === expression.text)?.[1] : null;
  const text = shortened(last.name ?? last.text);
  const name = text === kTooLong ? 'result' : text;
  return { words: `Draw ${text}`, draw: async (room) => (await import('./figure')).arrayFigure(name, shown, room, index?.source) };
}

function hasValue(result: RunResult): boolean {
  return result.state === 'finished' && result.repr !== '';
}

function leavesOf(expression: Expression): string[] {
  return expression.kind === 'leaf' ? [expression.text] : [...leavesOf(expression.left), ...leavesOf(expression.right)];
}

/** Whether Python's `_` is sure to be this expression's value: of a function that isn't known, it may give nothing. */
function givesValue(text: string): boolean {
  return !kGivesNothing.test(text) && !/^\w+\([\s\S]*\)$/.test(text);
}

function broadcastOf(expression: Expression & { kind: 'operation' }, arrays: ReadonlyMap<string, ArraySnapshot | null>): Broadcast | null {
  const left = operandOf(expression.left, arrays);
  const right = operandOf(expression.right, arrays);
  if (!left || !right) return null;
  return { left, right, operator: expression.operator, ...broadcastShapes(left.shape, right.shape) };
}

/** Null if it is no array and no number. */
function operandOf(expression: Expression, arrays: ReadonlyMap<string, ArraySnapshot | null>): Operand | null {
  const { text } = expression;
  if (expression.kind === 'leaf') {
    if (kNumber.test(text)) return { text, shape: [], value: () => text };
    const array = arrays.get(text);
    return array ? { text, shape: array.shape, value: (index) => valueAt(array, index) } : null;
  }
  const inner = broadcastOf(expression, arrays);
  return inner?.shape ? { text, shape: inner.shape, value: () => undefined } : null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > kLongestWords ? kTooLong : line;
}
