import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { configs as typescript } from 'typescript-eslint';

/** Ways around Lit's escaping, and styles that a strict Content-Security-Policy refuses. */
const unsafeDirectives = ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].map((name) => ({
  name: `lit/directives/${name}.js`,
  message: 'Everything from a server is untrusted, and pages forbid inline styles.',
}));

const everywhere = {
  eqeqeq: 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  { ignores: ['dist/', 'cdn/', 'storybook-static/', 'test/fixtures/', '*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [typescript.strictTypeChecked, typescript.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...everywhere,
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.recommendedRules,
      // Fields are assigned, not defined (`useDefineForClassFields` is off): they meet Lit's accessors.
      'lit/no-classfield-shadowing': 'off',
      'lit/no-native-attributes': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-imports': ['error', { paths: unsafeDirectives }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property })),
      ],
      // One folder holds one element; its class is called after the tag.
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'error',
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', 'src/testing/**/*.ts'],
    rules: {
      // Chai's `expect(…).to.be.true` and its like.
      '@typescript-eslint/no-unused-expressions': 'off',
      // Doubles answer later because the real ones do.
      '@typescript-eslint/require-await': 'off',
      // Typed as a promise by a plugin of Chai, and none.
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['Equal'] }],
      'wc/max-elements-per-file': 'off',
    },
  },
  { files: ['stories/**/*.ts', '.storybook/**/*.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.mjs'], extends: [typescript.strict], rules: everywhere },
);
