import { useViewModel } from '../view-model';
import { EngineChip } from './engine-chip';
import { FindingsMenu } from './findings-menu';
import { LanguageChip } from './language-chip';
import { SourceCard } from './source-card';
import { TextTools } from './text-tools';

/** The source, and the chips that say how it is translated. */
export function Head() {
  const { isKeptView } = useViewModel();
  return (
    <div class="head">
      <SourceCard />
      <div class="chips">
        <FindingsMenu />
        {!isKeptView && (
          <>
            <LanguageChip />
            <EngineChip />
          </>
        )}
      </div>
      <TextTools />
    </div>
  );
}
