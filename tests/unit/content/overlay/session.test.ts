// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { addTo, find, hosts } from '../../overlay/page';
import { at, begun, DUE, kit, pass, shadowOf, shown, TRE, UNO, useSession } from './session-kit';

vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => true }));

// No test can make events that browsers vouch for.
vi.mock('../../../../src/overlay/by-reader', () => ({ isByReader: () => true }));

useSession();

describe('what is asked for', () => {
  test('at the start: who it is and what page, then what is on the screen, then what is near', async () => {
    expect(kit.start().ok).toBe(true);
    const [open, want, ...more] = kit.said();
    expect(open).toMatchObject({
      type: 'open',
      invitation: 'of-this-tab',
      page: { url: 'http://localhost:3000/faro', title: 'Il faro' },
    });
    expect(want).toMatchObject({
      type: 'want',
      blocks: [{ content: [{ text: UNO }] }, { content: [{ text: DUE }] }],
    });
    expect(more).toEqual([]);
    await pass(50);
    expect(kit.askedTexts()).toEqual([TRE]);
  });

  test('nothing twice, however the reader scrolls; what is waited for is said to be on the screen', async () => {
    kit.start();
    await pass(50);
    const ids = kit.asked().map(({ id }) => id);
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(kit.said()).toEqual([{ type: 'visible', blocks: ids.slice(0, 2) }]);
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(kit.said()).toEqual([]);
    begun();
    kit.answer(ids.map((id) => ({ id, kind: 'paragraph', content: [{ type: 'text', text: 'x' }] })));
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(kit.said()).toEqual([]);
  });

  test('what comes near when the reader does', async () => {
    find('#c').setAttribute('y', '5000');
    kit.start();
    await pass(50);
    expect(kit.askedTexts()).toEqual([UNO, DUE]);
    find('#c').setAttribute('y', '900');
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(kit.askedTexts()).toEqual([TRE]);
  });

  test('while pointing: only what is pointed at, and all of it in another way of showing', async () => {
    kit.start({ mode: 'hover' });
    await pass(100);
    expect(kit.askedTexts()).toEqual([]);
    find('#b').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await pass(50);
    expect(kit.askedTexts()).toEqual([DUE]);
    kit.session?.setDisplay({ mode: 'under', scope: 'article' });
    await pass(100);
    expect(kit.askedTexts()).toEqual([UNO, TRE]);
  });

  test('all of a page that the reader wants whole, little by little', async () => {
    find('#c').setAttribute('y', '5000');
    addTo(document.body, '<footer><p>Parole in fondo alla pagina</p></footer>');
    kit.start({ scope: 'page' });
    begun();
    await pass(50);
    const first = kit.asked();
    expect(first).toHaveLength(3);
    await pass(3000);
    expect(kit.asked()).toEqual([]);
    kit.answer(first);
    await pass(6000);
    expect(kit.askedTexts()).toEqual([TRE]);
  });
});

