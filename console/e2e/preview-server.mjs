/**
 * The built console with an invented mission behind it, for work on its looks without the platform:
 *
 *     npm run build && npm run preview          then open http://localhost:8099 (head / head-demo)
 *
 * PORT, RATE (findings a second, 0 for none), START (findings at the start), MISSIONS (1 or more), BOUNDARIES=no (tiles).
 * IDENTITY=http://127.0.0.1:PORT puts a real identity provider in the place of the sign-in page.
 * POST /preview/finding adds one finding, POST /preview/cut?seconds=10 cuts the streams and refuses new ones.
 * Development only: it is no part of the product, and its sign-in page lets everybody in.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createServer, request as ask } from 'node:http'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const built = join(here, '../target/classes/META-INF/resources')
const kit = join(here, '../../local/src/main/resources/kit/kz2022')
const port = Number(process.env.PORT ?? 8099)
const origin = `http://localhost:${port}`
const realm = '/auth/realms/scrutineer'

// ---- the invented mission ----

const boundaries = JSON.parse(readFileSync(join(kit, 'regions.geojson'), 'utf8'))
const regions = boundaries.features.map(({ properties }) => ({ code: properties.code, name: properties.name_en }))
const forms = [
  { formId: 'kz2022_a', purpose: 'OPENING', title: 'Form A: Opening - Presidential election', expected: 150, good: 0.95 },
  { formId: 'kz2022_b', purpose: 'VOTING', title: 'Form B: Voting - Presidential election', expected: 1370, good: 0.94 },
  { formId: 'kz2022_c', purpose: 'COUNTING', title: 'Form C: Closing and counting', expected: 150, good: 0.62 },
  { formId: 'kz2022_d', purpose: 'TABULATION', title: 'Form D: Tabulation', expected: 75, good: 0.78 },
]
const questions = [
  ['kz2022_b', 'B_p_group', 'Voting by more than one person in the booth together', false, 0.09],
  ['kz2022_b', 'B_p_signatures', 'Several identical signatures on the voter list', true, 0.035],
  ['kz2022_b', 'B_p_crowding', 'Station too crowded for orderly voting', false, 0.05],
  ['kz2022_b', 'B_p_secrecy', 'Secrecy of the vote not always ensured', false, 0.06],
  ['kz2022_b', 'B_p_unauthorised', 'Unauthorised persons present during the visit', false, 0.04],
  ['kz2022_b', 'B_p_stuffing', 'Signs of ballot-box stuffing', true, 0.008],
  ['kz2022_b', 'B_p_restricted', 'Observers restricted in what they could see', false, 0.03],
  ['kz2022_a', 'A_p_seal', 'Ballot box not sealed properly before voting', true, 0.03],
  ['kz2022_a', 'A_p_empty', 'Empty box not shown to those present', false, 0.08],
  ['kz2022_c', 'C_p_order', 'Prescribed order of counting not followed', false, 0.37],
  ['kz2022_c', 'C_p_aloud', 'Choices not announced aloud', false, 0.31],
  ['kz2022_c', 'C_p_protocol_copy', 'Copy of the protocol refused to observers', false, 0.22],
  ['kz2022_c', 'C_p_protocol_blank', 'Protocol signed before it was filled in', true, 0.11],
  ['kz2022_c', 'C_p_signatures', 'Signatures on the voter list not counted', false, 0.26],
  ['kz2022_d', 'D_p_crowding', 'Commission premises overcrowded', false, 0.3],
  ['kz2022_d', 'D_p_changed', 'Protocol figures changed at the commission', true, 0.05],
]

// One seed: the same page every time.
let seed = 20221120
const chance = () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}
const pick = (list) => list[Math.floor(chance() * list.length)]

const weights = regions.map(() => 0.4 + chance())
const expected = new Map()
for (const form of forms) {
  const total = weights.reduce((a, b) => a + b)
  let left = form.expected
  regions.forEach(({ code }, i) => {
    const n = i === regions.length - 1 ? left : Math.min(left, Math.round((form.expected * weights[i]) / total))
    left -= n
    expected.set(`${form.formId} ${code}`, n)
  })
}
const findings = []
const held = { CONFLICTING_CONTENT: 0, FORM_CLOSED: 0, UNKNOWN_FORM: 0 }
let position = 0
let updatedAt = null

function addFinding(at = new Date()) {
  const number = findings.length
  const form = number % 12 === 0 ? forms[0] : number > 900 && number % 7 === 0 ? forms[2] : number > 1000 && number % 23 === 0 ? forms[3] : forms[1]
  const region = pick(regions)
  const positive = chance() < form.good
  const seen = questions.filter(([formId, , , , rate]) => formId === form.formId && chance() < (positive ? rate * 0.7 : rate * 4))
  findings.unshift({
    findingId: randomUUID(),
    formId: form.formId,
    purpose: form.purpose,
    teamCode: `${String(1 + Math.floor(chance() * 15)).padStart(2, '0')}${String(1 + Math.floor(chance() * 10)).padStart(2, '0')}`,
    regionCode: region.code,
    stationCode: form.purpose === 'TABULATION' ? null : `${region.code.slice(3)}${String(1 + Math.floor(chance() * 900)).padStart(4, '0')}`,
    commissionCode: form.purpose === 'TABULATION' ? `${region.code.slice(3)}01` : null,
    refused: number % 300 === 299,
    overallRating: positive ? pick(['very_good', 'very_good', 'good']) : pick(['bad', 'bad', 'very_bad']),
    problems: seen.map(([, code]) => code),
    redFlags: seen.filter(([, , , redFlag]) => redFlag).map(([, code]) => code),
    receivedAt: at.toISOString(),
  })
  if (number % 90 === 89) {
    held[pick(Object.keys(held))]++
  }
  updatedAt = at.toISOString()
  position++
}

const of = (formId) => findings.filter((f) => f.formId === formId)
const percent = (k, n) => (n < 100 ? `${k} of ${n}` : `${Math.round((100 * k) / n)}%`)
const isPositive = (f) => f.overallRating === 'very_good' || f.overallRating === 'good'

function coverage() {
  return regions.map(({ code, name }) => {
    let due = 0
    let matched = 0
    let received = 0
    for (const form of forms) {
      const here = findings.filter((f) => f.regionCode === code && f.formId === form.formId).length
      const n = process.env.PLAN === 'no' ? 0 : expected.get(`${form.formId} ${code}`)
      due += n
      matched += Math.min(n, here)
      received += here
    }
    return { key: code, name, expected: due, received, matched, extra: received - matched, missing: due - matched }
  })
}

function summary(missionId) {
  const items = coverage()
  const due = items.reduce((sum, i) => sum + i.expected, 0)
  const matched = items.reduce((sum, i) => sum + i.matched, 0)
  return {
    missionId,
    missionName: 'Election Observation Mission, early presidential election, Kazakhstan, 20 November 2022',
    phase: 'ELECTION_DAY',
    expected: due,
    rehearsal: missionId === 'rehearsal',
    received: findings.length,
    matched,
    refused: findings.filter((f) => f.refused).length,
    ...(due ? { coverage: Math.round((10_000 * matched) / due) / 10_000 } : {}),
    held,
    conflicting: held.CONFLICTING_CONTENT,
    byForm: process.env.FORMS === 'no' ? [] : forms.map(({ formId, purpose, title, expected: n }) => {
      const base = of(formId).length
      const positive = of(formId).filter(isPositive).length
      const share = base >= 100 ? { share: positive / base } : {}
      return { formId, purpose, title, expected: n, received: base, overall: { base, positive, negative: base - positive, ...share, display: percent(positive, base) } }
    }),
    updatedAt,
    position,
  }
}

const ratings = () =>
  forms.flatMap(({ formId }, i) => {
    const base = of(formId).length
    const positive = of(formId).filter(isPositive).length
    return ['Overall', 'Environment', 'Procedures', 'Transparency'].map((label, j) => {
      const k = Math.min(base, positive + j)
      return { formId, code: `${'ABCD'[i]}_q_${label.toLowerCase()}`, label, key: 'all', base, positive: k, negative: base - k, notObserved: 0, missing: 0, display: percent(k, base) }
    })
  })

const problems = () =>
  questions
    .map(([formId, code, label, redFlag]) => {
      const yes = findings.filter((f) => f.formId === formId && f.problems.includes(code))
      const base = of(formId).length
      const count = (key) => new Set(yes.map((f) => f[key]).filter(Boolean)).size
      return { formId, code, label, redFlag, yes: yes.length, base, stations: count('stationCode'), regions: count('regionCode'), teams: count('teamCode'), display: percent(yes.length, base) }
    })
    .sort((a, b) => b.yes - a.yes || b.regions - a.regions)

// ---- streams ----

const streams = new Set()
let cutUntil = 0
function tell(type) {
  for (const stream of streams) {
    stream.write(`id: ${position}\nevent: ${type}\ndata: {}\n\n`)
  }
}
setInterval(() => streams.forEach((stream) => stream.write(': heartbeat\n\n')), 15_000).unref()

const start = Number(process.env.START ?? 1180)
for (let i = 0; i < start; i++) {
  addFinding(new Date(Date.now() - (start - i) * 9_000))
}
const rate = Number(process.env.RATE ?? 0.5)
if (rate > 0) {
  setInterval(() => {
    addFinding()
    tell('finding')
  }, 1000 / rate).unref()
}

// ---- the sign-in page, standing in for the identity provider ----

const codes = new Map()
const b64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims) => `${b64({ alg: 'RS256', typ: 'JWT' })}.${b64(claims)}.c2lnbmF0dXJl`
const tokens = new Set()

function issue(response) {
  const now = Math.floor(Date.now() / 1000)
  const lifespan = Number(process.env.TOKEN_SECONDS ?? 900)
  const access = jwt({ sub: 'head', iat: now, jti: randomUUID() })
  tokens.add(access)
  json(response, 200, {
    access_token: access,
    refresh_token: randomUUID(),
    id_token: jwt({ iss: origin + realm, aud: 'scrutineer-console', sub: 'head', name: 'Head of Mission', iat: now, exp: now + lifespan }),
    token_type: 'Bearer',
    expires_in: lifespan,
    scope: 'openid',
  })
}

/** The front door's part: the identity provider must know the address that people use. */
function passOn(request, response) {
  const headers = { ...request.headers, 'x-forwarded-host': `localhost:${port}`, 'x-forwarded-proto': 'http' }
  const onward = ask(new URL(request.url, process.env.IDENTITY), { method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => json(response, 502, { title: 'Identity provider does not answer' }))
  request.pipe(onward)
}

async function identity(request, response, path, query) {
  if (path === `${realm}/.well-known/openid-configuration`) {
    const base = `${origin}${realm}/protocol/openid-connect`
    return json(response, 200, {
      issuer: origin + realm,
      authorization_endpoint: `${base}/auth`,
      token_endpoint: `${base}/token`,
      end_session_endpoint: `${base}/logout`,
      jwks_uri: `${base}/certs`,
    })
  }
  if (path.endsWith('/auth') && request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    return response.end(`<!doctype html><title>Sign in</title><form method="post" action="?${query.toString().replaceAll('"', '')}">
      <label>User <input id="username" name="username"></label><label>Password <input id="password" name="password" type="password"></label>
      <button id="kc-login">Sign in</button></form>`)
  }
  if (path.endsWith('/auth')) {
    const code = randomUUID()
    codes.set(code, query.get('code_challenge'))
    const target = new URL(query.get('redirect_uri'))
    target.searchParams.set('code', code)
    target.searchParams.set('state', query.get('state'))
    return redirect(response, target)
  }
  if (path.endsWith('/token')) {
    const form = new URLSearchParams(await text(request))
    if (form.get('grant_type') === 'authorization_code') {
      const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
      if (!codes.has(form.get('code')) || codes.get(form.get('code')) !== challenge) {
        return json(response, 400, { error: 'invalid_grant' })
      }
      codes.delete(form.get('code'))
    } else if (process.env.RENEW === 'no') {
      return json(response, 400, { error: 'invalid_grant' })
    }
    return issue(response)
  }
  if (path.endsWith('/logout')) {
    return redirect(response, new URL(query.get('post_logout_redirect_uri')))
  }
  return json(response, 404, {})
}

// ---- HTTP ----

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const json = (response, status, body) => {
  const problem = status >= 400 && 'title' in body
  response.writeHead(status, { 'Content-Type': problem ? 'application/problem+json' : 'application/json' })
  response.end(JSON.stringify(body))
}
const redirect = (response, target) => {
  response.writeHead(302, { Location: String(target) })
  response.end()
}
async function text(request) {
  let all = ''
  for await (const chunk of request) {
    all += chunk
  }
  return all
}

function api(request, response, path) {
  const token = request.headers.authorization?.replace('Bearer ', '')
  if (!token || (!process.env.IDENTITY && !tokens.has(token))) {
    return json(response, 401, { title: 'Unauthorized' })
  }
  if (path === '/api/v1/missions') {
    const codesOfMissions = ['kz2022', 'other2022', 'rehearsal'].slice(0, Number(process.env.MISSIONS ?? 1))
    return json(response, 200, {
      items: codesOfMissions.map((missionId) => ({ missionId, name: `Election Observation Mission ${missionId}`, phase: 'ELECTION_DAY', electionDay: '2022-11-20', rehearsal: missionId === 'rehearsal' })),
      next: null,
    })
  }
  const [, missionId, part] = /^\/api\/v1\/missions\/([^/]+)\/(.+)$/.exec(path) ?? []
  if (missionId === 'forbidden') {
    return json(response, 403, { title: 'Forbidden', detail: 'No role in this mission' })
  }
  switch (part) {
    case 'summary':
      return json(response, 200, summary(missionId))
    case 'coverage':
      return json(response, 200, { items: process.env.PLAN === 'no' ? [] : coverage() })
    case 'ratings':
      return json(response, 200, { items: ratings() })
    case 'problems':
      return json(response, 200, { items: problems() })
    case 'latest-findings':
      return json(response, 200, { items: findings.slice(0, 30) })
    case 'region-boundaries':
      return process.env.BOUNDARIES === 'no' ? json(response, 404, { title: 'Not found' }) : json(response, 200, boundaries)
    case 'stream':
      if (Date.now() < cutUntil) {
        return json(response, 503, { title: 'Unavailable' })
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' })
      response.write(': heartbeat\n\n')
      streams.add(response)
      return response.on('close', () => streams.delete(response))
    default:
      return json(response, 404, { title: 'Not found' })
  }
}

createServer((request, response) => {
  const { pathname: path, searchParams: query } = new URL(request.url, origin)
  if (path.startsWith('/auth/')) {
    return void (process.env.IDENTITY ? passOn(request, response) : identity(request, response, path, query))
  }
  if (path.startsWith('/api/')) {
    return void api(request, response, path)
  }
  if (path === '/preview/finding') {
    addFinding()
    tell('finding')
    return json(response, 200, { received: findings.length })
  }
  if (path === '/preview/cut') {
    cutUntil = Date.now() + 1000 * Number(query.get('seconds') ?? 10)
    streams.forEach((stream) => stream.destroy())
    return json(response, 200, {})
  }
  const file = join(built, normalize(path === '/' ? '/index.html' : path))
  if (!file.startsWith(built) || !existsSync(file)) {
    return json(response, 404, {})
  }
  response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  createReadStream(file).pipe(response)
}).listen(port, '127.0.0.1', () => console.log(`Console with an invented mission: ${origin}`))
