// Pictures of arrays that answer: an element that is pointed at, or gone to with the arrow keys, is marked wherever it has a part,
// and a line says in words where it comes from.
import type { ArraySnapshot } from '../protocol/messages';
import { drawnIndices, gridOf, gridPicture, sideOf, type Grid } from '../views/array-picture';
import { describeBroadcast, shapeTable, sourceOf, stretchedAxes, type Broadcast, type Operand } from '../views/broadcast';
import { byteOf, flatIndex, indexAt, stepText, tupleText, valueAt, type Index } from '../views/layout';
import { memoryOf, memoryPicture, sharing } from '../views/memory-picture';
import { mount, type SvgNode } from '../views/svg';
import { make } from './dom';

const kArrows: Readonly<Record<string, readonly [axis: number, step: number]>> = {
  ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [1, -1], ArrowRight: [1, 1], PageUp: [2, -1], PageDown: [2, 1],
};

interface Part {
  picture: SvgNode;
  /** What stands before it. */
  before?: string | undefined;
  /** Which of the scene's elements one of this picture's has to do with, if their indices differ. */
  element?: (index: Index) => Index | undefined;
}

interface Scene {
  label: string;
  /** Of the elements that can be gone to. */
  shape: readonly number[];
  parts(at: Index | null): Part[];
  words(at: Index): string;
  /** Under the pictures. */
  below?: HTMLElement;
}

/**
 * An array, and where its elements lie in memory; if an index took it from another one, that one before it. `room` is the width
 * there is.
 */
export function arrayFigure(name: string, a: ArraySnapshot, room: number, source = a.source): HTMLElement {
  const memory = memoryOf(a);
  const grid = gridOf(name, a);
  const whole = source && { ...gridOf(source.text, source.array), viewed: false };
  const taken = source?.places.map((place) => indexAt(source.array.shape, place));
  const takenAt = (index: Index) => taken?.[flatIndex(a.shape, index)];
  const bracketed = (index: Index) => (a.shape.length === 0 ? name : `${name}[${index.join(', ')}]`);
  return figure({
    label: `Picture of ${name}`,
    shape: a.shape,
    parts: (at) => {
      const others = at && memory ? sharing(a, memory, at) : [];
      const element = (index: Index) => {
        const place = taken!.findIndex((one) => one.join() === index.join());
        return place < 0 ? undefined : indexAt(a.shape, place);
      };
      const from = whole ? [{ picture: gridPicture(whole, { at: (at && takenAt(at)) ?? null, taken }), element }] : [];
      return [...from, { before: whole && '→', picture: gridPicture(grid, { at, others }) }, ...(memory ? [{ picture: memoryPicture(name, a, memory, room, { at }) }] : [])];
    },
    words: (at) => {
      const value = grid.value(at);
      const equals = value === undefined ? '' : ` = ${value.trim()}`;
      const twins = memory ? sharing(a, memory, at).filter((index) => index.join() !== at.join()) : [];
      const shown = twins.slice(0, 3).map((index) => bracketed(index)).join(', ');
      const also = twins.length === 0 ? '' : `; ${shown}${twins.length > 3 ? ` and ${twins.length - 3} more` : ''} ${twins.length === 1 ? 'is' : 'are'} the same place`;
      const from = takenAt(at);
      const origin = from ? `, from ${source!.text}[${from.join(', ')}]` : '';
      return `${bracketed(at)}${equals}${origin}: byte ${stepText(a, at)} = ${byteOf(a, at)}${also}.`;
    },
  });
}

/** An operation on two arrays whose shapes differ: each stretched to what they have in common. */
export function broadcastFigure(broadcast: Broadcast, result: ArraySnapshot | null): HTMLElement {
  const { left, right, operator, shape } = broadcast;
  const value = (index: Index) => (result && shape && tupleText(result.shape) === tupleText(shape) ? valueAt(result, index) : undefined);
  const gridFor = (operand: Operand): Grid => {
    const repeated = shape ? stretchedAxes(operand, shape) : operand.shape.map(() => false);
    const own = `${operand.text}  ·  ${operand.shape.length === 0 ? 'a number' : tupleText(operand.shape)}`;
    const caption = [own, shape && repeated.some(Boolean) ? `stretched to ${tupleText(shape)}` : ''];
    const source = (index: Index) => operand.value(shape ? sourceOf(operand, shape, index) : index);
    return { shape: shape ?? operand.shape, value: source, repeated, viewed: false, caption, label: caption.filter(Boolean).join(', ') };
  };
  const grids = [gridFor(left), gridFor(right)];
  if (shape) grids.push({ shape, value, repeated: [], viewed: false, caption: [`result  ·  ${tupleText(shape)}`, ''], label: `result, ${tupleText(shape)}` });
  // Elements that meet have squares of one size.
  const side = Math.max(...grids.map(sideOf));
  const place = (operand: Operand, at: Index) => {
    const index = sourceOf(operand, shape!, at);
    return index.length === 0 ? operand.text : `${/^[\w.]+$/.test(operand.text) ? operand.text : `(${operand.text})`}[${index.join(', ')}]`;
  };
  return figure({
    label: `Picture of ${describeBroadcast(broadcast)}`,
    shape: shape ?? [],
    parts: (at) =>
      grids.map((grid, i) => {
        // The element that is really there.
        const source = at?.map((place, axis) => (grid.repeated[axis] ? 0 : place));
        return { before: ['', operator, '='][i]!, picture: gridPicture({ ...grid, side }, { at, others: source ? [source] : [] }) };
      }),
    words: (at) => {
      if (!shape) return `${describeBroadcast(broadcast)}.`;
      const [a, b] = [left, right].map((operand) => operand.value(sourceOf(operand, shape, at))?.trim());
      const result = value(at)?.trim();
      const numbers = a !== undefined && b !== undefined && result !== undefined ? `: ${a} ${operator} ${b} = ${result}` : '';
      return `result[${at.join(', ')}] = ${place(left, at)} ${operator} ${place(right, at)}${numbers}`;
    },
    below: shapes(broadcast),
  });
}

