import { monthOf } from '../../core/dates/month-names';
import { withoutDate } from '../../core/dates/written-date';
import { plainText } from './plain-text';

// What stands before a name, in the languages of most news.
const PREFIX =
  /^(?:(?:more (?:stories|articles|posts)|written|posted|published|reported|article|scritto|pubblicato|publicado|escrito|publié|écrit|geschrieben|verfasst|veröffentlicht)\s+)?(?:by|par|por|door|przez|autor(?:ka|a|e|en|es)?|authors?|auteurs?|autor[ei]|автор|текст|text|testo|texte|words|redaktion|kirjoittaja|yazan|reporter|文|作者|记者|記者|責任編輯|编辑|编辑者|著者|投稿者|執筆者|기자)(?:\s*[:：|]\s*|\s+)/iu;
// These are also the beginnings of family names: `De Luca`, `Van Dijk`.
const DOUBTFUL_PREFIX = /^(?:(?:a cura )?di|da|de|von|vom|av|af|od)(?:\s*:\s*|\s+)(?=\S+\s+\S)/iu;
const SEPARATOR =
  /\s*(?:[;|•·、，]|\s[-–—/]\s|,(?!\s*(?:[Jj]r|[Ss]r)\b)|\s(?:[Aa]nd|AND|[Uu]nd|UND|et|ET|y|e|i|en|och|og|ja|ve|și|и|та|και|&|\+)\s)\s*/u;
// Words of a byline that belong to no name.
const NO_NAME =
  /\b(?:updated?|published|posted|aggiornato|pubblicato|minutes?|read|ago|follow|view all|profile|archive|rss|link copied|newsletter|subscribe|comments?|share|mis à jour|aktualisiert|actualizado|atualizado|lesedauer|lesezeit)\b/iu;
const ROLE =
  /(?:,\s*|\s+\(?|\s+is\s+)\b(?:(?:staff|contributing|senior|opinion) (?:writer|editor|columnist|reporter)|editor|correspondent|reporter|for the\b|special to\b|ap|afp|reuters|dpa)\b[^,]*$/iu;
const CREDENTIAL =
  /^(?:m\.?d|ph\.?d|m\.?a|b\.?a|m\.?s|m\.?sc|m\.?p\.?h|r\.?d|r\.?n|d\.?o|j\.?d|esq|cpa)\.?$/i;
const JOB =
  /^(?:[\p{L}-]+\s){0,2}(?:writer|editor|reporter|correspondent|columnist|journalist|journaliste|giornalista|periodista|redakteur(?:in)?)$/iu;
const PLACEHOLDER =
  /^(?:admin|administrator|by|authors?|autor[ei]?|auteur|editor|guest|unknown|null|undefined|none|n\/a|root|user|webmaster)$/i;
const HANDLE = /(?:^|\s)\(?@[\w.]+\)?/g;
const EMAIL = /\S+@\S+\.\S+/g;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const WITH = /\((?:avec|with|con|mit|com)\s([^)]*)\)?/gi;

/** The names in what stands for an author; `person` as stated, which says how far a text may be taken apart. */
export function splitNames(stated: string, person: boolean | undefined): string[] {
  // What a blank line parts on the page belongs to another element: a date, a button.
  const bare = plainText(stated.replace(/[ \t]*\n\s*\n\s*/g, ' | '))
    .replace(ADDRESS, ' ')
    .replace(EMAIL, ' ')
    .replace(HANDLE, ' ')
    .trim();
  if (/[{}<>[\]]|=>/.test(bare)) return [];
  // An organisation's name may hold what parts persons: `Agence France et Presse`.
  if (person === false) return [bare].filter(isName);
  const text = withoutPrefix(withoutDate(bare.replace(WITH, ', $1')), person);
  return joinInverted(text.split(SEPARATOR))
    .map((part) => cleanName(part, person))
    .filter(isName);
}

// `Bianchi, Anna` is one person written in catalogue order: two single words and nothing else.
function joinInverted(parts: string[]): string[] {
  const [family, given] = parts;
  const inverted =
    parts.length === 2 &&
    family &&
    given &&
    !CREDENTIAL.test(given) &&
    /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(family) &&
    /^\p{Lu}\p{Ll}[\p{L}'’.-]*(?:\s(?:\p{Lu}\.?|van|de|von|der|del|di))*$/u.test(given);
  return inverted ? [`${given} ${family}`] : parts;
}

function withoutPrefix(text: string, person: boolean | undefined): string {
  // `ByAnna Bianchi`: two elements without a space between them.
  const stripped = text.replace(/^By(?=\p{Lu}\p{Ll})/u, '').replace(PREFIX, '');
  return person === true || stripped !== text ? stripped : stripped.replace(DOUBTFUL_PREFIX, '');
}

function cleanName(part: string, person: boolean | undefined): string {
  return withoutPrefix(part.trim(), person)
    .replace(ROLE, '')
    .replace(/\s*\([^)]*\)?\s*$/, '')
    .replace(/^[\s,:;.|/*–—-]+|[\s,:;|/*)–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > 80 || name.split(' ').length > 8) return false;
  return (
    /\p{L}{2}/u.test(name) &&
    ![CREDENTIAL, JOB, NO_NAME, PLACEHOLDER].some((it) => it.test(name)) &&
    !isDate(name)
  );
}

function isDate(name: string): boolean {
  if (/\d{1,2}[:./-]\d{2}|\d{4}/.test(name)) return true;
  return /\d/.test(name) && name.split(/[\s.,]+/).some((word) => monthOf(word) !== undefined);
}
