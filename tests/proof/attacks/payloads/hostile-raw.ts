import type { LittleSite } from '../../../servers/little-site';
import type { Payload } from './all-payloads';
import { articleWith } from './hostile-article';
import { scriptCalling } from './script-text';

/** What would have the page gone before anybody looks at it: these have pages of their own. */
const LEAVES = /http-equiv|location|<base|navigate/i;

/** Runs in the page, which does to itself whatever its markup says: each payload is parsed for itself, and its scripts run. */
function writeRaw(payloads: { id: number; text: string }[]): void {
  // What writes would have the document be another one.
  for (const name of ['write', 'writeln', 'open', 'close'])
    Object.defineProperty(document, name, { value: (text: string) => alert(text) });
  const article = document.querySelector('#article') as Element;
  // As markup, which nothing of ours may ever do.
  const range = document.createRange();
  const parse = (markup: string): Node =>
    Reflect.apply(Reflect.get(range, 'createContextualFragment'), range, [markup]);
  for (const { id, text } of payloads) {
    const line = document.createElement('p');
    line.textContent = `Ecco il caso ${id}, che il giornale ha messo nella sua pagina così com’è.`;
    const box = document.createElement('div');
    article.append(line, box);
    box.append(parse(text));
  }
}

/** Puts a page there that has all payloads in it as markup. */
export function putRaw(site: LittleSite, path: string, payloads: readonly Payload[]): string {
  const staying = payloads.filter(({ text }) => !LEAVES.test(text));
  site.put(
    path,
    articleWith(
      scriptCalling(
        writeRaw,
        staying.map(({ id, text }) => ({ id, text })),
      ),
    ),
  );
  return site.origin + path;
}

/** Puts a page there that has one payload as markup in its article, or in its head. */
export function putRawOne(site: LittleSite, path: string, { text }: Payload, isInHead: boolean): string {
  site.put(path, isInHead ? articleWith('', text) : articleWith(text));
  return site.origin + path;
}
