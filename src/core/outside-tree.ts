/** Elements nest to 512 levels in browsers, and each is two levels here. Far below what a stack has room for. */
const MOST_LEVELS = 1_200;
const MOST_VALUES = 4_000_000;
const MOST_CHARS = 50_000_000;

/**
 * What is wrong with the measure of a value from outside, before anything walks it that calls itself; undefined for nothing. Walks without a
 * stack of calls: whoever made it may have nested it to crash who reads it, and `__proto__` is no name that we ever wrote.
 */
export function treeProblem(
  root: unknown,
  mostLevels = MOST_LEVELS,
): '__proto__' | 'depth' | 'size' | undefined {
  let level: object[] = isTree(root) ? [root] : [];
  let values = 0;
  let chars = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > mostLevels) return 'depth';
    const next: object[] = [];
    for (const tree of level) {
      if (Object.hasOwn(tree, '__proto__')) return '__proto__';
      for (const value of Object.values(tree)) {
        values += 1;
        if (typeof value === 'string') chars += value.length;
        else if (isTree(value)) next.push(value);
        if (values > MOST_VALUES || chars > MOST_CHARS) return 'size';
      }
    }
    level = next;
  }
  return undefined;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
