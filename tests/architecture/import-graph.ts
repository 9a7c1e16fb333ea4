import { posix } from 'node:path';
import { isNode, type Node, type SourceFile, walk } from './source-files';

/** One file's dependence on another file or on a package, however it is written. */
export interface Import {
  from: string;
  /** A path like `src/core/pair` without ending, or the name of a package. */
  to: string;
  isOurs: boolean;
  isTypeOnly: boolean;
}

const DEPENDENCE = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]);

/** Static and dynamic imports, re-exports and types of imports. `?script&iife` and endings are left out of `to`. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  walk(file.program, (node) => {
    if (!DEPENDENCE.has(node.type)) return;
    const source = node.source ?? node.expression;
    if (!isNode(source)) return;
    if (typeof source.value !== 'string')
      throw new Error(`${file.path} imports what cannot be told beforehand.`);
    found.push({ from: file.path, ...resolve(file.path, source.value), isTypeOnly: isTypeOnly(node) });
  });
  return found;
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type';
}

function resolve(from: string, specifier: string): { to: string; isOurs: boolean } {
  const path = specifier.replace(/\?.*$/, '');
  if (!/^[./]/.test(path)) return { to: path, isOurs: false };
  const joined = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path);
  return { to: withoutEnding(joined), isOurs: true };
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(tsx?|mts|mjs|js)$/, '');
}

/** Every circle of imports once, as `a -> b -> a`. */
export function findCircles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, isOurs } of imports) {
    if (isOurs) next.set(withoutEnding(from), [...(next.get(withoutEnding(from)) ?? []), to]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) circles.push([...trail.slice(seenAt), file].join(' -> '));
    if (seenAt >= 0 || done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
