import { ENGINE_IDS, type EngineChoice, isHttpEngine } from '../../core/engine-id';
import { missingPart } from '../../core/engine-setup';
import type { Settings } from '../../core/settings';
import { choiceName } from '../engine-text';
import { sameEngineText } from '../site-text';

interface SiteEngineSelectProps {
  id: string;
  settings: Settings;
  /** Undefined for that of everywhere. */
  engine: EngineChoice | undefined;
  onChoose(engine: EngineChoice | undefined): void;
}

/** The choice of an engine for one site: those that are set up. */
export function SiteEngineSelect({ id, settings, engine, onChoose }: SiteEngineSelectProps) {
  const choices: readonly EngineChoice[] = ['automatic', ...ENGINE_IDS];
  const isMissing = (choice: EngineChoice) =>
    choice !== 'automatic' && isHttpEngine(choice) && missingPart(choice, settings) !== undefined;
  return (
    <select
      id={id}
      value={engine ?? ''}
      onChange={(event) => onChoose(choices.find((choice) => choice === event.currentTarget.value))}
    >
      <option value="">{sameEngineText(settings)}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice} disabled={isMissing(choice) && choice !== engine}>
          {choiceName(choice)}
        </option>
      ))}
    </select>
  );
}
