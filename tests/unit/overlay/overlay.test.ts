// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BlockTranslation } from '../../../src/overlay/block-translation';
import { laidOut, OverlayKit } from './overlay-kit';
import { addTo, blocksIn, find, frame, hosts, marked, openShadows, setPage, translated } from './page';
import { stubLayout, stubStyles } from './stubs';

let shadowOf: ReturnType<typeof openShadows>;
let kit: OverlayKit;

const textOf = (host: Element | undefined) => shadowOf(host).querySelector('.text')?.textContent;
const shown = () => hosts().map((host) => `${host.parentElement?.id} ${textOf(host)}`);
const notice = () => marked().find((element) => element.getAttribute('data-diptych')?.endsWith(' notice'));
const partly = (text: string): BlockTranslation => ({
  language: 'en',
  parts: [
    { sentence: 0, content: [{ type: 'text', text }] },
    { sentence: 1, missing: 'Offline.', language: 'en' },
  ],
  lengths: [3, 3],
});

beforeEach(() => {
  stubStyles();
  stubLayout();
  shadowOf = openShadows();
  setPage('<html lang=it><body><p id=a>Ciao</p><p id=b>Mondo</p>');
  kit = new OverlayKit();
});
afterEach(() => {
  kit.stop();
  vi.restoreAllMocks();
});

describe('what is shown', () => {
  test('a host with the language and direction of the translation, its text out of the page’s reach', async () => {
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('مرحبا', 'ar'));
    await frame();
    const [host] = hosts();
    expect(host?.parentElement).toBe(find('#a'));
    expect(host?.outerHTML).toMatch(/^<diptych-[a-z]{8} [^>]*><\/diptych-[a-z]{8}>$/);
    expect(host).toMatchObject({ lang: 'ar', dir: 'rtl', shadowRoot: null });
    expect(host?.getAttribute('translate')).toBe('no');
    expect(host?.getAttribute('role')).toBe('paragraph');
    expect(textOf(host)).toBe('مرحبا');
    expect(find('#a').textContent).toBe('Ciao');
    expect(host && kit.overlay.isOurs(host)).toBe(true);
    expect(kit.overlay.isOurs(find('#a'))).toBe(false);
  });

  test('what it has become is shown in the same host; the same again leaves its nodes alone', async () => {
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('Hello'));
    await frame();
    const [host] = hosts();
    const before = shadowOf(host).querySelector('.text')?.firstChild;
    kit.overlay.show(id, translated('Hello'));
    await frame();
    expect(shadowOf(host).querySelector('.text')?.firstChild).toBe(before);
    kit.overlay.show(id, translated('Hi'));
    await frame();
    expect(hosts()).toEqual([host]);
    expect(textOf(host)).toBe('Hi');
  });

  test('a missing sentence is a mark that opens to its reason, and can be asked for again', async () => {
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, partly('Hello'));
    await frame();
    const mark = shadowOf(hosts()[0]).querySelector('details');
    expect(mark?.querySelector('summary')?.getAttribute('aria-label')).toBe('Offline.');
    expect(mark?.querySelector('div')?.firstChild?.textContent).toBe('Offline.');
    mark?.querySelector('button')?.click();
    expect(kit.retried).toEqual([id]);
  });

  test('nothing of a block that is not known', async () => {
    kit.overlay.show('p0', translated('Hello'));
    kit.overlay.hide('p0');
    await frame();
    expect(hosts()).toEqual([]);
  });

  test('hiding takes one away, which may be shown again', async () => {
    const [a, b] = await kit.showAll();
    kit.overlay.hide(a?.id ?? '');
    expect(shown()).toEqual([`b translation of ${b?.id}`]);
    kit.overlay.show(a?.id ?? '', translated('Hello'));
    await frame();
    expect(shown()[0]).toBe('a Hello');
  });

  test('forgetting a block takes its translation along', async () => {
    const [a, b] = await kit.showAll();
    kit.overlay.forget([a?.id ?? '']);
    expect(shown()).toEqual([`b translation of ${b?.id}`]);
    kit.overlay.show(a?.id ?? '', translated('Hello'));
    await frame();
    expect(shown()).toHaveLength(1);
  });

  test('many blocks are written over several frames, the first at once', async () => {
    setPage(`<body>${Array.from({ length: 200 }, (_, i) => `<p>Testo ${i}</p>`).join('')}`);
    const blocks = blocksIn();
    kit.overlay.know(blocks);
    for (const { id } of blocks) kit.overlay.show(id, translated('x'));
    await Promise.resolve();
    expect(hosts().length).toBeGreaterThan(0);
    expect(hosts().length).toBeLessThan(200);
    await expect.poll(() => hosts().length).toBe(200);
  });

  test('a block that is gone before it is written holds up none of the others', async () => {
    const [a, b] = [kit.know('Ciao'), kit.know('Mondo')];
    kit.overlay.show(a.id, translated('Hello'));
    kit.overlay.show(b.id, translated('World'));
    find('#a').remove();
    await frame();
    expect(shown()).toEqual(['b World']);
  });

  test('what does not fit where it stands comes behind the box that cuts it off', async () => {
    stubLayout(({ className }) => ({ height: className.startsWith('text') ? 60 : 20 }));
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('Hello'));
    await laidOut();
    expect(hosts()[0]?.previousElementSibling).toBe(find('#a'));
  });

  test('nor what would be cut off by a box further out', async () => {
    setPage('<body><div id=card style="overflow-y:hidden"><div><p id=a>Ciao</p></div></div>');
    stubLayout(({ className, id }) => ({
      height: className.startsWith('text') ? 160 : id === 'card' ? 120 : 200,
    }));
    await kit.showAll();
    await laidOut();
    expect(hosts()[0]?.previousElementSibling).toBe(find('#card'));
  });

  test('and nowhere in the page where nothing can stand there', async () => {
    setPage('<body><table><tr><td id=a>Ciao</td></tr></table>');
    stubLayout(({ className }) => ({ height: className.startsWith('text') ? 60 : 20 }));
    await kit.showAll();
    await laidOut();
    expect(hosts()).toEqual([]);
  });
});

