/**
 * What every command does first, on any Node from 20.9: installs what is missing, then goes on under the Node that
 * the project brings. Nothing here may need an installed package.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const stamp = path.join(root, 'node_modules', '.entente-installed')
const needed = 24

export const say = (text) => process.stdout.write(`${text}\n`)

function installMissing() {
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return
  say('Installing packages (once; about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Where NODE_ENV is production npm would leave out what the pages are built with.
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (done.status !== 0) {
    say(
      'The packages could not be installed (npm ci failed, see above). Mend that and run the command again.',
    )
    process.exit(1)
  }
  fs.writeFileSync(stamp, lock)
}

/** Runs the TypeScript file `bin/{script}` of this project under Node 24, in this process if it is that already. */
export async function run(script) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    say(`Node 20.9 or newer is needed; this is ${process.version}.`)
    process.exit(1)
  }
  process.chdir(root)
  installMissing()
  if (major >= needed) {
    const { register } = await import('tsx/esm/api')
    register()
    await import(pathToFileURL(path.join(root, 'bin', script)).href)
    return
  }
  const node = path.join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: withProjectNode() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm's shell may be killed without a word to us; then nobody is left to pass a signal on.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** The environment in which `node` and the packages' programs are the project's own. */
function withProjectNode() {
  const programs = path.join(root, 'node_modules', '.bin')
  return { ...process.env, PATH: `${programs}${path.delimiter}${process.env.PATH}` }
}
