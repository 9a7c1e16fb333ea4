/** Messages that are names, or signs, and so the same in every language. */
export const SAME_EVERYWHERE: readonly string[] = [
  'engineApertium',
  'engineAzure',
  'engineBergamot',
  'engineDeepl',
  'engineGoogle',
  'engineLibretranslate',
  'viewTitle',
];

/** Words that a language has in common with English, by the folder of its catalogue. */
export const SAME_IN: Readonly<Record<string, readonly string[]>> = {
  de: ['azureRegion', 'columnOriginal', 'quotationOriginal'],
  es: ['columnOriginal', 'costTokensOne', 'costTokensOther', 'quotationOriginal'],
  fr: [
    'actionPause',
    'chatPrompt',
    'columnOriginal',
    'costTokensOne',
    'costTokensOther',
    'exportSite',
    'imageWithoutAlt',
    'modelVersion',
    'optionsRules',
    'quotationOriginal',
    'sourceLabel',
  ],
  he: ['keyNameEnter', 'keyNameEscape'],
  it: ['costTokensOne'],
  ja: ['keyNameEnter', 'keyNameEscape'],
  pl: ['azureRegion', 'chatModel', 'costTokensOne'],
  pt: [
    'columnOriginal',
    'costTokensOne',
    'costTokensOther',
    'exportSite',
    'optionsRules',
    'quotationOriginal',
  ],
  zh_CN: ['keyNameEnter', 'keyNameEscape'],
};
