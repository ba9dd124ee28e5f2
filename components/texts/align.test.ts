import { expect, it } from 'vitest'
import { align } from './align'

it('articles of the same number stand side by side, and a side that lacks one is empty', () => {
  const zh = '协议\n第一条\n一\n第二条\n二'
  const en = 'Article 1\nOne\nArticle 2\nTwo\nArticle 3\nThree'
  expect(align([zh, en])).toEqual({
    cut: true,
    rows: [
      { number: null, texts: ['协议', ''] },
      { number: 1, texts: ['第一条\n一', 'Article 1\nOne'] },
      { number: 2, texts: ['第二条\n二', 'Article 2\nTwo'] },
      { number: 3, texts: ['', 'Article 3\nThree'] },
    ],
  })
})

it('texts stand whole where one of them has no articles', () => {
  expect(align(['Article 1\na\nArticle 2\nb', ' plain '])).toEqual({
    cut: false,
    rows: [{ number: null, texts: ['Article 1\na\nArticle 2\nb', 'plain'] }],
  })
  expect(align([])).toEqual({ cut: false, rows: [] })
})
