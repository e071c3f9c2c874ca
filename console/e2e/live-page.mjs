/**
 * Looks at the live page of a running platform with a real browser, the way a person does:
 *
 *     BASE_URL=http://localhost:8080 USER=head PASSWORD=head-demo MISSION=kz2022 OUT=live.png node console/e2e/live-page.mjs
 *
 * 1. signs in on the page of the identity provider;
 * 2. waits until the page is live;
 * 3. compares counters, ratings, problems and regions with what the JSON API says to the same person;
 * 4. checks the page with axe (WCAG 2.2 A and AA) and that it wrote no error to the console;
 * 5. when BEYOND is given, waits until the counter of findings is greater than it, without a reload; with
 *    BEYOND=next, greater than what the page shows now. READY_FILE, if given, is written once the page is watched, so
 *    that the caller knows when to send the finding. TIMEOUT_SECONDS (60) bounds every wait;
 * 6. takes a screenshot of the whole page into OUT.
 *
 * Ends with 0, or with 1 and one sentence that says what is wrong. A moving platform is no reason to fail: figures are
 * compared again until page and API agree.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { Failure, openBrowser } from './browser.mjs'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const {
  BASE_URL = 'http://localhost:8080',
  USER = 'head',
  PASSWORD = 'head-demo',
  MISSION = 'kz2022',
  OUT,
  BEYOND,
  READY_FILE,
  TIMEOUT_SECONDS = '60',
} = process.env
const patience = 1000 * Number(TIMEOUT_SECONDS)

async function main() {
  const browser = await openBrowser()
  const { page } = browser
  const complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Not ours: what the identity provider's pages say. Not wrong: a mission without boundaries, shown as tiles.
    const ours = !page.url().includes('/auth/') && !message.location().url.endsWith('/region-boundaries')
    if (message.type() === 'error' && ours) {
      complaints.push(`${message.text()} ${message.location().url}`)
    }
  })
  try {
    page.setDefaultTimeout(patience)
    await signIn(page)
    await waitUntilLive(page)
    let loads = 0
    page.on('load', () => loads++)
    await agree(page)
    if (BEYOND !== undefined && BEYOND !== '') {
      await waitForFinding(page)
      await agree(page)
      if (loads > 0) {
        throw new Failure('The page was loaded again while it was watched; it must follow the stream by itself.')
      }
    }
    await checkAccessibility(page)
    if (complaints.length > 0) {
      throw new Failure(`The page complained in the browser's console: ${complaints.join(' | ')}`)
    }
  } finally {
    // Also after a failure: the picture is the best explanation.
    if (OUT) {
      mkdirSync(dirname(resolve(OUT)), { recursive: true })
      await page.screenshot({ path: OUT, fullPage: true }).catch(() => {})
    }
    await browser.close()
  }
}

async function signIn(page) {
  const target = `${BASE_URL}/#/missions/${encodeURIComponent(MISSION)}`
  await page.goto(target).catch((error) => {
    throw new Failure(`${BASE_URL} does not answer: ${firstLine(error)}`)
  })
  const password = page.locator('#password')
  await password.waitFor().catch(async () => {
    throw new Failure(`No sign-in page came up; the browser shows "${await textOf(page)}" at ${page.url()}.`)
  })
  await page.locator('#username').fill(USER)
  await password.fill(PASSWORD)
  await page.locator('#kc-login').click()
  await page.locator('[data-test=live-page]').waitFor().catch(async () => {
    throw new Failure(`Signing in as ${USER} did not lead to the live page; the browser shows "${await textOf(page)}".`)
  })
  const address = new URL(page.url())
  if (address.search !== '') {
    throw new Failure(`The address still holds the sign-in answer: ${address.pathname}?…`)
  }
}

async function waitUntilLive(page) {
  await page.locator('[data-test=live-page][data-connection=live]').waitFor().catch(async () => {
    const state = await page.locator('[data-test=connection]').textContent()
    throw new Failure(`The page did not become live; it says "${state?.trim()}".`)
  })
  await page.locator('[data-test=counter-received]').waitFor().catch(() => {
    throw new Failure('The page is live but shows no counters.')
  })
}

/** What the API says, asked with the token that the page itself uses. */
async function fromApi(page, path) {
  const answer = await page.evaluate(
    async ([path]) => {
      const key = Object.keys(sessionStorage).find((name) => name.includes('user:'))
      const { access_token: token } = JSON.parse(sessionStorage.getItem(key) ?? '{}')
      const response = await fetch(path, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' })
      return { status: response.status, body: response.ok ? await response.json() : await response.text() }
    },
    [`/api/v1/missions/${encodeURIComponent(MISSION)}/${path}`],
  )
  if (answer.status !== 200) {
    throw new Failure(`GET ${path} answered ${answer.status}: ${String(answer.body).slice(0, 200)}`)
  }
  return answer.body
}

/** Compares until both agree: between the two looks a finding may arrive. */
async function agree(page) {
  const until = Date.now() + patience
  let differences
  do {
    await expandProblems(page)
    differences = await compare(page)
    if (differences.length === 0) {
      return
    }
    await page.waitForTimeout(700)
  } while (Date.now() < until)
  throw new Failure(`The page and the API differ: ${differences.slice(0, 5).join('; ')}.`)
}

async function compare(page) {
  const [summary, ratings, problems, coverage] = await Promise.all(
    ['summary', 'ratings?by=all', 'problems', 'coverage?by=region'].map((path) => fromApi(page, path)),
  )
  const shown = await look(page)
  const differences = []
  const same = (what, onPage, inApi) => {
    if (String(onPage) !== String(inApi)) {
      differences.push(`${what}: page "${onPage}", API "${inApi}"`)
    }
  }
  const heldInApi = Object.values(summary.held ?? {}).reduce((sum, n) => sum + n, 0)
  same('expected reports', shown.counters.expected, summary.expected)
  same('findings received', shown.counters.received, summary.received)
  same('coverage', shown.counters.coverage, summary.coverage ?? '')
  same('held', shown.counters.held, heldInApi)
  same('conflicting', shown.counters.conflicting, summary.conflicting)
  const written = (n) => n.toLocaleString('en')
  same('expected reports as written', shown.written.expected, written(summary.expected))
  same('findings received as written', shown.written.received, written(summary.received))
  same('coverage as written', shown.written.coverage, coverageOf(summary))
  same('held as written', shown.written.held, written(heldInApi))
  same('conflicting as written', shown.written.conflicting, written(summary.conflicting))
  same('mission', shown.title, summary.missionName)
  same('number of forms', shown.forms.length, summary.byForm.length)
  for (const form of summary.byForm) {
    const card = shown.forms.find(({ formId }) => formId === form.formId)
    const base = form.overall?.base ?? 0
    same(`base of ${form.formId}`, card?.base, base)
    same(`positive of ${form.formId}`, card?.positive, form.overall?.positive ?? 0)
    if (base > 0 && card) {
      same(`headline of ${form.formId}`, card.headline, form.overall.display)
    }
  }
  for (const rating of ratings.items) {
    const row = shown.ratings.find((r) => r.formId === rating.formId && r.code === rating.code)
    same(`rating ${rating.code}`, row?.display, rating.display)
  }
  const seen = problems.items.filter(({ yes }) => yes > 0)
  same('order of problems', shown.problems.map((p) => p.code).join(' '), seen.map((p) => p.code).join(' '))
  seen.forEach((problem, i) => {
    const row = shown.problems[i]
    same(`problem ${problem.code}`, row?.display, problem.display)
    same(`stations of ${problem.code}`, row?.stations, (problem.stations ?? 0).toLocaleString('en'))
    same(`regions of ${problem.code}`, row?.regions.split(' of ')[0], problem.regions ?? 0)
    same(`teams of ${problem.code}`, row?.teams, (problem.teams ?? 0).toLocaleString('en'))
  })
  same('number of regions', shown.regions.length, coverage.items.length)
  for (const item of coverage.items) {
    const row = shown.regions.find(({ code }) => code === item.key)
    same(
      `coverage of ${item.key}`,
      row?.figures.slice(0, 4).join(' '),
      [item.expected, item.matched, item.missing, item.extra].map((n) => n.toLocaleString('en')).join(' '),
    )
  }
  return differences
}

/** Whole per cents, but neither 0 nor 100 by rounding alone. */
function coverageOf({ matched, expected }) {
  if (expected === 0) {
    return '–'
  }
  const percent = Math.round((100 * matched) / expected)
  if (matched > 0 && matched < expected) {
    return `${Math.min(99, Math.max(1, percent))}%`
  }
  return `${percent}%`
}

/** Reads the page as it stands; the table of the regions is opened for it and closed again. */
async function look(page) {
  const switchTo = (picture) =>
    page.evaluate((picture) => {
      const button = document.querySelector('[data-test=as-table]')
      ;(picture ? button?.previousElementSibling : button)?.click()
    }, picture)
  await switchTo(false)
  const shown = await page.evaluate(() => {
    const words = (element) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
    const all = (selector, root = document) => [...root.querySelectorAll(selector)]
    const names = ['expected', 'received', 'coverage', 'held', 'conflicting']
    const counter = (name) => document.querySelector(`[data-test=counter-${name}]`)
    return {
      title: words(document.querySelector('h1')),
      counters: Object.fromEntries(names.map((name) => [name, counter(name)?.dataset.value])),
      written: Object.fromEntries(names.map((name) => [name, words(counter(name)?.querySelector('.value'))])),
      forms: all('[data-test=ratings] article').map((card) => ({
        formId: card.dataset.form,
        positive: card.dataset.positive,
        base: card.dataset.base,
        headline: words(card.querySelector('[data-test=headline]')),
      })),
      ratings: all('[data-rating-code]').map((row) => ({
        formId: row.closest('article').dataset.form,
        code: row.dataset.ratingCode,
        display: words(row.querySelector('td')),
      })),
      problems: all('[data-problem]').map((row) => ({
        code: row.dataset.problem,
        display: words(row.querySelector('[data-test=display]')),
        stations: words(row.querySelector('[data-test=stations]')),
        regions: words(row.querySelector('[data-test=regions]')),
        teams: words(row.querySelector('[data-test=teams]')),
      })),
      regions: all('[data-test=coverage-table] tbody tr').map((row) => ({
        code: row.dataset.region,
        figures: all('td', row).map(words),
      })),
    }
  })
  await switchTo(true)
  return shown
}

async function expandProblems(page) {
  const button = page.locator('[data-test=all-problems][aria-expanded=false]')
  if (await button.count()) {
    await button.click()
  }
}

async function waitForFinding(page) {
  const counter = () => page.locator('[data-test=counter-received]').getAttribute('data-value').then(Number)
  const before = BEYOND === 'next' ? await counter() : Number(BEYOND)
  if (READY_FILE) {
    writeFileSync(READY_FILE, `${before}\n`)
  }
  await page
    .waitForFunction(
      (before) => Number(document.querySelector('[data-test=counter-received]')?.dataset.value) > before,
      before,
    )
    .catch(async () => {
      throw new Failure(
        `The counter of findings stayed at ${await counter()} for ${TIMEOUT_SECONDS} s; it should have gone beyond ${before} without a reload.`,
      )
    })
}

async function checkAccessibility(page) {
  // Evaluated from outside, because the page's own policy allows no foreign script.
  await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'))
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    // The ground of a label on the map is a shape that axe cannot see; its colours are paired in tokens.css.
    const result = await globalThis.axe.run({ exclude: ['.labels'] }, { runOnly: tags })
    return result.violations.map(
      ({ id, help, nodes }) => `${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).slice(0, 3).join(', ')}`,
    )
  })
  if (violations.length > 0) {
    throw new Failure(`Not accessible to everybody: ${violations.join('; ')}.`)
  }
}

const firstLine = (error) => String(error?.message ?? error).split('\n')[0]
const textOf = async (page) =>
  (await page.locator('body').innerText().catch(() => '')).replace(/\s+/g, ' ').slice(0, 160)

try {
  await main()
  console.log(`The live page of ${MISSION} shows what the API says${BEYOND ? ', and follows the stream' : ''}.`)
} catch (error) {
  console.error(error instanceof Failure ? `FAILED: ${error.message}` : `FAILED: ${error?.stack ?? error}`)
  process.exitCode = 1
}
