import createPurifier, { type WindowLike } from 'dompurify';
import { LOADED } from './loaded-images';
import { STAMP } from './page';

const CONFIG = {
  IN_PLACE: true,
  USE_PROFILES: { html: true },
  FORBID_TAGS: [
    'style',
    'form',
    'input',
    'button',
    'select',
    'option',
    'textarea',
    'dialog',
    'audio',
    'video',
    'template',
  ],
  FORBID_ATTR: ['style', 'name'],
  ADD_ATTR: [STAMP, LOADED],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i,
};

/**
 * Takes everything from an element that could run, load or be submitted. Nothing of it is ever put into a page: the
 * block builder reads a list of known elements from it. This is the second wall behind that one.
 */
export function sanitise(content: Element, window: WindowLike): void {
  createPurifier(window).sanitize(content, CONFIG);
}
