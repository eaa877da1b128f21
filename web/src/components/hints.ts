// What to do instead, in a line, where Python only says that something isn't there.
import type { ErrorDetails } from '../protocol/messages';

const kPlotting = /^(?:matplotlib|pylab|seaborn|plotly|bokeh|altair)$/;

/** Of an import that found nothing; the words are those of the magics (cpp/py/lib/_magics.py). */
export function importHint({ type, message }: ErrorDetails): string | null {
  const module = type === 'ModuleNotFoundError' && /^No module named '([^'.]+)/.exec(message)?.[1];
  if (!module || module === 'numpy') return null;
  if (kPlotting.test(module)) return 'Nothing plots here; “Draw …” under a cell draws its arrays.';
  return 'Packages can’t be installed here; NumPy and much of the standard library are there.';
}
