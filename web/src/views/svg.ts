// A drawing as plain data, so that pictures are pure functions and nothing is ever parsed from text.

export interface SvgNode {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (SvgNode | string)[];
}

export function svg(tag: string, attributes: Record<string, string | number>, ...children: (SvgNode | string)[]): SvgNode {
  return { tag, attributes, children };
}

/** The drawing as an element. */
export function mount(node: SvgNode, document: Document): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, String(value));
  for (const child of node.children) element.append(typeof child === 'string' ? child : mount(child, document));
  return element;
}
