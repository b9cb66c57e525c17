import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { mockServer } from './mock/vite.ts';

/** With `API_URL` the development server asks a real api-server, without it the one in memory. */
const apiUrl = process.env.API_URL;

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      generatedRouteTree: './src/routes.gen.ts',
      quoteStyle: 'single',
    }),
    react(),
    ...(apiUrl ? [] : [mockServer()]),
  ],
  build: { manifest: true, target: 'es2023', chunkSizeWarningLimit: 600 },
  server: { host: '127.0.0.1', ...(apiUrl && { proxy: { '/api': apiUrl } }) },
  preview: { host: '127.0.0.1', ...(apiUrl && { proxy: { '/api': apiUrl } }) },
  test: {
    environment: 'happy-dom',
    setupFiles: ['./test/setup.ts'],
    include: ['{src,mock,test}/**/*.test.{ts,tsx}'],
    reporters: ['default', ['junit', { outputFile: 'reports/vitest.xml' }]],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
