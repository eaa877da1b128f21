import { describe, expect, test } from 'vitest';
import { isHarmless, quietMarkup } from '../../../web/src/components/markup';

const quiet = (markup: string) => quietMarkup(markup).markup;

describe('markup before it is parsed', () => {
  test('styles wait in another attribute', () => {
    expect(quiet('<table border=1 STYLE="color:red"><td style=\'a\'>x</td></table>')).toBe('<table border=1 data-medkit-style="color:red"><td data-medkit-style=\'a\'>x</td></table>');
    expect(quiet('<p style=color:red class=a>x')).toBe('<p data-medkit-style=color:red class=a>x');
    expect(quiet('<p/style=color:red>')).toBe('<p data-medkit-style=color:red>');
    expect(quiet('<p title="style=x > y" style="b">style="c"</p>')).toBe('<p title="style=x > y" data-medkit-style="b">style="c"</p>');
    expect(quiet('<p\n style\n=\n"b"\n>')).toBe('<p data-medkit-style="b">');
  });
  test('handlers and style sheets are left out', () => {
    expect(quiet('<img src=x onerror=alert(1) OnLoad="a()">')).toBe('<img src=x>');
    expect(quiet('a<style>p > b { color: red } <p style="a"></style >b')).toBe('ab');
    expect(quiet('a<style>never closed')).toBe('a');
    expect(quiet('<svg><style/><path d="M0 0"/></svg>')).toBe('<svg><path d="M0 0" /></svg>');
  });
  test('what does not run is told', () => {
    expect(quietMarkup('<SCRIPT>"</b>"; alert(1)</script><iframe width=1 src="https://x.org/?a&amp;b"></iframe>z')).toEqual({
      markup: 'z',
      dropped: [{ tag: 'script' }, { tag: 'iframe', address: 'https://x.org/?a&b' }],
    });
  });
  test('text stays text', () => {
    expect(quiet('1 < 2 && 3 > 2')).toBe('1 &lt; 2 && 3 > 2');
    expect(quiet('a <')).toBe('a &lt;');
    expect(quiet('<!doctype html><!-- style="a" <p> --><?xml version="1"?><b>x</b>')).toBe('<b>x</b>');
    expect(quiet('<textarea><p style="a"></textarea><p style="a">')).toBe('<textarea><p style="a"></textarea><p data-medkit-style="a">');
    expect(quiet('<a href=x />')).toBe('<a href=x />');
    expect(quiet('plain')).toBe('plain');
  });
  test('broken markup ends', () => {
    for (const text of ['<', '<p', '<p style', '<p style=', '<p style="', '<p a="<b style=x>', '</', '<!--', '<!', '<p =>', '<p ="a" b>', '<a\u0000b style=x>', '<style']) expect(() => quiet(text)).not.toThrow();
    const began = performance.now();
    for (const text of ['<p '.padEnd(200_000), '<p ' + 'a='.repeat(100_000), '<'.repeat(200_000), '<p ' + '"'.repeat(200_000), '<style>'.repeat(20_000), '<!-'.repeat(50_000)]) quiet(text);
    expect(performance.now() - began).toBeLessThan(3000);
  });
  test('names that only look like it', () => {
    expect(quiet('<p stylé=1 styles=2 data-style=3>')).toBe('<p stylé=1 styles=2 data-style=3>');
    expect(quiet('<p data-medkit-style="color: red">')).toBe('<p>');
  });
});

describe('which declarations may stand', () => {
  test('colours, spacing and lines', () => {
    for (const [property, value] of [['color', 'red'], ['background-color', 'rgb(1, 2, 3)'], ['text-align', 'right'], ['padding-left', '3px'], ['border-top-width', '1px'],
      ['width', '50%'], ['font-weight', 'bold'], ['background-image', 'linear-gradient(90deg, red 10%, transparent 10%)'], ['margin-top', '4px'], ['stroke-dasharray', '2 3'], ['fill', 'url("#g1")']]) {
      expect(isHarmless(property!, value!), property).toBe(true);
    }
  });
  test('nothing that moves out of its place, or fetches', () => {
    for (const [property, value] of [['position', 'fixed'], ['top', '0'], ['inset', '0'], ['z-index', '9'], ['transform', 'scale(9)'], ['background-image', 'url("https://x.org")'],
      ['background-image', 'image-set("a.png" 1x)'], ['list-style-image', 'url(x)'], ['content', '"x"'], ['cursor', 'url(x)'], ['filter', 'url(#a)'], ['animation-name', 'a'], ['--medkit-ink', 'red'],
      ['margin-left', '-99px'], ['margin-left', 'calc(-1 * 9px)'], ['text-indent', '-999px'], ['behavior', 'url(x)'], ['color', 'var(--x)'], ['font-family', '\\61'], ['mask-image', 'url(x)'], ['fill', 'url(https://x.org)']]) {
      expect(isHarmless(property!, value!), `${property}: ${value}`).toBe(false);
    }
  });
});
