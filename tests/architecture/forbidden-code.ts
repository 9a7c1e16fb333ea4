import { at, isNode, type Node, type SourceFile, type Violation, walk } from './source-files';

const LINES = 300;

export function checkLength({ path, text }: SourceFile): Violation[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > LINES ? [`${path} has ${lines} lines`] : [];
}

export function checkAny(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  walk(file.program, (node) => {
    if (node.type === 'TSAnyKeyword') found.push(at(file, node, 'any'));
  });
  return found;
}

/** In comments of scripts; in anything else the whole text is looked at. */
export function checkLeftOpen({ path, text, program, comments }: SourceFile): Violation[] {
  const looked = program ? comments : [text];
  return looked.some((part) => /\b(TODO|FIXME|XXX)\b/.test(part)) ? [`${path} leaves something open`] : [];
}

const HTML_FIELDS = new Set(['innerHTML', 'outerHTML', 'srcdoc', 'dangerouslySetInnerHTML']);
const HTML_METHODS = new Set([
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'write',
  'writeln',
]);
const CODE_FUNCTIONS = new Set(['eval', 'Function']);

/** Markup or code that is made from a string: nothing of a page or of an engine may ever become either. */
export function checkStringsAsCode(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  walk(file.program, (node) => {
    const name = nameOfStringSink(node);
    if (name !== undefined) found.push(at(file, node, name));
  });
  return found;
}

function nameOfStringSink(node: Node): string | undefined {
  switch (node.type) {
    case 'AssignmentExpression':
      return memberName(node.left, HTML_FIELDS);
    case 'Property':
      return keyName(node, HTML_FIELDS);
    case 'JSXAttribute':
      return isNode(node.name) && HTML_FIELDS.has(String(node.name.name))
        ? String(node.name.name)
        : undefined;
    case 'NewExpression':
    case 'CallExpression':
      return (
        identifierName(node.callee, CODE_FUNCTIONS) ??
        memberName(node.callee, CODE_FUNCTIONS) ??
        htmlMethod(node.callee)
      );
    default:
      return undefined;
  }
}

/** `write` is a method of files and streams too; of a document it is the one meant. */
function htmlMethod(callee: unknown): string | undefined {
  const name = memberName(callee, HTML_METHODS);
  if (name === undefined || !name.startsWith('write')) return name;
  const object = isNode(callee) ? callee.object : undefined;
  const owner = isNode(object)
    ? (object.name ?? (isNode(object.property) ? object.property.name : undefined))
    : '';
  return /^(doc|document|contentDocument|ownerDocument)$/.test(String(owner))
    ? `document.${name}`
    : undefined;
}

/** `x.name` and `x['name']`. */
function memberName(node: unknown, names: ReadonlySet<string>): string | undefined {
  if (!isNode(node) || node.type !== 'MemberExpression' || !isNode(node.property)) return undefined;
  const name = String(node.computed ? node.property.value : node.property.name);
  return names.has(name) ? name : undefined;
}

function keyName(node: Node, names: ReadonlySet<string>): string | undefined {
  const name = isNode(node.key) ? String(node.key.name ?? node.key.value) : '';
  return names.has(name) && !isPattern(node) ? name : undefined;
}

/** `{ innerHTML }` in a pattern reads, which is harmless; the parser marks what is read by its value. */
function isPattern(node: Node): boolean {
  return node.kind !== 'init' || (isNode(node.value) && node.value.type === 'AssignmentPattern');
}

function identifierName(node: unknown, names: ReadonlySet<string>): string | undefined {
  return isNode(node) && node.type === 'Identifier' && names.has(String(node.name))
    ? String(node.name)
    : undefined;
}

const API_NAMES = new Set(['chrome', 'browser']);
const GLOBALS = new Set(['globalThis', 'window', 'self']);

/** `chrome.tabs`, `browser.runtime`, `globalThis.chrome`, `const { tabs } = browser`, `chrome.tabs.Tab` as a type. */
export function checkExtensionApis(file: SourceFile): Violation[] {
  if (file.path.startsWith('src/platform/')) return [];
  const found: Violation[] = [];
  walk(file.program, (node, parent, field) => {
    const isApi = identifierName(node, API_NAMES) !== undefined;
    const isOwner = field === 'object' || field === 'left' || field === 'init' || field === 'expression';
    const isGlobal =
      memberName(node, API_NAMES) !== undefined && identifierName(node.object, GLOBALS) !== undefined;
    if ((isApi && isOwner && parent?.type !== 'BinaryExpression') || isGlobal) {
      found.push(at(file, node, 'an extension API outside platform'));
    }
  });
  return found;
}
