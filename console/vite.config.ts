import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// The front door of a running local stack; used only by `npm run dev`.
const frontDoor = process.env.SCRUTINEER_PUBLIC_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
  },
  build: {
    // reporting-service serves META-INF/resources of every jar on its class path at `/`.
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of this origin: the content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: {
    proxy: { '/api': frontDoor, '/auth': frontDoor },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    restoreMocks: true,
    // One page for all files: setting up a DOM for each would take longer than the tests.
    pool: 'forks',
    isolate: false,
    // Times are shown in the browser's zone; the tests fix one so that they say the same everywhere.
    env: { TZ: 'Asia/Almaty' },
  },
})
