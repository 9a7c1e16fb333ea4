import { inlineText } from '../../core/inline';
import { countOf } from '../count-text';
import { findingText } from '../finding-text';
import type { PairEntry } from '../pair-list';
import { useViewModel } from '../view-model';
import { Menu } from './menu';

/** How many findings there are, in the card; opens the list of them, from which each is gone to. */
export function FindingsMenu() {
  const { store } = useViewModel();
  const found = store.pairs.found.value;
  const count = found.reduce((sum, entry) => sum + (entry.pair.value.findings?.length ?? 0), 0);
  if (count === 0) return null;
  const label = countOf('findings', count);
  return (
    <Menu name="findings" label={label} button={<span class="findings-count">{label}</span>}>
      <ol class="findings-list">
        {found.map((entry) => (
          <FoundPair key={entry.id} entry={entry} />
        ))}
      </ol>
    </Menu>
  );
}

function FoundPair({ entry }: { entry: PairEntry }) {
  const model = useViewModel();
  const { findings = [], translation = [] } = entry.pair.value;
  const target = model.store.facts.value?.target;
  return (
    <li>
      <button type="button" class="findings-place" onClick={() => model.goTo(entry)}>
        {findings.map((finding) => (
          <span key={findingText(finding)} data-check={finding.check}>
            {findingText(finding)}
          </span>
        ))}
        <q {...(target && { lang: target })} dir="auto">
          {inlineText(translation).trim()}
        </q>
      </button>
    </li>
  );
}
