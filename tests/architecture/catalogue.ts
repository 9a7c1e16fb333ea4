import { isNode, type SourceFile, type Violation, walk } from './source-files';

/** A _locales catalogue: https://developer.chrome.com/docs/extensions/reference/api/i18n#message-format */
export type Catalogue = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;

/** What a file says that could be the name of a message: strings, templates with holes, `__MSG_name__`. */
function mentions({ program, text }: SourceFile): { exact: Set<string>; shaped: RegExp[] } {
  const exact = new Set<string>();
  const shaped: RegExp[] = [];
  for (const [, name = ''] of text.matchAll(/__MSG_(\w+)__/g)) exact.add(name);
  walk(program, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') exact.add(node.value);
    if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return;
    const parts = node.quasis.filter(isNode).map((part) => (part.value as { raw: string }).raw);
    if (parts.join('').length > 3 && parts.every((part) => /^\w*$/.test(part))) {
      shaped.push(new RegExp(`^${parts.join('\\w+')}$`));
    }
  });
  return { exact, shaped };
}

export function findUnused(catalogue: Catalogue, files: readonly SourceFile[]): string[] {
  const all = files.map(mentions);
  const bases = pluralBases(catalogue);
  return Object.keys(catalogue).filter((key) => {
    // Forms of a plural are asked for by what they have in common.
    const names = [key, ...bases.filter((base) => pluralForm(key, base) !== undefined)];
    return !all.some(
      ({ exact, shaped }) => names.some((name) => exact.has(name)) || shaped.some((shape) => shape.test(key)),
    );
  });
}

/** What plural messages are asked for by: `sentences` of `sentencesOne` and `sentencesOther`. */
function pluralBases(catalogue: Catalogue): string[] {
  return Object.keys(catalogue)
    .filter((key) => key.endsWith('Other'))
    .map((key) => key.slice(0, -'Other'.length))
    .filter((base) => `${base}One` in catalogue);
}

/** The plural category that a key is the form of: `few` of `sentencesFew`. */
function pluralForm(key: string, base: string): string | undefined {
  const form = key.startsWith(base) ? key.slice(base.length).toLowerCase() : '';
  return ['zero', 'one', 'two', 'few', 'many', 'other'].find((category) => category === form);
}

/** The keys that a catalogue in a language has to have: those of the English one, and for plurals a form for each category of its language. */
export function keysFor(language: string, english: Catalogue): string[] {
  const bases = pluralBases(english);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const others = Object.keys(english).filter((key) => !bases.some((base) => pluralForm(key, base)));
  const forms = bases.flatMap((base) =>
    categories.map((category) => `${base}${category.charAt(0).toUpperCase()}${category.slice(1)}`),
  );
  return [...others, ...forms].sort();
}

/** The English message that a message of another catalogue says: of a plural form that English has not, the last one. */
export function originalOf(key: string, english: Catalogue): Catalogue[string] | undefined {
  const base = pluralBases(english).find((name) => pluralForm(key, name) !== undefined);
  return english[key] ?? (base === undefined ? undefined : english[`${base}Other`]);
}

/** Messages that say, letter for letter, what the English one says, though there are words in it. */
export function leftInEnglish(catalogue: Catalogue, english: Catalogue): string[] {
  return Object.entries(catalogue)
    .filter(([key, { message }]) => message === originalOf(key, english)?.message && hasWords(message))
    .map(([key]) => key);
}

function hasWords(message: string): boolean {
  return /\p{L}/u.test(message.replace(/\$\w+\$/g, ''));
}

/** `__MSG_name__` in manifests, pages and styles, which no type checks. */
export function findMissing(catalogue: Catalogue, files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/__MSG_(\w+)__/g)]
      .map(([, name = '']) => name)
      .filter((name) => !(name in catalogue) && !name.startsWith('@@'))
      .map((name) => `${path} names ${name}`),
  );
}

/** Every `$NAME$` is declared, every declared one is used, and they take the substitutions 1 to n. */
export function checkPlaceholders(catalogue: Catalogue): Violation[] {
  return Object.entries(catalogue).flatMap(([key, { message, placeholders = {} }]) => {
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
    const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
    const positions = Object.values(placeholders).map(({ content }) => content);
    const expected = positions.map((_, index) => `$${index + 1}`);
    return [
      ...used.filter((name) => !declared.includes(name)).map((name) => `${key} uses ${name} undeclared`),
      ...declared.filter((name) => !used.includes(name)).map((name) => `${key} does not use ${name}`),
      ...(positions.join() === expected.join() ? [] : [`${key} takes ${positions.join()}`]),
    ];
  });
}

/** The fields of each kind of AppError, read from the type itself. */
export function errorFields({ program }: SourceFile): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  walk(program, (node) => {
    if (node.type !== 'TSTypeLiteral' || !Array.isArray(node.members)) return;
    const members = node.members.filter(isNode);
    const names = members.map((member) => (isNode(member.key) ? String(member.key.name) : ''));
    let kind: unknown;
    walk(members[names.indexOf('kind')], (part) => {
      if (part.type === 'Literal') kind = part.value;
    });
    if (typeof kind === 'string')
      fields.set(
        kind,
        names.filter((name) => name !== 'kind'),
      );
  });
  return fields;
}
