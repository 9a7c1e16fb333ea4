import { ENGINE_IDS } from '../../../src/core/engine-id';
import { CHECK_IDS } from '../../../src/core/finding';
import type { Inline } from '../../../src/core/inline';
import { fc } from '../../property';
import { anyArticle, anyInlines } from '../library/any-kept';

/** What contexts say to each other where all is well, a kind of message each. */

/** Content as deep as that. */
export function nested(depth: number): Inline[] {
  let content: Inline[] = [{ type: 'text', text: 'at the end' }];
  for (let level = 0; level < depth; level++) content = [{ type: 'strong', children: content }];
  return content;
}

/** From what pages have to what no stack has room for. */
export const deepInlines = fc.constantFrom(20, 500, 700, 1500, 3000).map(nested);

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const id = fc.stringMatching(/^[a-z0-9]{1,20}$/);
const language = fc.constantFrom('it', 'pt-BR', 'zh-Hans');
const declared = fc.array(
  fc.record({ evidence: fc.constantFrom('html-lang', 'og-locale', 'json-ld'), language }),
  { maxLength: 3 },
);
const tabId = fc.nat();
const pair = fc.tuple(fc.nat(99), fc.nat(9)).map(([block, at]) => `b${block}.${at}`);
const engine = fc.constantFrom(...ENGINE_IDS);
const type = <T extends string>(name: T) => fc.constant(name);

export const readResults = fc.oneof(
  fc.record({ ok: fc.constant(true), value: anyArticle }),
  fc.record({
    ok: fc.constant(false),
    error: fc.oneof(
      fc.record({ kind: fc.constantFrom('page-empty', 'page-is-pdf', 'page-is-listing') }),
      fc.record({ kind: type('page-too-large'), elements: fc.nat() }),
      fc.record({ kind: type('page-unreadable'), detail: text }),
    ),
  }),
);

const blocks = fc.array(
  fc.record(
    { id, kind: fc.constantFrom('heading', 'paragraph', 'preformatted'), language, content: anyInlines },
    { requiredKeys: ['id', 'kind', 'content'] },
  ),
  { maxLength: 4 },
);

export const overlayCommands = fc.oneof(
  fc.record({
    type: type('open'),
    invitation: fc.uuid(),
    page: fc.record({ url: fc.webUrl(), declared, sample: text, title: text, siteName: text }),
  }),
  fc.record(
    { type: type('want'), blocks, tooLarge: fc.array(fc.record({ id, length: fc.nat() }), { maxLength: 2 }) },
    { requiredKeys: ['type', 'blocks'] },
  ),
  fc.record({ type: fc.constantFrom('visible', 'retry'), blocks: fc.array(id, { maxLength: 3 }) }),
);

export const jobCommands = fc.oneof(
  fc.record({ type: type('open'), tabId }),
  fc.record({ type: fc.constantFrom('reread', 'retry', 'cancel') }),
  fc.record({ type: type('restart'), language }, { requiredKeys: ['type'] }),
  fc.record({ type: type('accept'), engine }),
  fc.record({ type: type('pass-over'), engine, detail: text }),
  fc.record({ type: type('visible'), pairs: fc.array(pair) }),
  fc.record({ type: type('dismiss'), pair, check: fc.constantFrom(...CHECK_IDS) }),
  fc.record({ type: type('compare'), engines: fc.uniqueArray(engine) }),
  fc.record({ type: type('mark-private'), isPrivate: fc.boolean() }),
);

export const selections = fc.oneof(
  fc.record({ state: fc.constantFrom('nothing', 'editable') }),
  fc.record(
    {
      state: type('selected'),
      text: fc.string({ minLength: 1 }),
      isLonger: fc.boolean(),
      language,
      declared,
      sample: text,
      title: text,
      siteName: text,
    },
    { requiredKeys: ['state', 'text', 'isLonger', 'declared', 'sample', 'title', 'siteName'] },
  ),
);

const term = fc.string({ minLength: 1, maxLength: 30 });
export const sentenceAnswers = fc.record({
  address: fc.webUrl(),
  directive: fc.option(
    fc.record({ prefix: term, start: term, end: term, suffix: term }, { requiredKeys: ['start'] }),
  ),
});

const place = fc.record({
  sentence: text,
  headingLevel: fc.integer({ min: 0, max: 6 }),
  before: fc.array(text, { maxLength: 3 }),
  after: fc.array(text, { maxLength: 3 }),
});

/** Every form that an input of a request has. */
export const requestInputs = fc.oneof(
  fc.constant(null),
  fc.record({ tabId, scope: fc.constantFrom('article', 'page') }, { requiredKeys: ['tabId'] }),
  fc.record({ tabId, address: fc.webUrl(), place }),
  fc.record({ tabId, pair, engine, kind: fc.constantFrom('forth', 'back'), words: text }),
  fc.record({ engine }),
  fc.record({ token: fc.uuid() }),
  fc.record({ origins: fc.array(text) }),
  fc.record({ urls: fc.array(fc.webUrl()) }, { requiredKeys: [] }),
  fc.record({ items: fc.array(text) }),
  fc.record({ item: text, address: text }),
  fc.record({ id: text, change: fc.constantFrom('download', 'delete', 'cancel') }),
  fc.record({ declared, sample: text }),
);
