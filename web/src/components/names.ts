// The events that pages may rely on, and what they tell. (Elements have their tags in their own files.)

/** A cell ran; the detail is `RanDetail`. */
export const kRanEvent = 'medkit-ran';
/** A cell's code was changed by the reader; the detail is `EditedDetail`. */
export const kEditedEvent = 'medkit-edited';
/** A cell's state changed. */
export const kStateEvent = 'medkit-state';

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
