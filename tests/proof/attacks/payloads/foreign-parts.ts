import type { Control } from '../../../e2e/harness/control';
import type { Page } from '../../../e2e/harness/driver';

/** What pages of ours are made of, of HTML and of the drawings in it. */
const KNOWN = [
  'html head title meta link script body main header footer section article aside nav search',
  'div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd hr br pre blockquote figure figcaption',
  'a b i u s em strong small mark code kbd sub sup bdi bdo cite q time abbr output wbr',
  'table caption colgroup col thead tbody tfoot tr th td img',
  'form fieldset legend label input button select option optgroup textarea datalist progress meter',
  'details summary dialog svg g path circle rect line polyline polygon',
].join(' ');

interface Allowed {
  /** Names of elements beside those that every page of ours may have. */
  elements?: string;
}

/** What a document has in it that nobody of us puts there: elements, handlers, addresses. A line for each; empty where all is well. */
export function foreignParts(
  view: Pick<Page, 'evaluate'>,
  { elements = '' }: Allowed = {},
): Promise<string[]> {
  return view.evaluate(findForeign, `${KNOWN} ${elements}`, false);
}

/** The same of what the extension has put into a page: its hosts and the closed trees in them. */
export function foreignPartsInPage(control: Control, tabId: number): Promise<string[]> {
  return control.inPage(tabId, findForeign, `${KNOWN} style`, true);
}

interface ExtensionElement extends HTMLElement {
  openOrClosedShadowRoot?: ShadowRoot;
}

/** Runs in the document; sent as source text. */
function findForeign(known: string, isInHosts: boolean): string[] {
  const names = new Set(known.split(' '));
  const addresses = /^(?:(?:xlink:)?href|src|cite|action|data|poster|background|codebase|longdesc|manifest)$/;
  /** What can load, send or run in ways of its own: nothing of ours needs it. */
  const forbidden = /^(?:on.*|srcdoc|srcset|ping|formaction|imagesrcset|attributionsrc|is)$/;
  const found: string[] = [];
  const say = (element: Element, what: string) => {
    const name = element.localName.slice(0, 40);
    found.push(
      `<${name}> ${what.slice(0, 120)} in ${element.parentElement?.className || element.parentElement?.localName}`,
    );
  };
  const isOurs = (url: URL) => url.protocol === location.protocol && url.host === location.host;
  const checkAddress = (element: Element, name: string, value: string) => {
    if (value === '' && name !== 'src') return;
    const url = URL.canParse(value, location.href) ? new URL(value, location.href) : undefined;
    const isLoaded = /^(?:script|link)$/.test(element.localName);
    const isImage = element.localName === 'img' && /^data:image\//.test(value);
    const isWeb = url && /^(?:https?|mailto):$/.test(url.protocol) && !isLoaded;
    if (!isImage && !isWeb && !(url && isOurs(url))) say(element, `${name}=${value}`);
  };
  const hosts = isInHosts ? [...document.querySelectorAll<ExtensionElement>('[data-diptych]')] : [];
  const treeOf = (host: ExtensionElement) =>
    'openOrClosedShadowRoot' in host ? host.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(host);
  const within = hosts.flatMap((host) => [...host.children, ...(treeOf(host)?.querySelectorAll('*') ?? [])]);
  const elements = isInHosts ? [...hosts, ...within] : document.querySelectorAll('*');
  for (const element of elements) {
    // Hosts have names of chance.
    const isHost = isInHosts && element.hasAttribute('data-diptych');
    if (!isHost && !names.has(element.localName)) say(element, 'is unknown');
    if (element.localName === 'script' && !element.getAttribute('src')) say(element, 'is written here');
    if (element.localName === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? ''))
      say(element, 'refreshes');
    for (const { name, value } of element.attributes) {
      if (forbidden.test(name)) say(element, `${name}=${value}`);
      else if (addresses.test(name)) checkAddress(element, name, value);
      else if (name === 'style' && /url\(|expression|@import/i.test(value)) say(element, `style=${value}`);
    }
  }
  return found;
}
