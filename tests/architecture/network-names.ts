import { isNode, type Node, type SourceFile, walk } from './source-files';

/** Names that are no addresses: of namespaces and vocabularies, and hosts that belong to nobody (RFC 2606). */
const NOBODY = /^(www\.w3\.org|www\.idpf\.org|purl\.org|schema\.org|(.+\.)?example\.(org|com)|.+\.invalid)$/;

/** The hosts of all addresses in the strings of a script; comments are none. Wildcards stand for any host and are none. */
export function hostsNamedIn({ program }: SourceFile): string[] {
  const texts: string[] = [];
  walk(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push((node.value as { raw: string }).raw);
    if (node.type === 'JSXText') texts.push(String(node.value));
  });
  const addresses = texts.flatMap((text) => [...text.matchAll(/\bhttps?:\/\/([\w.-]+)/g)]);
  return [...new Set(addresses.map(([, host = '']) => host))].filter((host) => !NOBODY.test(host));
}

/** Ways for a script to reach a server. */
const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'sendBeacon',
]);
const GLOBALS = new Set(['globalThis', 'window', 'self', 'navigator']);

/** Whether a script names one of them, unless as a name of its own: `fetch(…)`, `typeof fetch`, `navigator.sendBeacon(…)`. */
export function reachesNetwork({ program }: SourceFile): boolean {
  const named = new Set<string>();
  const own = new Set<string>();
  walk(program, (node, parent, field) => {
    const name = String(node.name);
    if (node.type !== 'Identifier' || !NETWORK.has(name)) return;
    if (parent?.type === 'FunctionDeclaration' && field === 'id') own.add(name);
    else if (!isOwnProperty(parent, field)) named.add(name);
  });
  return [...named].some((name) => !own.has(name));
}

/** The `fetch` of `{ fetch: download }` and of `downloads.fetch(file)`, not that of `globalThis.fetch`. */
function isOwnProperty(parent: Node | undefined, field: string | undefined): boolean {
  if (field === 'key') return true;
  if (parent?.type !== 'MemberExpression' || field !== 'property') return false;
  return !isNode(parent.object) || !GLOBALS.has(String(parent.object.name));
}
