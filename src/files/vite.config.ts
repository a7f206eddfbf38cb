import { defineConfig } from 'vite';

/** The reading of files alone, as one ES module for Node: `npm run build:files` writes dist-files/files.js. */
export default defineConfig({
  build: {
    lib: { entry: 'src/files/read-file.ts', formats: ['es'], fileName: () => 'files.js' },
    outDir: 'dist-files',
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    copyPublicDir: false,
  },
});
