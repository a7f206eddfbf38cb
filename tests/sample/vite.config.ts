import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The sample Partner Center: built once, served by `serve.ts` at the portal's own address. */
export default defineConfig({
  root: here('./site'),
  base: '/sample-assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: here('./dist'), emptyOutDir: true, assetsDir: '.', target: 'chrome121', sourcemap: false,
    modulePreload: false, chunkSizeWarningLimit: 4_000, reportCompressedSize: false,
  },
});
