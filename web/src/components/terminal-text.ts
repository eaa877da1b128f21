// Printed text as a terminal would show it: a carriage return goes back to the start of the line, a backspace one character, and
// escape sequences (colours, cursor) take no room. Comparing with what was printed is done on the text as it came.

const kEscapes = /\x1b(?:\[[0-9;:?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;

export function asShown(text: string): string {
  const plain = (text.includes('\x1b') ? text.replace(kEscapes, '') : text).replaceAll('\x07', '');
  if (!/[\r\b]/.test(plain)) return plain;
  return plain.replace(/\r\n/g, '\n').split('\n').map(overwritten).join('\n');
}

function overwritten(line: string): string {
  if (!/[\r\b]/.test(line)) return line;
  const cells: string[] = [];
  let at = 0;
  for (const character of line) {
    if (character === '\r') at = 0;
    else if (character === '\b') at = Math.max(0, at - 1);
    else cells[at++] = character;
  }
  return cells.join('');
}

const kTurning = /([\u202a-\u202e\u2066-\u2069])/;

/** The same as nodes: what would turn the rest of a line round stands there by its name, and turns nothing. */
export function shownNodes(text: string): Node[] {
  const nodes: Node[] = [];
  for (const part of asShown(text).split(kTurning)) {
    if (kTurning.test(part)) {
      const span = document.createElement('span');
      span.className = 'turning';
      span.dataset['name'] = `U+${part.charCodeAt(0).toString(16).toUpperCase()}`;
      span.textContent = part;
      nodes.push(span);
    } else if (part) {
      nodes.push(document.createTextNode(part));
    }
  }
  return nodes;
}
