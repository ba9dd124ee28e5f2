import { expect, test } from 'vitest'
import { typedIn } from './typed'

const fields = {
  ...{ deed: 'change', item: 'a', version: '3', locale: 'zh' },
  ...{ 'content.title.zh': ' 口岸通关 ', 'content.minutes': '2000', 'content.presenter.mn': 'Гаалийн газар' },
  'content.visibility': 'hidden',
}

test('what was typed comes back as it was typed, also where it is refused for being too much', () => {
  expect(typedIn({ action: '/api/meetings/m/agenda', fields }, 'm')).toEqual({
    deed: 'change',
    item: 'a',
    words: {
      title: { zh: '口岸通关' },
      minutes: 2000,
      papers: [],
      presenter: { mn: 'Гаалийн газар' },
      visibility: 'hidden',
    },
    reason: '',
    notes: '',
  })
  expect(
    typedIn({ action: '/api/meetings/m/agenda', fields: { ...fields, notes: ' Settled.' } }, 'm'),
  ).toMatchObject({ notes: ' Settled.' })
})

test('what was sent elsewhere, or to the agenda of another meeting, does not', () => {
  expect(typedIn(null, 'm')).toBeNull()
  expect(typedIn({ action: '/api/meetings/other/agenda', fields }, 'm')).toBeNull()
  expect(typedIn({ action: '/api/meetings/m/agenda/publish', fields }, 'm')).toBeNull()
})
