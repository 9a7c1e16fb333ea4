import { render } from 'preact';
import { t } from '../../platform/i18n';
import { followAppearance } from '../appearance';
import { preparePage } from '../prepare-page';
import { SettingsModel } from '../settings-model';
import { Options } from './options';

const root = preparePage(t('optionsTitle'));
const model = new SettingsModel();
followAppearance(model);
render(<Options model={model} />, root);
void model.load();
