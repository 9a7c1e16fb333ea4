import { fc } from '../property';
import { strangeJson } from './values';

interface Change {
  at: number;
  how: 'replace' | 'lose' | 'double' | 'rename' | 'empty';
  by: unknown;
}

type Members = Record<string, unknown>;

/** Where something stands in a tree. */
interface Place {
  parent: Members;
  name: string;
}

/**
 * Values as they should be, with up to three of their parts replaced by something strange, lost, doubled, renamed or emptied. As likely as not
 * nothing is wrong with them.
 */
export function nearly<T>(
  valid: fc.Arbitrary<T>,
  strange: fc.Arbitrary<unknown> = strangeJson,
): fc.Arbitrary<unknown> {
  const change: fc.Arbitrary<Change> = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'replace', 'lose', 'double', 'rename', 'empty'),
    by: strange,
  });
  return fc
    .tuple(valid, fc.array(change, { maxLength: 3 }))
    .map(([value, changes]) => changes.reduce(changed, { root: structuredClone(value) } as Members).root);
}

function changed(tree: Members, { at, how, by }: Change): Members {
  const places = placesIn(tree);
  const { parent, name } = places[at % places.length] ?? { parent: tree, name: 'root' };
  const value = parent[name];
  if (how === 'replace') parent[name] = by;
  else if (how === 'empty') parent[name] = typeof value === 'string' ? '' : Array.isArray(value) ? [] : {};
  else if (how === 'rename' && !Array.isArray(parent)) {
    delete parent[name];
    parent[`${name}s`] = value;
  } else if (how === 'double' && Array.isArray(parent)) parent.splice(Number(name), 0, value);
  else if (Array.isArray(parent)) parent.splice(Number(name), 1);
  else delete parent[name];
  return tree;
}

/** Without a stack of calls: what was put in may be deeper than that. */
function placesIn(tree: Members): Place[] {
  const places: Place[] = [];
  const open: Members[] = [tree];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    for (const [name, value] of Object.entries(parent)) {
      places.push({ parent, name });
      if (isTree(value)) open.push(value);
    }
  }
  return places;
}

/** What a change can be made in: a list or an object, and no date or map. */
function isTree(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
