// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PageBlocks } from '../../../../src/content/overlay/page-blocks';
import { inlineText } from '../../../../src/core/inline';
import { addTo, find } from '../../overlay/page';
import { begin, blocks, entered, found, layOut, lost, news, told, ZONE } from './page-blocks-kit';

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => `<p y=${(from + i) * 100}>Riga ${from + i}</p>`).join('');

beforeEach(layOut);
afterEach(() => {
  blocks.stop();
  vi.unstubAllGlobals();
});

describe('what is near', () => {
  test('is read at once, and nothing else', () => {
    begin('<p>Uno</p><p y=900>Due</p><p y=1001>Tre</p><p y=-200>Quattro</p>');
    expect(news()).toEqual(['Uno', 'Due']);
    expect(blocks.hasMore).toBe(true);
    expect(entered).toEqual([document]);
  });

  test('is told in one go', () => {
    const told = vi.fn();
    begin('');
    addTo(document.body, '<p>Uno</p><div><p>Due</p></div>');
    const own = new PageBlocks({
      isLate: false,
      base: location.href,
      isPassedOver: () => false,
      entered: () => undefined,
      found: told,
      lost: () => undefined,
    });
    own.begin([document.body], ZONE);
    expect(told).toHaveBeenCalledTimes(1);
    own.survey(ZONE);
    expect(told).toHaveBeenCalledTimes(1);
    own.stop();
  });

  test('comes when the reader does, each once', () => {
    begin('<p>Uno</p><p y=1500>Due</p><p y=2500>Tre</p>');
    news();
    blocks.survey({ top: 900, bottom: 2000 });
    expect(news()).toEqual(['Due']);
    blocks.survey({ top: 900, bottom: 2000 });
    expect(news()).toEqual([]);
    blocks.survey({ top: 0, bottom: 3000 });
    expect(news()).toEqual(['Tre']);
    expect(blocks.hasMore).toBe(false);
  });

  test('is found in a long page without measuring all of it', () => {
    begin(rows(5000));
    expect(news()).toEqual(Array.from({ length: 10 }, (_, i) => `Riga ${i}`));
    const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    blocks.survey({ top: 100_000, bottom: 101_000 });
    expect(news()).toContain('Riga 1005');
    expect(measured.mock.calls.length).toBeLessThan(1000);
    measured.mockRestore();
  });

  test('may be some of the texts of one box', () => {
    begin(
      `<div>${Array.from({ length: 40 }, (_, i) => `<i y=${i * 100}>Riga ${i}</i><br><br>`).join('')}</div>`,
    );
    expect(news()).toEqual(Array.from({ length: 10 }, (_, i) => `Riga ${i}`));
    blocks.survey({ top: 1900, bottom: 2050 });
    expect(news()).toEqual(['Riga 19', 'Riga 20']);
    expect(blocks.hasMore).toBe(true);
  });

  test('is not what is passed over, nor what is in it', () => {
    begin('<p>Uno<ins-ours></ins-ours></p><aside><p>Mai</p></aside>');
    expect(news()).toEqual(['Uno']);
  });

  test('may be several roots', () => {
    begin('<h1>Titolo</h1><p>Mai</p><main><p>Testo</p></main>', () => [find('h1'), find('main')]);
    expect(news()).toEqual(['Titolo', 'Testo']);
  });
});

describe('a block', () => {
  test('says what it is, alone or not, and in which language', () => {
    begin('<h2><span>Titolo</span></h2><div>Uno<p lang=en>Two</p></div><p lang=it>Tre</p>');
    expect(
      found.map(({ content, isHeading, isAlone, language }) => [
        inlineText(content),
        isHeading,
        isAlone,
        language,
      ]),
    ).toEqual([
      ['Titolo', true, true, undefined],
      ['Uno', false, false, undefined],
      ['Two', false, true, 'en'],
      ['Tre', false, true, undefined],
    ]);
  });

  test('never has the id of another of the document, whoever found it', () => {
    begin('<p>Uno</p><p>Due</p>');
    const before = found.map(({ id }) => id);
    blocks.stop();
    begin('<p>Tre</p><p>Quattro</p>');
    const ids = [...before, ...found.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => /^[a-z0-9]{1,20}$/.test(id))).toBe(true);
  });
});

