// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { find, marked, setPage } from '../../overlay/page';
import { begun, kit, pass, useSession } from './session-kit';

vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => true }));

// No test can make events that browsers vouch for.
vi.mock('../../../../src/overlay/by-reader', () => ({ isByReader: () => true }));

useSession();

describe('an extension that is gone', () => {
  test('takes everything away and leaves nothing behind that listens', async () => {
    const before = document.documentElement.outerHTML;
    await kit.translateAll();
    kit.isOrphan = true;
    kit.port.disconnected();
    window.dispatchEvent(new Event('focus'));
    expect(kit.ended).toHaveBeenCalledTimes(1);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    document.dispatchEvent(new Event('scroll'));
    window.dispatchEvent(new Event('focus'));
    window.dispatchEvent(new Event('resize'));
    find('main').append('Altro');
    find('#a').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
    await pass(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(marked()).toEqual([]);
  });

  test('already when it begins: nothing begins', async () => {
    kit.isOrphan = true;
    expect(kit.start()).toEqual({ ok: false, error: { kind: 'disconnected' } });
    await pass(100);
    expect(vi.getTimerCount()).toBe(0);
    expect(kit.ended).toHaveBeenCalledTimes(1);
  });
});

test('turned away, or told that nothing more comes, it does not knock again until the reader comes back', async () => {
  kit.start();
  await pass(50);
  kit.tell({ type: 'stopped', error: { kind: 'page-not-allowed' } });
  kit.port.disconnected();
  await pass(60_000);
  expect(kit.ports).toHaveLength(1);
  window.dispatchEvent(new Event('focus'));
  expect(kit.ports).toHaveLength(2);
  expect(kit.asked()).toHaveLength(3);
});

test('stopped, it closes its connection and gives the page back, whatever was under way', async () => {
  const before = document.documentElement.outerHTML;
  kit.start();
  begun();
  kit.answer(kit.asked());
  kit.session?.stop();
  await pass(1000);
  expect(kit.port.isClosed).toBe(true);
  expect(kit.ports).toHaveLength(1);
  expect(kit.said()).toEqual([]);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
  expect(kit.ended).not.toHaveBeenCalled();
});

test.each([
  ['page-empty', '<body></body>'],
  ['page-without-article', '<body><p>Poche parole.</p>'],
])('fails with %s, and is connected to nothing', (kind, html) => {
  setPage(html);
  expect(kit.start()).toMatchObject({ ok: false, error: { kind } });
  expect(kit.ports.every(({ isClosed }) => isClosed)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});
