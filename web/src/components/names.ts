// What pages may rely on: tag, attribute and event names.

export const kCellTag = 'medkit-cell';
export const kConsoleTag = 'medkit-console';
export const kDeckTag = 'medkit-deck';

/** A cell ran; the detail is `RanDetail`. */
export const kRanEvent = 'medkit-ran';
/** A cell's code was changed by the reader; the detail is `EditedDetail`. */
export const kEditedEvent = 'medkit-edited';
/** A cell's state changed. */
export const kStateEvent = 'medkit-state';
/** The reader asks to go on to the next cell. */
export const kNextEvent = 'medkit-next';

export type CellState = 'new' | 'queued' | 'running' | 'done' | 'failed' | 'stopped' | 'stale';

export interface RanDetail {
  cell: string;
  state: 'finished' | 'raised' | 'stopped' | 'broken';
  /** Whether the output is what was printed; null if there is nothing to compare with. */
  matches: boolean | null;
}

export interface EditedDetail {
  cell: string;
  code: string;
  original: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'medkit-cell': import('./medkit-cell').MedkitCell;
    'medkit-deck': import('./medkit-deck').MedkitDeck;
    'medkit-console': import('./medkit-console').MedkitConsole;
  }
}
