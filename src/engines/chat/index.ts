import * as v from 'valibot';
import { defineHttpEngine } from '../definition';
import { serverAddress } from '../server-address';
import { createChat } from './engine';

const price = v.nullable(v.pipe(v.number(), v.minValue(0)));

/**
 * Reference: https://platform.openai.com/docs/api-reference/chat, as spoken by OpenAI, Ollama, LM Studio, vLLM, llama.cpp,
 * OpenRouter, Mistral, Groq, and by Gemini's and Anthropic's compatible endpoints.
 */
export const chat = defineHttpEngine({
  id: 'chat',
  name: 'Language model',
  configSchema: v.object({
    address: serverAddress,
    model: v.pipe(v.string(), v.trim(), v.minLength(1)),
    prompt: v.pipe(v.string(), v.trim()),
    inputPrice: price,
    outputPrice: price,
  }),
  addressOf: ({ address }) => address,
  create: createChat,
});
