import { startReader } from '../start-view';

startReader();
