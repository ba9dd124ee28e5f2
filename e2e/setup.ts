/** Before all journeys: the product itself; after them its end, and nothing of it left. */
import fs from 'node:fs'
import { dataFolder, startProduct } from './product'

export default async function setup() {
  const product = await startProduct(process.env.E2E_ORIGIN!, dataFolder('data'))
  const started = product.output().split('\n').length
  return async () => {
    await product.end('SIGTERM')
    fs.rmSync(process.env.E2E_FOLDER!, { recursive: true, force: true })
    // What the product could not answer it has written down.
    const faults = product.output().split('\n').slice(started)
    if (faults.some((line) => line.trim())) throw new Error(`the product said:\n${faults.join('\n')}`)
  }
}
