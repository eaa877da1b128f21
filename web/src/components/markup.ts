// Markup from Python before it is parsed and after it is cleaned: a strict Content-Security-Policy lets a browser complain of every
// style, script and handler that it only parses, so these are taken out of the text first. This is no cleaning: DOMPurify does that,
// to whatever comes out here. Styles are put back property by property, through the CSSOM, which such a policy allows.

/** Where an element's style waits while the markup is parsed and cleaned. */
const kStyle = 'data-medkit-style';
/** What has nothing to show, with all that is in it. */
const kDropped = new Set(['script', 'style', 'iframe', 'object', 'embed', 'frame', 'frameset', 'applet', 'noembed', 'noframes', 'base', 'meta', 'link']);
/** Text up to its end tag. */
const kRawText = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'textarea', 'title']);
/** One attribute, as HTML reads it. */
const kAttribute = /[\s/]*([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"'][^\s>]*))?/y;

export interface QuietMarkup {
  markup: string;
  /** Tags that were left out, in lower case, with the address of a frame. */
  dropped: { tag: string; address?: string }[];
}

/** The same markup without what a policy complains of. */
export function quietMarkup(markup: string): QuietMarkup {
  const dropped: QuietMarkup['dropped'] = [];
  let out = '';
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    out += markup.slice(at, open);
    at = open;
    if (markup.startsWith('<!--', at)) {
      const end = markup.indexOf('-->', at + 4);
      at = end < 0 ? markup.length : end + 3;
      continue;
    }
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(markup.slice(at, at + 64));
    if (!name) {
      // `<!doctype`, `<?xml`, or a sign in a text.
      if (/[!?/]/.test(markup[at + 1] ?? '')) {
        const end = markup.indexOf('>', at);
        at = end < 0 ? markup.length : end + 1;
      } else {
        out += '&lt;';
        at++;
      }
      continue;
    }
    const tag = name[1]!.toLowerCase();
    const isEnd = markup[at + 1] === '/';
    const { attributes, end, closed } = attributesAt(markup, at + name[0].length);
    at = end;
    if (kDropped.has(tag)) {
      if (isEnd) continue;
      const address = attributes.find(([key]) => key.toLowerCase() === 'src')?.[1];
      dropped.push({ tag, ...(address && { address: unquoted(address) }) });
      if (kRawText.has(tag) && !closed) at = endOfRawText(markup, at, tag);
      continue;
    }
    out += isEnd ? `</${name[1]}>` : `<${name[1]}${attributes.map(quietAttribute).join('')}${closed ? ' /' : ''}>`;
    if (!isEnd && !closed && kRawText.has(tag)) {
      const until = endOfRawText(markup, at, tag);
      out += markup.slice(at, until);
      at = until;
    }
  }
  return { markup: out + (at < markup.length ? markup.slice(at) : ''), dropped };
}

type Attribute = readonly [name: string, value: string | undefined];

function attributesAt(markup: string, from: number): { attributes: Attribute[]; end: number; closed: boolean } {
  const attributes: Attribute[] = [];
  let at = from;
  for (;;) {
    kAttribute.lastIndex = at;
    const found = kAttribute.exec(markup);
    if (!found) break;
    attributes.push([found[1]!, found[2]]);
    at = kAttribute.lastIndex;
  }
  const end = markup.indexOf('>', at);
  return end < 0 ? { attributes, end: markup.length, closed: false } : { attributes, end: end + 1, closed: end > at && markup[end - 1] === '/' };
}

function quietAttribute([name, value]: Attribute): string {
  const key = name.toLowerCase();
  // A handler would not run; the browser speaks of it when it is parsed.
  if (key.startsWith('on') || key === kStyle) return '';
  const shown = key === 'style' ? kStyle : name;
  return value === undefined ? ` ${shown}` : ` ${shown}=${value}`;
}

function unquoted(value: string): string {
  return value.replace(/^(["'])(.*)\1$/s, '$2').replaceAll('&amp;', '&');
}

function endOfRawText(markup: string, from: number, tag: string): number {
  const end = new RegExp(`</${tag}[\\s/>]`, 'i').exec(markup.slice(from));
  return end ? from + end.index : markup.length;
}

/** Colours, spacing, lines and letters: what can move nothing out of its place and fetch nothing. */
const kHarmless = new RegExp(
  `^(?:${[
    'color', 'background(?:-color|-image|-size|-position(?:-[xy])?|-repeat(?:-[xy])?|-clip|-origin)?', 'opacity',
    'text-(?:align|decoration(?:-[a-z]+)?|transform|indent|anchor|overflow)', 'vertical-align', 'white-space(?:-collapse)?', 'text-wrap(?:-mode)?',
    'font-(?:weight|style|size|family|variant(?:-[a-z-]+)?)', 'line-height', 'letter-spacing', 'word-(?:spacing|break)', 'overflow-wrap',
    'padding(?:-[a-z]+)*', 'margin(?:-[a-z]+)*', 'border(?:-[a-z]+)*', '(?:min-|max-)?(?:width|height)', 'box-sizing', 'display', 'gap', 'row-gap', 'column-gap',
    'flex(?:-[a-z]+)*', 'grid-template-(?:columns|rows)', 'justify-(?:content|items|self)', 'align-(?:content|items|self)', 'float', 'clear', 'table-layout', 'caption-side', 'empty-cells',
    'list-style(?:-type|-position)?', 'fill(?:-opacity|-rule)?', 'stroke(?:-[a-z]+)*', 'stop-(?:color|opacity)', 'dominant-baseline', 'overflow(?:-[xy])?', 'visibility',
  ].join('|')})$`,
);
const kColouring = /^(?:color|background-color|background-image)$/;

/** Whether a declaration may stand: nothing is fetched, nothing is laid over what belongs to others. */
export function isHarmless(property: string, value: string): boolean {
  if (!kHarmless.test(property) || value === '') return false;
  if (/^(?:fill|stroke)$/.test(property) && /^url\("?#[\w-]+"?\)$/.test(value)) return true;  // a gradient of the drawing's own
  if (/url\(|src\(|image-set|image\(|element\(|var\(|attr\(|env\(|\\/i.test(value)) return false;
  return !(/^margin|^text-indent|^letter-spacing|^word-spacing/.test(property) && /(?:^|[\s(,])-/.test(value));
}

/** Puts the styles back, as far as they are harmless. True if some have colours: then they are meant for paper. */
export function putStyles(root: ParentNode): boolean {
  let coloured = false;
  const parsed = document.createElement('span').style;
  for (const element of root.querySelectorAll<HTMLElement | SVGElement>(`[${kStyle}]`)) {
    parsed.cssText = element.getAttribute(kStyle) ?? '';
    element.removeAttribute(kStyle);
    for (const property of [...parsed]) {
      const value = parsed.getPropertyValue(property);
      if (!isHarmless(property, value)) continue;
      element.style.setProperty(property, value);
      coloured ||= kColouring.test(property) && !/^(?:initial|inherit|transparent|none|auto|currentcolor)?$/i.test(value);
    }
  }
  return coloured;
}
