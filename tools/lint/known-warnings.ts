/** One finding of Mozilla's linter: https://github.com/mozilla/addons-linter */
export interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

interface KnownWarning {
  code: string;
  /** What stands in the built file where the linter points. Names are the minifier's. */
  at: RegExp;
  /** Why it stays. */
  reason: string;
}

/**
 * Warnings about code of packages that we neither run nor may change: Mozilla takes release versions of libraries only and permits
 * no modifications of them (https://extensionworkshop.com/documentation/publish/add-on-policies/#development-practices). Our own
 * code has no such place; tests/architecture asserts it.
 */
const KNOWN: readonly KnownWarning[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /^[\w$]+\.innerHTML=[\w$]+\.__html\b/,
    reason: 'preact: dangerouslySetInnerHTML, which no view of ours uses',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /^[\w$]+\.innerHTML=[\w$]+,this\._attempts\.push\(/,
    reason:
      'readability: puts its copy of the page back for another try; the copy is no page and runs nothing',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /^([\w$]+)\.innerHTML=[\w$]+\.innerHTML;var [\w$]+=[\w$]+\.previousElementSibling\b/,
    reason: 'readability: the picture in a noscript element, in the same copy',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    at: /^[\w$]+\.documentElement\.innerHTML=[\w$]+\?[\w$]+:[\w$]+\}catch/,
    reason: 'dompurify: for markup given as a string; it is given elements only',
  },
];

/**
 * Parts warnings into those that are known, each with its reason, and all others. What is known is known of one place: a second
 * one like it is new. `textAt` gives what a built file has from a line and column on, both counted from 1.
 */
export function partWarnings(
  warnings: readonly Finding[],
  textAt: (file: string, line: number, column: number) => string,
): { known: { finding: Finding; reason: string }[]; others: Finding[] } {
  const left = new Set(KNOWN);
  const known: { finding: Finding; reason: string }[] = [];
  const others: Finding[] = [];
  for (const finding of warnings) {
    const { code, file, line, column } = finding;
    const isPlaced = file !== undefined && line !== undefined && column !== undefined;
    const text = isPlaced ? textAt(file, line, column) : '';
    const match = [...left].find((candidate) => candidate.code === code && candidate.at.test(text));
    if (match) {
      left.delete(match);
      known.push({ finding, reason: match.reason });
    } else {
      others.push(finding);
    }
  }
  return { known, others };
}
