import { startView } from '../start-view';
import { fitPopup } from './fit-popup';

fitPopup();
startView('popup');
