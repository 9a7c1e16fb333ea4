/**
 * A member of a document as its prototype defines it. A page can shadow `document.body` or `document.querySelectorAll`
 * with `<form name=body>` or `<img name=querySelectorAll>`; what the prototype holds is out of its reach. (The named
 * access of documents and forms is in the HTML standard, 3.1.6 and 4.10.3; it applies in isolated worlds too.)
 */
export function unclobbered<K extends keyof Document>(document: Document, member: K): Document[K] {
  return Reflect.get(Object.getPrototypeOf(document), member, document) as Document[K];
}

/** All elements of a document in its order, whatever names the page has given to them. */
export function allElements(document: Document): NodeListOf<Element> {
  return unclobbered(document, 'querySelectorAll').call(document, '*') as NodeListOf<Element>;
}

const NAMED_ON_DOCUMENT = 'form, img, embed, object, iframe';
const NAMED_ON_FORM = 'button, fieldset, input, object, output, select, textarea, img';

/** Takes the names off a cloned document that would shadow its own members or those of its forms. */
export function removeClobberingNames(clone: Document): void {
  const select = unclobbered(clone, 'querySelectorAll');
  const drop = (selector: string, attributes: string[]) => {
    for (const element of select.call(clone, selector) as NodeListOf<Element>) {
      // Called on the prototype: a form's own removeAttribute may be shadowed by one of its fields.
      for (const attribute of attributes)
        prototypeMember(element, 'removeAttribute').call(element, attribute);
    }
  };
  drop(NAMED_ON_FORM, ['name', 'id']);
  drop(NAMED_ON_DOCUMENT, ['name']);
  drop('object, embed', ['id']);
}

/** A member of an element as its prototype defines it; forms can be shadowed as documents can. */
export function prototypeMember<K extends keyof Element>(element: Element, member: K): Element[K] {
  return Reflect.get(Object.getPrototypeOf(element), member, element) as Element[K];
}
