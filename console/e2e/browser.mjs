/** Opens a browser of this machine: Debian's Chromium, or the one that CHROMIUM names. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** A sentence for people; printed without a stack. */
export class Failure extends Error {}

/** @returns a context with a profile of its own, and how to throw both away */
export async function openBrowser({ viewport = { width: 1440, height: 1000 }, ...options } = {}) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  if (!existsSync(executablePath)) {
    throw new Failure(
      `No browser at ${executablePath}. Install one with: apt-get update && apt-get install -y chromium ` +
        '(or name another Chromium with the environment variable CHROMIUM).',
    )
  }
  const profile = mkdtempSync(join(tmpdir(), 'scrutineer-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport,
    locale: 'en-GB',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  })
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
