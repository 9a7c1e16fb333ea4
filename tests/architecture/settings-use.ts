import { isNode, type Node, type SourceFile, type Violation, walk } from './source-files';

/** The places of all values of an object: `overlay.mode`. What is empty is a value. */
export function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  const members =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  if (members.length === 0) return path.length > 0 ? [[...path]] : [];
  return members.flatMap(([name, member]) => leavesOf(member, [...path, name]));
}

/** Where settings are declared, checked, shown and brought in: naming one there is no use of it. */
const DECLARED = /^src\/core\/(settings|settings-schema|settings-file|settings-import)\.ts$/;
const SHOWN = /^src\/ui\/options\//;
/** A change of settings that views and the background share. */
const CHANGES = /^src\/(ui\/|background\/|core\/(site|site-rule|followed-feeds)\.ts$)/;

/** Settings that nothing reads beyond the page where they are set, or that nothing changes. */
export function findUnusedSettings(settings: object, files: readonly SourceFile[]): Violation[] {
  const used = files.filter(({ path }) => !DECLARED.test(path));
  const reads = used.filter(({ path }) => !SHOWN.test(path)).map((file) => namesIn(file, nameRead));
  const writes = used.filter(({ path }) => CHANGES.test(path)).map((file) => namesIn(file, nameWritten));
  return leavesOf(settings).flatMap((path) => [
    ...(reads.some((file) => isUsed(file, path)) ? [] : [`nothing reads ${path.join('.')}`]),
    ...(writes.some((file) => isUsed(file, path)) ? [] : [`nothing changes ${path.join('.')}`]),
  ]);
}

interface Names {
  path: string;
  text: string;
  names: ReadonlySet<string>;
}

/**
 * A setting in a group of its own (`engines.deepl.address`, `overlay.mode`) has to be named where its group is: in a file that speaks of the
 * group, or in the folder that is called by it.
 */
function isUsed({ path: file, text, names }: Names, path: readonly string[]): boolean {
  const [name = '', group] = path.toReversed();
  if (!names.has(name)) return false;
  return group === undefined || `${file}\n${text}`.toLowerCase().includes(group.toLowerCase());
}

type NameOf = (node: Node, parent?: Node, field?: string) => unknown;

function namesIn(file: SourceFile, nameOf: NameOf): Names {
  const names = new Set<string>();
  walk(file.program, (node, parent, field) => {
    const name = nameOf(node, parent, field);
    if (typeof name === 'string') names.add(name);
  });
  return { path: file.path, text: file.text, names };
}

/** `a.name`, `a?.name`, `a['name']`, `const { name } = a`. */
function nameRead(node: Node, parent?: Node, field?: string): unknown {
  if (node.type === 'MemberExpression') {
    return parent?.type === 'AssignmentExpression' && field === 'left' ? undefined : memberName(node);
  }
  return node.type === 'Property' && parent?.type === 'ObjectPattern' ? keyName(node) : undefined;
}

/** `{ name: value }`, `{ name }`, and names in tables of fields, which are written by them: `{ name: 'address' as const }`. */
function nameWritten(node: Node, parent?: Node): unknown {
  if (node.type === 'Property' && parent?.type === 'ObjectExpression') return keyName(node);
  if (node.type !== 'Literal') return undefined;
  const isNamed =
    parent?.type === 'Property' ? keyName(parent) === 'name' : parent?.type === 'TSAsExpression';
  return isNamed ? node.value : undefined;
}

function memberName({ property, computed }: Node): unknown {
  if (!isNode(property)) return undefined;
  return computed ? property.value : property.name;
}

function keyName({ key, computed }: Node): unknown {
  if (!isNode(key)) return undefined;
  return computed ? undefined : (key.name ?? key.value);
}
