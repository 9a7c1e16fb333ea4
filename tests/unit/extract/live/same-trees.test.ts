// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../../src/core/inline';
import { inlineText } from '../../../../src/core/inline';
import { buildBlocks } from '../../../../src/extract/blocks/build-blocks';
import { type LiveRun, readBox } from '../../../../src/extract/live/read-box';
import { setPage } from '../../overlay/page';
import { fixture } from '../pages';

const BASE = 'https://paper.example/news/';
const DEMO = join(import.meta.dirname, '../../../../assets/demo');

// Of `div-soup.html` one differs: a text in a link around its whole box, where the translation stands in the link itself.

/** Texts that have words, which is what an overlay asks for. */
const hasWords = (content: readonly Inline[]) => /\p{L}[^\p{L}]*\p{L}/u.test(inlineText(content));

function liveRuns(box: Element | ShadowRoot): LiveRun[] {
  const { runs, inner } = readBox(box, BASE, () => false);
  return [...runs, ...inner.flatMap(liveRuns)].sort((a, b) =>
    a.first.compareDocumentPosition(b.first) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

function expectSame(html: string): void {
  setPage(html);
  const box = document.querySelector('article') ?? document.body;
  // Articles are read after what is to be filled in was taken out of them.
  for (const form of box.querySelectorAll('form')) form.remove();
  const built = buildBlocks(box, BASE).map(({ content }) => content);
  const live = liveRuns(box).map(({ content }) => content);
  expect(live).toEqual(built.filter(hasWords));
  expect(live.length).toBeGreaterThan(3);
}

const demoPages = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^[a-z]{2}.*\.html$/.test(name) && !/index|cerca|vuota|abbonati/.test(name))
  .sort();

describe('the trees of a live page', () => {
  it.each(demoPages)('are those of the article: %s', (name) => {
    expectSame(readFileSync(join(DEMO, name), 'utf8'));
  });

  it.each(['italian-news.html', 'arabic-news.html', 'mixed-language.html'])(
    'are those of the article: %s',
    (name) => {
      expectSame(fixture(name).documentElement.outerHTML);
    },
  );
});
