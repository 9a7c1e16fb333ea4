import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { MOST_TAG_CHARS, MOST_TAGS } from '../../core/kept-format';
import { t } from '../../platform/i18n';
import { Icon } from './icon';

interface TagFieldProps {
  tags: readonly string[];
  onTags(tags: string[]): void;
}

/** The tags of an article: to add to and to take from. Enter and a comma end a tag. */
export function TagField({ tags, onTags }: TagFieldProps) {
  const typed = useSignal('');
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const named = typed.value.split(/[,،、，]/).map((tag) => tag.trim().replace(/\s+/g, ' '));
    const fresh = named.filter((tag) => tag !== '' && !tags.includes(tag));
    typed.value = '';
    // Tags that came from a backup can be more: none of them goes for another.
    const room = Math.max(MOST_TAGS - tags.length, 0);
    if (fresh.length > 0) onTags([...new Set([...tags, ...fresh.slice(0, room)])]);
  };
  // A click elsewhere takes the whole panel away, and not every browser tells a field that it goes.
  const last = useRef(add);
  last.current = add;
  useEffect(() => () => last.current(), []);
  return (
    <div class="panel-field">
      <label for="kept-tag">{t('keptTags')}</label>
      {tags.length > 0 && (
        <ul class="tags">
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <span dir="auto">{tag}</span>
              <button
                type="button"
                aria-label={t('keptTagRemove', tag)}
                onClick={() => {
                  onTags(tags.filter((other) => other !== tag));
                  // This button goes, and the focus is not to go with it.
                  field.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        id="kept-tag"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={MOST_TAG_CHARS}
        placeholder={t('keptTagAdd')}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
          if (/[,،、，]$/.test(typed.value)) add();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
    </div>
  );
}
