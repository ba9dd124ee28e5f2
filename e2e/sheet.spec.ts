/** The agreement on paper: from its page, without a script. */
import fs from 'node:fs'
import { expect, test } from './fixtures'
import { ask } from './requests'
import { wordsOf } from './words'

const say = wordsOf('zh')

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, expected: [/never-published\.pdf: .*404/] })

  test('a reader takes the record of an agreement along as PDF', async ({ page }) => {
    await page.goto('/zh/agreements/dongwu-jinzhou-port-2007')
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: say('sheet.link') }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('dongwu-jinzhou-port-2007.pdf')
    expect(fs.readFileSync(await download.path(), 'latin1')).toMatch(/^%PDF-1\.7/)
  })

  test('a sheet of nothing is the page that says so', async ({ page }) => {
    const answer = await page.goto('/zh/agreements/never-published.pdf')
    expect(answer!.status()).toBe(404)
    await expect(page.getByRole('heading', { name: say('shell.notFound.title') })).toBeVisible()
  })
})

test('what is to be signed can be printed', async () => {
  const answer = await ask('/mn/agreements/framework-3-plus-1/signature-sheet')
  expect(answer.status).toBe(200)
  expect(answer.text).toMatch(/^%PDF-1\.7/)
  expect((await ask('/mn/agreements/never-published/signature-sheet')).status).toBe(404)
})

test('the sheet is kept until the register or the day changes', async () => {
  const first = await ask('/en/agreements/framework-3-plus-1.pdf')
  expect(first.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'public, no-cache',
  })
  expect(first.headers.etag).toContain(new Date().toISOString().slice(0, 10))
  const again = await ask('/en/agreements/framework-3-plus-1.pdf', {
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  expect(again.status).toBe(304)
})
