// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readSelection } from '../../../src/content/selection-text';
import { find, setPage } from '../overlay/page';

const select = (selector: string) => document.getSelection()?.selectAllChildren(find(selector));
const read = (html: string, selector: string, given?: string) => {
  setPage(`<html lang=it><body>${html}`);
  select(selector);
  return readSelection(document, given);
};

describe('readSelection', () => {
  it('gives text without the white space that nobody sees', () => {
    const { range, around, ...rest } = read('<p id=a>  Il \t vecchio\u00a0faro. </p>', '#a') as {
      range: Range;
      around: Element;
    };
    expect(rest).toEqual({ state: 'selected', text: 'Il vecchio faro.', isLonger: false });
    expect(String(range)).toContain('vecchio');
    expect(around).toBe(find('#a'));
  });

  it('keeps paragraphs apart', () => {
    expect(read('<div id=a>Uno.\n \n  Due.\n</div>', '#a')).toMatchObject({ text: 'Uno.\nDue.' });
  });

  it('takes no more than can be translated, and says so', () => {
    const { text, isLonger } = read(`<p id=a>${'parola '.repeat(2000)}</p>`, '#a') as {
      text: string;
      isLonger: boolean;
    };
    expect([text.length, isLonger]).toEqual([6000, true]);
  });

  it.each([
    ['the nearest', '<div lang=de><p id=a lang=fr-CA>Le phare</p></div>', 'fr-CA'],
    ['not that of the page', '<p id=a>Il faro</p>', undefined],
    ['not one that is none', '<p id=a lang="x-klingon">Il faro</p>', undefined],
  ])('tells the language declared around it: %s', (_, html, language) => {
    expect((read(html, '#a') as { language?: string }).language).toBe(language);
  });

  it.each([
    ['a contenteditable', '<div contenteditable><p id=a>Ciao</p></div>'],
    ['an island in one', '<div contenteditable="true"><p contenteditable="false" id=a>Ciao</p></div>'],
    ['plain text that is edited', '<p contenteditable="plaintext-only" id=a>Ciao</p>'],
    ['a role', '<div role="textbox"><p id=a>Ciao</p></div>'],
    ['a textarea’s own text', '<textarea id=a>Ciao</textarea>'],
  ])('leaves alone what is written in: %s', (_, html) => {
    expect(read(html, '#a', 'Ciao')).toEqual({ state: 'editable' });
  });

  it('leaves alone what is selected in the field with the focus', () => {
    setPage('<html><body><p id=a>Ciao</p><input id=b value="segreto">');
    const field = find('#b') as HTMLInputElement;
    field.focus();
    field.setSelectionRange(2, 2);
    select('#a');
    expect(readSelection(document)).toMatchObject({ text: 'Ciao' });
    field.select();
    expect(readSelection(document)).toEqual({ state: 'editable' });
  });

  it('leaves alone a document that is written in', () => {
    setPage('<html><body><p id=a>Ciao</p>');
    select('#a');
    Object.defineProperty(Document.prototype, 'designMode', { configurable: true, value: 'on' });
    expect(readSelection(document)).toEqual({ state: 'editable' });
    Reflect.deleteProperty(Document.prototype, 'designMode');
  });

  it('takes what is not said to be editable', () => {
    expect(read('<p contenteditable="false" id=a>Ciao</p>', '#a')).toMatchObject({ text: 'Ciao' });
  });

  it('takes the browser’s word where the document tells nothing', () => {
    setPage('<html><body><p>Ciao</p>');
    document.getSelection()?.removeAllRanges();
    expect(readSelection(document)).toEqual({ state: 'nothing' });
    expect(readSelection(document, ' \n ')).toEqual({ state: 'nothing' });
    expect(readSelection(document, ' Il  faro ')).toEqual({
      state: 'selected',
      text: 'Il faro',
      isLonger: false,
    });
  });

  it('takes the browser’s word alone where the document’s own selection is another one', () => {
    setPage('<html><body><p id=a>Vecchio</p><p contenteditable id=b>Scritto</p>');
    for (const selector of ['#a', '#b']) {
      select(selector);
      expect(readSelection(document, ' Il  faro ', true)).toEqual({
        state: 'selected',
        text: 'Il faro',
        isLonger: false,
      });
      expect(readSelection(document, ' ', true)).toEqual({ state: 'nothing' });
    }
  });

  it('is not fooled by names that a page gives', () => {
    setPage('<html><body><p id=a>Ciao</p><img name="getSelection"><form name="activeElement"></form>');
    document.defaultView?.getSelection()?.selectAllChildren(find('#a'));
    expect(readSelection(document)).toMatchObject({ text: 'Ciao' });
  });
});
