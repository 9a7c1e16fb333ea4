import { inlineText } from '../../core/inline';
import { t } from '../../platform/i18n';
import { type ContentsItem, contentsOf } from '../contents';
import { useViewModel } from '../view-model';
import { Menu } from './menu';

/** The headings of a long article, each of which is gone to. */
export function ContentsMenu() {
  const { store } = useViewModel();
  const items = contentsOf(store.facts.value?.article.blocks ?? [], store.pairs.entries.value);
  if (items.length === 0) return null;
  return (
    <Menu name="contents" label={t('contentsMenu')} button={t('contentsMenu')}>
      <ol class="contents">
        {items.map((item) => (
          <Item key={item.entry.id} item={item} />
        ))}
      </ol>
    </Menu>
  );
}

/** In the language that is read, as soon as it is there. */
function Item({ item: { entry, depth } }: { item: ContentsItem }) {
  const model = useViewModel();
  const facts = model.store.facts.value;
  const { original, translation } = entry.pair.value;
  const isOriginal = !translation || !model.sides.value.includes('translation');
  const language = isOriginal ? facts?.language.language : facts?.target;
  return (
    <li class={`contents-depth-${Math.min(depth, 3)}`}>
      <button
        type="button"
        onClick={() => model.goTo(entry)}
        {...(language && { lang: language })}
        dir="auto"
      >
        {inlineText(isOriginal ? original : translation).trim()}
      </button>
    </li>
  );
}
