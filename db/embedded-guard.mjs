/**
 * Stands between the product and its embedded PostgreSQL. Holds the server as its child and the product's end of
 * a pipe as its standard input: when the product ends, in whatever way, the pipe closes and the server is stopped.
 * It is in a process group of its own, so that Ctrl-C reaches the product first.
 */
import { spawn } from 'node:child_process'

const [postgres, dataDirectory, port, uid, gid] = process.argv.slice(2)
const owner = uid ? { uid: Number(uid), gid: Number(gid) } : {}

const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '' }
const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
const server = spawn(postgres, ['-D', dataDirectory, ...flags], {
  stdio: ['ignore', 'inherit', 'inherit'],
  ...owner,
})

const stop = () => {
  server.kill('SIGINT') // a fast shutdown: open transactions are rolled back, everything is written
  setTimeout(() => server.kill('SIGQUIT'), 15_000).unref()
}
process.stdin.on('end', stop).on('error', stop).resume()
process
  .on('SIGTERM', stop)
  .on('SIGINT', stop)
  .on('SIGHUP', () => {})
server.on('exit', (code) => process.exit(code ?? 1))
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
