import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** A file as the rules see it. Rules are functions of these, so that made-up files can be put before them. */
export interface SourceFile {
  /** From the root of the project, with slashes: `src/core/pair.ts`. */
  path: string;
  text: string;
  /** The syntax tree; absent for what is no script. */
  program?: ESTree.Program;
  comments: readonly string[];
}

/** Any node of a tree. The parser's own union is too large to walk by hand. */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** A rule broken, as `path:line what`. */
export type Violation = string;

const SCRIPT = /\.(tsx?|mts|mjs|js)$/;

export function sourceFile(path: string, text: string): SourceFile {
  if (!SCRIPT.test(path)) return { path, text, comments: [] };
  const { program, comments, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return { path, text, program, comments: comments.map((comment) => comment.value) };
}

/** Every file under a folder of the project with one of these endings. */
export function readFolder(folder: string, endings: RegExp): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.test(file))
    .map((file) => posix.join(folder, file.split(sep).join('/')))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(process.cwd(), path), 'utf8')));
}

/** Calls back for every node with its parent and the field it stands in. */
export function walk(root: unknown, visit: (node: Node, parent?: Node, field?: string) => void): void {
  const step = (value: unknown, parent?: Node, field?: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) step(item, parent, field);
    } else if (isNode(value)) {
      visit(value, parent, field);
      for (const [name, child] of Object.entries(value)) step(child, value, name);
    }
  };
  step(root);
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function at(file: SourceFile, node: Node, what: string): Violation {
  const line = file.text.slice(0, node.start).split('\n').length;
  return `${file.path}:${line} ${what}`;
}
