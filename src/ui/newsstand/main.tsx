import { render } from 'preact';
import { t } from '../../platform/i18n';
import { NewsstandStore } from '../../platform/newsstand-store';
import { followAppearance } from '../appearance';
import { preparePage } from '../prepare-page';
import { SettingsModel } from '../settings-model';
import { Newsstand } from './newsstand';
import { NewsstandModel } from './newsstand-model';

const root = preparePage(t('newsstand'));
const settings = new SettingsModel();
followAppearance(settings);
const model = new NewsstandModel(settings, new NewsstandStore());
render(<Newsstand model={model} />, root);
void settings.load().then(() => model.open());
