import { expect, it } from 'vitest'
import { localTimes } from './local-times'

const party = (country: string, name: string, province = '') => ({
  country,
  name: { en: name },
  province: province ? { en: province } : {},
})
const [chifeng, ulaanbaatar, khovd, uvs, ulanUde, chita, omsk] = [
  party('CN', 'Chifeng'),
  party('MN', 'Ulaanbaatar'),
  party('MN', 'Khovd'),
  party('MN', 'Ulaangom', 'Uvs'),
  party('RU', 'Ulan-Ude'),
  party('RU', 'Chita'),
  party('RU', 'Omsk'),
]
const all = [chita, chifeng, khovd, ulaanbaatar, uvs, ulanUde, omsk] as NonNullable<typeof chita>[]

it('clocks that show the same are not named, the others from west to east, with all who live by them', () => {
  const meeting = {
    startsAt: new Date('2026-12-03T01:00:00Z'),
    endsAt: new Date('2026-12-03T09:30:00Z'),
    zone: 'Asia/Shanghai',
  }
  expect(localTimes(meeting, all)).toEqual([
    {
      zone: 'Asia/Hovd',
      starts: '2026-12-03T08:00',
      ends: '2026-12-03T16:30',
      shift: 0,
      parties: [khovd, uvs],
    },
    { zone: 'Asia/Chita', starts: '2026-12-03T10:00', ends: '2026-12-03T18:30', shift: 0, parties: [chita] },
  ])
})

it('a time after midnight is on the day before further west', () => {
  const night = { startsAt: new Date('2026-12-02T16:30:00Z'), endsAt: null, zone: 'Asia/Ulaanbaatar' }
  expect(localTimes(night, [khovd!, chifeng!])).toEqual([
    { zone: 'Asia/Hovd', starts: '2026-12-02T23:30', ends: '', shift: -1, parties: [khovd] },
  ])
})

it('of a summer when only one side put its clocks forward the difference is what it was', () => {
  const summer = { startsAt: new Date('2016-07-01T02:00:00Z'), endsAt: null, zone: 'Asia/Shanghai' }
  expect(localTimes(summer, [ulaanbaatar!, khovd!])).toEqual([
    { zone: 'Asia/Ulaanbaatar', starts: '2016-07-01T11:00', ends: '', shift: 0, parties: [ulaanbaatar] },
  ])
})
