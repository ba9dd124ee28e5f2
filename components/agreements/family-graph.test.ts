import { expect, test } from 'vitest'
import { linesOf } from './family-graph'

test('a title is broken into two lines, between words or between Han characters, and the rest is left off', () => {
  expect(linesOf('Statutes of the port')).toEqual(['Statutes of the port'])
  expect(linesOf('Protocol on the amendment of the statutes of the forum')).toEqual([
    'Protocol on the',
    'amendment of the…',
  ])
  expect(linesOf('赤峰市人民政府与锦州港股份有限公司战略合作框架协议')).toEqual([
    '赤峰市人民政府与锦州港股',
    '份有限公司战略合作框架…',
  ])
})
