// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { OVERLAY_MODES, type OverlayMode } from '../../../src/core/overlay-display';
import { createHostElement, createHostNames } from '../../../src/overlay/host-tag';
import { OverlayKit } from './overlay-kit';
import {
  addTo,
  allNodes,
  blocksIn,
  find,
  frame,
  hosts,
  marked,
  openShadows,
  setPage,
  translated,
} from './page';
import { stubCaret, stubLayout, stubStyles } from './stubs';

// No test can make events that browsers vouch for.
vi.mock('../../../src/overlay/by-reader', () => ({ isByReader: () => true }));

const PAGES: Record<string, string> = {
  paragraphs: '<article><h1>Titolo</h1><p>Uno <a href="/x">due</a>.</p><p class="">Tre tre</p></article>',
  'attributes that are empty or odd':
    '<p class style id="" onclick="1" data-X=\'"\'>Testo</p><p CLASS=a style="color:red">Bello</p>',
  'nested lists': '<ul><li>Uno\n<ol><li>Due due</li></ol></li>\n\n<li><p>Tre tre</p></li></ul>',
  'line breaks': '<div><font>Uno<br>\n<br>Due<br><br>Tre</font></div>',
  'mixed content': '<div>Prima<!-- nota --><figure><img></figure>Dopo</div>',
  tables: '<table><caption>Tavola<tbody><tr><th>Voce<td>Costo</table>',
  'rows and clamps':
    '<div style="display:flex"><h3 style="display:flex"><i></i><span>Uno</span></h3></div><p style="display:flex">Due</p>',
  'cards that are links': '<a href="/a"><h2>Titolo</h2><p>Testo</p></a>',
  'right to left': '<div dir=rtl><p>مرحبا بكم</p></div>',
  'empty text nodes and comments': '<p><!--a-->Testo<!--b--> <!--c--></p>',
  'objects in the text': '<p>Sia <math><mi>x</mi></math> un numero <input value=y></p>',
  'elements that imitate ours':
    '<p>Testo<diptych-abc data-diptych="abc overlay one" data-diptych-rule="abc-0"></diptych-abc></p><div data-diptych="x y z">Altro</div>',
};

const STYLE =
  '<style>main, article, div, p, li, h1, h2, h3 { font-size: 16px; writing-mode: horizontal-tb }</style>';

let kit: OverlayKit;

/** The modes that translations of the page are shown in. */
const flows = () => new Set(hosts().map((host) => host.getAttribute('data-flow')));

beforeEach(() => {
  stubStyles();
  // Wide enough for two columns.
  stubLayout(() => ({ width: 1000 }));
  stubCaret(undefined);
});
afterEach(() => {
  kit.stop();
  vi.restoreAllMocks();
});

describe.each(OVERLAY_MODES)('the page after the mode %s', (mode) => {
  test.each(Object.entries(PAGES))('%s: byte for byte, node for node, sheet for sheet', async (_, html) => {
    setPage(
      `<!doctype html><html lang=it><head>${STYLE}</head><body class=""><main>${html}</main></body></html>`,
    );
    find('main').append('', document.createTextNode('due'), document.createTextNode(' nodi'));
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    const markup = document.documentElement.outerHTML;
    const nodes = allNodes();
    kit = new OverlayKit(mode);
    const blocks = await kit.showAll();
    expect(hosts()).toHaveLength(mode === 'hover' ? 0 : blocks.length);
    const shown = new Set(marked());
    expect(allNodes().filter((node) => !shown.has(node as Element) || nodes.includes(node))).toEqual(nodes);
    for (const host of hosts()) host.remove();
    kit.overlay.checkHosts();
    await frame();
    kit.overlay.clear();
    expect(document.documentElement.outerHTML).toBe(markup);
    const after = allNodes();
    expect(after).toHaveLength(nodes.length);
    expect(after.every((node, index) => node === nodes[index])).toBe(true);
    expect(document.adoptedStyleSheets).toEqual([own]);
  });

  test('a page that is pointed at, and whose panel is open', async () => {
    setPage(`<html lang=it><head>${STYLE}</head><body><main><p id=a>Uno</p></main></body></html>`);
    const markup = document.documentElement.outerHTML;
    kit = new OverlayKit(mode);
    await kit.showAll();
    stubCaret({ node: find('#a').firstChild as Node, offset: 1 });
    find('#a').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await frame();
    const panels = marked().length - hosts().length;
    expect(panels).toBe(mode === 'hover' || mode === 'instead' ? 1 : 0);
    kit.overlay.clear();
    expect(document.documentElement.outerHTML).toBe(markup);
    expect(CSS.highlights.size).toBe(0);
    // Nothing listens any more.
    find('#a').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await frame();
    expect(document.documentElement.outerHTML).toBe(markup);
  });
});

