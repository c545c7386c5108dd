// @ts-check
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';

const outdir = 'dist';

export default {
  globs: ['src/elements/**/*.ts'],
  outdir,
  litelement: true,
  plugins: [
    customElementVsCodePlugin({ outdir }),
    customElementJetBrainsPlugin({ outdir, packageJson: false }),
    jsxTypesPlugin({
      outdir,
      fileName: 'jsx.d.ts',
      componentTypePath: (_name, tag = '') => {
        const folder = tag.replace(/^assent-/, '');
        return `./elements/${folder}/${folder}.js`;
      },
    }),
  ],
};
