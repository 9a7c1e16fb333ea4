import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { numberText } from '../number-text';
import { useViewModel } from '../view-model';
import { Icon } from './icon';

/** Words to be found in both texts; under the head while it is open. */
export function FindBar() {
  const model = useViewModel();
  const { finder } = model;
  const field = useRef<HTMLInputElement>(null);
  const isOpen = finder.isOpen.value;
  const wanted = finder.wanted.value;
  useEffect(() => {
    // Also where it was open already.
    if (!isOpen || wanted === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [isOpen, wanted]);
  if (!isOpen) return null;

  const step = (by: 1 | -1) => {
    finder.step(by);
    model.revealMatch();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const count = finder.matches.value.length;
  const hasQuery = finder.query.value.trim() !== '';
  return (
    <search class="find">
      <input
        ref={field}
        type="text"
        value={finder.query.value}
        placeholder={t('findPlaceholder')}
        aria-label={t('findPlaceholder')}
        spellcheck={false}
        onInput={({ currentTarget }) => {
          finder.lookFor(currentTarget.value);
          model.revealMatch();
        }}
        onKeyDown={onKey}
      />
      <span class="find-count" role="status">
        {hasQuery && count === 0 && t('findNone')}
        {count > 0 && t('findPlace', numberText(finder.place.value + 1), numberText(count))}
      </span>
      <button type="button" aria-label={t('findPrevious')} disabled={count === 0} onClick={() => step(-1)}>
        <Icon name="up" />
      </button>
      <button type="button" aria-label={t('findNext')} disabled={count === 0} onClick={() => step(1)}>
        <Icon name="down" />
      </button>
      <button type="button" aria-label={t('findClose')} onClick={() => model.closeFind()}>
        <Icon name="close" />
      </button>
    </search>
  );
}
