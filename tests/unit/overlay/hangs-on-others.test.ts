// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { hangsOnOthers } from '../../../src/overlay/hangs-on-others';
import { find, setPage } from './page';

const hangs = (html: string) => {
  setPage(`<body>${html}`);
  return hangsOnOthers(find('#text').firstChild as Node);
};

test.each([
  [
    'in a cell that is set to its middle',
    '<table><tr><td style="vertical-align:middle" id=text>A</td></tr></table>',
  ],
  [
    'in a cell that is set on a line',
    '<table><tr><td style="vertical-align:baseline" id=text>A</td></tr></table>',
  ],
  ['in balanced columns', '<div style="column-count:2"><p id=text>A</p></div>'],
  ['in columns of a width', '<div style="column-width:200px"><p id=text>A</p></div>'],
  ['in a box on a line', '<div style="display:inline-block"><p id=text>A</p></div>'],
  [
    'in an item of a row that is set to its middle',
    '<div style="display:flex;align-items:center"><p id=text>A</p></div>',
  ],
  [
    'in an item that is set to the end itself',
    '<div style="display:flex"><p id=text style="align-self:flex-end">A</p></div>',
  ],
  [
    'in a column that begins in the middle',
    '<div style="display:flex;flex-direction:column;justify-content:center"><p id=text>A</p></div>',
  ],
  [
    'in a row that goes backwards',
    '<div style="display:flex;flex-direction:row-reverse"><p id=text>A</p></div>',
  ],
  [
    'in a cell of a grid that is set to its middle',
    '<div style="display:grid;align-items:center"><main><p id=text>A</p></main></div>',
  ],
  [
    'in a grid whose rows are',
    '<div style="display:grid;align-content:space-between"><p id=text>A</p></div>',
  ],
])('a text is moved by what comes after it %s', (_, html) => {
  expect(hangs(html)).toBe(true);
});

test.each([
  ['under each other', '<main><p id=text>A</p></main>'],
  [
    'in a cell that is set to its top',
    '<table><tr><td style="vertical-align:top" id=text>A</td></tr></table>',
  ],
  ['in items of a row', '<div style="display:flex"><main><p id=text>A</p></main></div>'],
  [
    'in a row that says where it begins',
    '<div style="display:flex;align-items:flex-start"><p id=text>A</p></div>',
  ],
  [
    'in an item that does not do as the others',
    '<div style="display:flex;align-items:center"><p id=text style="align-self:start">A</p></div>',
  ],
  [
    'in a column',
    '<div style="display:flex;flex-direction:column;align-items:center"><p id=text>A</p></div>',
  ],
  ['in a grid', '<div style="display:grid"><p id=text>A</p></div>'],
])('a text stays where it is %s', (_, html) => {
  expect(hangs(html)).toBe(false);
});
