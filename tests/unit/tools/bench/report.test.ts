import { expect, test } from 'vitest';
import { reportPage } from '../../../../tools/bench/report';
import { rowsOf } from '../../../bench/row';

const MACHINE = {
  processor: 'Example CPU',
  cores: 2,
  memoryGB: 8,
  system: 'Linux 6.1',
  node: 'v20.19.0',
  browser: 'Chromium 156',
};

function page(hasRealPages = true): string {
  const extract = rowsOf('extract');
  const rows = [
    extract('F1', '%', 95.1, { least: 91 }, { digits: 1 }),
    extract('F1', '%', 92.4, null, { digits: 1, by: 'Readability' }),
    extract('F1', '%', 90, null, { by: 'Defuddle' }),
    rowsOf('popup')('first | pair', 'ms', [470, 455, 500], { most: 450 }),
    rowsOf('queue')('requests', '', 8),
  ];
  return reportPage({ date: '2026-01-02', machine: MACHINE, hasRealPages, rows });
}

test('a figure has its runs, its limit and what is used otherwise beside it', () => {
  expect(page()).toContain('| F1 | 95.1 % | at least 91 | Readability: 92.4 %; Defuddle: 90 % |');
  expect(page()).toContain('| requests | 8 |  |  |');
});

test('what is missed is marked and counted', () => {
  expect(page()).toContain('| first \\| pair | 470 ms (455 to 500, 3 runs) | at most 450, **missed** |  |');
  expect(page()).toContain('2 figures have a limit; 1 miss it');
});

test('it says on what it was measured, and what was not there', () => {
  expect(page()).toContain(
    'Measured on 2026-01-02 on 2 cores of Example CPU with 8 GB, Linux 6.1, Node v20.19.0, Chromium 156.',
  );
  expect(page()).not.toContain('Real pages');
  expect(page(false)).toContain('Real pages and sentences were not there');
});
