// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Overlay } from '../../../src/overlay/overlay';
import { addTo, find, frame, hosts, located, openShadows, setPage, stubLayout, translated } from './page';

stubLayout();
const THROTTLE = 350;
const settle = () => new Promise((resolve) => setTimeout(resolve, THROTTLE));
let shadowOf: ReturnType<typeof openShadows>;
let overlay: Overlay;
let lost: string[];

beforeEach(() => {
  shadowOf = openShadows();
  lost = [];
  overlay = new Overlay(document, (ids) => lost.push(...ids));
});
afterEach(() => {
  overlay.clear();
  vi.restoreAllMocks();
});

describe('what is shown', () => {
  beforeEach(() => setPage('<html lang=it><body><p id=a>Ciao</p><p id=b>Mondo</p>'));

  test('a host with the language and direction of the translation, its text out of the page’s reach', async () => {
    overlay.show(located('b3', '#a'), translated('مرحبا', 'ar'));
    await frame();
    const [host] = hosts();
    expect(host?.parentElement).toBe(find('#a'));
    expect(host?.outerHTML).toMatch(/^<diptych-translation [^>]*><\/diptych-translation>$/);
    expect(host).toMatchObject({ lang: 'ar', dir: 'rtl', shadowRoot: null });
    expect(host?.getAttribute('data-diptych')).toBe('b3');
    expect(host?.getAttribute('translate')).toBe('no');
    expect(host?.getAttribute('role')).toBe('paragraph');
    expect(shadowOf(host).querySelector('.text')?.textContent).toBe('مرحبا');
    expect(find('#a').textContent).toBe('Ciao');
  });

  test('what it has become is shown in the same host; the same again leaves its nodes alone', async () => {
    overlay.show(located('b0', '#a'), translated('Hello'));
    await frame();
    const [host] = hosts();
    const before = shadowOf(host).querySelector('.text')?.firstChild;
    overlay.show(located('b0', '#a'), translated('Hello'));
    await frame();
    expect(shadowOf(host).querySelector('.text')?.firstChild).toBe(before);
    overlay.show(located('b0', '#a'), translated('Hi'));
    await frame();
    expect(hosts()).toEqual([host]);
    expect(shadowOf(host).querySelector('.text')?.textContent).toBe('Hi');
  });

  test('a missing sentence is a mark that opens to its reason', async () => {
    const parts = [{ missing: 'This computer is offline.', language: 'en' }];
    overlay.show(located('b0', '#a'), { language: 'en', parts });
    await frame();
    const mark = shadowOf(hosts()[0]).querySelector('details');
    expect(mark?.querySelector('summary')?.getAttribute('aria-label')).toBe('This computer is offline.');
    expect(mark?.querySelector('span')?.textContent).toBe('This computer is offline.');
  });

  test('hiding takes one away', async () => {
    overlay.show(located('b0', '#a'), translated('Hello'));
    overlay.show(located('b1', '#b'), translated('World'));
    await frame();
    overlay.hide('b0');
    expect(hosts().map((host) => host.getAttribute('data-diptych'))).toEqual(['b1']);
  });

  test('many blocks are written over several frames', async () => {
    setPage(`<body>${Array.from({ length: 200 }, (_, i) => `<p id=p${i}>Testo ${i}</p>`).join('')}`);
    for (let i = 0; i < 200; i++) overlay.show(located(`b${i}`, `#p${i}`), translated('x'));
    await frame();
    expect(hosts().length).toBeLessThan(200);
    await frame();
    await frame();
    expect(hosts()).toHaveLength(200);
  });
});

const PAGES: Record<string, string> = {
  paragraphs:
    '<article><h1 data-b>Titolo</h1><p data-b>Uno <a href="/x">due</a>.</p><p data-b class="">Tre</p></article>',
  'attributes that are empty or odd':
    '<p data-b class style id="" onclick="1" data-X=\'"\'>Testo</p><p data-b CLASS=a>B</p>',
  'nested lists':
    '<ul><li data-b="Uno">Uno\n<ol><li data-b>Due</li></ol></li>\n\n<li data-b><p>Tre</p></li></ul>',
  'line breaks': '<div data-b="Uno|Due|Tre"><font>Uno<br>\n<br>Due<br><br>Tre</font></div>',
  'mixed content': '<div data-b="Prima|Dopo">Prima<!-- nota --><figure><img></figure>Dopo</div>',
  tables: '<table><caption data-b>Tavola<tbody><tr><th data-b>Voce<td data-b>Costo</table>',
  'rows and clamps':
    '<div style="display:flex"><h3 data-b style="display:flex"><i></i><span>Uno</span></h3></div><p data-b style="display:flex">Due</p>',
  'cards that are links': '<a href="/a"><h2 data-b>Titolo</h2><p data-b>Testo</p></a>',
  'editors and code':
    '<p data-b contenteditable>Nota</p><pre data-b><code>x = 1</code></pre><p translate=no data-b>Marca</p>',
  'right to left': '<div dir=rtl><p data-b>مرحبا</p></div>',
  'empty text nodes and comments': '<p data-b><!--a-->Testo<!--b--> <!--c--></p>',
};

