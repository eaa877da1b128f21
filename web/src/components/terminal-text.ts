// Printed text as a terminal would show it: a carriage return goes back to the start of the line, a backspace one character, and
// escape sequences (colours, cursor) take no room. Comparing with what was printed is done on the text as it came.

const kEscapes = /\x1b(?:\[[0-9;:?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])/g;

export function asShown(text: string): string {
  const plain = text.includes('\x1b') ? text.replace(kEscapes, '') : text;
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
