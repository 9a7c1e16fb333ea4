import { startView } from '../start-view';

startView('reader');
