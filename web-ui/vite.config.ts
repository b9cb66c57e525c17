import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockServer } from './mock/vite.ts';

/** With `API_URL` the development server asks a real api-server, without it the one in memory. */
const apiUrl = process.env.API_URL;

/** What every page needs, in one file: it packs better so. */
const base = [
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|clsx)\//,
  /node_modules\/@tanstack\/(?!.*useBlocker)/,
  /node_modules\/@mantine\/core\/esm\/core\/(?!.*create-scoped-keydown)/,
];

/** What every page takes from us: one file packs better than many small ones. */
const parts =
  /src\/(api\/(client|problem|queries|shown)|lib\/(can|lazily|numbers|time|use-debounced|use-key|use-media|use-now|use-scroll-window|use-selection|zone)|i18n\/(index|en\/(common|states))|ui\/(button|disabled-reason|empty|filter-button|freshness|glyphs|health-text|hint|icons|page-header|platform-badge|row-check|search-field|stale-line|state|states|table-rows|virtual-rows|when-wanted))\.(ts|tsx|json)$/;

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      generatedRouteTree: './src/routes.gen.ts',
      quoteStyle: 'single',
      codeSplittingOptions: {
        defaultBehavior: [['component', 'loader'], ['errorComponent'], ['notFoundComponent']],
      },
    }),
    react(),
    ...(apiUrl ? [] : [mockServer()]),
  ],
  build: {
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: (id) => base.some((part) => part.test(id)) },
            { name: 'parts', test: parts },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', ...(apiUrl && { proxy: { '/api': apiUrl } }) },
  preview: { host: '127.0.0.1', ...(apiUrl && { proxy: { '/api': apiUrl } }) },
  test: {
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { width: 1440, height: 900 } },
    testTimeout: 60_000,
    isolate: false,
    setupFiles: ['./test/setup.ts'],
    include: ['{src,mock,test}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['junit', { outputFile: 'reports/vitest.xml' }]],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
