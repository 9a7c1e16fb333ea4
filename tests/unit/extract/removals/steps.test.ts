// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { markRemovals, removeMarked, runRemovals } from '../../../../src/extract/removals/removal';
import { STEPS_AFTER, STEPS_BEFORE, STEPS_MARKED } from '../../../../src/extract/removals/steps';
import { parsePage } from '../pages';

const PROSE =
  'The harbour was opened again on Monday, and the first ferry carried three hundred people to the island, who cheered. ';

/** What is left of some HTML, and the names of the steps that took something. */
function run(html: string): { text: string; steps: string[] } {
  const { body } = parsePage(html);
  const removed = runRemovals(body, STEPS_BEFORE);
  markRemovals(body, STEPS_MARKED);
  removed.push(...removeMarked(body), ...runRemovals(body, STEPS_AFTER));
  return {
    text: (body.textContent ?? '').replace(/\s+/g, ' ').trim(),
    steps: [...new Set(removed.map(({ step }) => step))],
  };
}

describe('what is not the article', () => {
  it.each([
    ['cookie-notices', '<div class="cookie-banner"><p>We use cookies</p></div>'],
    ['comment-forms', `<div id="comments"><p>${PROSE.repeat(9)}</p></div>`],
    ['newsletter-boxes', '<div class="newsletter-signup"><h3>Get our newsletter</h3></div>'],
    ['related-links', '<div class="related-posts"><a href="/b">Another story</a></div>'],
    ['share-bars', '<ul class="post-share"><li><a href="#">Facebook</a></li></ul>'],
    ['author-boxes', '<div class="author-bio"><p>Ann White writes about boats.</p></div>'],
    ['tag-lists', '<div class="post-tags">Tags: <a href="/t">boats</a></div>'],
    ['advertisements', '<div class="ad-slot">Advertisement</div>'],
    ['pay-walls', '<div class="paywall">Read on for 1 euro <a href="/s">Subscribe</a></div>'],
    ['hidden-text', '<span class="sr-only">opens in a new window</span>'],
    ['read-also', '<p><strong>Leggi anche:</strong> <a href="/b">La storia del porto</a></p>'],
    ['read-also', '<p>Lesen Sie auch: <a href="/b">Die Geschichte des Hafens</a></p>'],
    ['read-also', '<p>→ Lire aussi <a href="/b">L’histoire du port</a></p>'],
    ['read-also', '<h3>Related articles</h3><ul><li><a href="/b">The history of the harbour</a></li></ul>'],
    ['lone-lines', '<p>PUBBLICITÀ</p>'],
    ['lone-lines', '<div><span>Advertisement</span></div>'],
    ['lone-lines', '<p>Share on Facebook</p>'],
    ['lone-lines', '<p>Filed under: <a href="/c">Boats</a></p>'],
  ])('%s takes %s', (step, html) => {
    expect(run(`<p>${PROSE}</p>${html}`)).toEqual({ text: PROSE.trim(), steps: [step] });
  });

  it.each([
    'The post <a href="/p">Harbour open</a> appeared first on <a href="/">The Paper</a>.',
    'The post Harbour open first appeared on The Paper.',
    'L’articolo <a href="/p">Porto aperto</a> proviene da <a href="/">Il Giornale</a>.',
    "L'articolo Porto aperto sembra essere il primo su Il Giornale.",
    'Der Beitrag <a href="/p">Hafen offen</a> erschien zuerst auf <a href="/">Die Zeitung</a>.',
    'L’article <a href="/p">Port ouvert</a> est apparu en premier sur <a href="/">Le Journal</a>.',
    'La entrada <a href="/p">Puerto abierto</a> se publicó primero en <a href="/">El Diario</a>.',
    'O post <a href="/p">Porto aberto</a> apareceu primeiro em <a href="/">O Jornal</a>.',
    'Het bericht <a href="/p">Haven open</a> verscheen eerst op <a href="/">De Krant</a>.',
    'Artykuł <a href="/p">Port otwarty</a> pochodzi z serwisu <a href="/">Gazeta</a>.',
    'Запись <a href="/p">Порт открыт</a> впервые появилась <a href="/">Газета</a>.',
    '投稿 <a href="/p">港が開く</a> は <a href="/">新聞</a> に最初に表示されました。',
  ])('syndication-line takes "%s"', (line) => {
    expect(run(`<p>${PROSE}</p><p>${line}</p>`)).toEqual({ text: PROSE.trim(), steps: ['syndication-line'] });
  });
});

describe('what is the article', () => {
  it.each([
    ['a box with a strange name', `<div class="newsletter">${`<p>${PROSE}</p>`.repeat(5)}</div>`],
    ['paid text that is there', `<div class="paywall"><p>${PROSE}</p></div>`],
    ['a word of a class that only looks alike', '<p class="shareholders-meeting">The shareholders met.</p>'],
    [
      'a sentence that begins like a pointer',
      `<p>Read more than one paper, said the minister, and you will see that ${PROSE}</p>`,
    ],
    [
      'a sentence that speaks of a post',
      `<p>The post office appeared first on the list of ${PROSE.repeat(5)}</p>`,
    ],
    ['a word within a line', '<p>He liked the <span>Facebook</span> page.</p>'],
    ['a heading that is a word of a button', '<h2>Twitter</h2>'],
    ['an image with its label', '<p>Advertisement<img src="/a.jpg" alt=""></p>'],
  ])('%s stays', (_, html) => {
    expect(run(html).steps).toEqual([]);
  });
});

it('says what was removed and why', () => {
  const { body } = parsePage('<p class="share-bar">Share this</p>');
  markRemovals(body, STEPS_MARKED);
  expect(removeMarked(body)).toEqual([{ step: 'share-bars', reason: 'called "share"', text: 'Share this' }]);
});
