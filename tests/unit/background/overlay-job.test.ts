import { beforeEach, describe, expect, it } from 'vitest';
import { surroundingsIn } from '../../../src/background/surroundings';
import { inlineText } from '../../../src/core/inline';
import type { LanguageDecision } from '../../../src/core/language';
import { ok } from '../../../src/core/result';
import { block, done, OverlayKit, open, page, settled } from './overlay-kit';

let kit: OverlayKit;

beforeEach(() => {
  kit = new OverlayKit();
});

describe('what an overlay asks for', () => {
  it('is translated block by block, each told once and whole', async () => {
    await kit.wanting(block('a', 'Uno. Due.'), block('b', 'Tre.'));
    expect(kit.events).toEqual([{ type: 'begun', target: 'en' }]);
    expect(kit.running(0)).toMatchObject({
      languages: { source: 'it', target: 'en' },
      wishes: { isPrivate: false, accepted: [], passedOver: [] },
    });
    kit.running(0).onPairs([done('a.0', 'One. '), done('b.0', 'Three.')]);
    expect(kit.told).toEqual(['b: done']);
    kit.running(0).onPairs([done('a.1', 'Two.')]);
    expect(kit.events.at(-1)).toEqual({
      type: 'blocks',
      blocks: [
        {
          id: 'a',
          sentences: [
            { length: 5, state: 'done', engine: 'apertium', translation: [{ type: 'text', text: 'One. ' }] },
            { length: 4, state: 'done', engine: 'apertium', translation: [{ type: 'text', text: 'Two.' }] },
          ],
        },
      ],
    });
  });

  it('is told in one message where it came in one', async () => {
    await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'), block('c', 'Tre.'));
    kit.running(0).onPairs([done('a.0'), done('b.0'), done('c.0')]);
    expect(kit.kinds).toEqual(['begun', 'blocks']);
    expect(kit.told).toEqual(['a: done', 'b: done', 'c: done']);
  });

  it('waits until it is known what it is translated with, also where it comes first', async () => {
    kit.job.take({ type: 'want', blocks: [block('a', 'Uno.')] });
    await settled();
    expect(kit.works).toHaveLength(0);
    await kit.wanting(block('b', 'Due.'));
    expect(kit.asked(0)).toEqual(['Uno.', 'Due.']);
  });

  it('is told at once where nothing has to be translated', async () => {
    await kit.wanting(block('a', '1.234'), block('b', 'x = 1', { kind: 'preformatted' }), block('c', 'Uno.'));
    expect(kit.told).toEqual(['a: done', 'b: done']);
    expect(kit.asked(0)).toEqual(['Uno.']);
    expect(kit.events[1]).toMatchObject({ blocks: [{ sentences: [{ length: 5 }] }, {}] });
  });

  it('is translated in several runs at once, each with all sentences of its blocks', async () => {
    await kit.wanting(block('a', 'Uno. 2.'));
    kit.job.take({ type: 'want', blocks: [block('b', 'Tre.')] });
    expect(kit.works.map(({ all }) => all.map(({ id }) => id))).toEqual([['a.0', 'a.1'], ['b.0']]);
    expect(kit.running(0).signal.aborted).toBe(false);
    kit.running(1).onPairs([done('b.0')]);
    kit.running(0).onPairs([done('a.0')]);
    expect(kit.told).toEqual(['b: done', 'a: done done']);
  });

  it('replaces what was known by the same id', async () => {
    await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
    kit.job.take({ type: 'want', blocks: [block('a', 'Altro.')] });
    expect(kit.asked(1)).toEqual(['Altro.']);
    kit.running(0).onPairs([done('a.0', 'One.'), done('b.0')]);
    expect(kit.told).toEqual(['b: done']);
    kit.running(1).onPairs([done('a.0', 'Another.')]);
    expect(kit.told).toEqual(['b: done', 'a: done']);
  });

  it('ends a translation that nobody wants any more', async () => {
    await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
    kit.job.take({ type: 'want', blocks: [block('a', 'Altro.')] });
    expect(kit.running(0).signal.aborted).toBe(false);
    kit.job.take({ type: 'want', blocks: [block('b', 'Altro ancora.')] });
    expect(kit.works.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  });

  it('takes one block for one, however often a message names it', async () => {
    await kit.wanting(block('a', 'Uno.'), block('a', 'Due.'));
    expect(kit.asked(0)).toEqual(['Due.']);
    kit.job.take({ type: 'want', blocks: [block('b', 'Tre.'), block('b', 'Tre.')] });
    expect(kit.asked(1)).toEqual(['Tre.']);
  });

  it('is wanted first where the reader sees it', async () => {
    await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
    kit.job.take({ type: 'visible', blocks: ['b'] });
    const { isVisible } = kit.running(0);
    expect([isVisible('a.0'), isVisible('b.0')]).toEqual([false, true]);
  });

  it('stands in the title and the block before it, whenever that was wanted', async () => {
    await kit.wanting(block('a', 'Prima.'), block('b', 'Dopo.'));
    kit.job.take({ type: 'want', blocks: [block('c', 'Infine.')] });
    const around = (at: number, blockId: string) =>
      surroundingsIn(kit.running(at).article)({
        id: `${blockId}.0`,
        blockId,
        original: [],
        state: 'pending',
      });
    expect(around(0, 'a')).toEqual({ title: page.title, before: '' });
    expect(around(0, 'b')).toEqual({ title: page.title, before: 'Prima.' });
    expect(around(1, 'c')).toEqual({ title: page.title, before: 'Dopo.' });
  });

  it('takes the lang of most blocks for a template’s, also where they come one by one', async () => {
    await kit.wanting(block('a', 'Il faro è acceso.', { language: 'en' }));
    kit.job.take({ type: 'want', blocks: [block('b', 'Il mare è calmo stasera.', { language: 'en' })] });
    kit.job.take({ type: 'want', blocks: [block('c', 'Sì.', { language: 'fr' })] });
    expect(kit.works).toHaveLength(3);
    const text = 'Lungo il molo i pescatori aspettano la notte con le reti pronte e le lampade spente.';
    kit.job.take({ type: 'want', blocks: [block('d', text)] });
    kit.job.take({ type: 'want', blocks: [block('e', 'It says so here.', { language: 'en' })] });
    expect(kit.told).toEqual(['e: done']);
  });

  it('takes a lang that is none for none', async () => {
    await kit.wanting(block('a', 'Uno.', { language: 'en-a' }), block('b', 'Due.'));
    expect(kit.asked(0)).toEqual(['Uno.', 'Due.']);
  });

  it('tells a block again where a sentence turned out otherwise, and not where it is the same', async () => {
    await kit.wanting(block('a', 'Uno.'));
    kit.running(0).onPairs([done('a.0', 'One')]);
    kit.running(0).onPairs([done('a.0', 'One')]);
    kit.running(0).onPairs([done('a.0', 'One.')]);
    expect(kit.told).toEqual(['a: done', 'a: done']);
  });

  it('is forgotten where the page becomes another one', async () => {
    await kit.wanting(block('a', 'Uno.'));
    kit.job.take(open({ url: 'https://porto.example/sale' }));
    kit.job.take({ type: 'want', blocks: [block('b', 'Due.')] });
    await settled();
    expect(kit.running(0).signal.aborted).toBe(true);
    expect(kit.asked(1)).toEqual(['Due.']);
    expect(kit.kinds).toEqual(['begun', 'begun']);
  });

  it('is asked for anew by a page whose worker was ended, under the same ids', async () => {
    await kit.wanting(block('a', 'Uno.'), block('b', 'Due.'));
    kit.running(0).onPairs([done('a.0')]);
    kit.job.close();
    kit.running(0).onPairs([done('b.0')]);
    kit.running(0).end(ok(undefined));
    kit.job = kit.create();
    await kit.wanting(block('b', 'Due.'), block('a', 'Uno.'));
    expect(kit.asked(1)).toEqual(['Due.', 'Uno.']);
    kit.running(1).onPairs([done('b.0'), done('a.0')]);
    expect(kit.told).toEqual(['a: done', 'b: done', 'a: done']);
  });

  it('is let go, the oldest first, where there is very much of it', async () => {
    await kit.wanting(block('old', 'Uno.'));
    kit.running(0).onPairs([done('old.0')]);
    kit.running(0).end(ok(undefined));
    await settled();
    for (let at = 0; at < 2000; at += 200) {
      const blocks = Array.from({ length: 200 }, (_, index) => block(`b${at + index}`, '1.'));
      kit.job.take({ type: 'want', blocks });
    }
    kit.settings = { ...kit.settings, targetLanguage: 'fr' };
    kit.job.reconsider();
    await settled();
    expect(kit.works).toHaveLength(1);
    expect(kit.kinds.slice(-2)).toEqual(['begun', 'blocks']);
    expect(kit.told.slice(-2000)).toEqual(Array.from({ length: 2000 }, (_, index) => `b${index}: done`));
  });
});

describe('what an overlay is translated with', () => {
  it('takes the names of the page, or of the article where the tab has read it', async () => {
    await kit.wanting(block('a', 'Uno.'));
    expect(kit.running(0).article.source.siteName?.value).toBe('Il Porto Quotidiano');
    const url = { value: page.url, evidence: 'url' as const };
    const source = { url, publisher: { value: 'Porto Editore', evidence: 'json-ld' as const } };
    kit.parts.jobAbout = () => ({
      article: { url: page.url, source, blocks: [], declaredLanguages: [] },
      language: { language: 'es', signals: [] },
    });
    kit.job.take(open());
    kit.job.take({ type: 'want', blocks: [block('a', 'Uno.')] });
    await settled();
    expect(kit.running(1).article.source).toBe(source);
    expect(kit.running(1).languages.source).toBe('es');
  });

  it('takes the reader’s word on the language before all others', async () => {
    kit.parts.jobAbout = () => ({
      article: {
        url: page.url,
        source: { url: { value: page.url, evidence: 'url' } },
        blocks: [],
        declaredLanguages: [],
      },
      language: { language: 'es', signals: [] },
    });
    kit.say({ language: 'pt' });
    await kit.wanting(block('a', 'Uno.'));
    expect(kit.running(0).languages.source).toBe('pt');
  });

  it('asks about the language what the page declares and how it begins, less what is no language', async () => {
    let asked: unknown;
    kit.parts.detectLanguage = async (declared, sample) => {
      asked = [declared, sample];
      return { language: 'it', signals: [] };
    };
    kit.job.take(open({ declared: [...page.declared, { evidence: 'og-locale', language: '!!' }] }));
    await settled();
    expect(asked).toEqual([page.declared, page.sample]);
  });

  it('lets an engine be asked about the language, but not against the reader’s word', async () => {
    const may: boolean[] = [];
    kit.parts.detectLanguage = async (_declared, _sample, mayAsk) => {
      may.push((await mayAsk()) !== undefined);
      return { language: 'it', signals: [] };
    };
    await kit.wanting();
    kit.say({ isCancelled: true });
    kit.job.reconsider();
    await settled();
    kit.say({ isCancelled: false, language: 'es' });
    kit.job.reconsider();
    await settled();
    expect(may).toEqual([true, false, false]);
  });

  it.each<[string, LanguageDecision]>([
    ['language-unknown', { signals: [] }],
    ['same-language', { language: 'en', signals: [] }],
  ])('stops with %s, and says so again to who asks for more', async (kind, decision) => {
    kit.parts.detectLanguage = async () => decision;
    await kit.wanting(block('a', 'Uno.'));
    expect(kit.kinds).toEqual([kind]);
    kit.job.take({ type: 'want', blocks: [block('b', 'Due.')] });
    expect(kit.kinds).toEqual([kind, kind]);
    kit.say({ language: 'it' });
    kit.job.reconsider();
    await settled();
    expect(kit.kinds).toEqual([kind, kind, 'begun']);
    expect(kit.asked(0)).toEqual(['Uno.', 'Due.']);
  });

  it('leaves nobody waiting when something throws', async () => {
    kit.parts.loadSettings = () => Promise.reject(new Error('no storage'));
    await kit.wanting(block('a', 'Uno.'));
    expect(kit.events).toEqual([{ type: 'stopped', error: { kind: 'broken', detail: 'no storage' } }]);
  });

  it('says nothing more once it is closed', async () => {
    await kit.wanting(block('a', 'Uno.'));
    kit.job.close();
    kit.running(0).onPairs([done('a.0')]);
    kit.running(0).end(ok(undefined));
    kit.job.reconsider();
    kit.job.take({ type: 'retry', blocks: ['a'] });
    await settled();
    expect(kit.kinds).toEqual(['begun']);
    expect(kit.works).toHaveLength(1);
  });

  it('tells lengths that add up to the block', async () => {
    const text = 'Uno.  Due… «Tre!» 4.5 e poi?\nFine';
    await kit.wanting(block('a', text));
    const updates = kit.running(0).pairs.map(({ id }) => done(id));
    kit.running(0).onPairs(updates);
    const last = kit.events.at(-1);
    const lengths =
      last?.type === 'blocks' ? (last.blocks[0]?.sentences.map(({ length }) => length) ?? []) : [];
    expect(lengths.length).toBeGreaterThan(1);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(inlineText(block('a', text).content).length);
  });
});
