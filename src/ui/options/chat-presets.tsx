import { t } from '../../platform/i18n';

/** Servers that speak the protocol, and where it is at each: their own documentation, November 2026. */
const PRESETS: readonly (readonly [name: string, address: string])[] = [
  ['Ollama', 'http://localhost:11434/v1'],
  ['LM Studio', 'http://localhost:1234/v1'],
  ['llama.cpp', 'http://localhost:8080/v1'],
  ['vLLM', 'http://localhost:8000/v1'],
  ['OpenAI', 'https://api.openai.com/v1'],
  ['Anthropic', 'https://api.anthropic.com/v1'],
  ['Gemini', 'https://generativelanguage.googleapis.com/v1beta/openai'],
  ['Mistral', 'https://api.mistral.ai/v1'],
  ['Groq', 'https://api.groq.com/openai/v1'],
  ['OpenRouter', 'https://openrouter.ai/api/v1'],
];

interface ChatPresetsProps {
  address: string;
  onChoose(address: string): void;
}

/** Fills in the address of a well-known server. */
export function ChatPresets({ address, onChoose }: ChatPresetsProps) {
  const isKnown = PRESETS.some(([, known]) => known === address);
  return (
    <div class="field field-short">
      <label for="chat-preset">{t('chatPreset')}</label>
      <select
        id="chat-preset"
        value={isKnown ? address : ''}
        onChange={(event) => event.currentTarget.value && onChoose(event.currentTarget.value)}
      >
        {!isKnown && <option value="">{t('chatPresetOther')}</option>}
        {PRESETS.map(([name, known]) => (
          <option key={known} value={known}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
