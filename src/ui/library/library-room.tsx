import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { isStorageSafe, makeStorageSafe, type StorageUse, storageUse } from '../../platform/storage-use';
import { sizeText } from '../engine-text';

/** How much room there is, and whether the browser promises to leave it alone. `count`: of articles; looked at again when it is another. */
export function LibraryRoom({ count }: { count: number }) {
  const use = useSignal<StorageUse | undefined>(undefined);
  const isSafe = useSignal<boolean | undefined>(undefined);
  const isRefused = useSignal(false);
  useEffect(() => {
    void storageUse().then((told) => {
      use.value = told;
    });
    void isStorageSafe().then((told) => {
      isSafe.value = told;
    });
  }, [count, use, isSafe]);
  const ask = async () => {
    isSafe.value = await makeStorageSafe();
    isRefused.value = !isSafe.value;
  };
  return (
    <div class="room quiet">
      {use.value && <p>{t('libraryRoom', sizeText(use.value.used), sizeText(use.value.quota))}</p>}
      {isSafe.value === true && <p>{t('librarySafe')}</p>}
      {isSafe.value === false && count > 0 && (
        <p>
          {t('libraryUnsafe')}{' '}
          <button type="button" class="link" onClick={() => void ask()}>
            {t('libraryMakeSafe')}
          </button>
        </p>
      )}
      <p role="status">{isRefused.value ? t('libraryNotSafe') : ''}</p>
    </div>
  );
}
