import type { Field } from '../../core/source';
import { splitNames } from './names';
import { foldText } from './plain-text';
import type { StatedAuthor, Statement } from './statement';

/**
 * The authors as a clean list of names: `Di Anna Bianchi e Carlo Verdi` becomes two; addresses, handles, dates and job
 * titles go. The first statement that names a person speaks; where none does, the first that names anybody, which then is
 * the paper or an agency.
 */
export function chooseAuthors(
  statements: readonly Statement[],
  siteNames: readonly string[],
): Field<string[]> | undefined {
  const own = new Set(siteNames.map(foldText));
  let anybody: Field<string[]> | undefined;
  for (const { authors, evidence } of statements) {
    const names = (authors ?? []).flatMap((author) => namesOf(author, own));
    const persons = names.filter((name) => name.isPerson);
    if (persons.length > 0) return { value: unique(persons), evidence };
    if (names.length > 0) anybody ??= { value: unique(names), evidence };
  }
  return anybody;
}

interface Name {
  name: string;
  isPerson: boolean;
}

// The paper's own name is no person's, in whatever field it stands.
function namesOf({ name, person }: StatedAuthor, own: ReadonlySet<string>): Name[] {
  return splitNames(name, person).map((single) => ({
    name: single,
    isPerson: person !== false && !own.has(foldText(single)),
  }));
}

function unique(names: readonly Name[]): string[] {
  const byKey = new Map<string, string>();
  for (const { name } of names) {
    const key = foldText(name);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}
