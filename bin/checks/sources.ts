/** What can be said of the sources without running them. */
import { type Outcome, oneClaim } from './outcome'
import { root, runProgram } from './run'

export async function types(): Promise<Outcome> {
  const addresses = await runProgram('next', ['typegen'])
  if (addresses.status !== 0) return oneClaim(false, addresses.output)
  const { status, output } = await runProgram('tsc', ['--noEmit', '--pretty', 'false'])
  return oneClaim(status === 0, output)
}

export async function lint(): Promise<Outcome> {
  const { status, output } = await runProgram('biome', ['ci', '--colors=off', '--max-diagnostics=200', '.'])
  const looked = /Checked [1-9]\d* files/.test(output)
  return oneClaim(status === 0 && looked, output)
}

/** Files, exports and packages that nothing uses, in the tree of sources under `folder`. */
export async function unused(folder = root): Promise<Outcome> {
  const { status, output } = await runProgram('knip', ['--no-progress', '--treat-config-hints-as-errors'], {
    folder,
  })
  return oneClaim(status === 0, output)
}
