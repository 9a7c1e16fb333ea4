import { engineName } from '../../core/engine-names';
import type { EngineOffer } from '../../core/engine-use';
import type { Settings } from '../../core/settings';
import { t } from '../../platform/i18n';
import { browserName } from '../browser-name';
import { acceptDownload, chooseServer } from '../choose-engine';
import { directionText, modelMaker, sizeText } from '../engine-text';
import type { JobFacts } from '../job-store';
import { useViewModel } from '../view-model';

interface EngineOffersProps {
  facts: JobFacts;
  settings: Settings;
  onDownloadTranslator(): void;
}

/** What the reader can agree to, best first: what it is, how large, from whom, once. */
export function EngineOffers({ facts, settings, onDownloadTranslator }: EngineOffersProps) {
  const model = useViewModel();
  const { offers } = facts.engines;
  if (offers.length === 0) return null;
  const pair = directionText(facts.language.language, facts.target);
  /** Runs in the click. */
  const take = (offer: EngineOffer) => {
    if (offer.way === 'server') void chooseServer(model, offer.engine, offer.address);
    else if (offer.engine === 'browser') onDownloadTranslator();
    else void acceptDownload(model, offer);
  };
  return (
    <ul class="offers">
      {offers.map((offer, at) => {
        const sentence = `offer-${offer.engine}`;
        return (
          <li key={offer.engine} data-offer={offer.engine}>
            <p id={sentence}>{offerText(offer, pair, settings)}</p>
            <button
              type="button"
              class={at === 0 ? 'primary' : ''}
              aria-describedby={sentence}
              {...(offer.way === 'server' && {
                'aria-label': t('engineUseNamed', engineName(offer.engine, t)),
              })}
              onClick={() => take(offer)}
            >
              {t(offer.way === 'server' ? 'engineUse' : 'offerDownload')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function offerText(offer: EngineOffer, pair: string, settings: Settings): string {
  if (offer.way === 'server') {
    const host = URL.canParse(offer.address) ? new URL(offer.address).host : offer.address;
    return t('offerServer', engineName(offer.engine, t), host);
  }
  const size = offerSize(offer);
  if (offer.engine === 'browser') {
    const name = browserName();
    return size ? t('offerBrowserSized', name, pair, size) : t('offerBrowser', name, pair);
  }
  const maker = modelMaker(settings);
  return size ? t('offerBergamot', pair, size, maker) : t('offerBergamotUnsized', pair, maker);
}

function offerSize({ bytes, isEstimate }: Extract<EngineOffer, { way: 'download' }>): string | undefined {
  if (bytes === undefined) return undefined;
  return isEstimate ? t('sizeAbout', sizeText(bytes)) : sizeText(bytes);
}
