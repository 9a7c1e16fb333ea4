import type { TextRange } from '../../core/finding';
import { BREAK_CHARACTER, IMAGE_CHARACTER, inlineText } from '../../core/inline';
import type { LibraryEntry } from '../../core/library-entry';
import type { Snippet } from '../../library/snippet';
import { partsOf } from '../marked-text';

/** A sentence in which something was found, in both languages, with what was found marked. */
export function SnippetLines({ snippet, entry }: { snippet: Snippet; entry: LibraryEntry }) {
  const { pair, original, translation } = snippet;
  return (
    <div class="snippet">
      <p lang={entry.language} dir="auto">
        <Marked text={inlineText(pair.original)} ranges={original} />
      </p>
      {pair.translation && (
        <p lang={entry.target} dir="auto">
          <Marked text={inlineText(pair.translation)} ranges={translation} />
        </p>
      )}
    </div>
  );
}

function Marked({ text, ranges }: { text: string; ranges: readonly TextRange[] }) {
  const line = text.replaceAll(BREAK_CHARACTER, ' ').replaceAll(IMAGE_CHARACTER, ' ');
  return (
    <>
      {partsOf(line, ranges, 0).map(({ text: part, isMarked }, at) =>
        isMarked ? <mark key={at}>{part}</mark> : part,
      )}
    </>
  );
}
