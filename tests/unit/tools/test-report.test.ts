import { describe, expect, test } from 'vitest';
import { addReports, refuseSkips, summarise } from '../../../tools/test-report';

const passed = { passed: 2, failed: [], skipped: [] };
const mixed = {
  passed: 1,
  failed: [{ name: 'b', reason: '\u001b[31mwrong\u001b[39m\nin detail' }],
  skipped: [{ name: 'c', reason: 'No Firefox.' }],
};

function lastLine(text: string): string {
  return text.split('\n').at(-1) ?? '';
}

describe('the summary of a test run', () => {
  test('ends with the line that machines read', () => {
    expect(summarise(passed)).toBe('2 passed, 0 failed');
    expect(lastLine(summarise(addReports([passed, mixed])))).toBe('3 passed, 1 failed, 1 skipped');
  });

  test('names what failed and what was skipped, each with its reason in a line', () => {
    expect(summarise(mixed).split('\n')).toEqual([
      'Skipped:',
      '  c: No Firefox.',
      'Failed:',
      '  b: wrong',
      '1 passed, 1 failed, 1 skipped',
    ]);
  });

  test('counts what was skipped as failed where everything has to run', () => {
    expect(lastLine(summarise(refuseSkips(mixed)))).toBe('1 passed, 2 failed');
    expect(refuseSkips(mixed).failed[1]).toEqual({
      name: 'c',
      reason: 'skipped, which CI does not allow: No Firefox.',
    });
  });
});
