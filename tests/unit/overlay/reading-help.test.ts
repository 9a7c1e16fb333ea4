// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OverlayMode } from '../../../src/core/overlay-display';
import type { BlockTranslation } from '../../../src/overlay/block-translation';
import { HIGHLIGHT } from '../../../src/overlay/page-rules';
import { OverlayKit } from './overlay-kit';
import { addTo, find, frame, hosts, marked, openShadows, setPage, translated } from './page';
import { adoptedRules, highlighted, stubCaret, stubLayout, stubStyles } from './stubs';

// No test can make events that browsers vouch for.
vi.mock('../../../src/overlay/by-reader', () => ({ isByReader: () => true }));

const TWO: BlockTranslation = {
  language: 'en',
  parts: [
    { sentence: 0, content: [{ type: 'text', text: 'One. ' }] },
    { sentence: 1, content: [{ type: 'text', text: 'Two.' }] },
  ],
  lengths: [5, 4],
};

let shadowOf: ReturnType<typeof openShadows>;
let kit: OverlayKit;

const move = async (target: Node) => {
  target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  await frame();
};
/** Points at a letter of the only text of an element. */
const pointAt = async (selector: string, offset: number) => {
  stubCaret({ node: find(selector).firstChild as Node, offset });
  await move(find(selector));
};
const panel = () =>
  marked().find(
    (host) => / panel$/.test(host.getAttribute('data-diptych') ?? '') && !host.hasAttribute('data-empty'),
  );
const panelText = () => panel() && shadowOf(panel()).querySelector('div')?.textContent;
const markedIn = (host: Element | undefined) =>
  [...shadowOf(host).querySelectorAll('.marked')].map(({ textContent }) => textContent?.trim());

/** Shows the translation of `#a`, in two sentences; null for none. */
async function begin(mode: OverlayMode, translation: BlockTranslation | null = TWO): Promise<string> {
  kit = new OverlayKit(mode);
  const { id } = kit.know(undefined, find('#a'));
  kit.know(undefined, find('#b'));
  if (translation) kit.overlay.show(id, translation);
  await frame();
  return id;
}

beforeEach(() => {
  stubStyles();
  stubLayout();
  stubCaret(undefined);
  shadowOf = openShadows();
  setPage('<html lang=it><body><p id=a>Uno. Due.</p><p id=b>Altro.</p><i id=c>1</i>');
});
afterEach(() => {
  kit.stop();
  vi.restoreAllMocks();
});

describe('the sentence that is pointed at', () => {
  test.each(['under', 'hover'] as const)(
    'looks marked in the page, which shows translations %s',
    async (mode) => {
      await begin(mode);
      await pointAt('#a', 6);
      expect(highlighted(HIGHLIGHT)).toBe('Due.');
      expect(adoptedRules(document).join()).toContain(`::highlight(${HIGHLIGHT})`);
    },
  );

  test('in the page is marked on both sides', async () => {
    await begin('under');
    await pointAt('#a', 6);
    expect(highlighted(HIGHLIGHT)).toBe('Due.');
    expect(markedIn(hosts()[0])).toEqual(['Two.']);
    await pointAt('#a', 1);
    expect(highlighted(HIGHLIGHT)).toBe('Uno.');
    expect(markedIn(hosts()[0])).toEqual(['One.']);
    expect(panel()).toBeUndefined();
  });

  test('in the translation too', async () => {
    await begin('under');
    const second = shadowOf(hosts()[0]).querySelector('[data-sentence="1"]');
    second?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(highlighted(HIGHLIGHT)).toBe('Due.');
    expect(markedIn(hosts()[0])).toEqual(['Two.']);
    shadowOf(hosts()[0]).querySelector('.text')?.dispatchEvent(new PointerEvent('pointerleave'));
    expect(highlighted(HIGHLIGHT)).toBeUndefined();
    expect(markedIn(hosts()[0])).toEqual([]);
  });

  test('is the only one, however quickly the pointer goes from one text to another', async () => {
    await begin('under');
    await pointAt('#a', 6);
    expect(markedIn(hosts()[0])).toEqual(['Two.']);
    addTo(document.body, '<p id=d>Dopo.</p>');
    const { id } = kit.know(undefined, find('#d'));
    kit.overlay.show(id, translated('After.'));
    await frame();
    await pointAt('#d', 1);
    expect(hosts().map(markedIn)).toEqual([[], ['After.']]);
  });

  test('is no longer marked when the pointer is elsewhere', async () => {
    await begin('under');
    await pointAt('#a', 6);
    await move(find('#c'));
    expect(highlighted(HIGHLIGHT)).toBeUndefined();
    expect(markedIn(hosts()[0])).toEqual([]);
  });

  test('is not marked any more in a block that is gone', async () => {
    const id = await begin('under');
    await pointAt('#a', 6);
    kit.overlay.forget([id]);
    expect(highlighted(HIGHLIGHT)).toBeUndefined();
  });
});

