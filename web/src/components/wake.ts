// Long pages have many cells. The first ones wake up at once, the others a few at a time when the page has nothing better to do.

interface Sleeper {
  readonly isConnected: boolean;
  wake(): void;
}

/** So many are on the first screen. */
const kAtOnce = 3;
/** A slice of waking, in ms: a click in between is still heard at once. */
const kSliceMs = 6;

const sleepers: Sleeper[] = [];
let woken = 0;
let held = false;

/** The others go on sleeping until then: a page that starts the engine has better to do. */
export function wakeAfter(moment: Promise<unknown>): void {
  held = true;
  void moment.finally(() => {
    held = false;
    if (sleepers.length > 0) soon();
  });
}

export function wakeInTurn(cell: Sleeper): void {
  if (woken < kAtOnce) {
    woken++;
    return cell.wake();
  }
  if (sleepers.push(cell) === 1 && !held) soon();
}

function soon(): void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(wakeSome, { timeout: 500 });
  else setTimeout(wakeSome, 50);
}

function wakeSome(): void {
  const end = performance.now() + kSliceMs;
  while (sleepers.length > 0 && performance.now() < end) {
    const cell = sleepers.shift()!;
    if (cell.isConnected) cell.wake();
  }
  if (sleepers.length > 0) soon();
}
