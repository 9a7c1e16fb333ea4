/** The folders of tests that run without a browser. */
export const FOLDERS = ['unit', 'contract', 'architecture'];