describe('in the place of the original', () => {
  beforeEach(() => {
    kit.overlay.setMode('instead');
  });
  const flow = () => hosts()[0]?.getAttribute('data-flow');

  test('is shown what is whole, and what is not under it', async () => {
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('Hello'));
    await frame();
    expect(flow()).toBe('instead');
    expect(hosts()[0]?.getAttribute('role')).toBeNull();
    kit.overlay.show(id, partly('Hello'));
    await frame();
    expect(flow()).toBe('block');
    expect(hosts()[0]?.hasAttribute('data-diptych-rule')).toBe(false);
  });

  test('is placed anew when the page has another width', async () => {
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('Hello'));
    await frame();
    const rule = hosts()[0]?.getAttribute('data-diptych-rule');
    find('#a').setAttribute('style', 'margin-left: 40px');
    kit.overlay.resized();
    await frame();
    expect(hosts()[0]?.getAttribute('data-diptych-rule')).not.toBe(rule);
  });

  test('one that would be cut off stands behind its box, and hides nothing', async () => {
    stubLayout(({ className }) => ({ height: className.startsWith('text') ? 60 : 20 }));
    const { id } = kit.know('Ciao');
    kit.overlay.show(id, translated('Hello'));
    await laidOut();
    expect(flow()).toBe('block');
    expect(hosts()[0]?.previousElementSibling).toBe(find('#a'));
  });

  test('a block is not hidden by another that stands in its box', async () => {
    setPage('<body><div>Uno uno<p>Due due</p></div>');
    await kit.showAll();
    expect(hosts().map((host) => host.getAttribute('data-flow'))).toEqual(['block', 'instead']);
  });
});

