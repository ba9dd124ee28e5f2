import { expect, it } from 'vitest'
import { zoneOfParty } from './party-zone'

it.each([
  ['CN', { en: 'Inner Mongolia' }, 'Chifeng', 'Asia/Shanghai'],
  ['CN', { zh: '新疆维吾尔自治区' }, 'Altay', 'Asia/Shanghai'],
  ['MN', {}, 'Ulaanbaatar', 'Asia/Ulaanbaatar'],
  ['MN', { en: 'Dornod' }, 'Choibalsan', 'Asia/Ulaanbaatar'],
  ['MN', { en: 'Khovd' }, 'Jargalant', 'Asia/Hovd'],
  ['MN', { mn: 'Баян-Өлгий' }, 'Өлгий', 'Asia/Hovd'],
  ['MN', { en: 'Bayan-Ölgii' }, 'Altai', 'Asia/Hovd'],
  ['MN', {}, 'Uvs Province', 'Asia/Hovd'],
  ['MN', { en: 'Govi-Altai' }, 'Altai', 'Asia/Ulaanbaatar'],
  ['MN', { en: 'Zavkhan' }, 'Uliastai', 'Asia/Ulaanbaatar'],
  ['RU', { en: 'Republic of Buryatia' }, 'Ulan-Ude', 'Asia/Irkutsk'],
  ['RU', { ru: 'Забайкальский край' }, 'Чита', 'Asia/Chita'],
  ['RU', {}, 'Читинская область', 'Asia/Chita'],
  ['RU', { en: 'Primorsky Krai' }, 'Vladivostok', 'Asia/Vladivostok'],
  ['RU', {}, 'Moscow', 'Europe/Moscow'],
  ['RU', { en: 'Omsk Oblast' }, 'Omsk', null],
  ['KR', {}, 'Incheon', 'Asia/Seoul'],
  ['KZ', {}, 'Almaty', null],
])('%s %j %s lives in %s', (country, province, name, zone) => {
  expect(zoneOfParty({ country, province, name: { en: name } })).toBe(zone)
})
