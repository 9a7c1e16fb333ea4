import { own } from '../core/own-members';

const NAMED_ON_DOCUMENT = 'form, img, embed, object, iframe';
const NAMED_ON_FORM = 'button, fieldset, input, object, output, select, textarea, img';

/** Takes the names off a cloned document that would shadow its own members or those of its forms. */
export function removeClobberingNames(clone: Document): void {
  const drop = (selector: string, attributes: string[]) => {
    for (const element of own(clone).querySelectorAll(selector)) {
      for (const attribute of attributes) own(element).removeAttribute(attribute);
    }
  };
  drop(NAMED_ON_FORM, ['name', 'id']);
  drop(NAMED_ON_DOCUMENT, ['name']);
  drop('object, embed', ['id']);
}
