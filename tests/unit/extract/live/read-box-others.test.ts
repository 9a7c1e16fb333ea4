// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../../../src/core/inline';
import { type BoxReading, readBox } from '../../../../src/extract/live/read-box';
import { addTo } from '../../overlay/page';

const { body } = document;
const readAt = (box: Element | ShadowRoot) => readBox(box, 'https://paper.example/', () => false);

function read(html: string, selector: string): BoxReading {
  body.replaceChildren();
  addTo(body, html);
  return readAt(body.querySelector(selector) as Element);
}

function all(box: Element | ShadowRoot): string[] {
  const { runs, inner } = readAt(box);
  return [...runs.map(({ content }) => inlineText(content)), ...inner.flatMap(all)];
}

describe('what its translation does not show', () => {
  it.each([
    ['a formula before the words', '<p><math><mi>E</mi></math> è la formula della lampada</p>'],
    ['a control before the words', '<p><button>Ascolta</button> Il faro torna</p>'],
    ['a line without words', '<p>12.30<br><br>Il faro torna</p>'],
    ['a line that is left as it is', '<p><b translate="no">Faro Sereno</b><br><br>Il faro torna</p>'],
    ['what comes to be shown later', '<p>Il faro torna <span style="display:none">ad accendersi</span></p>'],
    ['a listing', '<p>Il faro torna <object></object></p>'],
  ])('is known of a box: %s', (_, html) => {
    const { runs } = read(html, 'p');
    expect(runs).toMatchObject([{ hasObjects: true }]);
  });

  it.each([
    '<div>Il faro torna<pre>let faro = luce;\nreturn faro</pre>Il porto è in festa</div>',
    '<div>Il faro torna<x-widget translate="no"><p>Faro Sereno Uno</p></x-widget>Il porto è in festa</div>',
    '<div>Il faro torna<a class="notranslate"><div>Faro Sereno Uno</div></a>Il porto è in festa</div>',
  ])('is not read, and parts the texts around it: %s', (html) => {
    const reading = read(html, 'div');
    expect(all(body.querySelector('div') as Element)).toEqual(['Il faro torna', 'Il porto è in festa']);
    expect(reading.runs).toMatchObject([{ hasObjects: true }, { hasObjects: true }]);
  });
});
