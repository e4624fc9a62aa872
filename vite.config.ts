import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { baked } from './src/web/bake/plugin.ts';

/** The lab as a static site: relative addresses, so that it can lie in any folder of any host. */
export default defineConfig({
  root: 'src/web',
  base: './',
  publicDir: 'public',
  plugins: [svelte(), baked()],
  worker: { format: 'es' },
  build: { outDir: '../../dist/site', emptyOutDir: true, target: 'es2024', modulePreload: { polyfill: false } },
});
