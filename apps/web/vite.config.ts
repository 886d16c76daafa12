import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { emitServiceWorker } from './service-worker/emit-service-worker.ts';

export default defineConfig({
  plugins: [react(), emitServiceWorker()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    // Browsers that know light-dark(): what replaces it for older ones does not see the chosen colour scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: process.env['CONSILIUM_API_URL'] ?? 'http://127.0.0.1:3000', ws: true } },
  },
});
