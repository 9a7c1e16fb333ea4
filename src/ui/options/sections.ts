import type { FunctionComponent } from 'preact';
import type { MessageKey } from '../../core/message-key';
import { DataSection } from './data/data-section';
import { DisplaySection } from './display-section';
import { EngineSection } from './engine-section';
import { GlossarySection } from './glossary/glossary-section';
import { LanguageSection } from './language-section';
import { ListeningSection } from './listening-section';
import { ModelsSection } from './models-section';
import { NewsstandSection } from './newsstand-section';
import { PermissionsSection } from './permissions/permissions-section';
import { ReadingSection } from './reading-section';
import { RulesSection } from './rules-section';
import type { SectionProps } from './section-props';
import { SitesSection } from './sites-section';

/** One section of the settings page: its name in addresses and in the navigation, which is its heading too. */
interface OptionsSection {
  id: string;
  title: MessageKey;
  Section: FunctionComponent<SectionProps>;
}

/** In the order in which they are shown. A section is found by the words that it shows; nothing else has to be said of it. */
export const SECTIONS: readonly OptionsSection[] = [
  { id: 'language', title: 'optionsLanguage', Section: LanguageSection },
  { id: 'engine', title: 'optionsEngine', Section: EngineSection },
  { id: 'display', title: 'optionsDisplay', Section: DisplaySection },
  { id: 'reading', title: 'optionsReading', Section: ReadingSection },
  { id: 'listening', title: 'optionsListening', Section: ListeningSection },
  { id: 'sites', title: 'optionsRules', Section: RulesSection },
  { id: 'language-sites', title: 'optionsSites', Section: SitesSection },
  { id: 'newsstand', title: 'newsstand', Section: NewsstandSection },
  { id: 'glossary', title: 'glossary', Section: GlossarySection },
  { id: 'models', title: 'optionsModels', Section: ModelsSection },
  { id: 'permissions', title: 'optionsPermissions', Section: PermissionsSection },
  { id: 'data', title: 'optionsData', Section: DataSection },
];
