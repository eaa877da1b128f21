import { expect, test } from 'vitest';
import { Store } from '../../../web/src/app/store';

class MemoryStorage {
  items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
}

test('what was edited comes back; what equals the original is forgotten', () => {
  const storage = new MemoryStorage() as unknown as Storage;
  const store = new Store('x', storage);
  store.edit('a/1', { code: 'new', original: 'old' });
  store.edit('a/2', { code: 'same', original: 'same' });
  store.match('a/1');
  store.theme = 'dark';
  const again = new Store('x', storage);
  expect([...again.edits]).toEqual([['a/1', { code: 'new', original: 'old' }]]);
  expect(again.matched.has('a/1')).toBe(true);
  expect(again.theme).toBe('dark');
  expect(new Store('another lesson', storage).theme).toBe('dark');
  again.forgetMatches();
  expect(new Store('x', storage).matched.size).toBe(0);
});

test('without storage, and with rubbish in it, the page still works', () => {
  const storage = new MemoryStorage();
  storage.items.set('medkit:x', '{broken');
  expect(new Store('x', storage as unknown as Storage).edits.size).toBe(0);
  new Store('x', null).match('a/1');
  for (const rubbish of ['null', '5', '[]', '"x"', '{"edits":null,"matched":7}', '{"edits":{"a/1":null,"a/2":{"code":5,"original":""}},"matched":[1]}']) {
    storage.items.set('medkit:x', rubbish);
    const store = new Store('x', storage as unknown as Storage);
    expect(store.edits.size).toBe(0);
    expect(store.matched.size).toBe(0);
    store.edit('a/1', { code: 'new', original: 'old' });
    expect(new Store('x', storage as unknown as Storage).edits.size).toBe(1);
  }
});

test('two tabs keep each other\'s edits', () => {
  const storage = new MemoryStorage() as unknown as Storage;
  const [one, two] = [new Store('x', storage), new Store('x', storage)];
  one.edit('a/1', { code: 'from one', original: '' });
  two.edit('a/2', { code: 'from two', original: '' });
  expect([...new Store('x', storage).edits.keys()].sort()).toEqual(['a/1', 'a/2']);
});
