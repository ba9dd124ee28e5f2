/** How much a reader on a slow line must wait for; figures of 1,000 bytes, packed as they are sent. */
import { gzipSync } from 'node:zlib'
import { expect, test } from './fixtures'

const kilobytes = (body: Buffer) => gzipSync(body, { level: 6 }).length / 1000

for (const path of [
  '/en',
  '/ru/agreements',
  '/mn/agreements/dongwu-jinzhou-port-2007',
  '/en/bodies/nine-plus-one',
  '/zh/members/chifeng',
  '/en/sign-in',
]) {
  test(`${path} is light`, async ({ page }) => {
    const sums = { script: 0, stylesheet: 0, document: 0, font: 0 }
    const bodies: Promise<void>[] = []
    page.on('response', (response) => {
      const type = response.request().resourceType() as keyof typeof sums
      if (type in sums && response.ok())
        bodies.push(
          response.body().then((body) => {
            sums[type] += type === 'font' ? body.length / 1000 : kilobytes(body)
          }),
        )
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await Promise.all(bodies)
    test.info().annotations.push({ type: 'kilobytes', description: JSON.stringify(sums) })
    expect(sums.script).toBeGreaterThan(0)
    expect(sums.script).toBeLessThanOrEqual(150)
    expect(sums.stylesheet).toBeLessThanOrEqual(20)
    expect(sums.document).toBeLessThanOrEqual(60)
    expect(sums.script + sums.stylesheet + sums.document + sums.font).toBeLessThanOrEqual(300)
  })
}
