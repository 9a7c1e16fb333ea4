import { render } from 'preact';
import { t } from '../../platform/i18n';
import { closeOwnTab } from '../../platform/tabs';
import { followAppearance } from '../appearance';
import { preparePage } from '../prepare-page';
import { SettingsModel } from '../settings-model';
import { Welcome } from './welcome';

const root = preparePage(t('welcomeTitle'));
const model = new SettingsModel();
followAppearance(model);
render(<Welcome model={model} browserLanguages={navigator.languages} onDone={closeOwnTab} />, root);
void model.load();