describe('while pointing', () => {
  test('the translation comes in the panel, with its sentences marked', async () => {
    await begin('hover');
    await pointAt('#a', 6);
    expect(hosts()).toEqual([]);
    expect(panelText()).toBe('One. Two.');
    expect(markedIn(panel())).toEqual(['Two.']);
    await pointAt('#a', 1);
    expect(markedIn(panel())).toEqual(['One.']);
    expect(kit.wanted).toEqual([]);
  });

  test('what is not there yet is wanted, and comes in the same panel', async () => {
    const id = await begin('hover', null);
    await pointAt('#a', 1);
    expect(panelText()).toBe('Wait');
    expect(kit.wanted).toEqual([id]);
    kit.overlay.show(id, translated('Hello'));
    await frame();
    expect(panelText()).toBe('Hello');
  });

  test('another block has the panel for itself', async () => {
    await begin('hover');
    await pointAt('#a', 1);
    await pointAt('#b', 1);
    expect(panelText()).toBe('Wait');
    expect(kit.wanted).toHaveLength(1);
  });

  test('the focus is as good as the pointer', async () => {
    find('#a').replaceChildren();
    addTo(find('#a'), '<a href="/x">Uno. Due.</a>');
    await begin('hover');
    (find('#a a') as HTMLElement).focus();
    expect(panelText()).toBe('One. Two.');
  });

  test('nothing comes for what is no text of the page', async () => {
    await begin('hover');
    await move(find('#c'));
    expect(panel()).toBeUndefined();
    expect(kit.wanted).toEqual([]);
  });

  test('what failed can be asked for again from the panel', async () => {
    const id = await begin('hover', {
      language: 'en',
      parts: [{ sentence: 0, missing: 'Offline.', language: 'en' }],
      lengths: [9],
    });
    await pointAt('#a', 1);
    shadowOf(panel()).querySelector('button')?.click();
    expect(kit.retried).toEqual([id]);
  });
});

describe('the original in the panel', () => {
  test('comes where the translation is in its place, in its own language', async () => {
    await begin('instead');
    const second = shadowOf(hosts()[0]).querySelector('[data-sentence="1"]');
    second?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    expect(panelText()).toBe('Uno. Due.');
    expect(markedIn(panel())).toEqual(['Due.']);
    expect(shadowOf(panel()).querySelector('div')).toMatchObject({ lang: 'it' });
  });

  test('does not come where both are there', async () => {
    await begin('under');
    await pointAt('#a', 1);
    expect(panel()).toBeUndefined();
  });
});

test('what the page does not want to have comes in the panel', async () => {
  const id = await begin('under');
  kit.overlay.giveUp(id);
  await pointAt('#a', 1);
  expect(panelText()).toBe('One. Two.');
});

test('a panel that belongs to a block goes with it, and with the overlay', async () => {
  const id = await begin('hover');
  await pointAt('#a', 1);
  kit.overlay.forget([id]);
  expect(panel()).toBeUndefined();
  kit.stop();
  expect(marked()).toEqual([]);
});
