// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { ColumnFinder } from '../../../src/overlay/columns';
import type { Place } from '../../../src/overlay/place';
import { blockOf, find, setPage } from './page';
import { stubLayout } from './stubs';

const STYLE = '<style>body, div, p, li, ul, h2, td { font-size: 16px; writing-mode: horizontal-tb }</style>';

/** Where the elements with these ids are, from the left edge of a window of 1200 pixels. */
function layOut(boxes: Record<string, { x: number; width: number; y?: number }>): void {
  stubLayout(({ id, localName }) =>
    localName === 'body' || localName === 'html' ? { width: 1200, height: 500 } : boxes[id],
  );
}

function setBody(html: string): void {
  setPage(`<head>${STYLE}</head><body>${html}`);
  Object.defineProperty(document.documentElement, 'clientWidth', { configurable: true, value: 1200 });
}

const beside = (text?: string, finder = new ColumnFinder()): Place | undefined =>
  finder.placeBeside(blockOf(text));
const room = (place: Place | undefined) => Object.fromEntries(place?.room ?? []);

beforeEach(() => setPage('<body>'));

describe('the place beside', () => {
  test('takes half of a wide box, before its text, and the box leaves the room free', () => {
    setBody('<div id=main><p id=a>Testo</p></div><div id=side>Altro</div>');
    layOut({ main: { x: 0, width: 1000 }, a: { x: 0, width: 1000 }, side: { x: 1000, width: 200 } });
    const place = beside('Testo');
    expect(place).toMatchObject({ parent: find('#a'), before: find('#a').firstChild, flow: 'beside' });
    expect(room(place)).toEqual({
      '--diptych-side': 'right',
      '--diptych-width': '486px',
      '--diptych-right': '-514px',
    });
    expect(place?.rule?.box).toContain('padding-right: 514px !important;');
    expect(place?.rule?.box).toContain('display: flow-root !important;');
  });

  test('takes what is free beside a narrow one, up to what stands there', () => {
    setBody('<div id=main><p id=a>Testo</p></div><div id=side>Altro</div>');
    layOut({ main: { x: 0, width: 500 }, a: { x: 0, width: 500 }, side: { x: 1100, width: 100 } });
    const free = beside('Testo');
    expect(room(free)['--diptych-width']).toBe('500px');
    expect(free?.rule?.box).toContain('padding-right: 0px !important;');
  });

  test('what stands below does not count, and what lies over it neither', () => {
    setBody('<div id=main><p id=a>Testo</p></div><div id=below>Sotto</div><div id=over>Sopra</div>');
    layOut({
      main: { x: 0, width: 500 },
      a: { x: 0, width: 500 },
      below: { x: 510, width: 500, y: 300 },
      over: { x: 0, width: 1200 },
    });
    expect(room(beside('Testo'))['--diptych-width']).toBe('500px');
  });

  test('is on the left of a text that is read from the right', () => {
    setBody('<div id=main style="direction:rtl"><p id=a style="direction:rtl">مرحبا</p></div>');
    layOut({ main: { x: 0, width: 1000 }, a: { x: 0, width: 1000 } });
    expect(room(beside())).toMatchObject({ '--diptych-side': 'left', '--diptych-left': '-514px' });
  });

  test('is the same column for rows that are set in', () => {
    setBody('<div id=main><p id=a>Testo</p><ul id=list><li id=b>Punto</li></ul></div>');
    layOut({
      main: { x: 0, width: 1000 },
      a: { x: 0, width: 1000 },
      list: { x: 0, width: 1000 },
      b: { x: 40, width: 960 },
    });
    const finder = new ColumnFinder();
    const [row, point] = [beside('Testo', finder), beside('Punto', finder)];
    expect(room(point)).toEqual(room(row));
    expect(point?.rule?.box).toContain('contain: layout');
  });

  test.each([
    [
      'there is no room',
      { main: { x: 0, width: 400 }, a: { x: 0, width: 400 }, side: { x: 410, width: 700 } },
    ],
    ['the row ends outside the column', { main: { x: 0, width: 900 }, a: { x: 0, width: 950 } }],
  ])('is nowhere where %s', (_, boxes) => {
    setBody('<div id=main><p id=a>Testo</p></div><div id=side></div>');
    layOut(boxes);
    expect(beside('Testo')).toBeUndefined();
  });

  test.each([
    ['it floats', '<p id=a style="float:left">Testo</p>'],
    ['it is a part of a row', '<div style="display:flex"><p id=a>Testo</p></div>'],
    ['it is a cell', '<table><tr><td id=a>Testo</td></tr></table>'],
    ['it is written downwards', '<p id=a style="writing-mode:vertical-rl">Testo</p>'],
    ['its box is set in columns', '<div style="column-count:2"><p id=a>Testo</p></div>'],
    ['it shares its box', '<div id=a>Testo<p>Altro</p></div>'],
    ['it is a row of its own', '<p id=a style="display:flex">Testo</p>'],
  ])('is nowhere where %s', (_, html) => {
    setBody(html);
    stubLayout(() => ({ width: 1000 }));
    expect(beside('Testo')).toBeUndefined();
  });

  test('is in a column that is laid out by flex or grid', () => {
    setBody('<div id=main style="display:flex;flex-direction:column"><p id=a>Testo</p></div>');
    layOut({ main: { x: 0, width: 1000 }, a: { x: 0, width: 1000 } });
    expect(beside()?.flow).toBe('beside');
  });

  test('is measured anew when the page has another width', () => {
    setBody('<div id=main><p id=a>Testo</p></div>');
    layOut({ main: { x: 0, width: 1000 }, a: { x: 0, width: 1000 } });
    const finder = new ColumnFinder();
    const wide = room(beside('Testo', finder));
    layOut({ main: { x: 0, width: 1200 }, a: { x: 0, width: 1200 } });
    finder.forget();
    expect(room(beside('Testo', finder))).not.toEqual(wide);
  });
});
