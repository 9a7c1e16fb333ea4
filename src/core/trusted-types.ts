/**
 * What is used here of Trusted Types: browsers that have them refuse to run or to read as markup any plain text, in the extension's
 * pages and their workers, and the policy of these names who may make something else of one. Firefox has had them since 148.
 * https://www.w3.org/TR/trusted-types/
 */
interface Rules {
  createHTML?(text: string): string;
  createScriptURL?(address: string): string;
}
interface Scope {
  trustedTypes?: { createPolicy(name: string, rules: Rules): Required<Rules> };
  location: { origin: string };
}

const scope = globalThis as unknown as Scope;
const made = new Map<string, Rules>();

/** Each can be made once in a page. */
function policy(name: string, rules: Rules): Rules {
  const known = made.get(name) ?? scope.trustedTypes?.createPolicy(name, rules) ?? rules;
  made.set(name, known);
  return known;
}

/** The address of a script of the extension, for what runs it. Throws for any other. */
export function ownScript(address: string): string {
  const createScriptURL = (url: string) => {
    if (new URL(url).origin !== scope.location.origin) throw new Error(`No script of ours: ${url}`);
    return url;
  };
  return policy('own-script', { createScriptURL }).createScriptURL?.(address) ?? '';
}

/** A text that is only to be parsed, into a document that nobody sees and in which nothing runs. */
export function inertXml(text: string): string {
  return policy('inert-xml', { createHTML: (xml) => xml }).createHTML?.(text) ?? '';
}
