import {
  OVERLAY_MODES,
  OVERLAY_SCOPES,
  type OverlayDisplay,
  type OverlayMode,
  type OverlayScope,
} from '../../core/overlay-display';
import { t } from '../../platform/i18n';
import { MODE_MESSAGES, SCOPE_MESSAGES } from '../site-text';

interface DisplayChoiceProps {
  display: OverlayDisplay;
  onMode(mode: OverlayMode): void;
  onScope(scope: OverlayScope): void;
}

/** How a translation is shown in a page, and of what. */
export function DisplayChoice({ display, onMode, onScope }: DisplayChoiceProps) {
  return (
    <>
      <fieldset>
        <legend>{t('displayMenu')}</legend>
        {OVERLAY_MODES.map((mode) => (
          <label key={mode} class="choice">
            <input
              type="radio"
              name="overlay-mode"
              value={mode}
              checked={mode === display.mode}
              onChange={() => onMode(mode)}
            />
            <span>
              {t(MODE_MESSAGES[mode].name)}
              <small>{t(MODE_MESSAGES[mode].hint)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="side-by-side">
        <legend>{t('displayScope')}</legend>
        {OVERLAY_SCOPES.map((scope) => (
          <label key={scope} class="choice">
            <input
              type="radio"
              name="overlay-scope"
              value={scope}
              checked={scope === display.scope}
              onChange={() => onScope(scope)}
            />
            <span>{t(SCOPE_MESSAGES[scope])}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
