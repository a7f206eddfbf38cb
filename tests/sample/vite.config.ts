import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Fluent 8 draws icons as letters of fonts that it asks for by these names; they come with the site. */
const iconFonts: Plugin = {
  name: 'icon-fonts',
  generateBundle() {
    const folder = here('../../node_modules/@fluentui/font-icons-mdl2/fonts/');
    for (const fileName of readdirSync(folder))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(`${folder}${fileName}`) });
  },
};

/** The sample Partner Center: built once, served by `serve.ts` at the portal's own address. */
export default defineConfig({
  root: here('./site'),
  base: '/sample-assets/',
  publicDir: false,
  plugins: [iconFonts],
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    assetsDir: '.',
    target: 'chrome121',
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: {
      input: { index: here('./site/index.html'), forms: here('./site/forms.html') },
      // React's "use client" means nothing here, and every Fluent file has it.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
  },
});
