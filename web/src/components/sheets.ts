// Styles as constructed sheets: shared by all shadow roots of a document, and allowed where a page's CSP forbids inline styles.
import cellText from './cell.css?inline';
import consoleText from './console.css?inline';
import tokensText from './tokens.css?inline';

type Name = 'cell' | 'console';

const kTexts: Readonly<Record<Name | 'tokens', string>> = { tokens: tokensText, cell: cellText, console: consoleText };
const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Puts an element's sheets into its shadow root. A sheet is its document's: an element that goes to another one wants others. */
export function dress(root: ShadowRoot, name: Name): void {
  const { ownerDocument } = root;
  // A document without a window shows nothing.
  if (ownerDocument.defaultView) root.adoptedStyleSheets = [sheet(ownerDocument, 'tokens'), sheet(ownerDocument, name)];
}

function sheet(document: Document, name: Name | 'tokens'): CSSStyleSheet {
  const sheets = made.get(document) ?? new Map<string, CSSStyleSheet>();
  made.set(document, sheets);
  let found = sheets.get(name);
  if (!found) {
    found = new document.defaultView!.CSSStyleSheet();
    found.replaceSync(inOwnRem(kTexts[name]));
    sheets.set(name, found);
  }
  return found;
}

/** See `--medkit-rem`. */
function inOwnRem(text: string): string {
  return text.replace(/(?<!max\()(-?[\d.]+)rem\b/g, 'calc($1 * var(--medkit-rem))');
}
