import { describe, expect, test } from 'vitest';
import { at, readFolder, type SourceFile, sourceFile, type Violation, walk } from './source-files';

/** How many cases a property is tried with is the extent's affair, and what is drawn the run's seed's. */
function checkProperties(file: SourceFile): Violation[] {
  const violations: Violation[] = [];
  walk(file.program, (node) => {
    const from = (node.source as { value?: unknown } | undefined)?.value;
    if (from === 'fast-check' && !file.path.endsWith('tests/property.ts'))
      violations.push(at(file, node, 'fast-check as nobody has set it up'));
    if (node.type !== 'Property') return;
    const [key, value] = [node.key, node.value] as { name?: unknown; type?: unknown }[];
    if (value?.type !== 'Literal') return;
    if (key?.name === 'numRuns') violations.push(at(file, node, 'numRuns without runs()'));
    if (key?.name === 'seed') violations.push(at(file, node, 'a seed of its own'));
  });
  return violations;
}

describe('property tests', () => {
  const files = readFolder('tests', /\.tsx?$/);

  test('go as far as the extent says, from the seed of the run', () => {
    expect(files.flatMap(checkProperties)).toEqual([]);
  });

  test.each([
    ['fc.assert(property, { numRuns: 500 });', 'numRuns without runs()'],
    ['fc.assert(property, { seed: 7 });', 'a seed of its own'],
    ["import fc from 'fast-check';", 'fast-check as nobody has set it up'],
  ])('%s would be found', (line, what) => {
    expect(checkProperties(sourceFile('a.ts', `${line}\n`))).toEqual([`a.ts:1 ${what}`]);
  });
});
