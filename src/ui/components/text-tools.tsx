import { t } from '../../platform/i18n';
import { openLibrary } from '../../platform/tabs';
import { useViewModel } from '../view-model';
import { ContentsMenu } from './contents-menu';
import { Icon } from './icon';
import { ReadingMenu } from './reading-menu';

/** What helps to read: where the parts are, where words are, how it looks. */
export function TextTools() {
  const { store, finder } = useViewModel();
  return (
    <div class="tools">
      <ContentsMenu />
      {store.facts.value && (
        <button
          type="button"
          class="tool"
          aria-label={t('findOpen')}
          title={t('findOpen')}
          aria-keyshortcuts="/"
          onClick={() => finder.open()}
        >
          <Icon name="find" />
        </button>
      )}
      <ReadingMenu />
      <button
        type="button"
        class="tool"
        aria-label={t('actionOpenLibrary')}
        title={t('actionOpenLibrary')}
        onClick={() => void openLibrary()}
      >
        <Icon name="library" />
      </button>
    </div>
  );
}
