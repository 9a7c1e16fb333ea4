// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { keptId } from '../../../src/core/kept-article';
import {
  all,
  button,
  click,
  library,
  one,
  openActions,
  perform,
  platform,
  press,
  say,
  show,
  showPrivateWindow,
} from './open-view';
import { samplePairs, text } from './samples';

const ID = keptId('https://ilporto.example/faro?x=1', 'en');
const kept = () => library.shelf.get(ID)?.kept;
/** What is written is saved when the reader pauses. */
const pause = () => perform(() => {}).then(() => new Promise((resolve) => setTimeout(resolve, 450)));
const alert = () => one('.message-error').textContent;
const type = (field: HTMLElement, value: string) =>
  perform(() => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('keeping an article', () => {
  it('is not to be had before anything is translated', async () => {
    await show({ pairs: samplePairs(2, 0) });
    expect(button('Keep')).toHaveProperty('disabled', true);
    await press('s');
    expect(kept()).toBeUndefined();
  });

  it('keeps both texts, the source and the findings', async () => {
    const pairs = samplePairs(2, 2);
    await show({ state: 'done', pairs });
    await click('Keep');
    expect(kept()).toMatchObject({
      article: { url: 'https://ilporto.example/faro?x=1' },
      language: 'it',
      target: 'en',
      use: { id: 'apertium' },
      pairs,
      tags: [],
      note: '',
      highlights: [],
    });
    expect(button('Kept in the library: tags, note, highlights')).toBeDefined();
    expect(one('[role=status].visually-hidden').textContent).toBe('Kept in the library.');
  });

  it('follows the work that goes on', async () => {
    await show({ state: 'translating', pairs: samplePairs(2, 1) });
    await press('s');
    expect(kept()?.pairs.map(({ state }) => state)).toEqual(['done', 'pending']);
    await act(async () => {
      say({
        type: 'pairs',
        jobId: 'job-1',
        pairs: [{ id: 'b0.1', state: 'done', translation: text('Two.'), engine: 'apertium' }],
      });
      say({ type: 'state', jobId: 'job-1', state: 'done' });
    });
    await pause();
    expect(kept()?.pairs.map(({ state }) => state)).toEqual(['done', 'done']);
  });

  it('leaves what was kept before as it is, until the reader keeps it anew', async () => {
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    await click('Keep');
    await click('Kept in the library: tags, note, highlights');
    await type(one('#kept-note'), 'da rileggere');
    await pause();
    const before = kept();
    await show({ id: 'job-2', state: 'done', pairs: samplePairs(2, 2) });
    await pause();
    expect(kept()).toEqual(before);
    expect(one('.kept-other').textContent).toContain('not the one that you kept');
    await click('Keep this one instead');
    expect(kept()).toMatchObject({ note: 'da rileggere', keptAt: before?.keptAt });
    expect(kept()?.pairs).toHaveLength(2);
    expect(all('.kept-other')).toEqual([]);
  });

  it('says why it could not be kept', async () => {
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    library.problem = { kind: 'no-room' };
    await click('Keep');
    expect(alert()).toContain('There is no room left');
    expect(button('Keep')).toBeDefined();
  });

  it('knows what is kept already, and what another page does with it', async () => {
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    await click('Keep');
    await show({ target: 'de', state: 'done', pairs: samplePairs(1, 1) });
    await perform(() => {});
    expect(button('Keep')).toBeDefined();
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    await perform(() => {});
    expect(button('Kept in the library: tags, note, highlights')).toBeDefined();
    library.shelf.delete(ID);
    await perform(() => library.tell(ID));
    expect(button('Keep')).toBeDefined();
  });
});

describe('what the reader says of it', () => {
  const open = async () => {
    await show({ state: 'done', pairs: samplePairs(2, 2) });
    await click('Keep');
    await click('Kept in the library: tags, note, highlights');
  };

  it('is kept with it: tags, one each', async () => {
    await open();
    await type(one('#kept-tag'), 'mare, porto,');
    await type(one('#kept-tag'), 'mare');
    await press('Enter', one('#kept-tag'));
    expect(all('.tag').map(({ textContent }) => textContent)).toEqual(['mare', 'porto']);
    await click('Remove the tag mare');
    await pause();
    expect(kept()?.tags).toEqual(['porto']);
  });

  it('is saved at once, and what came with it when the page goes', async () => {
    await open();
    const change = vi.spyOn(library, 'change');
    await type(one('#kept-note'), 'in fretta');
    expect(kept()?.note).toBe('in fretta');
    await act(async () => {
      say({ type: 'findings', jobId: 'job-1', pairs: [{ id: 'b0.0', findings: [] }] });
      dispatchEvent(new Event('pagehide'));
    });
    expect(change).toHaveBeenCalledTimes(2);
    change.mockRestore();
  });

  it('is added to what another view has said meanwhile', async () => {
    await open();
    const shelved = library.shelf.get(ID);
    if (!shelved) throw new Error('it is not kept');
    // The other view's word has not come here yet.
    library.shelf.set(ID, { ...shelved, kept: { ...shelved.kept, tags: ['altrove'], note: 'altrove' } });
    await perform(() => one('[data-pair="b0.0"]').focus());
    await press('h');
    expect(kept()).toMatchObject({
      tags: ['altrove'],
      note: 'altrove',
      highlights: [{ words: 'Sentence 0.' }],
    });
    await click('Kept in the library: tags, note, highlights');
    expect(one('#kept-note')).toHaveProperty('value', 'altrove');
  });

  it('goes when it is taken out, and comes back', async () => {
    await open();
    await type(one('#kept-note'), 'mia');
    await pause();
    await click('Remove from the library');
    expect(kept()).toBeUndefined();
    expect(one('.message-notice').textContent).toContain('Removed from the library');
    await click('Undo');
    expect(kept()?.note).toBe('mia');
    expect(all('.message-notice')).toEqual([]);
    expect(button('Kept in the library: tags, note, highlights')).toBeDefined();
  });

  it('comes back with the article that is kept again', async () => {
    await open();
    await type(one('#kept-note'), 'mia');
    await click('Remove from the library');
    await click('Keep');
    expect(kept()?.note).toBe('mia');
    expect(all('.message-notice')).toEqual([]);
  });

  it('is not cut where there is more of it than can be entered', async () => {
    await open();
    const shelved = library.shelf.get(ID);
    if (!shelved) throw new Error('it is not kept');
    const tags = Array.from({ length: 60 }, (_, at) => `tag ${at}`);
    library.shelf.set(ID, { ...shelved, kept: { ...shelved.kept, tags } });
    await perform(() => library.tell(ID));
    await type(one('#kept-tag'), 'uno di troppo,');
    expect(kept()?.tags).toEqual(tags);
  });

  it('is said to be unsaved where there is no room, and saved with the next word', async () => {
    await open();
    library.problem = { kind: 'no-room' };
    await type(one('#kept-note'), 'prima');
    expect(alert()).toContain('There is no room left');
    expect(all('[data-saved="false"]')).toHaveLength(1);
    library.problem = undefined;
    await type(one('#kept-note'), 'prima e dopo');
    expect(kept()?.note).toBe('prima e dopo');
    expect(all('[data-saved="true"]')).toHaveLength(1);
  });

  it('is not to be had in a private window', async () => {
    await showPrivateWindow();
    await show({ state: 'done', pairs: samplePairs(1, 1) });
    expect(all('button').map(({ textContent }) => textContent)).not.toContain('Keep');
    await press('s');
    expect(kept()).toBeUndefined();
  });

  it('opens the library', async () => {
    await open();
    await perform(() => one('.panel-row button').click());
    expect(platform.libraryOpened).toBe(1);
  });
});

describe('highlights', () => {
  const drawn = new Map<string, Range[]>();
  class Drawn {
    readonly ranges: Range[];
    constructor(...ranges: Range[]) {
      this.ranges = ranges;
    }
  }
  const words = () => drawn.get('diptych-kept')?.map(String) ?? [];
  const stub = () => {
    drawn.clear();
    vi.stubGlobal('Highlight', Drawn);
    vi.stubGlobal('CSS', {
      highlights: {
        set: (name: string, { ranges }: Drawn) => drawn.set(name, ranges),
        delete: (name: string) => drawn.delete(name),
      },
    });
  };
  const frame = () => perform(() => {}).then(() => new Promise((resolve) => setTimeout(resolve, 150)));

  it('keep the article, are drawn, and go again', async () => {
    stub();
    await show({ state: 'done', pairs: samplePairs(2, 2) });
    await openActions('b0.1');
    await click('Highlight');
    await frame();
    expect(words()).toEqual(['Sentence 1.']);
    await pause();
    expect(kept()?.highlights).toEqual([
      { pair: 'b0.1', side: 'translation', range: { start: 0, end: 11 }, words: 'Sentence 1.', note: '' },
    ]);
    await press('h');
    await frame();
    expect(words()).toEqual([]);
    await pause();
    expect(kept()?.highlights).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('are of the selected words, on either side, each with a note', async () => {
    await show({ state: 'done', pairs: samplePairs(2, 2) });
    const node = one('[data-pair="b0.0"] [data-side=original]').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(node, 0, node, 6);
    await press('h');
    document.getSelection()?.removeAllRanges();
    await click('Kept in the library: tags, note, highlights');
    await type(one('.kept-line input'), 'che frase');
    await pause();
    expect(kept()?.highlights).toEqual([
      { pair: 'b0.0', side: 'original', range: { start: 0, end: 5 }, words: 'Frase', note: 'che frase' },
    ]);
    // With its note it is for the list to take away.
    const words = one('[data-pair="b0.0"] [data-side=original]').firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 0, words, 5);
    await press('h');
    document.getSelection()?.removeAllRanges();
    expect(kept()?.highlights).toHaveLength(1);
    await click('Remove the highlight Frase');
    await pause();
    expect(kept()?.highlights).toEqual([]);
  });

  it('ask for a sentence where none is chosen', async () => {
    await show({ state: 'done', pairs: samplePairs(2, 2) });
    await press('h');
    expect(kept()).toBeUndefined();
    expect(one('[role=status].visually-hidden').textContent).toContain('Choose a sentence first');
  });
});
