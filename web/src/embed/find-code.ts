// Which blocks of somebody else's page become cells.

/** `<pre data-medkit>` and `<pre><code class="language-python">`, unless `data-medkit="off"`. */
export function findCodeBlocks(root: ParentNode): HTMLPreElement[] {
  return [...root.querySelectorAll<HTMLPreElement>('pre')].filter((pre) => {
    if (pre.closest('medkit-cell') || pre.dataset['medkit'] === 'off') return false;
    return pre.dataset['medkit'] !== undefined || pre.querySelector(':scope > code.language-python') !== null;
  });
}

/** The nearest setting of `data-medkit-…` around an element. */
export function settingOf(element: Element, name: 'kernel' | 'profile'): string | undefined {
  const attribute = `data-medkit-${name}`;
  return element.closest(`[${attribute}]`)?.getAttribute(attribute) ?? undefined;
}
