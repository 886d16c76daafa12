import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Files that are served beside the build. */
const PUBLIC = ['/mark.svg', '/manifest.webmanifest'];
const WORKER = 'service-worker.js';

/** Builds the service worker with the page, and tells it every file of that build. */
export function emitServiceWorker(): Plugin {
  return {
    name: 'emit-service-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'service-worker/service-worker.ts', fileName: WORKER });
    },
    generateBundle(_, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => file !== WORKER && file !== 'index.html' && !file.endsWith('.map'))
        .map((file) => `/${file}`)
        .sort();
      const worker = bundle[WORKER];
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
      // Files carry a hash of their content in their names: other content is another version.
      const version = createHash('sha256')
        .update(files.join())
        .update(worker.code)
        .digest('hex')
        .slice(0, 12);
      worker.code = `const BUILD=${JSON.stringify({ version, files: [...files, ...PUBLIC] })};${worker.code}`;
    },
  };
}
