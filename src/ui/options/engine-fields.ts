import { parseCustomDefinition } from '../../core/custom-engine';
import type { HttpEngineId } from '../../core/engine-id';
import type { MessageKey } from '../../core/message-key';
import { DEFAULT_SETTINGS, type EngineConfigs, FORMALITIES, type Formality } from '../../core/settings';

/** What a field takes. */
type FieldKind =
  /** `example` is shown where something else was entered; empty may be all right. */
  | { type: 'address'; example: string; mayBeEmpty?: boolean }
  | { type: 'text' }
  /** One of a few values. */
  | { type: 'choice'; choices: readonly { value: string; label: MessageKey }[] }
  /** US dollars for a million tokens; empty for none. */
  | { type: 'price' }
  /** Several lines. `problemOf` says in few words what is wrong. */
  | { type: 'lines'; problemOf?(value: string): string | undefined; placeholder?: string }
  /** The name of a model; the server's own are offered once it was asked. */
  | { type: 'model' };

/** One setting of an engine, as the settings page shows it. */
export interface EngineField {
  name: string;
  label: MessageKey;
  hint?: MessageKey;
  kind: FieldKind;
}

type FieldsOf<Id extends HttpEngineId> = readonly (EngineField & {
  name: keyof EngineConfigs[Id] & string;
})[];

const FORMALITY_LABELS: Record<Formality, MessageKey> = {
  default: 'formalityDefault',
  more: 'formalityMore',
  less: 'formalityLess',
};

const CUSTOM_EXAMPLE = JSON.stringify(
  {
    url: 'https://translate.example.org/api',
    headers: { Authorization: 'Bearer {{key}}' },
    body: { from: '{{source}}', to: '{{target}}', texts: '{{texts}}' },
    answer: 'translations[*].text',
  },
  null,
  2,
);

const address = (id: Exclude<HttpEngineId, 'custom'>, mayBeEmpty = false) => ({
  name: 'address' as const,
  label: 'engineAddress' as const,
  kind: {
    type: 'address' as const,
    example: DEFAULT_SETTINGS.engines[id].address || 'https://api.deepl.com',
    mayBeEmpty,
  },
});

/** What can be set of each engine, besides its key. */
export const ENGINE_FIELDS: { [Id in HttpEngineId]: FieldsOf<Id> } = {
  libretranslate: [address('libretranslate')],
  apertium: [address('apertium')],
  deepl: [
    {
      name: 'formality',
      label: 'deeplFormality',
      kind: {
        type: 'choice',
        choices: FORMALITIES.map((value) => ({ value, label: FORMALITY_LABELS[value] })),
      },
    },
    { name: 'glossaryId', label: 'deeplGlossary', hint: 'deeplGlossaryHint', kind: { type: 'text' } },
    { ...address('deepl', true), hint: 'deeplAddressHint' },
  ],
  google: [
    { name: 'project', label: 'googleProject', hint: 'googleProjectHint', kind: { type: 'text' } },
    { name: 'location', label: 'googleLocation', kind: { type: 'text' } },
    address('google'),
  ],
  azure: [
    { name: 'region', label: 'azureRegion', hint: 'azureRegionHint', kind: { type: 'text' } },
    { name: 'category', label: 'azureCategory', hint: 'azureCategoryHint', kind: { type: 'text' } },
    { ...address('azure'), hint: 'azureAddressHint' },
  ],
  chat: [
    { ...address('chat'), hint: 'chatAddressHint' },
    { name: 'model', label: 'chatModel', hint: 'chatModelHint', kind: { type: 'model' } },
    { name: 'prompt', label: 'chatPrompt', hint: 'chatPromptHint', kind: { type: 'lines' } },
    { name: 'inputPrice', label: 'chatInputPrice', kind: { type: 'price' } },
    { name: 'outputPrice', label: 'chatOutputPrice', hint: 'chatPriceHint', kind: { type: 'price' } },
  ],
  custom: [
    {
      name: 'definition',
      label: 'customDefinition',
      hint: 'customDefinitionHint',
      kind: {
        type: 'lines',
        placeholder: CUSTOM_EXAMPLE,
        problemOf(value) {
          const parsed = value.trim() ? parseCustomDefinition(value) : undefined;
          return parsed && !parsed.ok ? parsed.problem : undefined;
        },
      },
    },
  ],
};
