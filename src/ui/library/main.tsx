import { render } from 'preact';
import { t } from '../../platform/i18n';
import { library } from '../../platform/library-store';
import { followAppearance } from '../appearance';
import { preparePage } from '../prepare-page';
import { SettingsModel } from '../settings-model';
import { Library } from './library';
import { LibraryModel } from './library-model';

const root = preparePage(t('library'));
const settings = new SettingsModel();
followAppearance(settings);
const model = new LibraryModel(library);
void model.open();
render(<Library model={model} />, root);
void settings.load();
