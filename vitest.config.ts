import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{core,electron,renderer,scripts}/**/*.test.ts'],
    environment: 'node',
    watch: false,
    // Property tests do a fixed amount of work; on a busy machine that takes longer than the usual five seconds.
    testTimeout: 60_000
  }
})
