/** The pages are built, and what is built holds no address that nobody wrote. */
import fs from 'node:fs'
import path from 'node:path'
import { buildIfStale } from '../server/build'
import { type Outcome, oneClaim } from './outcome'
import { root } from './run'

export async function build(): Promise<Outcome> {
  try {
    await buildIfStale(() => {})
  } catch (error) {
    return oneClaim(false, (error as Error).message)
  }
  const file = path.join(root, '.next/server/server-reference-manifest.json')
  const { node, edge } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const actions = [...Object.keys(node), ...Object.keys(edge)]
  return oneClaim(!actions.length, `Server Actions are public addresses, and these were built: ${actions}`)
}
