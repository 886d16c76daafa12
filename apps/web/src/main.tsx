import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { client } from './app/apollo-client.ts';
import { Providers } from './app/providers.tsx';
import './i18n/index.ts';
import { registerServiceWorker, sendThrough } from './offline/index.ts';
import { createRouter } from './routes.tsx';

sendThrough(client);
registerServiceWorker();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');

createRoot(root).render(
  <StrictMode>
    <Providers>
      <RouterProvider router={createRouter()} />
    </Providers>
  </StrictMode>,
);
