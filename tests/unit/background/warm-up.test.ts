import { francAll } from 'franc';
import { expect, test, vi } from 'vitest';
import { warmUp } from '../../../src/background/warm-up';

vi.mock('franc', () => ({ francAll: vi.fn(() => [['und', 1]]) }));

test('runs once through the detector, however often it is told to', () => {
  warmUp();
  warmUp();
  expect(francAll).toHaveBeenCalledTimes(1);
});
