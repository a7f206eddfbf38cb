import { defineConfig } from 'vite';

/** What the team shares, as one ES module for Node: `npm run build:team` writes dist-team/team.js. */
export default defineConfig({
  build: {
    lib: { entry: 'src/team/team.ts', formats: ['es'], fileName: () => 'team.js' },
    outDir: 'dist-team',
    emptyOutDir: true,
    target: 'es2023',
    minify: true,
    copyPublicDir: false,
  },
});
