import { useMemo, useState } from 'preact/hooks';
import { inlineText } from '../../core/inline';
import { readingMinutes } from '../../core/reading-time';
import type { Field, Source, StatedDate } from '../../core/source';
import { readableDate } from '../../core/stated-date';
import { accessText } from '../../export/access-text';
import { t } from '../../platform/i18n';
import { numberText } from '../number-text';
import { useViewModel } from '../view-model';
import { ExternalLink } from './external-link';
import { FollowAction } from './follow-action';

/** Who, when, where: what the page states about its article, as it states it. */
export function SourceCard() {
  const { store } = useViewModel();
  const facts = store.facts.value;
  if (!facts) return <SourcePlaceholder />;
  const { source } = facts.article;
  const original = facts.language.language;
  return (
    <section class="source" aria-label={t('sourceLabel')}>
      <Favicon source={source} />
      <p class="source-name">
        <SiteName source={source} />
        {source.title && (
          <cite
            class="source-title"
            data-field="title"
            data-evidence={source.title.evidence}
            title={source.title.value}
            {...(original && { lang: original })}
            dir="auto"
          >
            {source.title.value}
          </cite>
        )}
      </p>
      <p class="source-facts">
        {source.authors && source.authors.value.length > 0 && (
          <span data-field="authors" data-evidence={source.authors.evidence} dir="auto">
            {source.authors.value.join(', ')}
          </span>
        )}
        {source.published && <DateField name="published" field={source.published} />}
        {source.modified && <Modified field={source.modified} />}
        <ReadingTime />
        <Access source={source} />
        <ExternalLink
          href={source.url.value}
          title={source.url.value}
          data-field="url"
          data-evidence={source.url.evidence}
        >
          {t('originalPage')}
        </ExternalLink>
        <FollowAction />
      </p>
    </section>
  );
}

/** Before there is an article, what the tab itself says. */
function SourcePlaceholder() {
  const tab = useViewModel().tab.value;
  return (
    <section class="source" aria-label={t('sourceLabel')}>
      <span class="favicon" aria-hidden="true" />
      <p class="source-name">
        <span class="source-title">{tab?.title ?? ''}</span>
      </p>
    </section>
  );
}

/** About how long it takes, by the text that is there from the beginning. */
function ReadingTime() {
  const { store } = useViewModel();
  const { article, language: decision } = store.facts.value ?? {};
  const language = decision?.language;
  // The facts are others with every change of the engine; the text is not.
  const minutes = useMemo(() => {
    if (!article || !language) return undefined;
    return readingMinutes(
      article.blocks.map(({ content }) => inlineText(content)),
      language,
    );
  }, [article, language]);
  if (minutes === undefined) return null;
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const;
  return <span data-field="reading-time">{t('readingTime', numberText(minutes, unit))}</span>;
}

/** The name the page states; where it states none, its host, which is not called a name. */
function SiteName({ source }: { source: Source }) {
  if (!source.siteName) return <b class="source-site">{hostOf(source)}</b>;
  return (
    <b class="source-site" data-field="siteName" data-evidence={source.siteName.evidence} dir="auto">
      {source.siteName.value}
    </b>
  );
}

/** Said where the page does not show the whole article to everyone. */
function Access({ source }: { source: Source }) {
  const text = accessText(source, t);
  if (!text) return null;
  return (
    <span data-field="access" data-evidence={source.access?.evidence}>
      {text}
    </span>
  );
}

function Modified({ field }: { field: Field<StatedDate> }) {
  const [before = '', after = ''] = t('modifiedOn', '\uE000').split('\uE000');
  return (
    <span>
      {before}
      <DateField name="modified" field={field} />
      {after}
    </span>
  );
}

function DateField({ name, field }: { name: 'published' | 'modified'; field: Field<StatedDate> }) {
  const { value, evidence } = field;
  return (
    <time data-field={name} data-evidence={evidence} dateTime={value.iso} title={value.iso}>
      {readableDate(value, t('catalogueLanguage'))}
    </time>
  );
}

/** The icon where the browser has it at hand, else an initial: nothing is loaded from the site for it. */
function Favicon({ source }: { source: Source }) {
  const icon = useViewModel().tab.value?.favIconUrl;
  const [isBroken, setBroken] = useState(false);
  if (icon?.startsWith('data:image/') && !isBroken) {
    return <img class="favicon" src={icon} alt="" onError={() => setBroken(true)} />;
  }
  const name = source.siteName?.value ?? hostOf(source);
  return (
    <span class="favicon" aria-hidden="true">
      {[...name.replace(/^www\./, '')][0]?.toLocaleUpperCase()}
    </span>
  );
}

function hostOf(source: Source): string {
  return URL.canParse(source.url.value) ? new URL(source.url.value).hostname : '';
}
