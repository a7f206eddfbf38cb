import { defineConfig } from 'vite';

/** The dedupe engine alone, as one ES module for Node: `npm run build:dedupe` writes dist-dedupe/dedupe.js. */
export default defineConfig({
  build: {
    lib: { entry: 'src/dedupe/dedupe.ts', formats: ['es'], fileName: () => 'dedupe.js' },
    outDir: 'dist-dedupe',
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    copyPublicDir: false,
  },
});
