import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { useViewModel } from '../view-model';
import { Menu } from './menu';

/** Opens the formats in which both texts can be had with their source. */
export function ExportAction() {
  const { store } = useViewModel();
  // Before anything is translated there is no translation whose source could be told.
  const isDisabled = store.pairs.engines.value.length === 0;
  return (
    <Menu
      name="export"
      label={t('actionExport')}
      button={t('actionExport')}
      opens="up"
      isDisabled={isDisabled}
    >
      <Formats />
    </Menu>
  );
}

/** The formats are loaded when they are asked for: a popup is to open at once. */
function Formats() {
  const model = useViewModel();
  const [loaded, setLoaded] = useState<{ Choice: ComponentType }>();
  useEffect(() => {
    import('./export-choice').then(
      ({ ExportChoice }) => setLoaded({ Choice: ExportChoice }),
      (error: unknown) => model.report({ kind: 'broken', detail: String(error) }),
    );
  }, [model]);
  return loaded ? <loaded.Choice /> : <p aria-busy="true">{t('actionExport')}</p>;
}