describe('the page afterwards', () => {
  test.each(Object.entries(PAGES))('%s: byte for byte, node for node', async (_, html) => {
    setPage(`<!doctype html><html lang=it><head><title>t</title></head><body class="">${html}</body></html>`);
    document.body.append('', document.createTextNode('due'), document.createTextNode('nodi'));
    const markup = document.documentElement.outerHTML;
    const nodes = allNodes();
    const clicked = vi.fn();
    for (const element of document.querySelectorAll('[data-b]')) element.addEventListener('click', clicked);
    let count = 0;
    for (const element of document.querySelectorAll('[data-b]')) {
      for (const text of (element.getAttribute('data-b') || element.textContent || '').split('|')) {
        overlay.show({ id: `b${count++}`, kind: 'paragraph', text, element }, translated('x'));
      }
    }
    await frame();
    if (_ !== 'editors and code') expect(hosts()).toHaveLength(count);
    expect(withoutHosts(allNodes())).toEqual(nodes);
    overlay.clear();
    expect(document.documentElement.outerHTML).toBe(markup);
    const after = allNodes();
    expect(after.length).toBe(nodes.length);
    expect(after.every((node, index) => node === nodes[index])).toBe(true);
    (document.querySelector('[data-b]') as HTMLElement).click();
    expect(clicked).toHaveBeenCalled();
  });

  test('focus and selection are kept', async () => {
    setPage('<body><input id=i><p id=a>Uno <b>due</b> tre</p><p id=b>Quattro</p>');
    (find('#i') as HTMLElement).focus();
    const selection = getSelection();
    selection?.setBaseAndExtent(find('#a'), 1, find('#b'), 1);
    overlay.show(located('b0', '#a'), translated('x'));
    overlay.show(located('b1', '#b'), translated('y'));
    await frame();
    overlay.clear();
    expect(document.activeElement).toBe(find('#i'));
    expect([selection?.anchorNode, selection?.anchorOffset]).toEqual([find('#a'), 1]);
    expect([selection?.focusNode, selection?.focusOffset]).toEqual([find('#b'), 1]);
  });

  test('a frame that was asked for does not write any more', async () => {
    setPage('<body><p id=a>Uno</p>');
    overlay.show(located('b0', '#a'), translated('x'));
    overlay.clear();
    await frame();
    expect(hosts()).toEqual([]);
  });

  test('copies that the page made of a host go too', async () => {
    setPage('<body><p id=a>Uno</p>');
    overlay.show(located('b0', '#a'), translated('x'));
    await frame();
    document.body.append(find('#a').cloneNode(true));
    overlay.clear();
    expect(hosts()).toEqual([]);
  });
});

describe('a page that changes', () => {
  beforeEach(async () => {
    setPage('<body><p id=a>Uno</p><p id=b>Due</p>');
    overlay.show(located('b0', '#a'), translated('One'));
    overlay.show(located('b1', '#b'), translated('Two'));
    await frame();
  });

  test('a host that was taken away is put back three times and then given up', async () => {
    const back: boolean[] = [];
    for (let i = 0; i < 5; i++) {
      find('#a').querySelector('diptych-translation')?.remove();
      await settle();
      await frame();
      back.push(find('#a').lastElementChild !== null);
    }
    expect(back).toEqual([true, true, true, false, false]);
    overlay.show(located('b0', '#a'), translated('One, again'));
    await frame();
    expect(find('#a').lastElementChild).toBeNull();
    expect(find('#b').lastElementChild).not.toBeNull();
  });

  test('its own writing is not a change of the page', async () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((changes) => records.push(...changes));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    document.body.append('Altro');
    await settle();
    await settle();
    observer.disconnect();
    expect(records).toHaveLength(1);
  });

  test('an original that has gone takes its translation along', async () => {
    find('#a').remove();
    await settle();
    expect(hosts()).toHaveLength(1);
    expect(lost).toEqual(['b0']);
  });

  test('an original that was rewritten loses a translation that is no longer its own', async () => {
    const [text] = find('#a').childNodes;
    if (text) text.textContent = 'Tutt’altro';
    await settle();
    expect(find('#a').innerHTML).toBe('Tutt’altro');
    expect(lost).toEqual(['b0']);
  });

  test('a block that moved to another element is shown there', async () => {
    addTo(document.body, '<p id=c>Uno</p>');
    overlay.show(located('b0', '#c'), translated('One'));
    await frame();
    expect(find('#a').innerHTML).toBe('Uno');
    expect(find('#c').lastElementChild?.getAttribute('data-diptych')).toBe('b0');
  });

  test('once frozen, nothing is put back', async () => {
    overlay.freeze();
    find('#a').lastElementChild?.remove();
    await settle();
    await frame();
    expect(find('#a').innerHTML).toBe('Uno');
  });
});

describe('what the reader looks at', () => {
  test('stays where it is when something is inserted above it', async () => {
    setPage('<body><p id=a>Uno</p><p id=b>Due</p>');
    const scrolled = vi.fn();
    Object.defineProperty(document, 'scrollingElement', {
      configurable: true,
      value: document.documentElement,
    });
    document.documentElement.scrollTo = scrolled;
    vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
      const top = this.toString() === 'Uno' ? -50 : 10 + 24 * hosts().length;
      return { top, bottom: top + 20, width: 100, height: 20 } as DOMRect;
    });
    overlay.show(located('b1', '#b'), translated('Two'));
    await frame();
    scrolled.mockClear();
    overlay.show(located('b0', '#a'), translated('One'));
    await frame();
    expect(scrolled).toHaveBeenCalledWith({ top: 24, behavior: 'instant' });
    overlay.clear();
    expect(scrolled).toHaveBeenLastCalledWith(expect.objectContaining({ behavior: 'instant' }));
    Reflect.deleteProperty(document, 'scrollingElement');
  });
});

function allNodes(): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

function withoutHosts(nodes: Node[]): Node[] {
  return nodes.filter((node) => node.nodeName.toLowerCase() !== 'diptych-translation');
}