describe('what a page changes', () => {
  const change = (...targets: Node[]) => blocks.recheck(new Set(targets));

  test('is read again, and what is as it was keeps its block', () => {
    begin('<div id=a>Uno<p>Due</p>Tre</div>');
    const [, tre] = found;
    news();
    find('#a').append(' e mezzo');
    find('#a').prepend('Zero');
    change(find('#a'));
    expect(news()).toEqual(['ZeroUno', 'Tre e mezzo']);
    expect(lost).toHaveLength(2);
    expect(lost).toContain(tre?.id);
    change(find('#a'), find('p'));
    expect(news()).toEqual([]);
    expect(lost).toHaveLength(2);
  });

  test('is nothing new where our own hosts have come', () => {
    begin('<p id=a>Uno</p>');
    news();
    addTo(find('#a'), '<ins-ours></ins-ours>');
    change(find('#a'));
    expect(news()).toEqual([]);
    expect(lost).toEqual([]);
  });

  test('text nodes are looked up by the box around them', () => {
    begin('<p id=a><i>Uno</i></p>');
    news();
    const text = find('i').firstChild as Text;
    text.data = 'Altro';
    change(text);
    expect(news()).toEqual(['Altro']);
    expect(lost).toHaveLength(1);
  });

  test('boxes that are new in one that was read are read too', () => {
    begin('<main><p>Uno</p></main>');
    news();
    addTo(find('main'), '<section><p>Due</p></section>');
    change(find('main'));
    expect(news()).toEqual(['Due']);
    expect(lost).toEqual([]);
  });

  test('what is gone is told, with all that was in it', () => {
    begin('<section><p>Uno</p><p>Due</p></section><p>Tre</p>');
    const ids = found.slice(0, 2).map(({ id }) => id);
    find('section').remove();
    change(document.body);
    expect(lost.sort()).toEqual(ids.sort());
  });

  test('in one go, however many boxes are gone', () => {
    begin('<p>Uno</p><p>Due</p><p>Tre</p>');
    for (const box of document.querySelectorAll('p')) box.remove();
    change(document.body);
    expect(lost).toHaveLength(3);
    expect(told).toBe(1);
  });

  test('what comes back is found as new', () => {
    begin('<section><p>Uno</p></section>');
    news();
    const section = find('section');
    section.remove();
    change(document.body);
    document.body.append(section);
    change(document.body);
    expect(news()).toEqual(['Uno']);
  });

  test('also where nobody had come by it before it was taken away', () => {
    begin('<p>Uno</p><section y=3000><p>Due</p></section>');
    news();
    const section = find('section');
    section.remove();
    blocks.survey(ZONE);
    section.setAttribute('y', '0');
    document.body.append(section);
    change(document.body);
    expect(news()).toEqual(['Due']);
  });

  test.each([
    ['more text', '<br><br>Altro testo'],
    ['a box', '<figure><figcaption>Foto del molo</figcaption></figure>'],
    ['a formula', ' <math><mi>x</mi></math>'],
  ])('a text that was alone in its box and gets %s beside it is another block', (_, html) => {
    begin('<div id=a>Uno</div>');
    const [before] = found.splice(0);
    addTo(find('#a'), html);
    change(find('#a'));
    expect(lost).toEqual([before?.id]);
    expect(found[0]).toMatchObject({ content: [{ type: 'text', text: 'Uno' }] });
    expect(found[0]?.isAlone && !found[0].hasObjects).toBe(false);
  });

  test('what is to be left out is lost, and is not found again', () => {
    begin('<main><p>Uno</p><section><p>Due</p></section></main>');
    const [, due] = found;
    news();
    find('section').classList.add('apart');
    blocks.leaveOut(new Set([find('section')]));
    expect(lost).toEqual([due?.id]);
    blocks.recheck(new Set([find('main')]));
    expect(news()).toEqual([]);
  });

  test('what turns out to be left out before the reader comes by it is not found', () => {
    begin('<p>Uno</p><section y=5000><p>Due</p></section>');
    news();
    find('section').classList.add('apart');
    blocks.survey({ top: 4000, bottom: 6000 });
    expect(news()).toEqual([]);
  });
});
