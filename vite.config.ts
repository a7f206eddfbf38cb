import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { loadedScripts } from './scripts/loaded-scripts.ts';
import packageJson from './package.json' with { type: 'json' };

// `vite` (development) writes to dist-dev, so that a development build, which exposes more than the
// package may, can never be mistaken for the one in dist.
export default defineConfig(({ command }) => ({
  plugins: [
    crx({ manifest: { ...manifest, version: packageJson.version } as never }),
    loadedScripts({ 'content/reader.js': 'src/content/reader.iife.ts', 'content/fill.js': 'src/content/fill.iife.ts' }),
  ],
  server: { port: 5199, strictPort: true, hmr: { port: 5199 } },
  build: {
    outDir: command === 'build' ? 'dist' : 'dist-dev',
    emptyOutDir: true,
    target: 'chrome121',
    modulePreload: { polyfill: false },
    sourcemap: false,
    chunkSizeWarningLimit: 1_000,
  },
}));
