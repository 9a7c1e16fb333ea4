import { ENGINE_IDS, type EngineChoice, isHttpEngine } from '../../core/engine-id';
import { missingPart } from '../../core/engine-setup';
import type { Settings } from '../../core/settings';
import { choiceName } from '../engine-text';
import { sameEngineText } from '../site-text';
import { SelectAndUse } from './select-and-use';

interface SiteEngineSelectProps {
  id: string;
  settings: Settings;
  /** Undefined for that of everywhere. */
  engine: EngineChoice | undefined;
  onChoose(engine: EngineChoice | undefined): void;
}

/** The choice of an engine for one site: those that are set up. */
export function SiteEngineSelect({ id, settings, engine, onChoose }: SiteEngineSelectProps) {
  const isMissing = (choice: EngineChoice) =>
    choice !== 'automatic' && isHttpEngine(choice) && missingPart(choice, settings) !== undefined;
  const line = (choice: EngineChoice) => ({
    value: choice,
    text: choiceName(choice),
    isOff: isMissing(choice) && choice !== engine,
  });
  return (
    <SelectAndUse<EngineChoice | ''>
      id={id}
      choices={[{ value: '', text: sameEngineText(settings) }, line('automatic'), ...ENGINE_IDS.map(line)]}
      value={engine ?? ''}
      onUse={(chosen) => onChoose(chosen || undefined)}
    />
  );
}
