import { type Import, withoutEnding } from './import-graph';
import type { Violation } from './source-files';

/** Who may import whom. Each folder may also import within itself. A name with a slash is one file. */
const DIRECTIONS: Record<string, readonly string[]> = {
  core: [],
  protocol: ['core'],
  extract: ['core'],
  detect: ['core'],
  engines: ['core'],
  export: ['core'],
  feeds: ['core'],
  overlay: ['core'],
  translate: ['core', 'engines/engine', 'engines/translation'],
  platform: ['core', 'protocol'],
  device: ['core', 'protocol', 'engines', 'platform'],
  background: [
    'core',
    'protocol',
    'detect',
    'engines',
    'translate',
    'platform',
    'export',
    'feeds',
    'content',
    'device',
  ],
  content: ['core', 'protocol', 'extract', 'platform'],
  ui: ['core', 'protocol', 'platform', 'export', 'feeds'],
};

const OVERLAY_ENTRY = /^src\/content\/(overlay|selection)(-[a-z-]+|\/.+)?$/;

/** Imports that no direction covers, each with its reason. */
const EXCEPTIONS: readonly { from: RegExp; to: RegExp; typeOnly: boolean }[] = [
  // The catalogue's keys are a type, so that a missing message does not compile.
  { from: /^src\/core\/message-key$/, to: /^assets\/_locales\/en\/messages\.json$/, typeOnly: true },
  // The overlay and the panel of a selection have an entry each, with its parts beside it: no other script of ours writes to a page.
  { from: OVERLAY_ENTRY, to: /^src\/overlay\//, typeOnly: false },
];

/** The only package that is the browser itself, and the only folder that may touch it. */
const BROWSER_PACKAGE = 'webextension-polyfill';

export function checkDirections(imports: readonly Import[]): Violation[] {
  return imports.filter((item) => !isAllowed(item)).map(({ from, to }) => `${from} imports ${to}`);
}

function isAllowed({ from, to, isOurs, isTypeOnly }: Import): boolean {
  const layer = layerOf(from);
  if (layer === undefined) return false;
  if (!isOurs) return to !== BROWSER_PACKAGE || layer === 'platform';
  if (layer === 'content' && OVERLAY_ENTRY.test(to)) return OVERLAY_ENTRY.test(withoutEnding(from));
  const isException = EXCEPTIONS.some(
    (item) => item.from.test(withoutEnding(from)) && item.to.test(to) && (isTypeOnly || !item.typeOnly),
  );
  return (
    isException || [layer, ...(DIRECTIONS[layer] ?? [])].some((allowed) => isWithin(to, `src/${allowed}`))
  );
}

/** The folder under src that a file is in, where it is one that has a direction. */
function layerOf(path: string): string | undefined {
  const folder = /^src\/([^/]+)\//.exec(path)?.[1];
  return folder !== undefined && folder in DIRECTIONS ? folder : undefined;
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
