import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{core,electron,renderer,scripts}/**/*.test.ts'],
    environment: 'node',
    watch: false
  }
})