describe('what is told', () => {
  test('is shown block by block, and nothing of what nobody asked for', async () => {
    kit.start();
    const [a, b] = kit.asked();
    begun();
    if (b) kit.answer([b]);
    await pass(50);
    expect(shown()).toEqual([at('b', DUE)]);
    kit.answer([{ id: 'p9999999', kind: 'paragraph', content: [] }]);
    if (a) kit.answer([a]);
    await pass(50);
    expect(shown()).toEqual([at('a', UNO), at('b', DUE)]);
  });

  test('a sentence that failed says why and can be asked for again', async () => {
    kit.start();
    const [a] = kit.asked();
    begun();
    const sentences = [{ length: 5, state: 'failed' as const, error: { kind: 'offline' as const } }];
    kit.tell({ type: 'blocks', blocks: [{ id: a?.id ?? '', sentences }] });
    await pass(100);
    expect(shown()).toEqual(['a: because offline']);
    kit.said();
    shadowOf(hosts()[0]).querySelector('button')?.click();
    const [retry] = kit.said();
    expect(retry).toMatchObject({ type: 'retry' });
    expect(retry?.type === 'retry' && retry.blocks[0]).toBe(a?.id);
    if (a) kit.answer([a]);
    await pass(50);
    expect(shown()).toEqual([at('a', UNO)]);
  });

  test('a reason why nothing more comes is said once, where it would have gone on', async () => {
    kit.start();
    begun();
    const [a] = kit.asked();
    if (a) kit.answer([a]);
    kit.tell({ type: 'stopped', error: { kind: 'engine-not-chosen' } });
    kit.tell({ type: 'stopped', error: { kind: 'offline' } });
    await pass(50);
    expect(shown()).toEqual([at('a', UNO), 'b: because offline']);
    begun();
    await pass(50);
    expect(shown().filter((text) => text.includes('because'))).toEqual([]);
  });

  test('a connection that is lost again and again is such a reason, and asking again makes another', async () => {
    vi.stubGlobal('chrome', { runtime: { id: 'diptych' } });
    kit.start();
    await pass(50);
    for (let times = 0; times < 6; times += 1) {
      expect(shown()).toEqual([]);
      kit.port.disconnected();
      await pass(10_000);
    }
    expect(shown()).toEqual(['a: because disconnected']);
    kit.said();
    shadowOf(hosts()[0]).querySelector('button')?.click();
    expect(new Set(kit.said().map(({ type }) => type))).toEqual(new Set(['open', 'want']));
    await pass(50);
    expect(shown()).toEqual([]);
    vi.unstubAllGlobals();
  });

  test('the words of the reason ask for all that is still waited for', async () => {
    kit.start();
    await pass(50);
    const ids = kit.asked().map(({ id }) => id);
    kit.tell({ type: 'stopped', error: { kind: 'offline' } });
    await pass(50);
    shadowOf(hosts()[0]).querySelector('button')?.click();
    expect(kit.said()).toEqual([{ type: 'retry', blocks: ids }]);
    await pass(50);
    expect(shown()).toEqual([]);
  });

  test('the way of showing is another, with the same translations and no question', async () => {
    await kit.translateAll();
    kit.said();
    kit.session?.setDisplay({ mode: 'instead', scope: 'article' });
    await pass(100);
    expect(hosts().map((host) => host.getAttribute('data-flow'))).toEqual(['instead', 'instead', 'instead']);
    kit.session?.setDisplay({ mode: 'hover', scope: 'article' });
    await pass(100);
    expect(hosts()).toEqual([]);
    expect(kit.said()).toEqual([]);
  });

  test('another language takes away what is shown and asks for it again', async () => {
    const before = await kit.translateAll();
    kit.said();
    begun('he');
    await pass(100);
    expect(shown()).toEqual([]);
    const again = kit.asked();
    expect(again.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    kit.answer(again);
    await pass(100);
    expect(hosts()[0]).toMatchObject({ lang: 'he', dir: 'rtl' });
  });

  test('work that begins anew in the same language, with another engine, is no other than that', async () => {
    await kit.translateAll();
    kit.said();
    begun();
    await pass(100);
    expect(shown()).toEqual([]);
    expect(kit.askedTexts()).toEqual([UNO, DUE, TRE]);
  });
});

describe('a connection that is lost', () => {
  test('is made again, keeps what is shown and asks for what is pending alone', async () => {
    kit.start();
    begun();
    await pass(50);
    const [a, ...others] = kit.asked();
    if (a) kit.answer([a]);
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    const visible = kit.said();
    kit.port.disconnected();
    await pass(500);
    expect(kit.ports).toHaveLength(2);
    const said = kit.said();
    expect(said[0]).toMatchObject({ type: 'open', invitation: 'of-this-tab' });
    const blocks = said.flatMap((command) => (command.type === 'want' ? command.blocks : []));
    expect(blocks).toEqual(others);
    document.dispatchEvent(new Event('scroll'));
    await pass(100);
    expect(kit.said()).toEqual(visible);
    const standing = hosts();
    begun();
    await pass(100);
    expect(hosts()).toEqual(standing);
    expect(shown()).toEqual([at('a', UNO)]);
    expect(kit.said()).toEqual([]);
    kit.answer(others);
    await pass(50);
    expect(shown()).toHaveLength(3);
  });

  test('and knows nothing of a sentence that failed: the reader may ask for it all the same', async () => {
    kit.start();
    const [a] = kit.asked();
    begun();
    const sentences = [{ length: 5, state: 'failed' as const, error: { kind: 'offline' as const } }];
    kit.tell({ type: 'blocks', blocks: [{ id: a?.id ?? '', sentences }] });
    await pass(50);
    kit.port.disconnected();
    await pass(500);
    begun();
    expect(kit.asked()).not.toContainEqual(a);
    shadowOf(hosts()[0]).querySelector('button')?.click();
    expect(kit.asked()).toEqual([a]);
  });

  test('is made again also while a text is out of the page that it was in', async () => {
    kit.start();
    find('#a').textContent = 'Altro';
    kit.port.disconnected();
    await pass(500);
    expect(kit.ports).toHaveLength(2);
    expect(kit.ended).not.toHaveBeenCalled();
    expect(kit.said()[0]).toMatchObject({ type: 'open' });
  });

  test('and begins in another language: all is hidden and asked for', async () => {
    await kit.translateAll();
    kit.port.disconnected();
    window.dispatchEvent(new Event('focus'));
    expect(kit.ports).toHaveLength(2);
    expect(kit.said()).toHaveLength(1);
    begun('fr');
    await pass(100);
    expect(shown()).toEqual([]);
    expect(kit.askedTexts()).toEqual([UNO, DUE, TRE]);
  });

  test('with nothing to wait for is left, until the reader does something', async () => {
    await kit.translateAll();
    kit.port.disconnected();
    await pass(60_000);
    expect(kit.ports).toHaveLength(1);
    addTo(find('main'), `<p>${TRE} Anche oggi.</p>`);
    await pass(400);
    expect(kit.ports).toHaveLength(2);
    expect(kit.askedTexts()).toEqual([`${TRE} Anche oggi.`]);
  });
});
