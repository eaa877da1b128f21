// How much room text takes in a terminal, whose cells all have one width.

/** East Asian wide and full-width characters, as xterm.js counts them. */
const kWide = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const kNone = /\p{Mn}|\p{Me}|\p{Cf}/u;

export function widthOf(character: string): number {
  if (character < '\u0300') return 1;
  return kNone.test(character) ? 0 : kWide.test(character) ? 2 : 1;
}

/** Where the cursor stands after `text`, which starts a row of `columns` cells: a row that is full goes on in the next. */
export function placeAfter(text: string, columns: number): { row: number; column: number } {
  let row = 0;
  let column = 0;
  for (const character of text) {
    const width = widthOf(character);
    if (column + width > columns) {
      row++;
      column = 0;
    }
    column += width;
  }
  return column >= columns ? { row: row + 1, column: 0 } : { row, column };
}
