import { describe, expect, test } from 'vitest';
import type { LanguagePair } from '../../../src/core/language';
import type { Result } from '../../../src/core/result';
import type { Translated } from '../../../src/core/translated';
import type { Engine, EngineIo } from '../../../src/engines/engine';
import type { TranslateRequest } from '../../../src/engines/translation';
import { parseError } from '../../../src/protocol/error-schema';
import { noDevice } from '../../no-device';
import { fc } from '../../property';
import { runs } from '../../runs';
import { answersOf, bodyOf, engineOf, KEY, ORIGIN, SERVED, scripted } from './answering';

/** As many requests as one translation may take: LibreTranslate is asked again when it says that it takes fewer texts. */
const MOST_REQUESTS = 12;
const PAIR: LanguagePair = { source: 'it', target: 'en' };
const TEXTS = ['Il governo <g1>ha deciso</g1>, ieri.', 'Costa 3.500 euro.', 'Fine &amp; basta: <x2></x2>'];

const requests: fc.Arbitrary<TranslateRequest> = fc
  .record({ form: fc.constantFrom('html' as const, 'text' as const), count: fc.integer({ min: 1, max: 3 }) })
  .chain(({ form, count }) =>
    fc
      .constantFrom(
        undefined,
        Array.from({ length: count }, () => 1),
      )
      .map((joined) => ({
        pair: PAIR,
        form,
        items: TEXTS.slice(0, count),
        ...(joined && { runs: joined }),
      })),
  );

/** An error of a kind that is known, with all it carries, and without the key. */
function expectProper(result: Result<unknown>): void {
  if (result.ok) return;
  expect(parseError(result.error)).toEqual(result.error);
  expect(JSON.stringify(result.error)).not.toContain(KEY);
}

function expectTranslated(translated: Translated, item: string): void {
  expect(typeof translated.text).toBe('string');
  for (const [from, to, start, end] of translated.alignment ?? []) {
    expect(0 <= from && from < to && to <= item.length).toBe(true);
    expect(0 <= start && start < end && end <= translated.text.length).toBe(true);
  }
}

function expectMeasures(...numbers: number[]): void {
  for (const number of numbers) expect(Number.isFinite(number) && number >= 0, `${number}`).toBe(true);
}

function mediaTypeOf(body: string): string {
  return body.startsWith('data:') ? 'text/event-stream' : 'application/json';
}

describe.each(Object.entries(SERVED))('%s, whatever its server answers', (_, served) => {
  const answers = answersOf(served, TEXTS);

  test('is understood where it answers as it should', async () => {
    const right = bodyOf(served.translation(TEXTS));
    const listed = served.others.map(bodyOf);
    // Who is asked for a list first is asked it by name.
    const { http } = scripted(
      [...(served.listsFirst ? listed : []), right].map((body) => ({
        status: 200,
        mediaType: mediaTypeOf(body),
        body,
      })),
    );
    const io: EngineIo = { http, device: noDevice, signal: new AbortController().signal };
    const result = await engineOf(served).translate({ pair: PAIR, form: 'html', items: TEXTS }, io);
    expect(result).toMatchObject({ ok: true, value: TEXTS.map((text) => ({ text })) });
  });

  test('gives a translation or a hole for each text, or says what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(requests, answers, async (request, given) => {
        const { http, asked } = scripted(given);
        const shown: number[] = [];
        const io: EngineIo = {
          http,
          device: noDevice,
          signal: new AbortController().signal,
          onItem: (index, translated) => {
            shown.push(index);
            expectTranslated(translated, request.items[index] ?? '');
          },
          onUsage: ({ input, output }) => expectMeasures(input, output),
        };
        const result = await engineOf(served).translate(request, io);
        expectProper(result);
        if (result.ok) {
          expect(result.value.length).toBe(request.items.length);
          for (const [at, one] of result.value.entries()) {
            if (one) expectTranslated(one, request.items[at] ?? '');
          }
        }
        for (const index of shown) expect(index >= 0 && index < request.items.length).toBe(true);
        for (const { url } of asked) expect(new URL(url).origin).toBe(ORIGIN);
        expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
      }),
      { numRuns: runs(60) },
    );
  });

  test('says what it offers, or what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const io = (): EngineIo => ({
          ...scripted(given),
          device: noDevice,
          signal: new AbortController().signal,
        });
        const engine: Engine = engineOf(served);
        const inspected = await engine.inspect(io());
        expectProper(inspected);
        if (inspected.ok) {
          const { pairs, quota, models = [] } = inspected.value;
          for (const { source, target } of pairs === 'any' ? [] : pairs) {
            expect(new Intl.Locale(source).language).not.toBe('');
            expect(new Intl.Locale(target).language).not.toBe('');
          }
          if (quota) expectMeasures(quota.used, quota.limit);
          for (const { inputPrice = 0, outputPrice = 0 } of models) expectMeasures(inputPrice, outputPrice);
        }
        const support = await engine.supports(PAIR, io());
        if (support.state === 'unsupported') expectProper({ ok: false, error: support.error });
        const detected = await engine.detect?.('Il faro.', io());
        if (detected) expectProper(detected);
        if (detected?.ok && detected.value) expect(new Intl.Locale(detected.value).language).not.toBe('');
      }),
      { numRuns: runs(60) },
    );
  });
});
