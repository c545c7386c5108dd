/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import '../src/all.js';
import { embedSnippet } from './embed-snippet.js';

const manifests = import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const rightToLeft = ['ar'];

interface Globals {
  readonly locale?: string;
  readonly dir?: string;
  readonly theme?: string;
}

function dressPage({ locale = 'en', dir = 'auto', theme = 'light' }: Globals): void {
  const page = document.documentElement;
  page.lang = locale;
  page.dir = dir === 'auto' ? (rightToLeft.includes(locale) ? 'rtl' : 'ltr') : dir;
  page.style.colorScheme = theme;
  page.style.fontFamily = 'system-ui, sans-serif';
  document.body.style.background = 'Canvas';
  document.body.style.color = 'CanvasText';
}

const withGlobals: Decorator = (story, { globals }) => {
  dressPage(globals);
  return story();
};

/** What the manifest lists besides attributes is there to be read; a story is not changed by it. */
const controlAttributesOnly: NonNullable<Preview['argTypesEnhancers']>[number] = ({ argTypes }) => {
  const entries = Object.entries(argTypes).map(([name, argType]) => {
    return argType.table?.category === 'attributes' ? [name, argType] : [name, { ...argType, control: false }];
  });
  return Object.fromEntries(entries) as typeof argTypes;
};

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: { locale: 'en', dir: 'auto', theme: 'light' },
  globalTypes: {
    locale: {
      description: 'The language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'es', title: 'Español' },
          { value: 'fr', title: 'Français' },
          { value: 'ar', title: 'العربية' },
        ],
      },
    },
    dir: {
      description: 'The direction of the page',
      toolbar: {
        icon: 'paragraph',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Direction of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    theme: {
      description: 'The colours of the page',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  decorators: [withGlobals],
  argTypesEnhancers: [controlAttributesOnly],
  parameters: {
    backgrounds: { disable: true },
    docs: { source: { transform: embedSnippet } },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      // A story is a part of a page and has no landmarks.
      config: { rules: [{ id: 'region', enabled: false }] },
    },
  },
};

export default preview;
