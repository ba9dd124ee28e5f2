/** In which zone a party lives: the whole of what is known of it, from its country, its province and its name. */
import type { Multilingual } from '@/db/schema/content'

export type PartyPlace = { country: string; province: Multilingual; name: Multilingual }

/**
 * An IANA zone; null where the country has several and the province does not tell which. China has one time, which
 * offices in Xinjiang keep too; of Mongolia three provinces lie west of the line (tz database, zone1970.tab).
 */
export function zoneOfParty(party: PartyPlace): string | null {
  const words = [...Object.values(party.province), ...Object.values(party.name)].map(plain)
  const told = (provincesOf[party.country] ?? []).find(([, names]) =>
    words.some((word) => names.some((name) => word.includes(plain(name)))),
  )
  return told?.[0] ?? wholeCountries[party.country] ?? null
}

const wholeCountries: Record<string, string> = {
  CN: 'Asia/Shanghai',
  MN: 'Asia/Ulaanbaatar',
  KR: 'Asia/Seoul',
  JP: 'Asia/Tokyo',
}

const provincesOf: Record<string, [string, string[]][]> = {
  MN: [
    ['Asia/Hovd', ['hovd', 'ховд', '科布多', 'uvs', 'увс', '乌布苏', 'olgii', 'ulgii', 'өлгий', '乌列盖']],
  ],
  RU: [
    ['Asia/Chita', ['zabaykal', 'transbaikal', 'chita', 'забайкал', 'чита', 'читин', '外贝加尔', '赤塔']],
    [
      'Asia/Irkutsk',
      ['buryat', 'ulan-ude', 'irkutsk', 'бурят', 'улан-удэ', 'иркутск', '布里亚特', '乌兰乌德', '伊尔库茨克'],
    ],
    [
      'Asia/Krasnoyarsk',
      ['krasnoyarsk', 'tuva', 'tyva', 'khakas', 'красноярск', 'тыва', 'хакас', '克拉斯诺亚尔斯克'],
    ],
    [
      'Asia/Vladivostok',
      ['primor', 'vladivostok', 'khabarovsk', 'примор', 'владивосток', 'хабаровск', '滨海', '哈巴罗夫斯克'],
    ],
    ['Europe/Moscow', ['moscow', 'petersburg', 'москва', 'москов', 'петербург', '莫斯科', '圣彼得堡']],
  ],
}

/** Without marks over letters, since they are written with and without: Bayan-Ölgii, Bayan-Olgii. */
const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
