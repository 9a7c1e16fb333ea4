import { webAddress } from './web-address';
import type { XmlElement } from './xml-element';

/** Of links as Atom has them, the address of the page: `alternate`, which also is what a link without `rel` means (RFC 4287, 4.2.7.2). */
export function alternateAddress(links: readonly XmlElement[]): string | undefined {
  const alternates = links.filter(isAlternate);
  for (const link of [...alternates.filter(isPage), ...alternates]) {
    const address = webAddress(link.attributes.href ?? link.text, link.base);
    if (address) return address;
  }
  return undefined;
}

/** Relations may be written as addresses: `http://www.iana.org/assignments/relation/alternate`. */
function isAlternate({ attributes: { rel = '' } }: XmlElement): boolean {
  return rel.trim() === '' || rel.split(/\s+/).some((one) => /^(?:http:.{0,60}\/)?alternate$/i.test(one));
}

function isPage({ attributes: { type = '' } }: XmlElement): boolean {
  return type.trim() === '' || /html/i.test(type);
}
