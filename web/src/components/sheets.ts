// Styles as constructed sheets: shared by all shadow roots, and allowed where a page's CSP forbids inline styles.
import cellText from './cell.css?inline';
import consoleText from './console.css?inline';
import tokensText from './tokens.css?inline';

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(inOwnRem(text));
  return made;
}

/** See `--medkit-rem`. */
function inOwnRem(text: string): string {
  return text.replace(/(?<!max\()(-?[\d.]+)rem\b/g, 'calc($1 * var(--medkit-rem))');
}

export const tokens = sheet(tokensText);
export const cellSheet = sheet(cellText);
export const consoleSheet = sheet(consoleText);