test.each<[OverlayMode, string[]]>([
  ['under', ['block']],
  ['beside', ['beside']],
  ['instead', ['instead']],
])('the pages of this test are such that %s is what it says', async (mode, expected) => {
  setPage(`<head>${STYLE}</head><body><main>${PAGES.paragraphs}</main>`);
  kit = new OverlayKit(mode);
  await kit.showAll();
  expect([...flows()]).toEqual(expected);
});

test('from one mode to the next, and back to nothing', async () => {
  setPage(`<html><head>${STYLE}</head><body><main>${PAGES.paragraphs}</main></body></html>`);
  const markup = document.documentElement.outerHTML;
  kit = new OverlayKit('under');
  await kit.showAll();
  for (const mode of ['instead', 'hover', 'beside', 'under', 'instead', 'beside'] as const) {
    kit.overlay.setMode(mode);
    await frame();
    expect([...flows()]).toEqual(mode === 'hover' ? [] : [mode === 'under' ? 'block' : mode]);
  }
  kit.overlay.clear();
  expect(document.documentElement.outerHTML).toBe(markup);
  expect(document.adoptedStyleSheets).toEqual([]);
});

test('focus and selection are kept', async () => {
  setPage('<body><input id=i><p id=a>Uno <b>due</b> tre</p><p id=b>Quattro</p>');
  (find('#i') as HTMLElement).focus();
  const selection = getSelection();
  selection?.setBaseAndExtent(find('#a'), 1, find('#b'), 1);
  kit = new OverlayKit();
  await kit.showAll();
  kit.overlay.clear();
  expect(document.activeElement).toBe(find('#i'));
  expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([find('#a'), 1]);
  expect([selection?.focusNode, selection?.focusOffset]).toEqual([find('#b'), 1]);
});

test('what was to be written next is not written any more', async () => {
  setPage('<body><p>Uno</p>');
  kit = new OverlayKit();
  const { id } = kit.know('Uno');
  kit.overlay.show(id, translated('x'));
  kit.overlay.clear();
  await frame();
  expect(marked()).toEqual([]);
});

test('copies that the page made go too, elements of its own and of another overlay stay', async () => {
  setPage('<body><p id=a>Uno</p>');
  kit = new OverlayKit();
  await kit.showAll();
  const copy = find('#a').cloneNode(true) as Element;
  const foreign = createHostElement(document, createHostNames(), 'overlay', 'p1');
  document.body.append(copy, foreign);
  addTo(document.body, '<div data-diptych="abc overlay p1">Mio</div>');
  kit.overlay.clear();
  expect(copy.childElementCount).toBe(0);
  expect(marked()).toEqual([foreign, document.body.lastElementChild]);
});

test('open shadow trees and frames are given back as well', async () => {
  const shadowOf = openShadows();
  setPage('<body><x-card></x-card><iframe></iframe>');
  const shadow = find('x-card').attachShadow({ mode: 'open' });
  addTo(shadow, '<p>Nell’ombra</p>');
  const view = (find('iframe') as HTMLIFrameElement).contentWindow as Window & typeof globalThis;
  const shadowInFrame = openShadows(view);
  stubStyles(view);
  stubLayout(undefined, view);
  addTo(view.document.body, '<p>Nel riquadro</p>');
  const sheets = () => [shadow, view.document].flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets);
  const markup = () => [shadow.innerHTML, view.document.documentElement.outerHTML];
  const before = markup();
  kit = new OverlayKit();
  const blocks = [...blocksIn(shadow), ...blocksIn(view.document.body)];
  kit.overlay.know(blocks);
  for (const { id } of blocks) kit.overlay.show(id, translated('x'));
  await frame();
  expect([shadow, view.document].map((tree) => hosts(tree).length)).toEqual([1, 1]);
  expect(hosts(shadow).map((host) => shadowOf(host).textContent)).toEqual(['x']);
  const point = (root: ShadowRoot) =>
    root.querySelector('[data-sentence]')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  point(shadowOf(hosts(shadow)[0]));
  point(shadowInFrame(hosts(view.document)[0]));
  expect(sheets()).toHaveLength(2);
  kit.overlay.clear();
  expect(markup()).toEqual(before);
  expect(sheets()).toEqual([]);
});
