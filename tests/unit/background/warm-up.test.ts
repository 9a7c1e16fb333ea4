import { expect, test, vi } from 'vitest';
import { warmUp } from '../../../src/background/warm-up';
import { splitSentences } from '../../../src/core/sentences/split-sentences';

vi.mock('../../../src/core/sentences/split-sentences', () => ({ splitSentences: vi.fn() }));

test('runs once through what cuts a text, however often it is told to', () => {
  warmUp();
  warmUp();
  expect(splitSentences).toHaveBeenCalledTimes(1);
});
