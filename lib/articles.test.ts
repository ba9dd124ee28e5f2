import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleNumber, splitArticles } from './articles'

const numbers = (text: string) => splitArticles(text).articles.map((article) => article.number)

describe('a heading', () => {
  it.each([
    ['第一条 宗旨', 1],
    ['第十条', 10],
    ['第十二条：生效', 12],
    ['第二十条　附则', 20],
    ['第三十五条 争议', 35],
    ['第一百零三条 其他', 103],
    ['第 7 条 费用', 7],
    ['第１２条 期限', 12],
    ['  第五条', 5],
    ['Article 1', 1],
    ['ARTICLE 12. Settlement of disputes', 12],
    ['Art. 3 Scope', 3],
    ['Article IV – Costs', 4],
    ['Article XIX', 19],
    ['Статья 1', 1],
    ['СТАТЬЯ 14. Срок действия', 14],
    ['Ст. 2', 2],
    ['1 дүгээр зүйл', 1],
    ['3 дугаар зүйл. Зорилго', 3],
    ['12-р зүйл', 12],
    ['2-дугаар зүйл', 2],
    ['Нэгдүгээр зүйл', 1],
    ['АРАВДУГААР ЗҮЙЛ', 10],
    ['Зүйл 4', 4],
  ])('is %s', (line, number) => {
    expect(articleNumber(line)).toBe(number)
  })

  it.each([
    '第四条规定的事项由双方协商',
    '根据第四条',
    '第条',
    'Article 4 of this Agreement shall apply',
    'Article 4, paragraph 2',
    'Articles of association',
    'Article ice',
    'Статья 4 настоящего Соглашения',
    'Статьи 4',
    '4 дүгээр зүйлд заасан',
    '4. Costs',
    '2024 оны 3 дугаар сар',
    '',
  ])('is not %j', (line) => {
    expect(articleNumber(line)).toBeNull()
  })
})

describe('a text', () => {
  it('is cut at its articles, and what stands before the first is kept apart', () => {
    expect(splitArticles('旅游合作协议\n第一条 宗旨\n双方合作。\n第二条 生效\n自签字之日起生效。')).toEqual({
      opening: '旅游合作协议\n',
      articles: [
        { number: 1, text: '第一条 宗旨\n双方合作。\n' },
        { number: 2, text: '第二条 生效\n自签字之日起生效。' },
      ],
    })
  })
  it('with a table of contents is cut where the articles themselves stand', () => {
    const text = 'Contents\nArticle 1\nArticle 2\nText\nArticle 1\nOne.\nArticle 2\nTwo.'
    expect(splitArticles(text).opening).toBe('Contents\nArticle 1\nArticle 2\nText\n')
    expect(numbers(text)).toEqual([1, 2])
  })
  it('that mentions a later article at the beginning of a line is not cut there', () => {
    expect(numbers('Article 1\nSee\nArticle 3\nArticle 2\nArticle 3\nThree.')).toEqual([1, 2, 3])
  })
  it('of which a heading is lost keeps the others', () => {
    expect(numbers('Статья 1\nа\nСтатья 2\nб\nСтатья 4\nв')).toEqual([1, 2, 4])
  })
  it('without articles, or with one, stays whole', () => {
    for (const text of ['', 'No articles.', 'Article 1\nalone', 'Article 2\nx\nArticle 3'])
      expect(splitArticles(text)).toEqual({ opening: text, articles: [] })
  })
})

const line = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.integer({ min: 1, max: 12 }).map((number) => `Article ${number}`),
  fc.constantFrom('第一条', '第二条 x', 'Статья 3', '4-р зүйл', ''),
)

it('nothing of a text is lost or doubled, and numbers only go up', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const text = lines.join('\n')
      const { opening, articles } = splitArticles(text)
      expect(opening + articles.map((article) => article.text).join('')).toBe(text)
      const found = articles.map((article) => article.number)
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
    }),
  )
})

it('articles in order are all found, whatever stands between them', () => {
  const between = fc.array(fc.stringMatching(/^[a-z ,.]{0,20}$/), { maxLength: 3 })
  fc.assert(
    fc.property(fc.array(between, { minLength: 2, maxLength: 30 }), (pieces) => {
      const text = pieces.map((piece, at) => [`Article ${at + 1}`, ...piece].join('\n')).join('\n')
      expect(numbers(text)).toEqual(pieces.map((_, at) => at + 1))
    }),
  )
})

it('a text made of first articles alone does not take long', () => {
  const before = performance.now()
  splitArticles('Article 1\n'.repeat(100_000))
  expect(performance.now() - before).toBeLessThan(2000)
})
