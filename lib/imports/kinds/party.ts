import { partyKinds } from '@/db/vocabulary'
import { emptyContent } from '@/lib/entries/form'
import { provinceNamed } from '@/lib/founding/records'
import { partyFields } from '@/lib/members/form'
import { type ImportKind, noteAndSource } from '../fields'

const countries = {
  CN: ['china', '中国', 'китай', 'хятад', 'бнхау'],
  MN: ['mongolia', '蒙古', '蒙古国', 'монголия', 'монгол', 'монгол улс'],
  RU: ['russia', '俄罗斯', 'россия', 'орос'],
}

export const partyImport: ImportKind = {
  kind: 'party',
  empty: emptyContent(partyFields, { country: 'CN' }),
  unlike: ['code', 'country', 'kind'],
  fields: [
    { name: 'kind', input: 'word', group: 'partyKinds', words: partyKinds, heads: ['type'] },
    { name: 'name', input: 'texts', heads: ['title', '城市', '成员'] },
    { name: 'country', input: 'line', heads: ['国别'], apart: true },
    { name: 'province', input: 'texts', heads: ['省份', '所属省份'], apart: true },
    { name: 'code', input: 'line', heads: ['admin_code_gb2260', 'gb2260', '行政区划代码'] },
    { name: 'isoCode', input: 'line', heads: ['iso_code', 'iso'] },
    { name: 'wikidata', input: 'line' },
    { name: 'latitude', input: 'number', heads: ['lat'] },
    { name: 'longitude', input: 'number', heads: ['lon', 'lng'] },
    { name: 'ports', input: 'texts', heads: ['seaport_or_land_port'] },
    { name: 'focalPost', input: 'texts', heads: ['focal_post', '联络单位'] },
    { name: 'body', input: 'entry', kind: 'body' },
    ...noteAndSource,
  ],
  finish: (content, { country, province }) => ({
    ...content,
    ...(country ? { country: countryOf(String(country)) } : {}),
    ...(province
      ? { province: { ...(content.province as object), ...provinceNamed(province as object) } }
      : {}),
  }),
}

function countryOf(cell: string): string {
  const plain = cell.trim().toLowerCase()
  const known = Object.entries(countries).find(([, names]) => names.includes(plain))
  return known ? known[0] : cell.trim().toUpperCase()
}
