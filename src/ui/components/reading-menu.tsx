import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';
import { Menu } from './menu';
import { ReadingChoice } from './reading-choice';

/** How the text is shown; every choice is remembered at once. */
export function ReadingMenu() {
  const { settings, save } = useViewModel();
  const reading = settings.settings.value?.reading;
  if (!reading) return null;
  return (
    <Menu name="reading" label={t('readingMenu')} button="Aa">
      <ReadingChoice
        reading={reading}
        onChange={(change) => void save((now) => ({ ...now, reading: { ...now.reading, ...change } }))}
      />
    </Menu>
  );
}
