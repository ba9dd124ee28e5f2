import { describe, expect, it } from 'vitest'
import { changesOf, tellingOf } from './changes'
import { emptyMeeting, type MeetingContent } from './schema'

const meeting = (given: Partial<MeetingContent> = {}): MeetingContent => ({
  ...emptyMeeting,
  title: { en: 'Sample' },
  starts: '2026-12-03T09:00',
  ends: '2026-12-03T17:00',
  zone: 'Asia/Shanghai',
  place: { en: 'Chifeng' },
  ...given,
})
const published = (given: Partial<MeetingContent> = {}, byImport = false) => ({
  id: 'x',
  revision: 2,
  byImport,
  content: meeting(given),
})

describe('followers are told', () => {
  it.each<[Partial<MeetingContent>, string[]]>([
    [{}, []],
    [{ title: { en: 'Another' }, note: { en: 'A note' } }, []],
    [{ state: 'postponed' }, ['state']],
    [{ starts: '2026-12-03T10:00' }, ['time']],
    [{ zone: 'Asia/Hovd' }, ['time']],
    [{ place: { en: 'Fuxin' } }, ['place']],
    [{ sites: [{ place: { en: 'By video' }, party: null }] }, ['place']],
    [{ state: 'cancelled', starts: '', ends: '', zone: null, place: {} }, ['state', 'time', 'place']],
    [{ visibility: 'members', state: 'cancelled' }, []],
  ])('of %j: %j', (given, changes) => {
    expect(changesOf(meeting(), meeting(given))).toEqual(changes)
  })

  it('of a meeting that was not there, or not for all, that it is announced', () => {
    expect(changesOf(null, meeting())).toEqual(['announced'])
    expect(changesOf(meeting({ visibility: 'parties' }), meeting())).toEqual(['announced'])
    expect(changesOf(null, meeting({ visibility: 'parties' }))).toEqual([])
  })

  it('nothing of what is brought in from outside, nor of what did not change', () => {
    expect(tellingOf(published({}, true), null)).toEqual([])
    expect(tellingOf(published(), meeting())).toEqual([])
    expect(tellingOf(published({ state: 'postponed' }), meeting())).toMatchObject([
      { kind: 'meeting_changes', key: 'meeting_changes x 2', payload: { changes: ['state'] } },
    ])
  })
})
