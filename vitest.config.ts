import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Property tests on a busy machine; nothing here is a measurement.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    environment: 'node',
  },
});
