import { own } from '../../core/own-members';
import { BLOCK_ELEMENTS, SKIPPED_ELEMENTS } from '../blocks/element-kinds';
import { READER_ONLY } from '../removals/hidden';

/** What an element of a live page is to somebody who reads its text. */
export type ElementKind =
  /** Nothing that can be seen, or nothing of ours to look at. */
  | 'nothing'
  /** Not shown, and part of the text around it if it were. */
  | 'hidden'
  /** Shown as one thing, with no text of its own that could be translated. */
  | 'object'
  /** A part of the text around it. */
  | 'inline'
  /** A box that begins and ends a text. */
  | 'block';

const INVISIBLE: ReadonlySet<string> = new Set(
  'script style template noscript rt rp map head title link meta base source track wbr'.split(' '),
);
const PROTECTED_ROLES = 'textbox searchbox combobox math button slider spinbutton img'.split(' ');

/** What is protected or to be left as it is, as `isProtected` and `isLeftAsIs` tell of one element; but for the page itself. */
export const NOT_READ = [
  'pre, [translate="no" i], .notranslate, [contenteditable]:not([contenteditable="false" i])',
  ...PROTECTED_ROLES.map((role) => `[role="${role}"]`),
].join(', ');

/** Reads styles where the name of the element does not tell. */
export function kindOf(element: Element): ElementKind {
  const { localName: name, namespaceURI, className } = own(element);
  if (INVISIBLE.has(name) || namespaceURI !== XHTML)
    return name === 'svg' || name === 'math' ? 'object' : 'nothing';
  if (SKIPPED_ELEMENTS.has(name) || isProtected(element)) return 'object';
  if (READER_ONLY.test(className)) return 'nothing';
  if (BLOCK_ELEMENTS.has(name)) return name === 'form' && !holdsPage(element) ? 'nothing' : 'block';
  return displayKind(element);
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Editors, controls and formulas, whatever element they are made of. */
export function isProtected(element: Element): boolean {
  if (PROTECTED_ROLES.includes(own(element).getAttribute('role') ?? '')) return true;
  const editable = own(element).getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Some sites have all of a page in one form; others are for filling in. */
function holdsPage(form: Element): boolean {
  const held = own(form);
  return held.querySelector('article, main, h1') !== null || held.querySelectorAll('p').length > 3;
}

function displayKind(element: Element): ElementKind {
  const { display, float } = getComputedStyle(element);
  if (display === 'none') return 'hidden';
  // The large first letter of a text is no text of its own.
  if (
    display === 'contents' ||
    display.startsWith('inline') ||
    display.startsWith('ruby') ||
    float !== 'none'
  )
    return 'inline';
  return 'block';
}

/** One of the classes of an element. It is asked of every element of a page, for which a list of them would be made. */
const UNTRANSLATED = /(?:^|[ \t\n\f\r])notranslate(?:$|[ \t\n\f\r])/;

/** True where what is in the element is to be left as it is: the page wants it so, or it is set line by line, as listings and poems are. */
export function isLeftAsIs(element: Element): boolean {
  const { localName } = own(element);
  if (localName === 'pre') return true;
  const wish = own(element).getAttribute('translate')?.toLowerCase();
  // On the whole page it is meant for the browser's own translator; the reader asked for this one.
  const isMarked = wish === 'no' || UNTRANSLATED.test(own(element).getAttribute('class') ?? '');
  return isMarked && !/^(?:html|body)$/.test(localName);
}
