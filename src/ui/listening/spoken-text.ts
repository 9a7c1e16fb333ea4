import { BREAK_CHARACTER, IMAGE_CHARACTER, type Inline, inlineText } from '../../core/inline';

const SILENT = new RegExp(`[${IMAGE_CHARACTER}${BREAK_CHARACTER}]`, 'g');

/** A text as it is said: pictures and line breaks are silent. As long as `inlineText`, so that places in it are places in that. */
export function spokenText(inlines: readonly Inline[]): string {
  return inlineText(inlines).replace(SILENT, ' ');
}

/** Whether there is anything to be said. */
export function isSayable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
