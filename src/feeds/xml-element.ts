/** An element of a feed that says something: names with the prefixes of xml-names.ts, in lower case. */
export interface XmlElement {
  name: string;
  /** Names in lower case, entities decoded. */
  attributes: Readonly<Record<string, string>>;
  /** Those that say something; none of the markup that a title or a text holds. */
  children: XmlElement[];
  /** What stands directly in it, entities decoded, CDATA as it is. */
  text: string;
  /** What stands in it as it is written, where that has elements: markup that was not escaped. */
  markup?: string;
  /** `xml:lang`, of itself or of what it stands in; an entry does not take it from its feed. */
  language?: string;
  /** What its addresses are relative to. */
  base: string;
}

export function child(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return children(element, ...names).find(({ text, markup }) => (markup ?? text).trim() !== '');
}

/** In the order of the names, those of one name in the order of the document. */
export function children(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => element.children.filter((item) => item.name === name));
}

/** The text of the first of these children that has one; `''` where none has. */
export function textOf(element: XmlElement, ...names: readonly string[]): string {
  return child(element, ...names)?.text.trim() ?? '';
}
