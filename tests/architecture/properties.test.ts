import { describe, expect, test } from 'vitest';
import { at, readFolder, type SourceFile, sourceFile, type Violation, walk } from './source-files';

/** How many cases a property is tried with is the extent's affair, and what is drawn the run's seed's. */
function checkProperties(file: SourceFile): Violation[] {
  const violations: Violation[] = [];
  if (!/from 'fast-check'/.test(file.text)) return violations;
  walk(file.program, (node) => {
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
  ])('%s would be found', (line, what) => {
    const made = sourceFile('a.ts', `import fc from 'fast-check';\n${line}\n`);
    expect(checkProperties(made)).toEqual([`a.ts:2 ${what}`]);
  });
});
