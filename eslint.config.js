import a11y from 'eslint-plugin-jsx-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** An element is known by its ref: a search by class or tag finds another one as soon as the page changes. */
const searchesOfThePage = [
  {
    selector: 'CallExpression[callee.property.name=/^(querySelector|querySelectorAll|getElementsBy.*)$/]',
    message: 'Give the element a ref.',
  },
];

/** Words that a person can read stand in the catalogue, src/shared/words. */
const wordsInMarkup = [
  {
    selector: 'JSXText[value=/[A-Za-z]{2,}/]',
    message: 'Visible words live in src/shared/words, not in a component.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt)$/] > Literal[value=/[A-Za-z]{2,}/]',
    message: 'Visible words live in src/shared/words, not in a component.',
  },
  {
    selector: 'JSXOpeningElement[name.name="style"]',
    message: 'The content security policy forbids <style> elements.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text is never set as HTML.' },
];

/** A test that does not run proves nothing. */
const testsThatDoNotRun = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf|fails)$/]' +
      // An act of a session under test may be called skip: it.skip() with nothing in it is no test.
      ':not(CallExpression[arguments.length=0][callee.object.name="it"] > MemberExpression)',
    message: 'Every test runs: none is skipped, singled out or left for later.',
  },
  {
    selector: 'MemberExpression[object.object.name="test"][property.name=/^(only|skip|fixme)$/]',
    message: 'Every test runs: none is skipped, singled out or left for later.',
  },
];

/** Time, chance and the platform reach the domain as arguments. */
const impure = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is handed to the domain.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Time is handed to the domain.' },
];
const platformNames = [
  ...['process', 'Buffer', 'global', 'require', 'window', 'document', 'navigator', 'localStorage', 'fetch'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto', 'console'],
];

export default defineConfig(
  globalIgnores(['out/', 'screenshots/', 'test-results/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: false } },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // A field is left out by naming it beside the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-require-imports': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'shell', property: 'openExternal', message: 'Nothing is opened outside the app.' },
      ],
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } },
  },
  {
    files: ['src/shared/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...platformNames.map((name) => ({ name, message: 'The domain knows no platform.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is handed to the domain.' },
        { object: 'Math', property: 'random', message: 'Chance is handed to the domain.' },
      ],
      'no-restricted-syntax': ['error', ...impure],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/ipc/**', 'src/preload/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain', 'ipcRenderer'],
              message: 'Raw IPC stays in src/main/ipc and src/preload.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [a11y.flatConfigs.recommended],
    rules: {
      'no-restricted-syntax': ['error', ...wordsInMarkup, ...searchesOfThePage],
      // Knows no aria-description, which Chromium does; axe checks roles in the end-to-end tests.
      'jsx-a11y/role-supports-aria-props': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...testsThatDoNotRun] },
  },
);