/** The shapes one under the other, flush right; the lengths that are stretched, or clash, set apart. */
function shapes(broadcast: Broadcast): HTMLElement {
  const rows = shapeTable(broadcast);
  const axes = rows[0]!.lengths.length;
  const table = make('table', { class: 'shapes' }, make('caption', { class: 'hidden' }, describeBroadcast(broadcast)));
  rows.forEach(({ text, lengths }, row) => {
    const cells = lengths.map((length, axis) => {
      const clashes = row < 2 && broadcast.clash === axes - axis;
      const wanted = broadcast.shape?.[axis];
      const stretched = row < 2 && wanted !== undefined && wanted !== 1 && (length === '' || length === '1');
      const words = stretched ? `${length || 'none'} → ${wanted}` : length;
      return make('td', { class: clashes ? 'clash' : stretched ? 'stretched' : '' }, words);
    });
    table.append(make('tr', row === 2 ? { class: 'sum' } : {}, make('th', { scope: 'row' }, text), ...cells));
  });
  const words = broadcast.shape ? '' : `Axis ${-broadcast.clash!} differs, and neither length is 1.`;
  return make('div', { class: 'under' }, table, ...(words ? [make('p', { class: 'said' }, words)] : []));
}

function figure(scene: Scene): HTMLElement {
  const canGo = scene.shape.length > 0 && scene.shape.every((length) => length > 0);
  const pictures = make('div', { class: 'pictures' });
  const hint = canGo ? 'Point at an element, or use the arrow keys' + (scene.shape.length > 2 ? ', Page Up and Page Down for the planes.' : '.') : '';
  const said = make('p', { class: 'said', 'aria-live': 'polite' }, hint);
  const element = make('div', { class: 'picture', tabindex: 0, role: 'group', 'aria-label': scene.label }, pictures, said, ...(scene.below ? [scene.below] : []));
  let at: Index | null = null;
  let parts: Part[] = [];
  const show = () => {
    parts = scene.parts(at);
    pictures.replaceChildren(
      ...parts.map(({ before, picture }) => {
        const sign = before ? [make('span', { class: 'operator', 'aria-hidden': 'true' }, before)] : [];
        return make('div', { class: 'part' }, ...sign, mount(picture, document));
      }),
    );
    said.textContent = at ? scene.words(at) : hint;
  };
  const go = (index: Index | null) => {
    if (index?.join() === at?.join()) return;
    at = index;
    show();
  };
  if (canGo) {
    const pointed = (event: Event) => {
      const target = event.target as Element;
      const name = target.closest<SVGElement>('[data-index]')?.dataset['index'];
      const part = parts[[...pictures.children].indexOf(target.closest('.part')!)];
      if (name === undefined || !part) return;
      const own = name.split(',').map(Number);
      const index = part.element ? part.element(own) : own;
      if (index) go(index);
    };
    pictures.addEventListener('pointerover', pointed);
    pictures.addEventListener('click', pointed);
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && at) go(null);
      else if (kArrows[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) go(moved(at, scene.shape, kArrows[event.key]!));
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
  show();
  return element;
}

/** The next index along an axis of the picture, over its gaps; the first one from nowhere. */
function moved(at: Index | null, shape: readonly number[], [axis, step]: readonly [number, number]): Index {
  if (!at) return shape.map(() => 0);
  const shown = Math.min(3, shape.length);
  // One axis lies from left to right.
  const own = shown === 1 ? (axis < 2 ? 0 : -1) : axis < shown ? shape.length - shown + axis : -1;
  if (own < 0) return at;
  const drawn = drawnIndices(shape[own]!);
  const place = drawn.indexOf(at[own]!);
  const next = drawn[Math.min(drawn.length - 1, Math.max(0, place + step))]!;
  return at.map((i, k) => (k === own ? next : i));
}
