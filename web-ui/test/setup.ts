import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

configure({
  defaultHidden: true,
  asyncUtilTimeout: 4_000,
  getElementError: (message) => new Error(message ?? 'not found'),
});
afterEach(() => {
  notifications.clean();
  cleanup();
});

if (typeof window !== 'undefined') {
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
  window.scrollTo = () => undefined;
  const { listen, close } = await import('./app.tsx');
  beforeAll(listen);
  afterAll(close);
}
