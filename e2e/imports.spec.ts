/** A list of parties from a spreadsheet: brought, matched, checked, mended, published by somebody else, and undone; without script. */
import { expect, test } from './fixtures'
import { read } from './requests'
import { wordsOf } from './words'

const say = wordsOf('zh')
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
// A name of this run's own.
const own = `示例县${Date.now().toString(36)}`

test('the secretariat imports a spreadsheet in four steps, and takes it back', async ({ page, signInAs }) => {
  const preparer = await signInAs('moderator', { javaScriptEnabled: false })
  await preparer.goto('/zh/review')
  await preparer.getByRole('link', { name: say('review.imports') }).click()

  await test.step('a file that is no table is refused with a sentence', async () => {
    await preparer.getByLabel(say('imports.begin.kind')).selectOption('party')
    await preparer.getByLabel(say('imports.begin.file')).setInputFiles(file('空.csv', '名称\n'))
    await preparer.getByRole('button', { name: say('imports.begin.send') }).click()
    await expect(preparer.getByRole('alert')).toContainText(say('errors.refusals.table_head_only'))
  })

  const rows = ['名称,类别,国家,加注', `${own},banner,中国,=1+1`, '赤峰市,city,中国,', '坏行,大都会,中国,']
  await preparer.getByLabel(say('imports.begin.kind')).selectOption('party')
  await preparer.getByLabel(say('imports.begin.file')).setInputFiles(file('参与方.csv', rows.join('\n')))
  await preparer.getByRole('button', { name: say('imports.begin.send') }).click()

  await test.step('columns are matched by their names, and the rest by hand', async () => {
    await expect(preparer.getByRole('combobox', { name: '名称' })).toHaveValue('name')
    await expect(preparer.getByRole('combobox', { name: '加注' })).toHaveValue('')
    await preparer.getByRole('combobox', { name: '加注' }).selectOption('note')
    await preparer.getByRole('button', { name: say('imports.columns.check') }).click()
  })

  await test.step('the check says of each row what it would do, and saves nothing', async () => {
    const again = preparer.getByRole('link', { name: say('imports.lookAgain') })
    await expect(async () => {
      if (await again.isVisible()) await again.click()
      await expect(preparer.getByText(say('imports.nothingSaved'))).toBeVisible()
    }).toPass({ timeout: 20_000 })
    const table = preparer.getByRole('table', { name: say('imports.rows.title') })
    const cells = await table.getByRole('row').allInnerTexts()
    expect(cells.slice(1).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringContaining(say('words.importResults.new')),
      expect.stringContaining(say('words.importResults.same')),
      expect.stringContaining(say('imports.problems.word')),
    ])
    await page.goto('/zh/members')
    await expect(page.getByRole('link', { name: own })).toHaveCount(0)
  })

  await test.step('what is wrong, and templates to fill in, can be had by those who prepare imports', async () => {
    const wrong = await preparer
      .getByRole('link', { name: say('imports.rows.download') })
      .getAttribute('href')
    const template = '/zh/admin/imports/template.xlsx?kind=port'
    const csv = (await read(wrong!, 'moderator')).text
    expect(csv).toContain('坏行,大都会,中国,,')
    expect(csv).toContain(say('imports.problems.word'))
    expect((await read(template, 'admin')).status).toBe(200)
    expect((await read('/zh/admin/imports/template.xlsx?kind=answer', 'admin')).status).toBe(404)
    for (const person of ['head.jinzhou', 'observer.tongliao', undefined] as const)
      for (const address of [wrong!, template])
        expect([person, address, (await read(address, person)).status]).toEqual([person, address, 404])
  })

  await test.step('whoever prepared it does not publish it; somebody else does', async () => {
    await expect(preparer.getByLabel(say('imports.make.published'))).toBeDisabled()
    const second = await signInAs('moderator2', { javaScriptEnabled: false })
    await second.goto(preparer.url())
    await second.getByLabel(say('imports.make.published')).check()
    await second.getByLabel(say('imports.make.leave', { count: 1 })).check()
    await second.getByRole('button', { name: say('imports.make.import', { count: 1 }) }).click()
    await expect(second.getByText(say('workspace.done.import'))).toBeVisible()
    await page.reload()
    await expect(page.getByRole('link', { name: own })).toBeVisible()

    await second.getByLabel(say('imports.undo.sure')).check()
    await second.getByRole('button', { name: say('imports.undo.undo') }).click()
    await expect(second.getByText(say('workspace.done.undo'))).toBeVisible()
    await page.reload()
    await expect(page.getByRole('link', { name: own })).toHaveCount(0)
  })
})
