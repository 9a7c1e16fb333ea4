import { afterAll, describe, expect, it } from 'vitest';
import { inlineText } from '../../src/core/inline';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import type { EngineIo } from '../../src/engines/engine';
import { ENGINES } from '../../src/engines/registry';
import { http } from '../../src/platform/http';
import { createMemoryCache } from '../../src/translate/memory-cache';
import type { PairUpdate } from '../../src/translate/pair-update';
import { EngineQueue } from '../../src/translate/queue/engine-queue';
import { articleTerms } from '../../src/translate/terms/article-terms';
import { systemTiming } from '../../src/translate/timing';
import { translatePairs } from '../../src/translate/translate-pairs';
import { startApertium } from '../../tools/apertium/start';
import { noDevice } from '../no-device';
import { successOf, textsOf } from './engine-contract';

const isRequired = process.env.CI === 'true';
const started = await startApertium({ install: isRequired });
const reason = 'reason' in started ? started.reason : undefined;

describe.skipIf(reason && !isRequired)(
  `a real Apertium server${reason ? ` (not here: ${reason})` : ''}`,
  () => {
    const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
    const address = 'address' in started ? started.address : 'http://127.0.0.1:1';
    const configs = { ...DEFAULT_SETTINGS.engines, apertium: { address } };
    const engine = successOf(ENGINES.apertium.create(configs, {}));
    const translate = async (items: string[], form: 'html' | 'text' = 'html', source = 'it') =>
      textsOf(await engine.translate({ pair: { source, target: 'en-GB' }, form, items }, io));

    afterAll(async () => {
      if ('close' in started) await started.close();
    });

    it('is there', () => {
      expect(reason).toBeUndefined();
    });

    it('serves pairs directly and by way of other languages, and no others', async () => {
      for (const source of ['it', 'es', 'fr', 'pt-PT', 'pt-BR', 'ca']) {
        expect(await translate(['Roma'], 'text', source)).toHaveLength(1);
      }
      const pair = { source: 'de', target: 'en' };
      const german = await engine.translate({ pair, form: 'text', items: ['Rom'] }, io);
      expect(german).toMatchObject({ ok: false, error: { kind: 'pair-unsupported', source: 'de' } });
      expect(successOf(await engine.inspect(io)).pairs).toContainEqual({ source: 'it', target: 'en' });
    });

    it('translates sentences with their tags in place', async () => {
      const [translation] = await translate(['Il <g1>presidente della Repubblica</g1> ha parlato.<x2></x2>']);
      expect(translation).toMatch(/^The <g1>president of the Republic<\/g1> has \w+\.<x2><\/x2>$/);
    });

    it('keeps apostrophes, quotation marks and escapes', async () => {
      const items = ['L&apos;accordo &quot;storico&quot; è di M&amp;S: 3 &lt; 5', "L'accordo «storico»"];
      const [first, second] = await translate(items);
      expect(first).toMatch(/^The \w+ "\w+" is of M&amp;S: 3 &lt; 5$/);
      expect(second).toMatch(/^The \w+ «\w+»$/);
    });

    it('leaves no mark on words it does not know, and keeps the marks of the text', async () => {
      const [translation] = await translate(['Xyzzq e *Blorbo* con #hashtag e nome@example.org'], 'text');
      expect(translation).toMatch(/^Xyzzq [Aa]nd \*Blorbo\* with #hashtag and \S+@example\.org$/);
    });

    it('never translates the name of a paper', async () => {
      const sentence = 'Lo ha scritto ieri Atlantico Quotidiano, e non il Corriere della Sera.';
      const [alone] = await translate([sentence]);
      expect(alone).not.toContain('Atlantico Quotidiano');
      const reports: PairUpdate[] = [];
      await translatePairs({
        pairs: [
          { id: 'b0.0', blockId: 'b0', original: [{ type: 'text', text: sentence }], state: 'pending' },
        ],
        engine,
        queue: new EngineQueue(engine.limits, systemTiming),
        cache: createMemoryCache(),
        languages: { source: 'it', target: 'en' },
        io: { http, device: noDevice },
        signal: io.signal,
        terms: articleTerms([], { url: { value: 'https://a.test/', evidence: 'url' } }),
        onPairs: (updates) => reports.push(...updates),
      });
      const shown = inlineText(reports[0]?.translation ?? []);
      expect(shown).toContain('Atlantico Quotidiano');
      expect(shown).toContain('Corriere della Sera');
      expect(shown).toContain('yesterday');
    });

    it('translates each item as if it were alone', async () => {
      const items = [
        'Il treno per la montagna',
        'è partito. Tardi',
        'la casa <g1>rossa',
        'Una frase con 1.500 euro, 3,5 % e "virgolette"',
      ];
      const alone = [];
      for (const item of items) alone.push(...(await translate([item])));
      expect(await translate(items)).toEqual(alone);
      expect(await translate([...items].reverse())).toEqual(alone.reverse());
    });

    it('loses nothing of a sentence longer than the server takes in one piece', async () => {
      const items = [`<g1>${'La casa di mia madre è molto grande, '.repeat(250)}</g1>`, 'Fine.'];
      const [long = '', short] = await translate(items);
      expect(long.match(/house|home/g)).toHaveLength(250);
      expect(short).toMatch(/^(End|Finish|Fine)/);
    });

    it('brings every tag back, wherever it stands', async () => {
      const words =
        'Il nuovo ministro degli Esteri ha incontrato ieri a Roma i rappresentanti del sindacato'.split(' ');
      const items = words.map((_, index) =>
        words
          .map((word, at) =>
            at === index ? `<g1>${word}</g1>` : at === index + 2 ? `<x2></x2>${word}` : word,
          )
          .join(' '),
      );
      const translations = await translate(items);
      const tagsOf = (text: string) => text.match(/<[^>]*>/g);
      expect(translations.map(tagsOf)).toEqual(items.map(tagsOf));
    });
  },
);
