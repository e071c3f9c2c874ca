/**
 * What Maven runs: `node build.mjs build` and `node build.mjs test`. Does nothing when nothing changed since the last
 * time, so that a build of the whole platform is not held up by a console that nobody touched.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(fileURLToPath(import.meta.url))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`The console is built with Node 20.19 or newer; this is ${process.versions.node}.`)
}

const SOURCES = [
  'src', 'public', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts',
  'tsconfig.json', 'tsconfig.app.json', 'tsconfig.node.json', 'eslint.config.js', 'build.mjs',
]

switch (process.argv[2]) {
  case 'build':
    install()
    onChange('target/console-built', 'target/classes/META-INF/resources/index.html', () => npm('run', 'build'))
    break
  case 'test':
    onChange('target/console-tested', null, () => {
      npm('run', 'lint')
      npm('test')
    })
    break
  default:
    fail('Usage: node build.mjs build|test')
}

/** Installs exactly what the lock file says, once for each lock file. */
function install() {
  const stamp = join(home, 'node_modules/.installed-from')
  const lock = `${hash(['package-lock.json', '.npmrc'])} ${process.platform} ${process.arch} ${major}`
  if (read(stamp) !== lock) {
    npm('ci', '--no-audit', '--no-fund', '--prefer-offline')
    writeFileSync(stamp, lock)
  }
}

function onChange(stampName, result, work) {
  const stamp = join(home, stampName)
  const sources = hash(SOURCES)
  if (read(stamp) === sources && (result === null || existsSync(join(home, result)))) {
    return
  }
  rmSync(stamp, { force: true })
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, sources)
}

function hash(names) {
  const sum = createHash('sha256')
  for (const name of names.flatMap(filesUnder).sort()) {
    sum.update(name).update('\0').update(readFileSync(join(home, name))).update('\0')
  }
  return sum.digest('hex')
}

function filesUnder(name) {
  try {
    return readdirSync(join(home, name), { withFileTypes: true }).flatMap((entry) => filesUnder(join(name, entry.name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      return [name]
    }
    throw error
  }
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function npm(...words) {
  const { status, error } = spawnSync('npm', words, { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
  if (error?.code === 'ENOENT') {
    fail('npm is not on the PATH. Install Node 20.19 or newer with npm.')
  }
  if (status !== 0) {
    fail(`npm ${words.join(' ')} failed.`)
  }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
