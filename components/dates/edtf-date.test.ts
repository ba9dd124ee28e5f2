import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '@/lib/i18n/messages'
import { type Locale, locales } from '@/lib/i18n/routing'
import { edtfWords } from './edtf-date'

async function words(locale: Locale, ...texts: string[]) {
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'dates' })
  return texts.map((text) => edtfWords(t, locale, text))
}

test('a date is said at its own precision and with its own doubt', async () => {
  expect(await words('en', '2007', '2007-10', '2007-10-12', '2009~', '2009?', '2009%', '')).toEqual([
    '2007',
    'October 2007',
    '12 October 2007',
    'about 2009',
    'perhaps 2009',
    'perhaps about 2009',
    'not recorded',
  ])
})

test('one date of several is not mistaken for a period', async () => {
  const dates = ['[2009..2020]', '[2009..]', '[..2020]', '2016/2020', '2016/..', '../2020']
  expect(await words('en', ...dates)).toEqual([
    'between 2009 and 2020, date not recorded',
    '2009 or later, date not recorded',
    '2020 or earlier, date not recorded',
    'from 2016 to 2020',
    'since 2016',
    'until 2020',
  ])
  expect(await words('zh', ...dates)).toEqual([
    '2009年至2020年之间，日期未载明',
    '2009年或以后，日期未载明',
    '2020年或以前，日期未载明',
    '2016年至2020年',
    '2016年起',
    '截至2020年',
  ])
})

test.each(locales)('%s has words for every form', async (locale) => {
  const said = await words(locale, '', '2009~', '2009?', '2009%', '[2009..2020]', '[2009..]', '../2020')
  expect(new Set(said).size).toBe(said.length)
  expect(said.join()).not.toContain('dates.')
})

test('what is no date is shown as it stands', async () => {
  expect(await words('en', 'spring 2009')).toEqual(['spring 2009'])
})

test('a range that was worked out does not say that a date was not recorded', async () => {
  const t = createTranslator({ locale: 'en', messages: await loadMessages('en'), namespace: 'dates' })
  const said = ['[2009-03-01..2009-03-31]', '[2009-03-01..]', '2009-03'].map((text) =>
    edtfWords(t, 'en', text, 'computed'),
  )
  expect(said).toEqual(['between 1 March 2009 and 31 March 2009', '1 March 2009 or later', 'March 2009'])
})
