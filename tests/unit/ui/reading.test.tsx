// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/core/inline';
import { DEFAULT_READING, type Reading } from '../../../src/core/reading';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import {
  all,
  button,
  click,
  failed,
  one,
  perform,
  platform,
  say,
  show,
  showPrivateWindow,
} from './open-view';
import { sampleJob, samplePairs, text } from './samples';

const saved = () => platform.saved.at(-1)?.reading;
const choose = (value: string) =>
  perform(() => (one(`[data-value="${value}"]`).previousSibling as HTMLElement).click());
const settled = (reading: Partial<Reading>) =>
  perform(() =>
    platform.settingsChanged({ ...DEFAULT_SETTINGS, reading: { ...DEFAULT_READING, ...reading } }),
  );

describe('how the text looks', () => {
  it('is chosen in one menu, and remembered', async () => {
    await show({ pairs: samplePairs(2, 2) });
    await click('How the text looks');
    await choose('translation');
    expect(one('.view').dataset.layout).toBe('translation');
    for (const value of ['sepia', 'sans']) await choose(value);
    await click('Larger text');
    expect(saved()).toEqual({
      ...DEFAULT_READING,
      layout: 'translation',
      theme: 'sepia',
      typeface: 'sans',
      textSize: 110,
    });
    expect(one('.stepper output').textContent).toBe('110%');
  });

  it('has a smallest and a largest size', async () => {
    await settled({ textSize: 200 });
    await click('How the text looks');
    await click('Larger text');
    expect(platform.saved).toEqual([]);
    expect(button('Larger text').getAttribute('aria-disabled')).toBe('true');
    await click('Smaller text');
    expect(saved()?.textSize).toBe(175);
  });

  it('puts the columns the other way round', async () => {
    await show({ pairs: samplePairs(2, 2) });
    await click('How the text looks');
    await perform(() => (one('.panel-check input') as HTMLInputElement).click());
    expect([one('.view').dataset.swapped, saved()?.isSwapped]).toEqual(['true', true]);
  });

  it('waits where it is asked who translates, which takes the place of the translation', async () => {
    await settled({ layout: 'original', isSwapped: true });
    await failed({ kind: 'engine-not-chosen' });
    expect(one('.view').dataset).toMatchObject({ layout: 'columns', swapped: 'false' });
    await show({ state: 'done' });
    expect(one('.view').dataset.layout).toBe('original');
  });
});

describe('pictures', () => {
  const image: Inline = { type: 'image', src: 'https://a.test/lazy.jpg', alt: 'Una torre' };
  const loaded = { src: 'https://a.test/800.webp', width: 800, height: 450 };
  const showImage = (inline: Inline) =>
    show({
      pairs: [{ id: 'b0.0', blockId: 'b0', original: [inline], translation: [inline], state: 'done' }],
    });

  it('are shown from where the page had them, and tell nobody who asks', async () => {
    await showImage({ ...image, loaded });
    const picture = one('[data-side="original"] img') as HTMLImageElement;
    expect([picture.src, picture.alt, picture.width, picture.height]).toEqual([
      loaded.src,
      'Una torre',
      800,
      450,
    ]);
    expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(one('[data-pair="b0.0"]').dataset.picture).toBe('true');
  });

  it('that the page has not loaded are asked for by the reader alone', async () => {
    await showImage(image);
    expect(all('img')).toHaveLength(0);
    await click('Show the picture: Una torre');
    expect((one('.rows img') as HTMLImageElement).src).toBe(image.src);
  });

  it('of another article are not asked for because one was before', async () => {
    await showImage(image);
    await click('Show the picture: Una torre');
    await showImage({ ...image, src: 'https://a.test/other.jpg' });
    expect(all('.rows img')).toHaveLength(0);
  });

  it('can be left out', async () => {
    await settled({ showsImages: false });
    await showImage({ ...image, loaded });
    expect(all('.rows img')).toHaveLength(0);
    expect(one('.image').textContent).toContain('Una torre');
  });

  it('of a private page are asked for by the reader alone', async () => {
    await showImage({ ...image, loaded });
    expect(all('.rows img')).not.toHaveLength(0);
    const engines = { ...sampleJob().engines, isPrivate: true };
    await perform(() => say({ type: 'engines', jobId: 'job-1', engines }));
    expect(all('.rows img')).toHaveLength(0);
    await click('Show the picture: Una torre');
    expect(all('.rows img')).not.toHaveLength(0);
  });

  it('are not asked for in a private window', async () => {
    await showPrivateWindow();
    await showImage({ ...image, loaded });
    expect(all('.rows img, .image button')).toHaveLength(0);
  });

  it('that do not come are their words', async () => {
    await showImage({ ...image, loaded });
    await perform(() => one('[data-side="original"] img').dispatchEvent(new Event('error')));
    expect(one('[data-side="original"]').textContent).toBe('Una torre');
    expect(all('[data-side="original"] button')).toHaveLength(0);
  });

  it('within a text stand in it', async () => {
    const original = [...text('Ecco '), { ...image, loaded }, ...text(' la torre.')];
    await show({ pairs: [{ id: 'b0.0', blockId: 'b0', original, state: 'pending' }] });
    expect(one('[data-pair="b0.0"]').dataset.picture).toBeUndefined();
  });
});

it('the popup opens the side panel of its window', async () => {
  await show({ pairs: samplePairs(2, 2) });
  const close = window.close;
  window.close = () => {};
  await click('Side panel');
  window.close = close;
  expect(platform.panelsOpened).toEqual([3]);
});
