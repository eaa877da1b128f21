// A view on the array that owns its memory: the owner's elements as squares, those that the view shows outlined and filled.
import type { ArraySnapshot } from '../protocol/messages';
import { tupleText } from './array-picture';
import { svg, type SvgNode } from './svg';

const kSide = 20;
/** Larger owners say nothing as a picture. */
const kMostRows = 24;
const kMostColumns = 32;

/** Where each of the view's elements lies in its owner's buffer, in bytes from the owner's first element. */
export function elementOffsets(a: ArraySnapshot): number[] {
  let offsets = [a.base?.offset ?? 0];
  a.shape.forEach((length, axis) => {
    const steps = Array.from({ length }, (_, i) => i * a.strides[axis]!);
    offsets = offsets.flatMap((start) => steps.map((step) => start + step));
  });
  return offsets;
}

/** Null if there is no owner of one or two axes that is small enough. */
export function ownerPicture(a: ArraySnapshot): SvgNode | null {
  const { base } = a;
  if (!base || base.shape.length === 0 || base.shape.length > 2) return null;
  const [rows, columns] = base.shape.length === 2 ? [base.shape[0]!, base.shape[1]!] : [1, base.shape[0]!];
  const [down, right] = base.shape.length === 2 ? [base.strides[0]!, base.strides[1]!] : [0, base.strides[0]!];
  if (rows > kMostRows || columns > kMostColumns || a.shape.reduce((size, length) => size * length, 1) > 4096) return null;
  const seen = new Map<number, number>();
  for (const offset of elementOffsets(a)) seen.set(offset, (seen.get(offset) ?? 0) + 1);
  const cells: SvgNode[] = [];
  const viewed: SvgNode[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const times = seen.get(i * down + j * right);
      const square = svg('rect', { class: times ? 'cell viewed' : 'cell', x: j * kSide, y: i * kSide, width: kSide, height: kSide });
      // Outlined ones last: their edges lie over their neighbours'.
      (times ? viewed : cells).push(square);
      if (times && times > 1) viewed.push(svg('text', { class: 'value', x: (j + 0.5) * kSide, y: i * kSide + 14, 'font-size': 10 }, `${times}×`));
    }
  }
  const caption = `on its owner${base.name ? ` ${base.name}` : ''}, ${tupleText(base.shape)}`;
  const width = Math.max(columns * kSide, caption.length * 7.3) + 4;
  const height = rows * kSide + 26;
  const text = svg('text', { class: 'corner', x: 0, y: rows * kSide + 18 }, caption);
  return svg('svg', { class: 'array', viewBox: `-2 -2 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${a.name} ${caption}` }, ...cells, ...viewed, text);
}
