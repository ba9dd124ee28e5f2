import { describe, expect, it } from 'vitest'
import { isLink, passagesOf, plainOf } from './markdown'

const blocks = (text: string) => passagesOf(text).map(({ block }) => block)

describe('Markdown of minutes', () => {
  it('is cut into passages, each with its mark and as it was typed', () => {
    const text =
      '# 纪要\n\n　　第一段，\n接着写。\n\n1. 甲\n   - 乙\n2. 丙\n\n| 议题 | 结果 |\n| --- | --- |\n| 口岸 | 同意 |\n\n> 引文\n\n---'
    expect(passagesOf(text).map(({ mark, source }) => [mark, source])).toEqual([
      ['p1', '# 纪要'],
      ['p2', '第一段，\n接着写。'],
      ['p3', '1. 甲\n   - 乙\n2. 丙'],
      ['p4', '| 议题 | 结果 |\n| --- | --- |\n| 口岸 | 同意 |'],
      ['p5', '> 引文'],
      ['p6', '---'],
    ])
    expect(passagesOf(text).map(({ block }) => plainOf(block))).toEqual([
      '纪要',
      '　　第一段， 接着写。',
      '甲 乙 丙',
      '议题 结果 口岸 同意',
      '引文',
      '',
    ])
  })

  it('knows stress, links, lists that begin with a number, and tables', () => {
    expect(blocks('**M13/D2** *and* [it](/id/decision/m13-d2) `x` ~~y~~')).toEqual([
      {
        is: 'paragraph',
        inside: [
          { is: 'strong', inside: [{ is: 'text', text: 'M13/D2' }] },
          { is: 'text', text: ' ' },
          { is: 'emphasis', inside: [{ is: 'text', text: 'and' }] },
          { is: 'text', text: ' ' },
          { is: 'link', to: '/id/decision/m13-d2', inside: [{ is: 'text', text: 'it' }] },
          { is: 'text', text: ' ' },
          { is: 'code', text: 'x' },
          { is: 'text', text: ' ' },
          { is: 'deleted', inside: [{ is: 'text', text: 'y' }] },
        ],
      },
    ])
    expect(blocks('3. a\n4. b')).toEqual([
      {
        is: 'list',
        start: 3,
        items: [
          [{ is: 'paragraph', inside: [{ is: 'text', text: 'a' }] }],
          [{ is: 'paragraph', inside: [{ is: 'text', text: 'b' }] }],
        ],
      },
    ])
    expect(blocks('| a | b |\n|---|---|\n| 1 |  |')).toEqual([
      {
        is: 'table',
        head: [[{ is: 'text', text: 'a' }], [{ is: 'text', text: 'b' }]],
        rows: [[[{ is: 'text', text: '1' }], []]],
      },
    ])
  })

  const links = (text: string) =>
    [...JSON.stringify(blocks(text)).matchAll(/"to":"([^"]*)"/g)].map(([, to]) => to)

  it('makes nothing of HTML, of pictures, and of addresses that are neither the web’s, mail’s nor the register’s', () => {
    const attacks = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '[a](javascript:alert(1))',
      '[a](JaVaScRiPt:alert(1))',
      '[a](&#106;avascript:alert(1))',
      '[a](java\u0000script:alert(1))',
      '[a](data:text/html;base64,PHNjcmlwdD4=)',
      '[a](vbscript:x)',
      '[a](//evil.example)',
      '[a](<javascript:alert(1)>)',
      '<javascript:alert(1)>',
      '[a]\n\n[a]: javascript:alert(1)',
      '<svg onload=alert(1)>\n\n<iframe src="javascript:alert(1)">',
    ]
    for (const attack of attacks) expect([attack, links(attack)]).toEqual([attack, []])
    expect(blocks('<b>x</b>')).toEqual([{ is: 'paragraph', inside: [{ is: 'text', text: '<b>x</b>' }] }])
    // A place of the register's own, whatever a browser makes of a backslash.
    expect(links('[a](/\\evil.example)')).toEqual(['/%5Cevil.example'])
    // A picture is at most a link to one.
    expect(links('![p](https://a.example/p.png)')).toEqual(['https://a.example/p.png'])
    expect(links('<https://a.example/> [m](mailto:a@example.org) [h](#p3) [i](/id/meeting/x)')).toEqual([
      'https://a.example/',
      'mailto:a@example.org',
      '#p3',
      '/id/meeting/x',
    ])
    expect([isLink('ftp://a.example'), isLink('a.html'), isLink('https://')]).toEqual([false, false, false])
  })

  it('takes the deepest nesting and the longest line without falling over', () => {
    expect(blocks(`${'> '.repeat(5000)}x`)).toHaveLength(1)
    expect(blocks(`${'['.repeat(10_000)}x`)).toHaveLength(1)
    expect(blocks(`${'*a '.repeat(6000)}`)).toHaveLength(1)
  })
})
