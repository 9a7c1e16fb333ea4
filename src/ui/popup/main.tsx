import { startPopup } from '../start-view';
import { fitPopup } from './fit-popup';

fitPopup();
startPopup();
