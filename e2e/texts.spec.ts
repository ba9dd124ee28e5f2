/** Texts in two languages: from files on a delegate's desk to articles side by side before a citizen. */
import { strToU8, zipSync } from 'fflate'
import { draftAgreement, move } from './entries'
import { expect, test } from './fixtures'
import { read } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** The smallest Word document there is. */
function docx(paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      'word/document.xml': strToU8(
        `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      ),
    }),
  )
}

/** The smallest PDF there is, with these lines; `more` is an object of its own. */
function pdf(lines: string[], more = ''): Buffer {
  const drawn = `BT /F1 11 Tf 14 TL 20 360 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(more ? [more] : []),
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + table + trailer, 'latin1')
}

// A file that the register does not have yet, one that it does not take, and a line that breaks off on purpose.
test.use({ expected: [/status of 4(04|22)|net::ERR_FAILED/] })

test('a delegate adds two language versions, and a citizen finds and reads them side by side', async ({
  signInAs,
  page,
}) => {
  test.setTimeout(150_000)
  const mark = `zibeline${crypto.randomUUID().slice(0, 6)}`
  const title = { en: `Agreement with texts ${mark.slice(-6)} (sample)`, zh: '有文本的协议（示例）' }
  const work = await draftAgreement('delegate.chifeng', { title })
  const delegate = await signInAs('delegate.chifeng')
  await delegate.goto(`/en/workspace/drafts/${work.revisionId}`)
  await delegate.waitForLoadState('networkidle')
  const row = (number: number) =>
    delegate.getByRole('group', { name: say('texts.form.text', { number }), exact: true })
  const kept = () =>
    expect(delegate.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()

  await test.step('files are sent as they are chosen, and what is refused says why', async () => {
    const add = delegate.getByLabel(say('texts.form.addFile'))
    const chinese = docx(['合作协议', '第一条 宗旨', '双方合作。', '第二条 生效', '自签字之日起生效。'])
    await add.setInputFiles({ name: '协议.docx', mimeType: '', buffer: chinese })
    await row(1).getByLabel(say('texts.form.language')).selectOption('zh')
    await row(1).getByLabel(say('texts.form.prevailing')).check()
    const english = pdf(['Article 1', `The parties weave ${mark}.`, 'Article 2', 'It enters into force.'])
    await add.setInputFiles({ name: 'agreement.pdf', mimeType: '', buffer: english })
    await row(2).getByLabel(say('texts.form.language')).selectOption('en')
    await row(2).getByLabel(say('words.textAuthorities.translation')).check()
    await row(2).getByLabel(say('texts.form.madeFrom')).selectOption({ label: 'Chinese · 协议.docx' })
    const script = pdf(['x'], '<< /S /JavaScript /JS (app.alert\\(1\\)) >>')
    await add.setInputFiles({ name: 'script.pdf', mimeType: '', buffer: script })
    await expect(delegate.getByText(say('texts.flaws.script'))).toBeVisible()
    await expect(row(3)).toHaveCount(0)
    await kept()
  })

  await test.step('a line that breaks off loses nothing', async () => {
    await delegate.route('**/api/files', (route) => route.abort())
    await delegate
      .getByLabel(say('texts.form.addFile'))
      .setInputFiles({ name: 'late.pdf', mimeType: '', buffer: pdf([`Later ${mark}`]) })
    await expect(delegate.getByText(say('texts.form.offline'))).toBeVisible()
    await delegate.unroute('**/api/files')
    await delegate.getByRole('button', { name: say('texts.form.retry') }).click()
    await expect(row(3)).toBeVisible()
    await delegate.getByRole('button', { name: say('texts.form.removeText', { number: 3 }) }).click()
    await expect(row(3)).toHaveCount(0)
    await kept()
  })

  await move(work, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])

  await test.step('the words of a text find the agreement', async () => {
    await expect
      .poll(async () => (await read(`/en/agreements?q=${mark}`)).text.includes(title.en), { timeout: 60_000 })
      .toBe(true)
  })

  await test.step('its page offers the files to keep, and says what each is', async () => {
    await page.goto(`/en/agreements?q=${mark}`)
    await page.getByRole('link', { name: title.en }).first().click()
    const section = page.locator('section', { has: page.locator('#documents') })
    await expect(section.getByText(say('texts.prevailing'))).toBeVisible()
    const saving = page.waitForEvent('download')
    await section.getByRole('link', { name: '协议.docx' }).click()
    expect((await saving).suggestedFilename()).toBe('协议.docx')
    const address = await section.getByRole('link', { name: 'agreement.pdf' }).getAttribute('href')
    const answer = await page.request.get(address!)
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''agreement.pdf",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(answer.headers()['content-security-policy']).toBe("sandbox; default-src 'none'")
  })

  await test.step('pages can be looked at without opening the file', async () => {
    const here = page.url()
    const link = say('texts.look.link', { count: 1 })
    await expect
      .poll(async () => (await read(new URL(here).pathname)).text.includes(link), { timeout: 60_000 })
      .toBe(true)
    await page.reload()
    await page.getByRole('link', { name: link }).click()
    const picture = page.getByRole('img', { name: say('texts.look.page', { number: 1, count: 1 }) })
    await expect(picture).toBeVisible()
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000)
    expect((await read(`/files/${'0'.repeat(64)}/pages/1`)).status).toBe(404)
    await page.goto(here)
  })

  await test.step('articles of the same number stand side by side', async () => {
    await page.getByRole('link', { name: say('texts.reading.link') }).click()
    const article = page.locator('section', { has: page.locator('#article-2') })
    await expect(article.locator('[lang="zh-Hans"]')).toHaveText('第二条 生效\n自签字之日起生效。')
    await expect(article.locator('[lang="en"]').last()).toHaveText('Article 2\nIt enters into force.')
    const boxes = async () => {
      const [one, other] = [article.locator('[lang="zh-Hans"]'), article.locator('[lang="en"]').last()]
      return [(await one.boundingBox())!, (await other.boundingBox())!] as const
    }
    const [left, right] = await boxes()
    expect(right.x).toBeGreaterThan(left.x + left.width - 1)
    await page.setViewportSize({ width: 320, height: 700 })
    const [above, below] = await boxes()
    expect(below.y).toBeGreaterThan(above.y + above.height - 1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  })
})
