import { describe, expect, it } from 'vitest';
import { isSyndicationLine } from '../../../src/core/syndication-line';

describe('isSyndicationLine', () => {
  it.each([
    'The post Harbour open appeared first on The Paper.',
    'L’articolo Riapre il porto proviene da Il Giornale.',
    'Der Beitrag Hafen offen erschien zuerst auf Die Zeitung.',
    'Limanda yangın yazısı ilk önce Gazete üzerinde ortaya çıktı.',
  ])('knows %s', (line) => {
    expect(isSyndicationLine(line)).toBe(true);
  });

  it.each(['', 'The post office opened again.', 'It appeared first on Monday.', 'L’articolo proviene'])(
    'lets %j be',
    (line) => {
      expect(isSyndicationLine(line)).toBe(false);
    },
  );
});
