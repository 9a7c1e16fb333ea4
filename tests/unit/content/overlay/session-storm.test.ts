// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addTo, find } from '../../overlay/page';
import { begun, kit, pass, useSession } from './session-kit';

vi.mock('../../../../src/platform/overlay-connection', () => ({ hasExtension: () => true }));

useSession();
afterEach(() => vi.restoreAllMocks());

const LONG = 'Una riga che la pagina ha messo qui da sé, e che nessuno ha chiesto di tradurre. '.repeat(5);
/** Puts a new text into the page every third of a second, and answers what is asked; how many characters were. */
async function storm(seconds: number, put: (number: number) => void): Promise<number> {
  let chars = 0;
  for (let number = 0; number < seconds * 3; number += 1) {
    put(number);
    await pass(334);
    const asked = kit.asked();
    chars += JSON.stringify(asked.map(({ content }) => content)).length;
    kit.answer(asked);
  }
  return chars;
}

describe('a page that makes text without end', () => {
  test('that it replaces', async () => {
    await kit.translateAll();
    const put = (number: number) => {
      for (const id of ['a', 'b']) find(`#${id}`).textContent = `${number} ${id} ${LONG}`;
    };
    // Two of 400 characters in each of 180 thirds of a second are 150,000.
    expect(await storm(60, put)).toBeLessThan(50_000 * 1.3 + 60 * 100);
    const before = await storm(20, put);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(20 * 100 * 1.6);
  });

  test('far below, to scroll there', async () => {
    await kit.translateAll();
    const measured = await storm(10, (number) => {
      addTo(find('main'), `<p y=9000>${number} ${LONG.repeat(9)}</p>`);
      // What was added a moment ago is where the window is now.
      const shown = find('main').querySelectorAll('[y]')[number];
      shown?.setAttribute('y', '0');
      document.dispatchEvent(new Event('scroll'));
    });
    expect(measured).toBeGreaterThan(20_000);
    // Of 3,600 characters in each of 30 thirds of a second.
    expect(measured).toBeLessThan(60_000);
  });

  test('is asked about none of it while the reader is elsewhere, and about what is there when the reader is back', async () => {
    await kit.translateAll();
    let state: DocumentVisibilityState = 'hidden';
    vi.spyOn(Document.prototype, 'visibilityState', 'get').mockImplementation(() => state);
    document.dispatchEvent(new Event('visibilitychange'));
    const put = (number: number) => {
      find('#a').textContent = `Nuova riga ${number} che non si vede. ${LONG}`;
    };
    expect(await storm(5, put)).toBe(0 + 15 * '[]'.length);
    state = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(10);
    expect(kit.askedTexts()).toEqual([expect.stringContaining('Nuova riga 14')]);
  });

  test('is not opened under one address after the other without end', async () => {
    await kit.translateAll();
    let opened = 0;
    for (let number = 0; number < 200; number += 1) {
      history.replaceState(null, '', `/pagina-${number}`);
      find('#a').textContent = `Pagina ${number}. ${LONG}`;
      window.dispatchEvent(new PopStateEvent('popstate'));
      await pass(450);
      opened += kit.said().filter(({ type }) => type === 'open').length;
      begun();
    }
    expect(opened).toBeGreaterThan(10);
    expect(opened).toBeLessThan(110);
  });
});
