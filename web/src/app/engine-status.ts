// The engine's state in words, in the rail; a failure also on top of the lesson, with a way out.
import type { CellGroup } from '../components/cell-group';
import { make } from '../components/dom';
import type { MedkitCell } from '../components/medkit-cell';
import { kRanEvent, kStateEvent, type CellState } from '../components/names';
import { sizeText } from '../components/output-text';
import { engineBytes } from '../runtime/load';

export function showEngine(group: CellGroup): void {
  const { session } = group;
  const place = document.querySelector('.engine')!;
  const banner = document.querySelector<HTMLElement>('#banner')!;
  const spoken = document.querySelector('.spoken')!;
  let forgotten = '';
  let wasBusy = false;
  /** Cells are read out one by one, so only what no cell says is read out here. */
  const say = (words: string, aloud = true) => {
    if (place.textContent !== words) place.textContent = words;
    if (aloud && spoken.textContent !== words) spoken.textContent = words;
  };
  const show = () => {
    if (group.busy && !wasBusy) forgotten = '';
    wasBusy = group.busy;
    switch (session.state) {
      case 'idle':
        say(forgotten);
        break;
      case 'loading':
        // In the failure's place, so that nothing moves meanwhile.
        if (!banner.hidden) banner.replaceChildren('Loading the engine again…');
        say(`${forgotten} Loading the engine (${sizeText(engineBytes)})…`.trim());
        break;
      case 'ready': {
        banner.hidden = true;
        const words = group.busy ? doing(group) : tally(group);
        if (words) say(words, false);
        else say(forgotten || 'Ready. Everything runs in your browser.');
        break;
      }
      case 'failed': {
        say(`${forgotten} The engine is not loaded.`.trim(), Boolean(forgotten));
        const again = make('button', { type: 'button' }, 'Try again');
        again.addEventListener('click', () => void session.start().catch(() => undefined));
        banner.hidden = false;
        banner.replaceChildren(`The engine could not be loaded: ${session.failure?.message ?? 'no reason given'}. You can read on. `, again);
        break;
      }
    }
  };
  session.addEventListener('change', show);
  group.addEventListener('change', show);
  group.addEventListener('reset', () => {
    forgotten = 'All variables are forgotten.';
    show();
  });
  group.addEventListener('ran-all', () => say(tally(group)));
  // A cell tells how it did after its turn is over.
  document.addEventListener(kRanEvent, show);
  document.addEventListener(kStateEvent, (event) => {
    const { state } = (event as CustomEvent<{ state: CellState }>).detail;
    if (state === 'running' || state === 'stale' || state === 'done') show();
  });
  window.addEventListener('online', () => {
    if (session.state === 'failed') void session.start().catch(() => undefined);
  });
  show();
}

/** What takes the time, and how much there is to come. */
function doing(group: CellGroup): string {
  const running = group.cells.find(({ state }) => state === 'running');
  const waiting = group.cells.filter(({ state }) => state === 'queued').length;
  const words = running && /^%{0,2}timeit\b/m.test(running.code) ? 'Timing, which repeats the code for some seconds…' : 'Running…';
  return waiting > 0 ? `${words} ${waiting} more to run.` : words;
}

/** How the cells that have run did; empty if none has. */
function tally(group: CellGroup): string {
  const those = (selector: string) => [...document.querySelectorAll<MedkitCell>(`medkit-cell${selector}`)].filter(({ state }) => state !== 'stale');
  const failing = group.cells.filter(({ state }) => state === 'failed');
  // What failed is counted once, also where the slide shows something else.
  const differing = those('[differs]').filter(({ state }) => state !== 'failed');
  const parts = [
    [those('[matches]').length, 'as printed'],
    [differing.length, 'not as printed'],
    [failing.length, 'failed'],
    [group.cells.filter(({ state }) => state === 'stale').length, 'out of date'],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`);
  return words.length > 0 ? `${words.join(', ')}.` : '';
}
