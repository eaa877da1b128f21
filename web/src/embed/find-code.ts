// Which blocks of somebody else's page become cells, and what is set for them. Learning platforms strip unknown attributes but keep
// classes, so everything can be said by either: `data-medkit-kernel="name"` or the class `medkit-kernel-name`.

/** What highlighters and page generators call Python: on the block, on the code in it, or on what is wrapped around it alone. */
const kLanguage = /^(?:language|lang|highlight)-(?:py|python3?|pycon|ipython3?|i?pyconsole)$/;
/** Wrappers of wrappers: Sphinx and Rouge have two. */
const kWrappers = 2;

/** Blocks that are marked, and those that are Python to a highlighter, unless they are marked as none. */
export function findCodeBlocks(root: ParentNode): HTMLPreElement[] {
  const blocks = [...root.querySelectorAll('pre')];
  if (root instanceof HTMLPreElement) blocks.unshift(root);
  return blocks.filter((pre) => {
    // What is being written is not yet to be read.
    if (pre.closest('medkit-cell') || pre.isContentEditable || setting(pre, '') === 'off') return false;
    return isMarked(pre) || isPython(pre);
  });
}

function isMarked(pre: HTMLPreElement): boolean {
  return pre.dataset['medkit'] !== undefined || [pre, onlyCode(pre)].some((element) => element?.classList.contains('medkit'));
}

function isPython(pre: HTMLPreElement): boolean {
  const named = (element: Element | null) => [...(element?.classList ?? [])].some((name) => kLanguage.test(name));
  const code = onlyCode(pre);
  if (named(pre) || named(code)) return true;
  // Pandoc and Quarto.
  if ([pre, code].some((element) => element?.matches('.sourceCode.python'))) return true;
  let around = pre.parentElement;
  for (let i = 0; i < kWrappers && around && around.querySelectorAll('pre').length === 1; i++) {
    if (named(around)) return true;
    around = around.parentElement;
  }
  return false;
}

function onlyCode(pre: HTMLPreElement): Element | null {
  return pre.querySelector(':scope > code');
}

/** What is set for an element itself: `data-medkit-NAME="value"` or `class="medkit-NAME-value"`; `''` is `data-medkit`. */
function setting(element: Element, name: string): string | undefined {
  const full = name ? `medkit-${name}` : 'medkit';
  const attribute = element.getAttribute(`data-${full}`);
  if (attribute !== null) return attribute;
  const values = [...element.classList, ...(element instanceof HTMLPreElement ? (onlyCode(element)?.classList ?? []) : [])]
    .filter((token) => token.startsWith(`${full}-`))
    .map((token) => token.slice(full.length + 1));
  return name ? values[0] : values.find((value) => value === 'off' || value === 'no-check');
}

/** Whether the output of a transcript is compared. */
export function isChecked(pre: HTMLPreElement): boolean {
  return setting(pre, '') !== 'no-check';
}

/** The nearest setting of `data-medkit-…` on or around an element, out of shadow trees too. */
export function settingOf(element: Element, name: 'kernel' | 'profile'): string | undefined {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const value = at instanceof Element ? setting(at, name) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The code as its author sees it: editors of learning platforms write line breaks as `<br>` or blocks, and spaces that don't break. */
export function textOf(block: HTMLElement): string {
  let text = '';
  const read = (node: Node): void => {
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element)) return;
    if (node.matches('br')) text += '\n';
    if (node.matches('br, button, script, style, [aria-hidden=true], .medkit-skip')) return;
    const isLine = node !== block && node.matches('div, p, li, tr');
    if (isLine && text !== '' && !text.endsWith('\n')) text += '\n';
    node.childNodes.forEach(read);
    if (isLine && !text.endsWith('\n')) text += '\n';
  };
  read(block);
  const lines = text.replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '').split('\n');
  // The page's own indent is none of the code's.
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)![0].length));
  return lines.map((line) => line.slice(indent)).join('\n');
}
