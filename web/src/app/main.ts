// The tutorial page: joins the lesson, which is already in the page as text, to its kernel, its controls and what is remembered.
import './app.css';
import { defineCell, MedkitCell } from '../components/medkit-cell';
import { defineConsole } from '../components/medkit-console';
import { defineDeck } from '../components/medkit-deck';
import { kRanEvent } from '../components/names';
import { setBaseUrl } from '../components/place';
import { wakeAfter } from '../components/wake';
import { Controls } from './controls';
import { showEngine } from './engine-status';
import { Progress } from './progress';
import { localStore, Store } from './store';

setBaseUrl(new URL(document.documentElement.dataset['site'] ?? '.', document.baseURI));
MedkitCell.groupFor = (cell) => cell.closest('medkit-deck')!.group;
// The deck first: it starts loading the engine.
defineDeck();
const deck = document.querySelector('medkit-deck')!;
const loaded = deck.group.session.start().catch(() => undefined);
const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
wakeAfter(Promise.race([loaded.then(() => after(150)), after(1500)]));
defineCell();
defineConsole();

const store = new Store(deck.dataset['lesson'] ?? '', localStore());
new Progress(deck, store);
showEngine(deck.group);
new Controls(deck.group, store);

// The chapters below the first screen are laid out when the engine no longer needs the time; see web/vite.start.ts.
void loaded.then(() => after(1000)).then(() => document.documentElement.removeAttribute('data-fresh'));

// Who runs cells will edit them, perhaps when there is no connection any more.
deck.addEventListener(kRanEvent, () => setTimeout(() => void import('../components/cell-editor').catch(() => undefined), 1500), { once: true });
