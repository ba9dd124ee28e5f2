/** A register in which nothing is recorded: from the code that the start prints to its first body. Without a script. */
import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { inDatabase } from './database'
import { expect, test } from './fixtures'
import { dataFolder, freePort, type Product, startProduct } from './product'
import { wordsOf } from './words'

const say = wordsOf('zh')
const email = 'first.secretary@example.org'
const password = '盐湖 商队 铁路 港口 共同建设'
let product: Product
let origin: string
let folder: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  folder = dataFolder('first-run')
  origin = `http://localhost:${await freePort()}`
  product = await startProduct(origin, folder, 'off')
})
test.afterAll(() => product.end('SIGTERM'))

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const skip = (page: Page) => page.getByRole('link', { name: say('setup.skip') }).click()

test('a secretariat sets its register up by itself', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false, locale: 'zh-CN' })
  const page = await context.newPage()

  await test.step('the start prints a code, and whoever lacks it comes no further', async () => {
    expect(product.output()).not.toContain('corridor-2007-demo')
    await page.goto('/zh/setup?step=administrator')
    await page.getByLabel(say('setup.code')).fill('ABCDEF-ABCDEF-ABCDEF-ABCDEF')
    await press(page, say('setup.begin'))
    await expect(page.getByRole('alert')).toContainText(say('errors.refusals.setup_code'))
    const [code] = /([A-Z2-9]{6}-){3}[A-Z2-9]{6}/.exec(product.output())!
    await page.getByLabel(say('setup.code')).fill(code)
    await press(page, say('setup.begin'))
  })

  await test.step('step by step: organisation, languages, clock, sender, first administrator', async () => {
    await page.getByLabel(say('words.textLanguages.zh')).first().fill('九市一盟合作登记册')
    await page.getByLabel(say('settings.fields.organisation.mark')).fill('9+1')
    const contact = page.getByLabel(say('settings.fields.organisation.contact'))
    await contact.fill('office at example.org')
    await press(page, say('settings.save'))
    await expect(page.getByText(say('errors.issues.address.mail'))).toBeVisible()
    await expect(page.getByLabel(say('words.textLanguages.zh')).first()).toHaveValue('九市一盟合作登记册')
    await expect(contact).toHaveValue('office at example.org')
    await contact.fill('')
    await press(page, say('settings.save'))
    await expect(page.getByRole('heading', { level: 2, name: say('setup.titles.languages') })).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('9+1九市一盟合作登记册')
    await page.getByLabel(say('words.textLanguages.ru')).uncheck()
    await press(page, say('settings.save'))
    await expect(page.getByRole('link', { name: 'Русский' })).toHaveCount(0)
    await skip(page)
    await expect(page.getByText(say('settings.test.keeping'))).toBeVisible()
    await page.getByLabel(say('settings.test.to')).fill('office@example.org')
    await press(page, say('settings.test.send'))
    await expect(page.getByRole('status')).toContainText(say('workspace.done.test-mail'))
    await skip(page)
    await page.getByLabel(say('setup.administrator.name'), { exact: true }).fill('王秘书')
    await page.getByLabel(say('setup.administrator.email')).fill(email)
    const fill = async (again: string) => {
      await page.getByLabel(say('account.password.new'), { exact: true }).fill(password)
      await page.getByLabel(say('account.password.again'), { exact: true }).fill(again)
      await press(page, say('setup.administrator.make'))
    }
    await fill(`${password}!`)
    await expect(page.getByRole('alert')).toContainText(say('errors.refusals.passwords_differ'))
    await fill(password)
    await expect(page.getByRole('status')).toContainText(say('people.signIn.setUp'))
  })

  await test.step('from then on there is no such page, and no such address', async () => {
    expect((await page.request.get('/zh/setup')).status()).toBe(404)
    for (const path of ['', '/settings/organisation', '/test-mail', '/administrator']) {
      const given = { code: 'ABCDEF', to: email, name: 'X', email, password, again: password }
      const fields = path === '' ? ['code'] : path === '/test-mail' ? ['to'] : []
      const data = Object.fromEntries(
        Object.entries(given).filter(([field]) =>
          path === '/administrator' ? !['code', 'to'].includes(field) : fields.includes(field),
        ),
      )
      const answer = await page.request.post(`/api/setup${path}`, { data, headers: { origin } })
      expect([path, answer.status()]).toEqual([path, 404])
    }
  })

  await test.step('the administrator signs in as everybody does, with a second step', async () => {
    await page.getByLabel(say('people.signIn.email')).fill(email)
    await page.getByLabel(say('people.signIn.password')).fill(password)
    await press(page, say('people.signIn.button'))
    await press(page, say('account.setUp.begin'))
    const scan = page.locator('section', { has: page.locator('h2#scan') })
    const secret = (await scan.locator('code').innerText()).replace(/\s/g, '')
    await page.getByLabel(say('account.code.label'), { exact: true }).fill(new TOTP({ secret }).generate())
    await press(page, say('account.setUp.confirm.button'))
    await expect(page.getByRole('status')).toContainText(say('account.done.factor'))
  })

  await test.step('the first body is published with the members picked', async () => {
    await page.goto('/zh/admin/settings')
    await page.getByRole('link', { name: say('settings.firstBody.link') }).click()
    await page.getByLabel(say('words.textLanguages.zh')).fill('九市一盟')
    await page.getByLabel(say('settings.firstBody.formed')).fill('2007年10月12日')
    await page.getByLabel(/^赤峰市/).check()
    await page.getByLabel(/^锡林郭勒盟/).check()
    await press(page, say('settings.firstBody.publish'))
    await expect(page.getByRole('heading', { level: 1, name: '九市一盟' })).toBeVisible()
    await expect(page.getByRole('link', { name: '赤峰市' }).first()).toBeVisible()
    await page.goto('/zh/admin/settings/first-body')
    await expect(page.getByText(say('settings.firstBody.over'))).toBeVisible()
  })

  await test.step('what is wrong in a setting is kept and named, and each change stands in the log', async () => {
    await page.goto('/zh/admin/settings')
    const contact = page.getByLabel(say('settings.fields.organisation.contact'))
    await contact.fill('office at example.org')
    const save = page.locator('section', { has: page.locator('h2#organisation') }).getByRole('button')
    await save.click()
    await expect(page.getByText(say('errors.issues.address.mail'))).toBeVisible()
    await expect(contact).toHaveValue('office at example.org')
    await contact.fill('office@example.org')
    await save.click()
    await expect(page.getByRole('status')).toContainText(say('workspace.done.setting'))
    await expect(page.getByRole('contentinfo')).toContainText('office@example.org')
    // Markup and formulas are words like others.
    await page.getByLabel(say('settings.fields.organisation.mark')).fill('=1+1<b>')
    await save.click()
    await expect(page.getByRole('banner')).toContainText('=1+1<b>')
    await page.goto('/zh/admin/audit?event=setting_changed')
    const [first] = await page
      .getByRole('row')
      .filter({ hasText: say('words.events.setting_changed') })
      .all()
    await expect(first!).toContainText('9+1 → =1+1<b>')
    const mails = await inDatabase(
      (sql) => sql`select kept ->> 'to' as to from jobs where kind = 'test_mail'`,
      folder,
    )
    expect([...mails]).toEqual([{ to: 'office@example.org' }])
  })
  await context.close()
})
