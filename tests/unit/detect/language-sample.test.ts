import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../../../src/core/article';
import { languageSample } from '../../../src/detect/language-sample';

const block = (kind: BlockKind, text: string): Block => ({
  id: text,
  kind,
  content: [{ type: 'text', text }],
});

describe('languageSample', () => {
  it('leaves headlines and code out', () => {
    const blocks = [
      block('heading', 'Il faro'),
      block('paragraph', 'La torre.'),
      block('preformatted', 'let x = 1;'),
    ];
    expect(languageSample(blocks)).toBe('La torre.\n');
  });

  it('takes headlines where there is nothing else', () => {
    expect(languageSample([block('heading', 'Il faro'), block('preformatted', 'x')])).toBe('Il faro\n');
  });

  it('lets no long block speak for the whole', () => {
    const sample = languageSample([
      block('quotation', 'x'.repeat(9000)),
      block('paragraph', 'y'.repeat(900)),
    ]);
    expect(sample.match(/x/g)).toHaveLength(400);
    expect(sample.match(/y/g)).toHaveLength(400);
  });

  it('is bounded', () => {
    const blocks = Array.from({ length: 500 }, () => block('paragraph', 'parola '.repeat(50)));
    expect(languageSample(blocks).length).toBeLessThanOrEqual(4000);
  });

  it('is empty without text', () => {
    expect(languageSample([])).toBe('');
  });
});
