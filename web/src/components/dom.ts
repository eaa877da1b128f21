// Making elements without parsing text.

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An element with attributes (`true` is an empty one, `false` none) and children. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

/** Whether `b` comes after `a` in the page, in and out of shadow trees. */
export function isFollowedBy(a: Node, b: Node): boolean {
  for (const x of withHosts(a)) {
    for (const y of withHosts(b)) {
      if (x.getRootNode() === y.getRootNode()) return Boolean(x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING);
    }
  }
  return false;
}

function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [node, ...withHosts(root.host)] : [node];
}

/** Makes an element known, once. */
export function define(tag: `medkit-${string}`, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

const kIcons = {
  new: 'M8 3a5 5 0 1 0 .01 0z',
  queued: 'M3 8h.01M8 8h.01M13 8h.01',
  running: 'M8 2a6 6 0 1 1-6 6',
  done: 'M8 5.5a2.5 2.5 0 1 0 .01 0z',
  failed: 'M4 4l8 8M12 4l-8 8',
  stopped: 'M4.5 4.5h7v7h-7z',
  stale: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.6h-2.6',
  tick: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

export type IconName = keyof typeof kIcons;

/** A decoration beside words; screen readers skip it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', kIcons[name]);
  path.setAttribute('stroke-linecap', 'round');
  if (name === 'done') path.setAttribute('fill', 'currentColor');
  if (name === 'queued') path.setAttribute('stroke-width', '3');
  svg.append(path);
  return svg;
}
