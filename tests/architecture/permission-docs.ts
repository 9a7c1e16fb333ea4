/** As much of a manifest, of the source or built, as asks for something. */
export interface AskingManifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  commands?: Record<string, unknown>;
  content_security_policy?: { extension_pages: string };
  browser_specific_settings?: {
    gecko?: { data_collection_permissions?: { required?: string[]; optional?: string[] } };
  };
  [key: string]: unknown;
}

/** What a manifest asks for, by the title of the chapter of PERMISSIONS.md that explains it. */
export type Asked = Record<string, string[]>;

/** Keys that say what the extension is, and ask for nothing. */
const PLAIN_KEYS = new Set([
  'manifest_version',
  'name',
  'short_name',
  'description',
  'version',
  'default_locale',
  'minimum_chrome_version',
  'icons',
  'browser_specific_settings',
]);

/** Keys whose content is explained in a chapter of its own. */
const CHAPTERS = new Set([
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'commands',
  'content_security_policy',
]);

export function askedBy(manifest: AskingManifest): Asked {
  const { required = [], optional = [] } =
    manifest.browser_specific_settings?.gecko?.data_collection_permissions ?? {};
  return {
    Permissions: manifest.permissions ?? [],
    'Optional permissions': manifest.optional_permissions ?? [],
    'Host permissions': manifest.host_permissions ?? [],
    'Optional host permissions': manifest.optional_host_permissions ?? [],
    'Content scripts': (manifest.content_scripts ?? []).flatMap(({ matches }) => matches),
    Commands: Object.keys(manifest.commands ?? {}),
    'Content security policy': relaxationsOf(manifest.content_security_policy?.extension_pages ?? ''),
    'Keys of the manifest': Object.keys(manifest).filter((key) => !PLAIN_KEYS.has(key) && !CHAPTERS.has(key)),
    'Data collection': [...required, ...optional].filter((type) => type !== 'none'),
  };
}

/** Directives that allow nothing, but ask for something. */
const DEMANDS = new Set(['require-trusted-types-for']);

/** Every source of a policy beyond nothing and the extension's own files: `img-src data:`. */
function relaxationsOf(policy: string): string[] {
  return policy.split(';').flatMap((part) => {
    const [directive = '', ...sources] = part.trim().split(/\s+/);
    if (DEMANDS.has(directive)) return [];
    return sources
      .filter((source) => source !== "'none'" && source !== "'self'")
      .map((source) => `${directive} ${source}`);
  });
}

/** What several manifests ask for together. */
export function askedByAll(manifests: readonly AskingManifest[]): Asked {
  const all: Asked = {};
  for (const manifest of manifests)
    for (const [chapter, names] of Object.entries(askedBy(manifest)))
      all[chapter] = [...new Set([...(all[chapter] ?? []), ...names])];
  return all;
}

/** What a page of documentation explains: headings `### \`name\``, by the `## Chapter` they stand in. */
export function explainedIn(markdown: string): Asked {
  const explained: Asked = {};
  let chapter = '';
  for (const line of markdown.split('\n')) {
    chapter = /^## (.+)$/.exec(line)?.[1] ?? chapter;
    const name = /^### .*?`([^`]+)`\)?$/.exec(line)?.[1];
    if (name !== undefined) explained[chapter] = [...(explained[chapter] ?? []), name];
  }
  return explained;
}

/** What is asked for and not explained, and the other way round, each as a sentence. */
export function differences(asked: Asked, explained: Asked): string[] {
  const chapters = new Set([...Object.keys(asked), ...Object.keys(explained)]);
  return [...chapters].flatMap((chapter) => {
    const [wanted, said] = [asked[chapter] ?? [], explained[chapter] ?? []];
    return [
      ...wanted.filter((name) => !said.includes(name)).map((name) => `${chapter}: ${name} is not explained`),
      ...said.filter((name) => !wanted.includes(name)).map((name) => `${chapter}: ${name} is not asked for`),
    ];
  });
}
