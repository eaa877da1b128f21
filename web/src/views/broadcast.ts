// Broadcasting: two shapes written one under the other, flush right; where they differ, a 1 or nothing is stretched.
import { sizeOf, tupleText, type Index } from './layout';

/** An array, a number, or what an operation gives: its shape, and its elements as far as they are known. */
export interface Operand {
  /** As it stands in the code. */
  text: string;
  shape: readonly number[];
  value(index: Index): string | undefined;
}

export interface Broadcast {
  left: Operand;
  right: Operand;
  operator: string;
  /** Null if the shapes don't go together: at `clash`, counted from the last axis. */
  shape: readonly number[] | null;
  clash: number | null;
}

/** Null if lengths differ and none of them is 1; `clash` says where then, counted from the last axis. */
export function broadcastShapes(a: readonly number[], b: readonly number[]): { shape: number[] | null; clash: number | null } {
  const shape: number[] = [];
  for (let back = 1; back <= Math.max(a.length, b.length); back++) {
    const [m, n] = [a.at(-back) ?? 1, b.at(-back) ?? 1];
    if (back > a.length || m === 1) shape.unshift(n);
    else if (back > b.length || n === 1 || m === n) shape.unshift(m);
    else return { shape: null, clash: back };
  }
  return { shape, clash: null };
}

/** Along which axes of the result an operand is stretched. */
export function stretchedAxes(operand: Operand, shape: readonly number[]): boolean[] {
  const missing = shape.length - operand.shape.length;
  return shape.map((length, axis) => length !== 1 && (axis < missing || operand.shape[axis - missing] === 1));
}

/** The element of the operand that an element of the result is made from. */
export function sourceOf(operand: Operand, shape: readonly number[], index: Index): Index {
  const missing = shape.length - operand.shape.length;
  return operand.shape.map((length, axis) => (length === 1 ? 0 : index[axis + missing]!));
}

/** Whether a picture has something to explain: an array that is stretched. */
export function isStretched({ left, right, shape }: Broadcast): boolean {
  if (!shape) return true;
  return sizeOf(shape) > 1 && [left, right].some((operand) => stretchedAxes(operand, shape).some(Boolean));
}

/** The shapes in columns, an axis a column; empty where an axis is missing. */
export function shapeTable({ left, right, shape }: Broadcast): { text: string; lengths: string[] }[] {
  const axes = Math.max(left.shape.length, right.shape.length);
  const row = (text: string, lengths: readonly number[]) => ({ text, lengths: [...Array<string>(axes - lengths.length).fill(''), ...lengths.map(String)] });
  const rows = [row(left.text, left.shape), row(right.text, right.shape)];
  return shape ? [...rows, row('result', shape)] : rows;
}

/** In words, for those who see no picture. */
export function describeBroadcast({ left, right, operator, shape, clash }: Broadcast): string {
  const sides = `${left.text} of shape ${tupleText(left.shape)} ${operator} ${right.text} of shape ${tupleText(right.shape)}`;
  if (!shape) return `${sides}: the lengths ${left.shape.at(-clash!)} and ${right.shape.at(-clash!)} don't go together`;
  return `${sides} gives shape ${tupleText(shape)}`;
}
