import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MODULES = [
  'axe-core',
  'lit',
  'lit/decorators.js',
  ...['guard', 'live', 'ref', 'repeat'].map((name) => `lit/directives/${name}.js`),
];

/** Pure rules run in Node; what only a browser knows runs in the system's Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['frontend/**/*.test.ts'],
          exclude: ['frontend/**/*.browser.test.ts'],
          environment: 'node',
        },
      },
      {
        // Found one by one they would reload the page in the middle of a test.
        optimizeDeps: { include: MODULES },
        test: {
          name: 'browser',
          include: ['frontend/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
