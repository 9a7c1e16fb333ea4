import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseReadError, parseReadResult } from '../../../src/protocol/article-schema';
import { parseError } from '../../../src/protocol/error-schema';
import { jobCommandSchema } from '../../../src/protocol/job-port';
import { parseKept } from '../../../src/protocol/kept-schema';
import { requestSchemas } from '../../../src/protocol/messages';
import { parseOverlayCommand } from '../../../src/protocol/overlay-port';
import { parseSelectionAnswer } from '../../../src/protocol/selection-schema';
import { parseSentenceAnswer, parseShownAnswer } from '../../../src/protocol/sentence-schema';
import { fc } from '../../property';
import { runs } from '../../runs';
import { nearly } from '../../strange/nearly';
import { strangeValue } from '../../strange/values';
import { ERROR_SAMPLES } from '../core/error-samples';
import { anyKept } from '../library/any-kept';
import {
  deepInlines,
  jobCommands,
  nested,
  overlayCommands,
  readResults,
  requestInputs,
  selections,
  sentenceAnswers,
} from './any-messages';

/** A boundary: what is taken of a value, undefined for nothing; and values that it is made for. */
interface Boundary {
  name: string;
  take(value: unknown): unknown;
  valid: fc.Arbitrary<unknown>;
}

const successOf = <T>(result: { ok: true; value: T } | { ok: false }) =>
  result.ok ? result.value : undefined;
const schema = (one: v.GenericSchema) => (value: unknown) => {
  const parsed = v.safeParse(one, value);
  return parsed.success ? parsed.output : undefined;
};

const BOUNDARIES: Boundary[] = [
  {
    name: 'what a page was read to be',
    take: (value) => {
      const result = parseReadResult(value);
      // That it has another form is our own word, not the page's.
      return !result.ok && /^unexpected /.test(JSON.stringify(result.error)) ? undefined : result;
    },
    valid: readResults,
  },
  { name: 'what an overlay says', take: parseOverlayCommand, valid: overlayCommands },
  { name: 'what a view says', take: schema(jobCommandSchema), valid: jobCommands },
  { name: 'a selection', take: (value) => successOf(parseSelectionAnswer(value)), valid: selections },
  {
    name: 'where a sentence is',
    take: (value) => successOf(parseSentenceAnswer(value)),
    valid: sentenceAnswers,
  },
  {
    name: 'whether a sentence is shown',
    take: (value) => successOf(parseShownAnswer(value)),
    valid: fc.record({ address: fc.webUrl(), isShown: fc.boolean() }),
  },
  { name: 'an error', take: parseError, valid: fc.constantFrom(...Object.values(ERROR_SAMPLES)) },
  { name: 'a kept article', take: (value) => successOf(parseKept(value)), valid: anyKept },
  ...Object.entries(requestSchemas).map(([name, one]) => ({
    name: `the request ${name}`,
    take: schema(one),
    valid: requestInputs,
  })),
];

/** As it comes in another context; what cannot be cloned never comes. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}

/** Everything in a value, without a stack of calls. */
function* partsOf(root: unknown): Generator<[name: string, value: unknown]> {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const name of Object.getOwnPropertyNames(value)) {
      const member = (value as Record<string, unknown>)[name];
      yield [name, member];
      open.push(member);
    }
  }
}

/** Plain data with addresses that can be opened, wherever one stands. */
function expectHarmless(taken: unknown): void {
  for (const [name, value] of partsOf(taken)) {
    expect(name).not.toBe('__proto__');
    expect(typeof value).not.toBe('function');
    if (name === 'href') expect(value).toMatch(/^(https?:\/\/|mailto:)/i);
    if (name === 'src') expect(value).toMatch(/^https?:\/\//i);
  }
}

describe.each(BOUNDARIES)('$name', ({ take, valid }) => {
  test('is taken whole where it is what it should be', () => {
    fc.assert(
      fc.property(valid, (value) => {
        const taken = take(value);
        fc.pre(taken !== undefined);
        expectHarmless(taken);
        expect(take(taken)).toEqual(taken);
      }),
    );
  });

  test('is taken, or not, and never throws, whatever it is', () => {
    const strange = fc.oneof({ arbitrary: strangeValue, weight: 4 }, deepInlines);
    const anything = fc.oneof({ arbitrary: nearly(valid, strange), weight: 3 }, strangeValue);
    fc.assert(
      fc.property(anything, (value) => {
        const taken = take(cloned(value));
        if (taken === undefined) return;
        expectHarmless(taken);
        // Nothing is in it that would be left out when it is looked at again.
        expect(take(taken)).toEqual(taken);
      }),
      { numRuns: runs(150) },
    );
  });
});

test('content that nests as deep as elements do is taken', () => {
  const blocks = [{ id: 'b0', kind: 'paragraph', content: nested(512) }];
  expect(parseOverlayCommand({ type: 'want', blocks })).toEqual({ type: 'want', blocks });
});

test.each([600, 1000, 3000])(
  'content that nests %d deep takes nothing from what stands beside it',
  (depth) => {
    const content = nested(depth);
    const url = 'https://porto.example/';
    const source = { url: { value: url, evidence: 'link' } };
    const blocks = [{ id: 'b0', kind: 'paragraph', content }];
    const article = { url, source, blocks, declaredLanguages: [] };
    const refused = { ok: false, error: { kind: 'page-unreadable', detail: 'unexpected depth' } };
    expect(parseReadResult({ ok: true, value: article })).toEqual(refused);
    // What cannot be used takes nothing from the others.
    const small = { id: 'b1', kind: 'paragraph', content: [{ type: 'text', text: 'Sera.' }] };
    expect(parseOverlayCommand({ type: 'want', blocks: [small] })).toMatchObject({ blocks: [small] });
    const mixed = parseOverlayCommand({ type: 'want', blocks: [...blocks, small] });
    expect(mixed).toMatchObject({ blocks: [{ id: 'b1' }], tooLarge: [{ id: 'b0', length: 0 }] });
  },
);

test('an error of a page has nothing with it that errors do not have', () => {
  const extra = { html: '<script>', more: { deep: [1] } };
  expect(parseReadError({ kind: 'page-is-listing', ...extra })).toEqual({
    ok: false,
    error: { kind: 'page-is-listing' },
  });
});