describe('a page that takes translations away', () => {
  test('has them put back twice, and is then left alone, and the reader is told', async () => {
    const [a] = await kit.showAll();
    const back: boolean[] = [];
    for (let i = 0; i < 4; i += 1) {
      for (const host of hosts(find('#a'))) host.remove();
      kit.overlay.checkHosts();
      await frame();
      back.push(hosts(find('#a')).length === 1);
    }
    expect(back).toEqual([true, true, false, false]);
    expect(shadowOf(notice()).textContent).toContain('gave up 1');
    kit.overlay.show(a?.id ?? '', translated('One, again'));
    await frame();
    expect(find('#a').lastElementChild).toBeNull();
    expect(hosts(find('#b'))).toHaveLength(1);
  });

  test('a host that it has moved elsewhere is put back', async () => {
    await kit.showAll();
    addTo(document.body, '<div id=c></div>');
    find('#c').append(...hosts(find('#a')));
    kit.overlay.checkHosts();
    await frame();
    expect(shown().map((text) => text[0])).toEqual(['a', 'b']);
  });

  test('what was given up once is said once, and more with the number of all', async () => {
    const [a, b] = await kit.showAll();
    kit.overlay.giveUp(a?.id ?? '');
    kit.overlay.giveUp(a?.id ?? '');
    kit.overlay.giveUp(b?.id ?? '');
    expect(marked()).toEqual([notice()]);
    expect(shadowOf(notice()).textContent).toContain('gave up 2');
  });

  test('a text that it builds anew and again is said once', async () => {
    await kit.showAll();
    for (let turn = 0; turn < 3; turn += 1) {
      find('#a').replaceChildren('Ciao');
      kit.overlay.giveUp(kit.know('Ciao').id);
    }
    expect(shadowOf(notice()).textContent).toContain('gave up 1');
  });

  test('may copy a translation: the copy is nothing of ours', async () => {
    kit.overlay.setMode('instead');
    await kit.showAll();
    const copy = find('#a').cloneNode(true) as Element;
    document.body.append(copy);
    expect(copy.querySelector('[data-diptych-rule]')).not.toBeNull();
    kit.overlay.checkHosts();
    expect(copy.outerHTML).toBe('<p id="a">Ciao</p>');
    expect(shown()).toHaveLength(2);
  });

  test('a block that is gone itself is no loss of its host', async () => {
    await kit.showAll();
    const a = find('#a');
    for (let i = 0; i < 4; i += 1) {
      a.remove();
      kit.overlay.checkHosts();
      document.body.prepend(a);
      await frame();
    }
    expect(shown()).toHaveLength(2);
    expect(notice()).toBeUndefined();
  });
});

test('its own writing is not a change of the page', async () => {
  await kit.showAll();
  kit.overlay.setMode('instead');
  await frame();
  kit.overlay.hide(hosts()[0]?.getAttribute('data-diptych')?.split(' ')[2] ?? '');
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(kit.changed).not.toHaveBeenCalled();
  document.body.append('Altro');
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(kit.changed).toHaveBeenCalledTimes(1);
});

test('what the reader looks at stays where it is when something is inserted above it', async () => {
  const scrolled = vi.fn();
  Object.defineProperty(Document.prototype, 'scrollingElement', {
    configurable: true,
    value: document.documentElement,
  });
  document.documentElement.scrollTo = scrolled;
  stubLayout(({ id }) => ({ y: id === 'a' ? -50 : 10 + 24 * hosts(find('#a')).length }));
  const [a, b] = [kit.know('Ciao'), kit.know('Mondo')];
  kit.overlay.show(b.id, translated('World'));
  await frame();
  expect(scrolled).not.toHaveBeenCalled();
  kit.overlay.show(a.id, translated('Hello'));
  await frame();
  expect(scrolled).toHaveBeenCalledWith({ top: 24, behavior: 'instant' });
  kit.overlay.clear();
  expect(scrolled).toHaveBeenLastCalledWith(expect.objectContaining({ behavior: 'instant' }));
  expect(scrolled).toHaveBeenCalledTimes(2);
  Reflect.deleteProperty(Document.prototype, 'scrollingElement');
});
