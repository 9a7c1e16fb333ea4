import { pairingTexts } from '../pairing-text';
import { useViewModel } from '../view-model';

/** How the sentences of the article and of its translation were paired. */
export function PairingLines() {
  const { store } = useViewModel();
  return (
    <>
      {pairingTexts(store.pairs.snapshot()).map(([way, text]) => (
        <p key={way} class="quiet" data-pairing={way}>
          {text}
        </p>
      ))}
    </>
  );
}
